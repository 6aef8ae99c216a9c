import { columns } from '../rules/check-example';
import { allRules, checkAll, told } from './check-clean';
import { cleanLines } from './clean-workbook';

const lines = Object.values(cleanLines);

it('fills every column there is', () => {
  const filled = new Set(
    lines.flatMap((line) =>
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
  expect(new Set(coverage.map(({ rule }) => rule)).size).toBe(allRules.length);
  const undecided = coverage.filter(({ status }) => status === 'not-checkable' || status === 'partly');
  expect(undecided.map(({ rule, subject, missing }) => [rule, subject, missing])).toEqual([]);
});
