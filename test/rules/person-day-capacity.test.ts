import type { ExampleLine } from '../../src/core/checking/rule';
import type { StoredSettings } from '../../src/core/checking/settings';
import { product as agreement } from '../acceptance/produit/check-product';
import { without } from './check-example';
import { runRule, told } from './run-rule';

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

it.each([
  [{ pd_ordered: 57 }, [], 0],
  [{ pd_ordered: 58 }, [], 1],
  [{ qty: 2, pd_ordered: 118 }, [], 1], // the margin is each person’s
  [{ qty: 2, pd_ordered: 119 }, [['warning', 'F4']], 0],
  [{ pd_ordered: 1, end_date: '2017-01-09' }, [], 0], // a period of one day
])('within the fifty-seven working days, or the margin alone: %j', (changes, expected, tolerated) => {
  const line = { ...devops, end_date: '2017-03-28', ...changes };
  const { found, missing, ...counts } = runRule('person-day-capacity', [line]);
  expect([found, counts.tolerated, missing]).toEqual([expected, tolerated, []]);
});

it.each([
  [{ qty: null }, 'qty'],
  [{ qty: 0 }, 'qty'],
  [{ fte: 0 }, 'fte'],
])('does not know how many people are at work: %j', (changes, missing) => {
  const { found, ...result } = runRule('person-day-capacity', [{ ...devops, fte: null, ...changes }]);
  expect([found, result.missing]).toEqual([[], [missing]]);
});

it('rests on the clause of the load first, and on that of the full-time people', () => {
  const { findings } = runRule('person-day-capacity', [
    { ...devops, end_date: '2017-03-08' },
    { ...devops, uo_code: 'UO-L2.3.2', end_date: '2017-03-08' },
  ]);
  expect(findings.map(({ clause, alsoClauses }) => [clause, alsoClauses])).toEqual([
    ['CCTP §4.3.4', ['CCTP §4.4.5']],
    ['CCTP §4.4.5', ['CCTP §4.3.4']],
  ]);
});

it('tells the days, the people and the margin, and the cells they stand in', () => {
  const lines = [
    { ...devops, fte: null, end_date: '2017-03-08' },
    { ...devops, fte: '0,5', pd_ordered: 60 },
  ];
  expect(told('person-day-capacity', lines)).toEqual([
    {
      found: ['warning', 'F4', 'D4', 'E4'],
      fr: [
        'UO-L2.2.2 : 60 jours/homme commandés du 09/01/2017 au 08/03/2017, alors que la période compte 43 jours ouvrés, soit 43 pour 1 personne à plein temps (marge de 2 jours par personne, votre réglage).',
        'Allongez la période, réduisez la charge, ou inscrivez le nombre de personnes mobilisées en équivalents temps plein.',
      ],
      en: [
        'UO-L2.2.2: 60 person-days ordered from 09/01/2017 to 08/03/2017, although the period has 43 working days, that is 43 for 1 person working full time (margin of 2 days for each, your setting).',
        'Make the period longer, reduce the workload, or enter how many people are at work as full-time equivalents.',
      ],
    },
    {
      found: ['warning', 'F5', 'D5', 'E5', 'G5'],
      fr: [
        'UO-L2.2.2 : 60 jours/homme commandés du 09/01/2017 au 08/04/2017, alors que la période compte 65 jours ouvrés, soit 32,5 pour 0,5 personne à plein temps (marge de 2 jours par personne, votre réglage).',
        'Allongez la période, réduisez la charge, ou inscrivez le nombre de personnes mobilisées en équivalents temps plein.',
      ],
      en: [
        'UO-L2.2.2: 60 person-days ordered from 09/01/2017 to 08/04/2017, although the period has 65 working days, that is 32.5 for 0.5 people working full time (margin of 2 days for each, your setting).',
        'Make the period longer, reduce the workload, or enter how many people are at work as full-time equivalents.',
      ],
    },
  ]);
});

describe('units of a day, whose number says nothing of the people', () => {
  // Nineteen working days.
  const dates = { start_date: '2026-05-11', end_date: '2026-06-08' };
  const days = { order_no: 'BC-010', lot: '1', uo_code: 'UO 1.3.2', qty: 40, pd_ordered: 40, ...dates };

  it.each([
    ['Anna Roy ; Luc Petit', []],
    ['Anna Roy et Luc Petit', []],
    ['Anna Roy and Luc Petit', []],
    ['Anna Roy', [['warning', 'G4']]],
    ['Anna Roy ; ; ', [['warning', 'G4']]],
    ['Violet Roy', [['warning', 'G4']]],
  ])('forty days for %s', (person, expected) => {
    const { found } = runRule('person-day-capacity', [{ ...days, person }], { agreement });
    expect(found).toEqual(expected);
  });

  it('asks how many people there are where nobody is named', () => {
    const lines = [{ ...days, fte: null, person: null }];
    expect(runRule('person-day-capacity', lines, { agreement })).toMatchObject({
      found: [],
      missing: ['fte'],
    });
    const written = runRule('person-day-capacity', [{ ...days, fte: 2, person: 'Anna Roy' }], { agreement });
    expect([written.found, written.status['UO 1.3.2']]).toEqual([[], 'checked']);
  });
});

describe('days ordered that the quantity tells', () => {
  const dates = { start_date: '2026-05-01', end_date: '2026-05-31' };
  const units = { order_no: 'BC-010', lot: '1', uo_code: 'UO 1.3.2', qty: 20, ...dates, person: 'Anna Roy' };
  const of = (change: ExampleLine) =>
    runRule('person-day-capacity', [{ ...units, ...change }], { agreement });

  it('are those of the contract where the sheet has no column of them', () => {
    const { found, related } = of({});
    expect([found, related]).toEqual([[['warning', 'F4']], [['D4', 'E4']]]);
    expect(of({ end_date: '2026-06-08' })).toMatchObject({ found: [], status: { 'UO 1.3.2': 'checked' } });
    expect(of({ qty: 19 })).toMatchObject({ found: [], tolerated: 1 }); // 17 working days, and a margin of 2
    expect(of({ qty: '17,5' })).toMatchObject({ found: [], tolerated: 1 });
    expect(of({ qty: null })).toMatchObject({ found: [], missing: ['qty'] });
  });

  it('stay unknown where the column is there and says nothing', () => {
    expect(of({ pd_ordered: null })).toMatchObject({ found: [], missing: ['pd_ordered'] });
    expect(of({ pd_ordered: 'vingt' })).toMatchObject({ found: [], missing: ['pd_ordered'] });
    expect(of({ pd_ordered: 12 })).toMatchObject({ found: [], missing: [] });
  });

  it('are told by no quantity where the contract does not say so', () => {
    const line = without({ ...devops, end_date: '2017-03-08' }, 'pd_ordered');
    expect(runRule('person-day-capacity', [line])).toMatchObject({ found: [], missing: ['pd_ordered'] });
  });
});
