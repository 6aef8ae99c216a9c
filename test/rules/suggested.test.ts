/** What a finding proposes to write, where one value is certain; nowhere else. */
import type { ExampleLine } from '../../src/core/checking/rule';
import { isoOfSerial } from '../../src/core/calendar/serial';
import { runRule } from './run-rule';

const line = (change: ExampleLine): ExampleLine => ({
  order_no: 'BC-001',
  uo_code: 'UO-L2.2.2',
  qty: 1,
  ...change,
});
// A sheet needs one unit that is known.
const known = line({});

const proposed = (id: string, change: ExampleLine) => {
  const { findings } = runRule(id, [
    line(change),
    line(Object.fromEntries(Object.keys(change).map((key) => [key, known[key] ?? null]))),
  ]);
  return findings.filter(({ at }) => at?.row === 4).map(({ suggested }) => suggested);
};

it.each([
  ['UO-L2.6.4', '', 'UO-L2.3.4'], // one sign away from one unit only
  ['UO-L2.2.22', '', 'UO-L2.2.2'],
  ['UO-L2.3.5', '', undefined], // as near to three others
  ['UO-L2.3.5', 'Maintien en condition opérationnelle', 'UO-L2.3.3'], // which the label tells apart
  ['UO-L2.3.5', 'Développement devops', 'UO-L2.3.2'],
  ['UO-L9.9.9', '', undefined],
  ['4.3.2', '', undefined], // may be a section number, though one unit alone is meant by it
  ['UO-L2.1', '', undefined],
  ['2 x UO-L2.2.22', '', undefined], // the code would take the place of the quantity too
])('the unit %s, labelled “%s”: %s', (uo_code, uo_label, suggested) => {
  expect(proposed('unit-known', { uo_code, uo_label })).toEqual([suggested]);
});

it('the code as the agreement spells it', () => {
  expect(proposed('unit-spelling', { uo_code: 'uo l2-2-2' })).toEqual(['UO-L2.2.2']);
  expect(proposed('unit-spelling', { uo_code: '2 x uo l2-2-2' })).toEqual([undefined]);
  // The label says which unit it was; an error in the cell is nothing to keep.
  const lost = { uo_code: '#REF!', uo_label: 'Animation – simple' };
  expect(proposed('unit-spelling', lost)).toEqual(['UO-L1.2']);
});

it.each([
  ['UO-L1.2', 6, 'UO-L1.3'],
  ['UO-L1.3', 5, 'UO-L1.2'],
  ['UO-L1.3', 16, 'UO-L1.4'],
  ['UO-L1.4', 15, 'UO-L1.3'],
  ['UO-L1.2', '5,5', undefined], // no unit for it
])('the unit for the size: %s with %s start-ups', (uo_code, startups_count, suggested) => {
  expect(proposed('capacity-band', { uo_code, startups_count })).toEqual([suggested]);
});

it.each([
  ['Animation – moyenne', 'UO-L1.3'],
  ['Animation des start-ups', 'UO-L1.3'],
  ['animation simple', undefined], // as the code says: the number may be the one that is wrong
])('the unit for the size, labelled “%s”: %s', (uo_label, suggested) => {
  const change = { uo_code: 'UO-L1.2', startups_count: 6, uo_label };
  expect(proposed('capacity-band', change)).toEqual([suggested]);
});

it.each([
  ['UO-L1.2', 1, '2017-01-09', '2017-11-08', '2017-07-08'],
  ['UO-L1.2', 1, '2017-01-09', '2017-03-08', '2017-07-08'],
  ['UO-L1.3', 1, '2017-08-31', '2018-03-31', '2018-02-28'], // the end of the month is kept
  ['UO-L2.0', 1, '2016-11-14', '2017-01-31', '2016-12-13'],
  ['UO-L1.2', 2, '2017-01-09', '2017-10-08', undefined], // six months or twelve
  ['UO-L2.4.2', 1, '2017-09-04', '2017-12-15', undefined], // any end up to two months would do
  ['UO-L2.1.2', 1, '2017-01-09', '2017-06-08', undefined], // about two months
  ['UO-L1.2', 1, '2017-01-09', '2016-01-08', undefined], // either date may be wrong
])('the end of %s × %s from %s, written %s', (uo_code, qty, start_date, end_date, suggested) => {
  const [day] = proposed('unit-duration', { uo_code, qty, start_date, end_date });
  expect(typeof day === 'number' ? isoOfSerial(day) : day).toBe(suggested);
});
