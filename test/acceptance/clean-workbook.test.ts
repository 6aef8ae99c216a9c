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
  // A team that was accepted was not challenged; the others are columns that this agreement asks nothing of.
  expect(empty).toEqual([
    ...['allocation_ground', 'allocation_letter', 'billing_address', 'challenged_on', 'dc4_accepted_on'],
    ...['dc4_received_on', 'decision_on', 'decision', 'deliverables_expected', 'delivered_amount'],
    ...[
      'delivered_on',
      'invoiced_amount',
      'level',
      'need_date',
      'onboarded_on',
      'oncall_hours',
      'oncall_weeks',
    ],
    ...[
      'place',
      'price_reduction',
      'product_page',
      'replaced_on',
      'replacement_requested_on',
      'subcontractor',
    ],
    'subsequent_contract',
  ]);
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
