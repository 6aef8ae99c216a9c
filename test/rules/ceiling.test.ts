import type { Agreement, Lot } from '../../src/core/agreement/schema';
import { serialOfIso } from '../../src/core/calendar/serial';
import type { ExampleLine } from '../../src/core/checking/rule';
import type { Settings } from '../../src/core/checking/settings';
import type { SheetCheck } from '../../src/core/checking/check-workbook';
import { plain } from '../plain';
import { agreement, checkSheets, ruleNamed, type CheckOptions } from './check-example';
import { omit, withLot } from './changed-agreements';
import { runRule } from './run-rule';

type Own = Settings['ceilings'][number];

const line = (order_date: string | null, amount_ht: number | string | null, more: ExampleLine = {}) => ({
  order_no: `BC-${order_date}`,
  uo_code: 'UO-L2.2.2',
  qty: 1,
  project: 'Alpha',
  beneficiary: 'SGMAP',
  order_date,
  amount_ht,
  ...more,
});
const own = (ceiling: Partial<Own>): Own => ({
  amountExclTax: 100_000,
  setBy: 'A. Martin',
  setOn: '2017-01-05',
  ...ceiling,
});
const run = (ceilings: readonly Own[], lines: readonly ExampleLine[], profile?: Settings['profile']) =>
  runRule('ceiling', lines, { settings: { ceilings: [...ceilings], ...(profile ? { profile } : {}) } });

it('has nothing to say, and nothing missing, where there is no ceiling', () => {
  const { found, status, missing } = runRule('ceiling', [{ order_no: 'BC-1', uo_code: 'UO-L2.2.2', qty: 1 }]);
  expect([found, missing]).toEqual([[], []]);
  expect(status).toEqual({ own: 'not-applicable', 'lot 1': 'not-applicable', 'lot 2': 'not-applicable' });
});

it.each([
  [79_999.99, []],
  [80_000, ['near']],
  [100_000, ['near']],
  [100_000.01, ['over']],
])('%s euros for a ceiling of 100 000', (amount, kinds) => {
  const { findings } = run([own({})], [line('2017-02-01', amount), line('2017-02-02', 0)]);
  expect(findings.map(({ facts }) => facts['kind'])).toEqual(kinds);
});

it('is cited as the user’s own, with who set it and when', () => {
  const { findings, problems } = run([own({ lot: '2', over: 'error' })], [line('2017-02-01', 120_000)]);
  expect(findings[0]).toMatchObject({ severity: 'error', clause: 'plafond interne', alsoClauses: [] });
  expect(findings[0]?.facts).toMatchObject({ setBy: 'A. Martin', lot: '2', limit: { cents: 10_000_000 } });
  expect(problems[0]).toContain('fixé par A. Martin le 05/01/2017');
});

it.each<[Partial<Own>, string, string]>([
  [{}, '', ''],
  [{ lot: '2' }, ' (lot 2)', ' (lot 2)'],
  [{ year: 2017 }, ' (année 2017)', ' (year 2017)'],
  [{ beneficiary: 'sgmap' }, ' (bénéficiaire sgmap)', ' (beneficiary sgmap)'],
  [{ project: 'Alpha' }, ' (projet Alpha)', ' (project Alpha)'],
  [{ budgetLine: '129-01' }, ' (ligne budgétaire 129-01)', ' (budget line 129-01)'],
  [{ lot: '2', year: 2017 }, ' (lot 2, année 2017)', ' (lot 2, year 2017)'],
])('names what it counts over: %o', (scope, french, english) => {
  const { problems, problemsEn } = run(
    [own(scope)],
    [line('2017-02-01', 120_000, { budget_line: '129-01' })],
  );
  expect(problems[0]).toContain(`Le plafond interne${french} fixé par A. Martin le 05/01/2017 est dépassé`);
  expect(problemsEn[0]).toContain(
    `The internal ceiling${english} set by A. Martin on 05/01/2017 is exceeded`,
  );
});

it.each([
  [80_000, /^Vérifiez ce qui reste à commander/, /^Check what is left to order/],
  [120_000, /^Réduisez la commande, ou faites relever le plafond/, /^Reduce the order, or have the ceiling/],
])('says what to do about the user’s own ceiling at %s', (amount, french, english) => {
  const { remedies, remediesEn } = run([own({})], [line('2017-02-01', amount)]);
  expect(remedies[0]).toMatch(french);
  expect(remediesEn[0]).toMatch(english);
});

it('says how near it is, drafts included, and of drafts only where there are some', () => {
  const { problems, problemsEn } = run(
    [own({})],
    [line('2017-02-01', 60_000, { status: 'notifié' }), line('2017-03-01', 30_000, { status: 'brouillon' })],
  );
  expect(plain(problems[0] ?? '')).toMatch(
    /est proche : 60 000,00 € HT commandés et 30 000,00 € HT en brouillon, soit 90 % de 100 000,00 € ; l’alerte est à 80 %/,
  );
  expect(problemsEn[0]).toMatch(/is near: .* in drafts, 90% of €100,000\.00; the alert is at 80%/);
  const issued = run([own({})], [line('2017-02-01', 90_000)]);
  expect(plain(issued.problems[0] ?? '')).toContain('90 000,00 € HT commandés, soit 90 %');
});

it('rests on the day an order counts from only where it is a year’s', () => {
  const doubts = (ceiling: Partial<Own>) =>
    run([own(ceiling)], [line('2017-02-01', 120_000)]).findings[0]?.doubts;
  expect(doubts({ year: 2017 })).toEqual(['D-04']);
  expect(doubts({})).toEqual([]);
});

it('is checked by the lines that count, and has nothing to do with the others', () => {
  const lines = [line('2017-02-01', 50_000)];
  expect(run([own({})], lines).status['own']).toBe('checked');
  expect(run([own({ project: 'Beta' })], lines).status['own']).toBe('not-applicable');
});

it('rests on a setting: a warning in the lenient profile', () => {
  const over = own({ over: 'error' });
  expect(run([over], [line('2017-02-01', 120_000)], 'lenient').found).toEqual([['warning', 'G4']]);
});

it('counts an exact ceiling to the cent', () => {
  const cents = Array.from({ length: 10 }, (_, index) => line(`2017-02-${10 + index}`, 0.1));
  expect(run([own({ amountExclTax: 1, warnAt: 1 })], cents).findings[0]?.facts['kind']).toBe('near');
});

it('takes a credit back, and points at the line that crosses for good', () => {
  const lines = [
    line('2017-02-01', 110_000),
    line('2017-03-01', -60_000),
    line('2017-04-01', 10_000),
    line('2017-05-01', 70_000),
  ];
  expect(run([own({})], lines).found).toEqual([['warning', 'G7']]);
  expect(run([own({})], lines.slice(0, 3)).found).toEqual([]);
});

it('gives one finding per ceiling, each at its own line', () => {
  const { found } = run(
    [own({}), own({ project: 'Beta', amountExclTax: 10_000 }), own({ year: 2018 })],
    [line('2017-02-01', 99_000), line('2017-03-01', 12_000, { project: 'BETA' })],
  );
  expect(found).toEqual([
    ['warning', 'G5'],
    ['warning', 'G5'],
  ]);
});

it('tells apart what drafts would add, and points at the draft that would pass it', () => {
  const lines = [
    line('2017-02-01', 70_000, { status: 'notifié' }),
    line('2017-03-01', 40_000, { status: 'brouillon' }),
  ];
  const { findings, problems, found } = run([own({})], lines);
  expect(found).toEqual([['warning', 'G5']]);
  expect(findings[0]?.facts).toMatchObject({ ordered: { cents: 7_000_000 }, drafts: { cents: 4_000_000 } });
  expect(plain(problems[0] ?? '')).toContain(
    '70 000,00 € HT commandés et 40 000,00 € HT en brouillon, pour 100 000,00 €',
  );
});

it('leaves cancelled lines and other beneficiaries out', () => {
  const lines = [
    line('2017-02-01', 90_000, { status: 'annulé' }),
    line('2017-02-01', 90_000, { status: '', beneficiary: 'DINSIC' }),
    line('2017-02-01', 50_000, { status: '' }),
  ];
  expect(run([own({ beneficiary: 'sgmap' })], lines).found).toEqual([]);
});

it('says what it could not count, and still finds what is exceeded without it', () => {
  const { found, status, missing } = run(
    [own({ year: 2017 })],
    [line('2017-02-01', 110_000), line(null, 5_000), line('2017-03-01', null)],
  );
  expect(found).toEqual([['warning', 'G4']]);
  expect([status['own'], missing.sort()]).toEqual(['partly', ['amount_ht', 'order_date']]);
});

it('names the missing column where a ceiling is by beneficiary and the sheet has none', () => {
  const without = { order_no: 'BC-1', uo_code: 'UO-L2.2.2', qty: 1, amount_ht: 50_000 };
  const { status, missing } = run([own({ beneficiary: 'SGMAP' })], [without]);
  expect([status['own'], missing]).toEqual(['not-checkable', ['beneficiary']]);
});

describe('of the contract', () => {
  const withCeiling = (more: Partial<Lot> = {}): Agreement => ({
    ...agreement,
    lots: agreement.lots.map((lot) =>
      lot.id === '2'
        ? {
            ...lot,
            ceiling: { amount: 200_000, unit: 'euro', qualifier: 'max', clause: 'CCAP art. 4' },
            ceilingAlert: {
              severity: 'info',
              clause: 'CCAP art. 16.3',
              share: { amount: 75, unit: 'percent', qualifier: 'min', clause: 'CCAP art. 16.3' },
            },
            ...more,
          }
        : lot,
    ),
  });
  const runIn = (given: Agreement, amount: number) =>
    runRule('ceiling', [line('2017-02-01', amount), line('2017-03-01', 1)], { agreement: given });

  it.each([
    [149_998, []],
    [150_000, [['info', 'CCAP art. 4', ['CCAP art. 16.3']]]],
    [200_001, [['error', 'CCAP art. 4', []]]],
  ])('is an error when exceeded, and tells the alert: %s', (amount, expected) => {
    const { findings } = runIn(withCeiling(), amount);
    expect(findings.map(({ severity, clause, alsoClauses }) => [severity, clause, alsoClauses])).toEqual(
      expected,
    );
  });

  it('says what of it was ordered elsewhere, and until when', () => {
    const orderedElsewhere = { '2': { amountExclTax: 100_000, on: '2017-06-30' } };
    const { found, problems, problemsEn } = runRule('ceiling', [line('2017-02-01', 100_001)], {
      agreement: withCeiling(),
      settings: { orderedElsewhere },
    });
    expect(found).toEqual([['error', 'G4']]);
    expect(problems[0]).toMatch(
      /^Le plafond du contrat \(lot 2\).*dont 100\s000,00\s€ ailleurs \(au 30\/06\/2017\)/,
    );
    expect(problemsEn[0]).toMatch(
      /^The ceiling of the contract \(lot 2\).*€100,000\.00 of it elsewhere \(as of 30\/06/,
    );
  });

  it('has nothing to keep in a lot of which the contract says nothing', () => {
    const silent = withLot(agreement, '2', (lot) => omit({ ...lot, ceiling: null }, 'noCeiling') as Lot);
    const { found, status } = runRule('ceiling', [line('2017-02-01', 1e9)], { agreement: silent });
    expect([found, status['lot 2']]).toEqual([[], 'not-applicable']);
  });

  it('says what to do about it, near and passed', () => {
    const near = runIn(withCeiling(), 150_000);
    expect(near.remedies[0]).toMatch(/^Vérifiez ce qui reste à commander/);
    expect(near.remediesEn[0]).toMatch(/^Check what is left to order/);
    const over = runIn(withCeiling(), 250_000);
    expect(over.remedies).toEqual(['Arrêtez les commandes et consultez l’acheteur du contrat.']);
    expect(over.remediesEn).toEqual(['Stop ordering and consult the buyer of the contract.']);
  });

  it('cannot be told of a line whose lot is not known, and leaves out one of another lot', () => {
    const of = (uo_code: string) => {
      const lines = [line('2017-02-01', 50_000), line('2017-03-01', 50_000, { uo_code })];
      const { status, missing } = runRule('ceiling', lines, { agreement: withCeiling() });
      return [status['lot 2'], missing];
    };
    expect(of('UO-X')).toEqual(['partly', ['lot']]);
    expect(of('UO-L1.2')).toEqual(['checked', []]);
  });

  it.each([
    [230_000, 229_999, []],
    [230_000, 230_000, ['over']], // with the euro of the second line
    // The contract lets it be raised by a fifth.
    [240_000, 239_999, []],
    [240_000.01, 239_999, ['raised']],
    [300_000, 240_000, ['over', 'raised']],
    [100_000, 199_999, ['near']], // lowered by nobody
  ])('is raised to %s by an amendment, as far as the contract lets it: %s', (raised, amount, kinds) => {
    const given = withCeiling({
      ceilingRaise: { amount: 20, unit: 'percent', qualifier: 'max', clause: 'CCAP art. 16.3' },
    });
    const { findings } = runRule('ceiling', [line('2017-02-01', amount), line('2017-03-01', 1)], {
      agreement: given,
      settings: { raisedCeilings: { '2': raised } },
    });
    expect(findings.map(({ facts }) => facts['kind'])).toEqual(kinds);
  });

  describe('once it is reached', () => {
    const inOrder = (lines: readonly ExampleLine[], settings: CheckOptions['settings'] = {}) =>
      runRule('ceiling', lines, { agreement: withCeiling(), settings });
    const reached = [line('2017-02-01', 200_000), line('2017-03-01', 0.01)];
    const after = [line('2017-04-03', 500), line('2017-05-02', -400)];

    it('tells the orders that follow with the one that passes it', () => {
      const { found, related, findings, problems, problemsEn } = inOrder([...after, ...reached]);
      expect([found, related]).toEqual([[['error', 'G7']], [['G4']]]);
      expect(findings[0]?.facts).toMatchObject({ later: 2, laterUntil: { day: serialOfIso('2017-05-02') } });
      expect(plain(problems[0] ?? '')).toMatch(
        / 2 lignes sont commandées ensuite, jusqu’au 02\/05\/2017, alors que ce maximum est atteint\.$/,
      );
      expect(problemsEn[0]).toMatch(
        / 2\slines are ordered after it, until 02\/05\/2017, although this maximum/,
      );
      const one = inOrder([...reached, line('2017-04-03', 500)]);
      expect(one.problems[0]).toMatch(/ensuite, le 03\/04\/2017, alors/);
      expect(one.problemsEn[0]).toMatch(/1\sline is ordered after it, on 03\/04\/2017,/);
    });

    it('is passed by one order alone: what reaches it to the cent is within', () => {
      const { findings, problemsEn, status } = inOrder(reached);
      expect([findings.length, status['lot 2']]).toEqual([1, 'checked']);
      expect(findings[0]?.facts).toMatchObject({ setBy: null, setOn: null });
      expect(findings[0]?.facts).not.toHaveProperty('later');
      expect(problemsEn[0]).not.toContain('although');
    });

    it('cannot say of an order whose amount or lot is not known whether it follows', () => {
      const unclear = [line('2017-04-03', null), line('2017-04-04', 500, { uo_code: 'UO-X' })];
      const { missing, findings } = inOrder([...reached, ...unclear]);
      expect([missing.sort(), findings[0]?.facts['later']]).toEqual([['amount_ht', 'lot'], undefined]);
    });

    it('cannot say of an order without a day whether it follows', () => {
      const { missing, found, findings } = inOrder([...reached, line(null, 500)]);
      expect([missing, found]).toEqual([['order_date'], [['error', 'G5']]]);
      expect(findings[0]?.facts).not.toHaveProperty('later');
    });

    it('is not reached by drafts, nor by what a credit takes back', () => {
      const draft = line('2017-03-01', 1, { status: 'brouillon' });
      const issued = line('2017-04-03', 500, { status: 'notifié' });
      const first = line('2017-02-01', 199_000, { status: 'notifié' });
      const drafted = inOrder([first, { ...draft, amount_ht: 2_000 }, issued]);
      expect(drafted.findings.map(({ facts }) => [facts['kind'], facts['later']])).toEqual([
        ['over', undefined],
      ]);
      expect(inOrder([...reached, line('2017-04-03', -1), line('2017-05-02', 0.5)]).findings).toMatchObject([
        { facts: { kind: 'near' } },
      ]);
    });

    it('tells the issued order that passes it after a draft did', () => {
      const lines = [
        line('2017-02-01', 150_000, { status: 'notifié' }),
        line('2017-03-01', 60_000, { status: 'brouillon' }),
        line('2017-04-03', 60_000, { status: 'notifié' }),
      ];
      const { found, findings } = inOrder(lines);
      expect([found, findings[0]?.facts['later']]).toEqual([[['error', 'G5']], 1]);
    });

    it('does not know what came first of what others ordered until a day', () => {
      const orderedElsewhere = { '2': { amountExclTax: 100_000, on: '2017-04-03' } };
      const lines = [line('2017-02-01', 100_001), line('2017-04-03', 500), line('2017-04-04', 500)];
      const { status, findings, coverage } = inOrder(lines, { orderedElsewhere });
      expect(findings.map(({ facts }) => facts['later'])).toEqual([1]);
      expect(status['lot 2']).toBe('partly');
      expect(coverage.find(({ subject }) => subject === 'lot 2')?.seen).toBe(10_100_100);
      // To the cent, the orders seen here are within: what exceeds them may have come after.
      const justWithin = [line('2017-02-01', 100_001), line('2017-02-02', 99_999)];
      expect(inOrder(justWithin, { orderedElsewhere }).findings[0]?.facts).not.toHaveProperty('later');
      // What is ordered here alone is enough.
      const alone = inOrder([line('2017-02-01', 200_001), line('2017-03-01', 1)], { orderedElsewhere });
      expect(alone.findings.map(({ facts }) => facts['later'])).toEqual([1]);
    });

    it('is the contract’s: a ceiling of the user’s own ends nothing', () => {
      const { findings, status } = run([own({})], [line('2017-02-01', 100_001), line('2017-03-01', 5)]);
      expect([findings[0]?.facts['later'], status['own']]).toEqual([undefined, 'checked']);
    });
  });

  it('says that the settings raise it further than the contract lets one', () => {
    const given = withCeiling({
      ceilingRaise: { amount: 20, unit: 'percent', qualifier: 'max', clause: 'CCAP art. 16.4' },
    });
    const raisedTo = (amount: number, under = given) =>
      runRule('ceiling', [line('2017-02-01', 5)], {
        agreement: under,
        settings: { raisedCeilings: { '2': amount } },
      });
    const { found, findings, problems, problemsEn, remedies, remediesEn } = raisedTo(260_000);
    expect([found, findings[0]?.alsoClauses]).toEqual([[['error', null]], ['CCAP art. 16.4']]);
    expect(plain(problems[0] ?? '')).toBe(
      'Le plafond du contrat (lot 2) est relevé à 260 000,00 € dans les réglages, alors que le contrat l’admet jusqu’à 240 000,00 € : c’est ce dernier montant qui est retenu.',
    );
    expect(problemsEn[0]).toMatch(
      /is raised to €260,000\.00 in the settings, .* up to €240,000\.00: the latter/,
    );
    expect(remedies[0]).toMatch(/^Corrigez le plafond relevé dans les réglages/);
    expect(remediesEn[0]).toMatch(/^Correct the raised ceiling in the settings/);
    // A contract that says nothing of a raise allows none.
    expect(raisedTo(200_001, withCeiling()).findings.map(({ facts }) => facts['kind'])).toEqual(['raised']);
    expect(raisedTo(200_000, withCeiling()).findings).toEqual([]);
  });

  it('is only partly seen where it counts over other buyers’ orders too', () => {
    const given = withCeiling({ ceilingCountsBeyond: true });
    const { coverage, status } = runIn(given, 50_000);
    expect(status['lot 2']).toBe('partly');
    expect(coverage.find(({ subject }) => subject === 'lot 2')?.seen).toBe(5_000_100);
    expect(runIn(withCeiling(), 50_000).status['lot 2']).toBe('checked');
    // What is exceeded here is exceeded in all.
    const exceeded = [line('2017-01-02', 1), line('2017-02-01', 250_000)];
    expect(runRule('ceiling', exceeded, { agreement: given }).status['lot 2']).toBe('checked');
  });
});

it('has nothing to do with a line of another scope, even one without an amount', () => {
  const { status, missing } = run([own({ project: 'Beta' })], [line('2017-02-01', null)]);
  expect([status['own'], missing]).toEqual(['not-applicable', []]);
});

it('has nothing to do with a line that stands on an earlier sheet too', () => {
  const [first, second] = checkSheets(
    [ruleNamed('ceiling')],
    [[line('2017-02-01', 50_000)], [line('2017-02-01', 50_000)]],
    { settings: { ceilings: [own({})] } },
  );
  const statusOf = (check: SheetCheck | undefined) =>
    check?.coverage.find(({ subject }) => subject === 'own')?.status;
  expect([statusOf(first), statusOf(second)]).toEqual(['checked', 'not-applicable']);
});
