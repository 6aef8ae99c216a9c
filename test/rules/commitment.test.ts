/** The rules about commitments of appropriations, and work that is left: what each sentence says. */
import type { ExampleLine } from '../../src/core/checking/rule';
import { runRule } from './run-rule';

const order = { order_no: 'BC-014', uo_code: 'UO-L2.2.2', qty: 1, amount_ht: 48_000 };
const run = (id: string, ...lines: readonly ExampleLine[]) =>
  runRule(
    id,
    lines.map((line) => ({ ...order, ...line })),
    { settings: { finance: { enabled: true } }, asOf: '2018-06-01' },
  );

describe('commitment-balance', () => {
  const of = (ae: number, cp: number | null = null, more: ExampleLine = {}) =>
    run('commitment-balance', { ae, cp, ...more });

  it('says that what is committed is the amount without tax, where it is', () => {
    const without = of(48_000);
    expect(without.problems[0]).toMatch(/soit 9\s600,00\s€ d’écart\s: c’est le montant hors taxes\.$/);
    expect(without.problemsEn[0]).toMatch(/a difference of €9,600\.00: that is the amount excluding tax\.$/);
    const other = of(50_000);
    expect(other.problems[0]).toMatch(/soit 7\s600,00\s€ d’écart\.$/);
    expect(other.problemsEn[0]).toMatch(/a difference of €7,600\.00\.$/);
  });

  it('says how much was paid beyond it', () => {
    const { problems, problemsEn, remedies, remediesEn } = of(57_600, 60_000);
    expect(problems[0]).toMatch(/le reste à payer est négatif de 2\s400,00\s€\.$/);
    expect(problemsEn[0]).toMatch(/what remains to pay is negative by €2,400\.00\.$/);
    expect([remedies[0], remediesEn[0]]).toEqual([
      expect.stringContaining('complétez l’engagement'),
      expect.stringContaining('increase the commitment'),
    ]);
  });

  it('asks nothing of a draft, and counts it in no order', () => {
    expect(of(1, null, { status: 'brouillon' }).status).toEqual({ order: 'not-applicable' });
    const { found } = run(
      'commitment-balance',
      { ae: 57_600, status: null },
      { ae: null, amount_ht: 1_000, status: 'brouillon' },
    );
    expect(found).toEqual([]);
  });
});

describe('commitment-number', () => {
  const issued = { holder: 'DEVCO', order_date: '2017-03-27' };

  it.each([
    ['0012345678', []],
    ['É-1', []],
    ['É', []],
    ['0', [['warning', 'E4']]],
    ['—', [['warning', 'E4']]],
    [null, [['warning', 'E4']]],
  ])('“%s” as the number of an order that is issued', (ej_no, found) =>
    expect(run('commitment-number', { ej_no, ...issued }).found).toEqual(found),
  );

  it('is one holder’s, however its name is written', () => {
    const lines = [
      { ej_no: '1', ...issued },
      { ej_no: '1', ...issued, order_no: 'BC-015', holder: 'devco' },
    ];
    expect(run('commitment-number', ...lines).found).toEqual([]);
  });
});

describe('person-days-balance', () => {
  const reported = {
    pd_ordered: 60,
    pd_done: 20,
    pd_remaining: 40,
    start_date: '2018-04-03',
    end_date: '2018-09-30',
  };

  it.each([
    [{}, []],
    [{ pd_remaining: 30 }, [10]],
    [{ pd_done: 65, pd_remaining: 0 }, [-5]],
  ])('work done and left add up to what was ordered: %o', (change, unexplained) => {
    const { findings } = run('person-days-balance', { ...reported, ...change });
    expect(findings.map(({ facts }) => facts['unexplained'])).toEqual(unexplained);
  });

  it('says what the work left should be, and that none can be left beyond what was ordered', () => {
    const gap = run('person-days-balance', { ...reported, pd_remaining: 30 });
    expect(gap.remedies[0]).toMatch(/^Le reste à faire devrait être de 40\s:/);
    expect(gap.remediesEn[0]).toMatch(/^The work left should be 40:/);
    const beyond = run('person-days-balance', { ...reported, pd_done: 65, pd_remaining: 0 });
    expect(beyond.remedies[0]).toMatch(/^Il ne peut rien rester d’une commande dépassée\s:/);
    expect(beyond.remediesEn[0]).toMatch(/^Nothing can be left of an order that was exceeded:/);
  });
});
