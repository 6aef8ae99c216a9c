import type { StoredSettings } from '../../src/core/checking/settings';
import { runRule } from './run-rule';

const devops = {
  order_no: 'BC-004',
  uo_code: 'UO-L2.2.2',
  qty: 1,
  pd_ordered: 60,
  start_date: '2017-01-09',
  end_date: '2017-04-08',
};
const run = (changes: Record<string, string | number | null>, settings?: Partial<StoredSettings>) =>
  runRule('person-day-capacity', [{ ...devops, ...changes }], { settings }).found;

describe('the day at which it turns', () => {
  // From 9 January: 57 working days to 28 March, 58 to the 29th.
  it.each([
    ['2017-03-29', []],
    ['2017-03-28', [['warning', 'F4']]],
  ])('ends on %s', (end_date, expected) => expect(run({ end_date })).toEqual(expected));

  it('without a margin', () => {
    const settings = { tolerance: { capacityDays: 0 } };
    expect(run({ end_date: '2017-03-31' }, settings)).toEqual([]);
    expect(run({ end_date: '2017-03-30' }, settings)).toEqual([['warning', 'F4']]);
  });
});

it('counts the holidays of the zone', () => {
  // Good Friday, 14 April 2017, is a holiday in Alsace and Moselle alone.
  const dates = { start_date: '2017-01-26', end_date: '2017-04-18' };
  expect(run(dates, { holidayZone: 'metropole' })).toEqual([]);
  expect(run(dates, { holidayZone: 'alsace-moselle' })).toEqual([['warning', 'F4']]);
});

it.each([
  [{ qty: 2, pd_ordered: 120 }, []],
  [{ qty: 2, pd_ordered: 120, fte: 1 }, [['warning', 'F4']]],
  [{ qty: 2, pd_ordered: 120, fte: 1, end_date: '2017-07-08' }, []],
  // Half a unit is one person for half the time, not half a person.
  [{ qty: '0,5', pd_ordered: 30, end_date: '2017-02-22' }, []],
  [{ pd_ordered: 75, end_date: '2017-04-08' }, [['warning', 'D4']]],
])('people at work: %j', (changes, expected) => expect(run(changes)).toEqual(expected));

it('says what lacks', () => {
  const { found, missing } = runRule('person-day-capacity', [
    { ...devops, fte: null, qty: null },
    { ...devops, fte: 0 },
    { ...devops, pd_ordered: null },
    { ...devops, end_date: '2016-12-31' },
    { ...devops, start_date: null },
  ]);
  expect([found, [...missing].sort()]).toEqual([[], ['end_date', 'fte', 'pd_ordered', 'qty', 'start_date']]);
});

it('asks nothing of units without a firm load', () => {
  const { status } = runRule('person-day-capacity', [{ ...devops, uo_code: 'UO-L2.2.1', pd_ordered: 500 }]);
  expect(Object.values(status).every((each) => each === 'not-applicable')).toBe(true);
});
