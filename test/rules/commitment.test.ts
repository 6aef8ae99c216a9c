/** The rules about commitments of appropriations, and work that is left: what each sentence says. */
import type { ExampleLine } from '../../src/core/checking/rule';
import { product } from '../acceptance/produit/check-product';
import { checkSheets, ruleNamed } from './check-example';
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
    expect(without.problems[0]).toMatch(
      /soit 9\s600,00\s€ d’écart\s: c’est le montant hors taxes qui a été engagé\.$/,
    );
    expect(without.problemsEn[0]).toMatch(
      /a difference of €9,600\.00: the amount excluding tax was committed\.$/,
    );
    const other = of(50_000);
    expect(other.problems[0]).toMatch(/soit 7\s600,00\s€ d’écart\.$/);
    expect(other.problemsEn[0]).toMatch(/a difference of €7,600\.00\.$/);
    expect(other.remedies[0]).toMatch(/^Portez l’engagement à 57\s600,00\s€/);
    expect(other.remediesEn[0]).toMatch(/^Bring the commitment to €57,600\.00/);
    const both = of(48_000, 60_000).findings.map(({ facts }) => [facts['kind'], facts['withoutTax']]);
    expect(both).toEqual([
      ['not-ordered', true],
      ['overpaid', false],
    ]);
  });

  it.each<[string, ExampleLine, ExampleLine]>([
    ['differ', { ae: 115_200, cp: 60_000 }, { ae: 115_200, cp: 60_001 }],
    ['are alike, and the commitment stands once', { ae: 115_200, cp: 60_000 }, { ae: null, cp: 60_000 }],
    ['are alike, and the commitment is shared out', { ae: 115_200, cp: 60_000 }, { ae: 0, cp: 60_000 }],
  ])('adds up payments that %s', (_, ...lines) =>
    expect(run('commitment-balance', ...lines).found).toEqual([['warning', 'F4']]),
  );

  it.each([
    [[57_600.01], []],
    [[57_600.02], [['warning', 'E4']]],
    [[115_200.02, null], []],
    [[115_200.03, null], [['warning', 'E4']]],
  ])('allows a cent for each line that rounds its tax: %o', (amounts, found) =>
    expect(run('commitment-balance', ...amounts.map((ae) => ({ ae }))).found).toEqual(found),
  );

  it.each<[string, number | null, number | null, readonly unknown[]]>([
    ['the whole of the order', 172_800, null, []],
    ['what the lines that have it come to', 115_200, null, [['not-ordered', 115_200]]],
    ['what the order comes to where it adds up', 86_400, null, []],
    ['the whole of the order, paid once', 172_800, 172_800, []],
  ])('takes what stands on two of three lines for %s', (_, ae, cp, facts) => {
    const stated = { ae, cp };
    const { findings } = run('commitment-balance', stated, { ae: null, cp: null }, stated);
    const told = findings.map(({ facts: { kind, committed } }) => [
      kind,
      (committed as { cents: number }).cents / 100,
    ]);
    expect(told).toEqual(facts);
  });

  it('shows the commitments of what is paid beyond, and the amounts of what is not committed', () => {
    const related = (...lines: readonly ExampleLine[]) => run('commitment-balance', ...lines).related;
    expect(related({ ae: 115_200, cp: 120_000 }, { ae: null, cp: null })).toEqual([['E4']]);
    expect(related({ ae: 115_200, cp: 60_000 }, { ae: 115_200, cp: 60_001 })).toEqual([['E4', 'E5']]);
    expect(related({ ae: 50_000 }, { ae: 50_000 })).toEqual([['D4', 'D5', 'E5']]);
  });

  it('is the amount with tax that is written, where one is', () => {
    expect(of(57_000, null, { amount_ttc: 57_000 }).found).toEqual([]);
    expect(of(57_600, null, { amount_ttc: 57_000 }).found).toEqual([['warning', 'E4']]);
  });

  it('is the amount with the tax that is written, whatever the rate of the settings', () => {
    const taxed = { amount_ht: 60_000, vat: 3_300, order_total: 63_300, start_date: '2018-01-01' };
    const line = { ...taxed, end_date: '2018-06-30', ae: 63_300 };
    expect(run('commitment-balance', line).found).toEqual([]);
    expect(run('order-total', line).found).toEqual([]);
    // 5 % of the amount including tax
    expect(run('advance', line).findings[0]?.facts).toMatchObject({ advance: { cents: 316_500 } });
    expect(of(48_000, null, { vat: 0 }).found).toEqual([]);
    expect(of(57_600, null, { vat: 'à définir' }).found).toEqual([]);
  });

  it('is checked where payments reach the commitment, cent of rounding included', () =>
    expect(of(57_600, 57_600.01).status).toEqual({ order: 'checked' }));

  it('cannot be told of an order of which one payment is not understood', () =>
    expect(run('commitment-balance', { ae: 115_200, cp: 'à définir' }, { ae: null, cp: null })).toMatchObject(
      { found: [], status: { order: 'not-checkable' }, missing: ['cp'] },
    ));

  it('is checked of an order of which one sheet has the payments', () => {
    const rule = ruleNamed('commitment-balance');
    const settings = { finance: { enabled: true } };
    const paid = { ...order, ae: 115_200, cp: 20_000 };
    const checks = checkSheets([rule], [[paid], [{ ...order, qty: 2, ae: null }]], { settings });
    expect(checks.map(({ coverage: [one] }) => one?.status)).toEqual(['checked', 'checked']);
  });

  it('says how much was paid beyond it', () => {
    const { problems, problemsEn, remedies, remediesEn } = of(57_600, 60_000);
    expect(problems[0]).toMatch(/les paiements dépassent l’engagement de 2\s400,00\s€\.$/);
    expect(problemsEn[0]).toMatch(/payments exceed the commitment by €2,400\.00\.$/);
    expect([remedies[0], remediesEn[0]]).toEqual([
      expect.stringContaining('complétez l’engagement'),
      expect.stringContaining('increase the commitment'),
    ]);
  });

  it('asks nothing of a draft, and counts it in no order', () => {
    expect(of(1, null, { status: 'brouillon' }).status).toEqual({ order: 'not-applicable' });
    const { found, status } = run(
      'commitment-balance',
      { ae: 57_600, cp: 0, status: null },
      { ae: null, cp: null, amount_ht: 1_000, status: 'brouillon' },
    );
    expect([found, status]).toEqual([[], { order: 'checked' }]);
  });
});

describe('commitment-number', () => {
  const issued = { holder: 'DEVCO', order_date: '2017-03-27' };

  it.each([
    ['0012345678', []],
    ['É-1', []],
    ['É', [['warning', 'E4']]],
    ['en attente', [['warning', 'E4']]],
    ['à venir', [['warning', 'E4']]],
    ['EJ 0', []],
    ['0', [['warning', 'E4']]],
    ['—', [['warning', 'E4']]],
    [null, [['warning', 'E4']]],
  ])('“%s” as the number of an order that is issued', (ej_no, found) =>
    expect(run('commitment-number', { ej_no, ...issued }).found).toEqual(found),
  );

  it('is an error to lack where the contract has its orders come out of Chorus', () => {
    const line = { ...order, ...issued, lot: '1', uo_code: 'UO 1.3.2', ej_no: null };
    const options = { settings: { finance: { enabled: true } }, asOf: '2018-06-01' };
    expect(runRule('commitment-number', [line], { ...options, agreement: product }).found).toEqual([
      ['error', 'H4'],
    ]);
  });

  it('is one holder’s, however its name is written', () => {
    const lines = [
      { ej_no: '1', ...issued },
      { ej_no: '1', ...issued, order_no: 'BC-015', holder: 'devco' },
      { ej_no: '1', ...issued, order_no: 'BC-016', holder: 'Devco S.A.S.' },
    ];
    expect(run('commitment-number', ...lines).found).toEqual([]);
  });

  const ofTwo = (one: ExampleLine, other: ExampleLine) =>
    run(
      'commitment-number',
      { ej_no: '1', ...issued, ...one },
      { ej_no: '1', ...issued, order_no: 'BC-015', ...other },
    );

  it.each([
    ['numbers that differ by a zero within', { ej_no: '1002' }, { ej_no: '12', holder: 'AGILIA' }],
    ['a line that names no holder', { holder: null }, {}],
    ['words that two holders write', { ej_no: 'en attente' }, { ej_no: 'en attente', holder: 'AGILIA' }],
  ])('has nothing to say of %s', (_, one, other) =>
    expect(ofTwo(one, other).findings.filter(({ facts }) => facts['kind'] === 'two-holders')).toEqual([]),
  );

  it('shows the holders of a number that is of several, and asks to look it up', () => {
    const { found, related, problems, problemsEn, remedies, remediesEn } = ofTwo({}, { holder: 'AGILIA' });
    expect([found, related]).toEqual([[['warning', 'E5']], [['E4', 'F4', 'F5']]]);
    expect(problems[0]).toMatch(/^L’engagement juridique 1 est inscrit pour plusieurs titulaires\s:/);
    expect(problemsEn[0]).toMatch(/^Legal commitment 1 is entered for several holders:/);
    expect([remedies[0], remediesEn[0]]).toEqual([
      'Vérifiez le numéro et le titulaire de chaque ligne dans Chorus.',
      'Check the number and the holder of each line in Chorus.',
    ]);
  });

  it('shows the day of an order that has no number, and asks for the number', () => {
    const blank = run('commitment-number', { ej_no: null, ...issued });
    expect(blank.related).toEqual([['G4']]);
    const undated = { ej_no: null, order_date: null, order_notified: null, status: 'émis' };
    expect(run('commitment-number', undated).related).toEqual([['F4']]);
    expect(blank.findings[0]?.facts).toEqual({ kind: 'blank', number: '', holders: [] });
    expect(blank.problems).toEqual(['La commande est émise sans numéro d’engagement juridique.']);
    expect(blank.problemsEn).toEqual(['The order was issued without a legal commitment number.']);
    expect(blank.remedies[0]).toMatch(/^Inscrivez le numéro donné par Chorus/);
    expect(blank.remediesEn[0]).toMatch(/^Enter the number given by Chorus/);
    const promised = run('commitment-number', { ej_no: 'en attente', ...issued });
    expect(promised.problems[0]).toMatch(
      /sans numéro d’engagement juridique\s: «\sen attente\s» n’en est pas un\.$/,
    );
    expect(promised.problemsEn[0]).toMatch(/legal commitment number: “en attente” is not one\.$/);
  });

  it('is not asked of an order of which nothing tells whether it is sent, for lack of the day that would', () => {
    const missing = (days: ExampleLine) => run('commitment-number', { ej_no: null, ...days }).missing;
    expect(missing({ order_date: null })).toEqual(['order_date']);
    expect(missing({ order_date: '2017-03-27', order_notified: 'en mars' })).toEqual(['order_notified']);
  });

  it('cannot be told of an order of which one number is not understood', () =>
    expect(run('commitment-number', { ej_no: '#N/A', ...issued }, { ej_no: null, ...issued })).toMatchObject({
      found: [],
      missing: ['ej_no'],
    }));
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

describe('commitment-number', () => {
  const shared = (one: string, other: string) =>
    run(
      'commitment-number',
      { ej_no: one, holder: 'DEVCO' },
      { order_no: 'BC-015', ej_no: other, holder: 'AUTRECO' },
    ).findings.map(({ facts }) => facts['kind']);

  it.each([
    ['1300-001', '1300 001'],
    ['0012', '12'],
    ['EJ 12', 'ej12'],
  ])('%s and %s are one number, of two holders', (one, other) =>
    expect(shared(one, other)).toEqual(['two-holders']),
  );

  it.each([
    ['EJ1001', 'EJ11'],
    ['1001', '11'],
    ['12', '120'],
  ])('%s and %s are two', (one, other) => expect(shared(one, other)).toEqual([]));
});

it('does not take one commitment on each of two lines for that of the order, where no amount tells what it comes to', () => {
  const own = { ...{ order_no: 'BC-021', uo_code: 'UO-L2.2.2', qty: 1, ae: 57_600 }, amount_ht: null };
  const lines = [30_000, 40_000].map((cp) => ({ ...own, cp }));
  const { found, missing } = runRule('commitment-balance', lines, {
    settings: { finance: { enabled: true } },
  });
  expect([found, missing]).toEqual([[], ['amount_ht']]);
});
