import type { ExampleLine } from '../../src/core/checking/rule';
import { serialOfIso } from '../../src/core/calendar/serial';
import { product } from '../acceptance/produit/check-product';
import { withUnit } from './changed-agreements';
import { agreement } from './check-example';
import { runRule } from './run-rule';

const order = {
  ...{ order_no: 'BC-001', lot: '1', uo_code: 'UO 1.3.2', qty: 100, amount_ht: 64_000 },
  ...{ start_date: '2026-05-11', end_date: '2026-09-30' },
};
const run = (lines: readonly ExampleLine[], given = product) =>
  runRule('advance', lines, { agreement: given, settings: { finance: { enabled: true } } });

it.each([
  [{}, [['info', 'E4']]],
  [{ amount_ht: 50_000 }, []],
  [{ amount_ht: 50_000.01 }, [['info', 'E4']]],
  [{ end_date: '2026-07-10' }, []], // two months
  [{ end_date: '2026-07-11' }, [['info', 'E4']]],
  [{ lot: '2' }, []],
])('more than 50 000 euros and two months, in lot 1: %o', (change, found) =>
  expect(run([{ ...order, ...change }]).found).toEqual(found),
);

it.each([
  [{ lot: null }, 'lot'],
  [{ start_date: null }, 'start_date'],
  [{ end_date: null }, 'end_date'],
  [{ amount_ht: null }, 'amount_ht'],
])('cannot say of %o', (change, missing) =>
  expect(run([{ ...order, ...change }])).toMatchObject({
    found: [],
    status: { order: 'not-checkable' },
    missing: [missing],
  }),
);

it('cannot say of an order one line of which is of no known lot', () =>
  expect(run([order, { ...order, lot: null, amount_ht: 1_000 }])).toMatchObject({
    found: [],
    missing: ['lot'],
  }));

it.each(['start_date', 'end_date'])('cannot say of an order one line of which has no %s', (day) =>
  expect(run([order, { ...order, amount_ht: 1_000, [day]: null }])).toMatchObject({
    found: [],
    status: { order: 'not-checkable' },
    missing: [day],
  }),
);

it('needs no lot for an order too small or too short', () =>
  expect(run([{ ...order, lot: null, amount_ht: 1_000 }]).status).toEqual({ order: 'checked' }));

it('is due for what is known, and has no amount while one is missing', () => {
  const { findings, remedies, remediesEn } = run([order, { ...order, amount_ht: null }]);
  expect(findings.map(({ facts }) => [facts['amount'], facts['advance']])).toEqual([
    [{ cents: 6_400_000 }, null],
  ]);
  expect(remedies[0]).toMatch(/^Versez l’avance \(30\s% du montant TTC/);
  expect(remediesEn[0]).toMatch(/^Pay the advance \(30% of the amount including tax/);
});

it('says how long it runs, but for a day that rounding hides', () => {
  const said = (end_date: string) => {
    const { problems, problemsEn } = run([{ ...order, end_date }]);
    return [problems[0], problemsEn[0]].map(
      (problem) => /, (?:soit|that is) ([^:]*?)\s?:/.exec(problem ?? '')?.[1],
    );
  };
  expect(said('2026-07-11')).toEqual([expect.stringMatching(/^plus de 2\smois$/), 'more than 2 months']);
  expect(said('2026-07-14')).toEqual([
    expect.stringMatching(/^2,1\smois, donc plus de 2\smois$/),
    '2.1 months, hence more than 2 months',
  ]);
});

it('says what it comes to, a share of the amount with tax', () => {
  const { problems, remedies, problemsEn, remediesEn } = run([order]);
  expect(problems[0]).toMatch(
    /64\s000,00\s€ HT, plus de 50\s000,00\s€, et va du 11\/05\/2026 au 30\/09\/2026/,
  );
  expect(problemsEn[0]).toContain('€64,000.00 excluding tax, more than €50,000.00');
  expect(remedies[0]).toMatch(/^Versez l’avance, 23\s040,00\s€ \(30\s% du montant TTC\)/);
  expect(remediesEn[0]).toContain('Pay the advance, €23,040.00 (30% of the amount including tax)');
});

it('cites the texts of both times where the agreement has no clause of its own', () => {
  const [finding] = run([{ ...order, lot: null, uo_code: 'UO-L2.2.2' }], agreement).findings;
  expect(finding?.clause).toMatch(/^décret n° 2016-360, art\. 110 .*commande publique, art\. R\. 2191-16/);
  expect(run([order]).findings[0]?.clause).toBe('CCAP art. 15.3');
});

it('stands in the sheet already, or is not due for units that the contract keeps short', () => {
  const line = { ...order, uo_label: 'DevOps' };
  expect(run([line, { ...line, uo_label: 'Avance', amount_ht: 19_200 }]).found).toEqual([]);
  expect(run([line, { ...line, uo_label: 'Versement de l’avance', amount_ht: 19_200 }]).found).toEqual([]);
  expect(run([line, { ...line, uo_label: 'Avancé', amount_ht: 19_200 }]).found).toHaveLength(1);
  // A transfer of two months at most, whatever dates are written.
  const short = { ...order, lot: null, uo_code: 'UO-L2.4.2', start_date: null };
  expect(run([short], agreement).status).toEqual({ order: 'checked' });
  expect(run([{ ...short, uo_code: 'UO-L2.2.2' }], agreement).missing).toEqual(['start_date']);
});

it('runs from the first start of its lines to the last end, and shows them', () => {
  const { findings, related } = run([order, { ...order, start_date: '2026-04-06', end_date: '2026-05-29' }]);
  expect(findings[0]?.facts).toMatchObject({
    start: { day: serialOfIso('2026-04-06') },
    end: { day: serialOfIso('2026-09-30') },
    months: 5.8,
  });
  expect(related).toEqual([['F4', 'G4', 'F5', 'G5']]);
});

it('cannot say of an order of which one line has no start, or whose amount is not known to pass the least', () => {
  expect(run([order, { ...order, start_date: null }]).missing).toEqual(['start_date']);
  expect(
    run([
      { ...order, amount_ht: 50_000 },
      { ...order, amount_ht: null },
    ]),
  ).toMatchObject({
    found: [],
    missing: ['amount_ht'],
  });
});

describe('units that the contract keeps short', () => {
  const of = (codes: readonly string[], given = agreement) =>
    run(
      codes.map((uo_code) => ({ ...order, lot: null, uo_code })),
      given,
    ).found;

  it.each([
    ['is not due for them alone', ['UO-L2.4.1', 'UO-L2.4.2'], 0],
    ['is due where another stands beside', ['UO-L2.4.2', 'UO-L2.2.2'], 1],
    ['is due for a unit of about two months', ['UO-L2.1.2'], 1],
    ['is due for a unit without any length', ['UO-L2.2.1'], 1],
  ])('%s: %o', (_, codes, count) => expect(of(codes)).toHaveLength(count));

  it.each([
    [2, 'month', 0],
    [3, 'month', 1],
    [2, 'year', 1],
  ] as const)('are those of two months at most: %s %s', (most, unit, count) => {
    const given = withUnit(agreement, 'UO-L2.4.2', (one) => ({
      ...one,
      duration: one.duration && { ...one.duration, amount: [null, most], unit },
    }));
    expect(of(['UO-L2.4.2'], given)).toHaveLength(count);
  });
});

it('says that an order comes to at least what is known of it', () => {
  const [all, some] = [
    run([order, { ...order, amount_ht: 1_000 }]),
    run([order, { ...order, amount_ht: null }]),
  ];
  expect(all.problems[0]).toContain('La commande s’élève à 65');
  expect(some.problems[0]).toContain('La commande s’élève à au moins 64');
  expect(some.problemsEn[0]).toContain('comes to at least');
});
