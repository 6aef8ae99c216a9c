import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withNewRules } from '../../scripts/generate-catalogue';
import { rules } from '../../src/catalogue';
import { publicRules } from '../../src/core/checking/public-rules';

it('every rule has a public id', () => {
  expect(rules.map(({ id }) => id).filter((id) => !publicRules.has(id))).toEqual([]);
});

describe('the list of public ids', () => {
  const list = readFileSync(join(__dirname, '../../src/core/checking/public-rules.ts'), 'utf8');
  const ids = [...publicRules];

  it('gets the id of a new rule as its last', () => {
    expect(withNewRules(list, ids)).toBe(list);
    const [above, below] = withNewRules(list, ['a-new-one', ...ids]).split("  'a-new-one',\n");
    expect(below).toBe(']);\n');
    expect(`${above}${below}`).toBe(list);
  });

  it('loses none by itself', () => {
    expect(() => withNewRules(list, ids.slice(1))).toThrow(ids[0]);
  });
});
