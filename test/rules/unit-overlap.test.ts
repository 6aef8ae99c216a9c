import type { ExampleLine } from '../../src/core/checking/rule';
import { checkSheets, findingsOf, ruleNamed } from './check-example';
import { runRule, told } from './run-rule';

const animation = {
  order_no: 'BC-002',
  uo_code: 'UO-L1.2',
  qty: 1,
  incubator: 'MinA',
  start_date: '2017-01-09',
  end_date: '2017-07-08',
};
const next = { ...animation, uo_code: 'UO-L1.3', start_date: '2017-07-09', end_date: '2018-01-08' };
const cells = (lines: readonly ExampleLine[], settings = {}) =>
  runRule('unit-overlap', lines, { settings }).findings.map(({ cell }) => cell);

it.each([
  ['2017-07-09', 1, []],
  ['2017-07-08', 1, []], // a unit that starts the day another ends, by the other way of counting months
  ['2017-07-07', 1, ['E5']],
  ['2017-07-08', 0, ['E5']],
])('a unit that starts on %s, with %s day of grace', (start_date, dateGraceDays, expected) => {
  expect(cells([animation, { ...next, start_date }], { dateGraceDays })).toEqual(expected);
});

it('tells of each later line once, against the one that runs longest', () => {
  const lines = [
    { ...animation, end_date: '2017-12-31' },
    { ...animation, order_no: 'BC-003', start_date: '2017-02-01', end_date: '2017-03-01' },
    { ...next, start_date: '2017-02-15' },
  ];
  const { findings } = runRule('unit-overlap', lines);
  expect(findings.map(({ cell, facts }) => [cell, facts['otherEnd']])).toEqual([
    ['E5', { day: 43100 }],
    ['E6', { day: 43100 }],
  ]);
});

it('names every incubator of the overlap', () => {
  const both = { ...animation, incubator: 'MinA ; MinB' };
  const { findings, problems } = runRule('unit-overlap', [both, { ...both, start_date: '2017-03-01' }]);
  expect(findings.map(({ facts }) => facts['names'])).toEqual([['MinA', 'MinB']]);
  expect(problems[0]).toContain(
    'pour les incubateurs « MinA » et « MinB »'.replace(/ (?=»)|(?<=«) /g, '\u00a0'),
  );
});

it('says what lacks of a line without incubator, start or end, and of dates the wrong way round', () => {
  const { found, missing } = runRule('unit-overlap', [
    { ...animation, incubator: null },
    { ...animation, start_date: null },
    { ...animation, end_date: null },
    { ...animation, end_date: '2016-12-01' },
  ]);
  expect([found, [...missing].sort()]).toEqual([[], ['end_date', 'incubator', 'start_date']]);
});

it('compares lines of different sheets, and tells on the sheet of the later one', () => {
  const rule = ruleNamed('unit-overlap');
  const [first, second] = checkSheets([rule], [[animation], [{ ...next, start_date: '2017-06-01' }]]);
  expect(first && findingsOf(first, rule)).toEqual([]);
  expect(second && findingsOf(second, rule).map(({ cell }) => cell)).toEqual(['E4']);
});

it('says nothing of a line carried over to another sheet, but compares it as the line it is', () => {
  const rule = ruleNamed('unit-overlap');
  const cellsOn = (...sheets: ExampleLine[][]) =>
    checkSheets([rule], sheets).map((check) => findingsOf(check, rule).map(({ cell }) => cell));
  expect(cellsOn([animation], [animation])).toEqual([[], []]);
  // Two alike lines of one sheet may both be due.
  expect(cellsOn([animation, animation])).toEqual([['E5']]);
  expect(cellsOn([animation], [animation, { ...next, start_date: '2017-06-01' }])).toEqual([[], ['E5']]);
});

it('says which order the other unit is of, where the sheet tells', () => {
  const start = { ...next, start_date: '2017-07-01' };
  const named = runRule('unit-overlap', [animation, start]);
  expect(named.problems[0]).toContain(
    'alors que l’unité UO-L1.2 (commande BC-002) y court jusqu’au 08/07/2017.',
  );
  expect(named.problemsEn[0]).toContain('although unit UO-L1.2 (order BC-002) runs there until 08/07/2017.');
  const unnamed = runRule('unit-overlap', [{ ...animation, order_no: null }, start]);
  expect(unnamed.problems[0]).toContain('alors que l’unité UO-L1.2 y court jusqu’au 08/07/2017.');
  expect(unnamed.problemsEn[0]).toContain('although unit UO-L1.2 runs there until 08/07/2017.');
});

const found = (...lines: ExampleLine[]) => runRule('unit-overlap', lines).findings;
const later = { ...animation, order_no: 'BC-009', uo_code: 'UO-L1.4', start_date: '2017-06-01' };

it('tells which unit starts too soon, and points at the end of the one that still runs', () => {
  expect(told('unit-overlap', [{ ...later }, animation])).toEqual([
    {
      found: ['warning', 'E4', 'F5'],
      fr: [
        'UO-L1.4 commence le 01/06/2017 pour l’incubateur « MinA », alors que l’unité UO-L1.2 (commande BC-002) y court jusqu’au 08/07/2017.',
        'Faites commencer l’unité après le 08/07/2017, avancez la fin de l’autre, ou vérifiez qu’elles ne couvrent pas la même prestation.',
      ],
      en: [
        'UO-L1.4 starts on 01/06/2017 for incubator “MinA”, although unit UO-L1.2 (order BC-002) runs there until 08/07/2017.',
        'Start the unit after 08/07/2017, bring the end of the other forward, or check that they do not cover the same service.',
      ],
    },
  ]);
});

it.each([
  ['UO-L1.3', '2017-06-30', '2017-08-31', 'BC-003'],
  ['UO-L1.3', '2017-08-31', '2017-06-30', 'BC-002'],
  ['UO-L1.3', '2017-08-31', '2017-08-31', 'BC-002'],
  ['UO-L1.2', '2017-06-30', '2017-08-31', 'BC-003'],
  ['UO-L1.2', '2017-08-31', '2017-06-30', 'BC-002'],
  ['UO-L1.2', '2017-08-31', '2017-08-31', 'BC-002'],
])('after UO-L1.2, then %s, that end on %s and %s', (uo_code, first, second, order) => {
  const one = { ...animation, end_date: first };
  const other = { ...animation, order_no: 'BC-003', uo_code, start_date: '2017-02-01', end_date: second };
  const [, last] = found(one, other, later);
  expect(last?.facts['otherOrder']).toBe(order);
});

it.each([
  ['2017-08-31', '2017-06-30', 'BC-002'],
  ['2017-06-30', '2017-08-31', 'BC-003'],
  ['2017-08-31', '2017-08-31', 'BC-002'],
])('names both incubators of units that end on %s and %s, and the order that ends last', (a, b, order) => {
  const lines = [
    { ...animation, end_date: a },
    { ...animation, order_no: 'BC-003', incubator: 'MinB', end_date: b },
    { ...later, incubator: 'MinA ; MinB' },
  ];
  expect(found(...lines).map(({ facts }) => [facts['names'], facts['otherOrder']])).toEqual([
    [['MinA', 'MinB'], order],
  ]);
});

it('names only the incubators where the other still runs', () => {
  const lines = [
    animation,
    { ...animation, incubator: 'MinB', end_date: '2017-04-30' },
    { ...later, incubator: 'MinA ; MinB' },
  ];
  expect(found(...lines).map(({ facts }) => facts['names'])).toEqual([['MinA']]);
});

it.each([
  [{ start_date: null }, ['start_date']],
  [{ end_date: null }, ['end_date']],
  [{ end_date: '2017-01-08' }, ['end_date']],
  [{ end_date: '2017-01-09' }, []], // one day
])('what lacks of a line with %j', (change, missing) => {
  expect(runRule('unit-overlap', [{ ...animation, ...change }]).missing).toEqual(missing);
});

it('leaves units alone that take over from none', () => {
  expect(found({ ...animation, uo_code: 'UO-L1.1' }, later)).toEqual([]);
});

it('goes by the starts of the units, whatever the order of the lines', () => {
  const again = { ...animation, order_no: 'BC-003', start_date: '2017-06-01', end_date: '2017-12-31' };
  expect(found(again, animation).map(({ cell, facts }) => [cell, facts['otherOrder']])).toEqual([
    ['E4', 'BC-002'],
  ]);
});

it('names the project of what overlaps for one, and says where none is written', () => {
  const construction = { ...animation, uo_code: 'UO-L2.2.3', incubator: null, project: 'Alpha' };
  const consolidation = { ...construction, uo_code: 'UO-L2.3.4', start_date: '2017-03-01' };
  const { findings } = runRule('unit-overlap', [construction, consolidation]);
  expect(findings.map(({ facts }) => facts['names'])).toEqual([['Alpha']]);
  const nameless = runRule('unit-overlap', [{ ...construction, project: null }]);
  expect([nameless.status['UO-L2.2.3'], nameless.missing]).toEqual(['not-checkable', ['project']]);
});
