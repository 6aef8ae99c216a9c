import { ruleFiles } from '../rules/check-example';
import { foundIn } from './mutation';
import { calendar } from './mutations/calendar';
import { conditions } from './mutations/conditions';
import { eachLine } from './mutations/each-line';
import { finance } from './mutations/finance';
import { phases } from './mutations/phases';
import { units } from './mutations/units';
import { productMutations } from './produit/mutations';

const mutations = [...calendar, ...units, ...conditions, ...phases, ...finance, ...eachLine];

/** What the reading of a sheet tells of the same cell. */
const ofReading = new Set(['number-as-text']);

describe.each(mutations)('$rule: $what', (mutation) => {
  it('is found once, at its cell, and nothing else is', () =>
    expect(foundIn(mutation)).toEqual(mutation.found));
});

it.each(mutations)('$rule: $what says why each finding is right', ({ rule, found, because }) => {
  const rules = found.map(([name]) => name).filter((name) => !ofReading.has(name));
  if (rules.length > 0) expect(rules).toContain(rule);
  expect(rules.length > 1).toBe(because !== undefined);
});

it.each(ruleFiles.map(({ name }) => name))('%s finds a change in test/acceptance/mutations', (name) => {
  const fires = [...mutations, ...productMutations].filter(
    ({ rule, found }) => rule === name && found.some(([id]) => id === name),
  );
  expect(fires.length).toBeGreaterThan(0);
});
