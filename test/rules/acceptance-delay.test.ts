import type { Agreement } from '../../src/core/agreement/schema';
import type { ExampleLine } from '../../src/core/checking/rule';
import { product } from '../acceptance/produit/check-product';
import { omit } from './changed-agreements';
import { runRule } from './run-rule';

const delivery = {
  order_no: 'BC-001',
  lot: '1',
  uo_code: 'UO 1.3.2',
  qty: 12,
  delivered_on: '2026-07-31',
  decision: 'Admission',
  decision_on: '2026-08-31',
};
const run = (change: ExampleLine, agreement: Agreement = product, asOf = '2026-10-01') =>
  runRule('acceptance-delay', [{ ...delivery, ...change }], { agreement, asOf });

it.each([
  ['Admission', '2026-08-31', []],
  ['Admission', '2026-09-01', [['warning', 'G4']]],
  ['Rejet', '2026-08-31', []],
  ['Rejet', '2026-09-01', [['error', 'G4']]],
  ['Admission avec réfaction', '2026-09-01', [['error', 'G4']]],
  ['Ajournée', '2026-09-01', [['error', 'G4']]],
  [null, '2026-09-01', [['warning', 'G4']]],
  [null, null, [['info', 'G4']]],
])('%s on %s, of what was delivered on 31 July', (decision, decision_on, found) =>
  expect(run({ decision, decision_on }).found).toEqual(found),
);

it.each([
  ['2026-08-31', []],
  ['2026-09-01', [['info', 'G4']]],
])('nothing decided on %s', (asOf, found) =>
  expect(run({ decision: null, decision_on: null }, product, asOf).found).toEqual(found),
);

it.each([
  ['2026-08-31', 'checked', []],
  ['2026-09-01', 'not-checkable', ['decision_on']],
])('a decision without its day, looked at on %s, is no silence', (asOf, deliveries, missing) =>
  expect(run({ decision: 'Rejet', decision_on: null }, product, asOf)).toMatchObject({
    found: [],
    missing,
    status: { deliveries },
  }),
);

it('says which decision came late, or that one did', () => {
  const late = run({ decision: 'Rejet', decision_on: '2026-09-10' });
  expect(late.problems[0]).toMatch(
    /la décision \(«\sRejet\s»\) est du 10\/09\/2026, alors que les livrables sont reçus tacitement/u,
  );
  expect(late.problemsEn[0]).toMatch(
    /the decision \(“Rejet”\) is dated 10\/09\/2026, although the deliverables have been tacitly accepted/,
  );
  expect(late.findings[0]?.related).toHaveLength(2);
  const unnamed = run({ decision: null, decision_on: '2026-09-10' });
  expect(unnamed.problems[0]).toContain('la décision est du 10/09/2026');
  expect(unnamed.problemsEn[0]).toContain('the decision is dated 10/09/2026');
  const named = { ...delivery, decision_on: '2026-08-31' };
  const beside = runRule(
    'acceptance-delay',
    [named, { ...delivery, decision: null, decision_on: '2026-09-10' }],
    { agreement: product, asOf: '2026-10-01' },
  );
  expect(beside.related).toEqual([['E5']]);
});

it.each([
  [{ delivered_on: 'juillet' }, 'delivered_on'],
  [{ decision_on: 'bientôt' }, 'decision_on'],
  [{ lot: null }, 'lot'],
])('cannot say of %o', (change, missing) =>
  expect(run(change)).toMatchObject({
    found: [],
    missing: [missing],
    status: { deliveries: 'not-checkable' },
  }),
);

it('needs the day of the decision, and a delivery', () => {
  const { missing } = runRule('acceptance-delay', [omit(delivery, 'decision_on')], { agreement: product });
  expect(missing).toEqual(['decision_on']);
  expect(run({ delivered_on: null }).status).toEqual({ deliveries: 'not-applicable' });
  expect(run({ lot: '2', decision_on: null }).status).toEqual({ deliveries: 'not-applicable' });
});

describe('what else an agreement may say', () => {
  const changed = (change: Partial<NonNullable<Agreement['acceptance']>>): Agreement =>
    ({ ...product, acceptance: { ...product.acceptance, ...change } }) as Agreement;

  it('silence refuses', () => {
    const refusing = changed({ silence: 'refused' });
    const { problems, problemsEn } = run({ decision: null, decision_on: null }, refusing);
    expect(problems[0]).toContain(
      'aucune n’est inscrite et les livrables sont tenus pour refusés depuis cette date.',
    );
    expect(problemsEn[0]).toContain(
      'none is recorded and the deliverables have been deemed refused since that date.',
    );
  });

  it('silence refuses, and nothing is certified then', () => {
    const refusing = changed({ silence: 'refused' });
    const { remedies, remediesEn } = run({ decision: null, decision_on: null }, refusing);
    expect([remedies[0], remediesEn[0]]).toEqual([
      expect.stringMatching(/sinon, demandez au titulaire une nouvelle présentation\.$/),
      expect.stringMatching(/if not, ask the holder to present the deliverables again\.$/),
    ]);
  });

  it.each([
    ['Admission', 'error'],
    ['Rejet', 'warning'],
    [null, 'warning'],
  ])('silence refuses, and %s comes late', (decision, severity) => {
    const { found } = run({ decision, decision_on: '2026-09-01' }, changed({ silence: 'refused' }));
    expect(found).toEqual([[severity, 'G4']]);
  });

  it('what is said of every lot needs no lot', () =>
    expect(run({ lot: null }, changed({ lots: undefined }))).toMatchObject({ found: [], missing: [] }));

  it('rests on what is doubtful about the acceptance and about its delay, if anything is', () => {
    const doubtsIn = (agreement: Agreement) =>
      run({ decision_on: '2026-09-10' }, agreement).findings[0]?.doubts;
    expect(doubtsIn(product)).toEqual(['P-17', 'P-34']);
    const { decision } = product.acceptance ?? {};
    if (!decision) throw new Error('the contract states a delay');
    const sure = changed({ doubts: undefined, decision: { ...decision, doubts: undefined } });
    expect(doubtsIn(sure)).toEqual([]);
  });

  it('a delay stated as a least one, which is the one to wait for', () => {
    const delay = { amount: 15, unit: 'day', qualifier: 'min', clause: 'CCAP art. 10.5' } as const;
    const least = changed({ decision: { ...delay, from: 'deliverables-received' } });
    expect(run({ decision_on: '2026-08-15' }, least).found).toEqual([]);
    expect(run({ decision_on: '2026-08-16' }, least).found).toEqual([['warning', 'G4']]);
  });
});

it('says what to do about a decision that is late, or that nobody took', () => {
  const late = run({ decision_on: '2026-09-10' });
  expect(late.remedies[0]).toMatch(/^Vérifiez les deux dates/);
  expect(late.remediesEn[0]).toMatch(/^Check both dates/);
  const none = run({ decision: null, decision_on: null });
  expect(none.remedies[0]).toMatch(/^Inscrivez la décision.*sinon, constatez le service fait\.$/);
  expect(none.remediesEn[0]).toMatch(/^Record the decision.*if not, certify the service\.$/);
});
