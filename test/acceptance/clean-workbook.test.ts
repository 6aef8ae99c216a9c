import { agreement, columns } from '../rules/check-example';
import { allRules, checkAll, told } from './check-clean';
import { cleanLines } from './clean-workbook';
import { productLines } from './produit/clean-workbook';

const lines = Object.values(cleanLines);

it('fills every column there is, here or in produit/clean-workbook.ts', () => {
  const filled = new Set(
    [...lines, ...Object.values(productLines)].flatMap((line) =>
      Object.entries(line)
        .filter(([, value]) => value !== null)
        .map(([field]) => field),
    ),
  );
  const empty = columns.map(({ field }) => field).filter((field) => !filled.has(field));
  // A team that was accepted was not challenged.
  expect(empty).toEqual(['challenged_on']);
});

it('is found faultless by every rule', () => {
  expect(told(lines)).toEqual([]);
});

it('leaves no rule out, and says what it cannot decide', () => {
  const { coverage } = checkAll(lines).check;
  const told = new Set(coverage.map(({ rule }) => rule));
  expect(allRules.filter((rule) => rule.instances(agreement).length > 0 && !told.has(rule.id))).toEqual([]);
  const undecided = coverage.filter(({ status }) => status === 'not-checkable' || status === 'partly');
  expect(undecided.map(({ rule, subject, missing }) => [rule, subject, missing])).toEqual([]);
});
