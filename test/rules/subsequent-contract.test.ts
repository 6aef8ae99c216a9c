import { serialOfIso } from '../../src/core/calendar/serial';
import type { ExampleLine } from '../../src/core/checking/rule';
import type { Settings } from '../../src/core/checking/settings';
import { product } from '../acceptance/produit/check-product';
import { plain } from '../plain';
import { omit, withLot } from './changed-agreements';
import { checkSheets, ruleNamed } from './check-example';
import { runRule } from './run-rule';

type Contract = Settings['subsequentContracts'][number];

const notifiedOn = '2026-04-20';
const contract: Contract = { number: 'MS-2026-04', notifiedOn, end: '2028-04-19', maximumExclTax: 100_000 };
const order = {
  order_no: 'BC-001',
  lot: '2',
  uo_code: 'UO 1.3.2',
  qty: 20,
  holder: 'DELTA',
  subsequent_contract: 'MS-2026-04',
  order_date: '2026-05-06',
  end_date: '2026-06-30',
  amount_ht: 12_800,
};
const run = (lines: readonly ExampleLine[], contracts: readonly Contract[] = [contract], more = {}) =>
  runRule('subsequent-contract', lines, {
    settings: { notifiedOn: '2026-04-20', subsequentContracts: [...contracts], ...more },
  });
const status = (kind: string, { status: all }: ReturnType<typeof run>) => all[`${kind}, lot 2`];

it.each([
  ['2030-04-19', []],
  ['2030-04-20', [['error', 'F4']]],
])('lasts four years at most, until %s', (end, found) => {
  const result = run([order, order], [{ ...contract, end }]);
  expect(result.found).toEqual(found);
  expect(status('subsequent_contract', result)).toBe('checked');
});

it('is known to end no later than it may where its end is not given, and not when it does', () => {
  const unended = [omit(contract, 'end')];
  // Six months after the 48 from its notification, which are also within the 24 after the end of the framework.
  const within = run([{ ...order, end_date: '2030-10-19' }], unended);
  expect([within.found, within.missing]).toEqual([[], ['subsequentContracts']]);
  expect(['subsequent_contract', 'end_date', 'holder'].map((kind) => status(kind, within))).toEqual([
    'not-checkable',
    'not-checkable',
    'checked',
  ]);
  expect(run([{ ...order, end_date: '2030-10-20' }], unended).found).toEqual([['error', 'H4']]);
});

it.each([
  // Six months after its own end, 19 April 2028; two years after that of the framework, 19 April 2030.
  ['2028-10-19', '2028-04-19', []],
  ['2028-10-20', '2028-04-19', ['2028-10-19']],
  ['2032-04-19', '2032-04-19', []],
  ['2032-04-20', '2032-04-19', ['2032-04-19']],
])('a service until %s under a contract until %s', (end_date, end, limits) => {
  const { findings } = run([{ ...order, end_date }], [{ ...contract, end }]);
  const found = findings.filter(({ facts }) => facts['kind'] === 'services');
  expect(found.map(({ severity, cell, facts }) => [severity, cell, facts['limit']])).toEqual(
    limits.map((limit) => ['error', 'H4', { day: serialOfIso(limit) }]),
  );
});

it('does not take a contract that nobody described for one that is kept', () => {
  const result = run([order], []);
  expect(result).toMatchObject({ found: [], missing: ['subsequentContracts'] });
  expect(result.status).toMatchObject({
    'subsequent_contract, lot 2': 'not-checkable',
    'end_date, lot 2': 'not-checkable',
    'holder, lot 2': 'checked',
    'amount_ht, lot 2': 'not-checkable',
  });
});

it('finds a service too late after the framework, whatever the contract', () => {
  const { found } = run([{ ...order, end_date: '2032-04-20' }], []);
  expect(found).toEqual([['error', 'H4']]);
});

it('cannot pass a service while the end of the framework is not known', () => {
  const unnotified = { notifiedOn: null };
  const result = run([order], [contract], unnotified);
  expect([status('end_date', result), result.missing]).toEqual(['not-checkable', ['notifiedOn']]);
  expect(run([{ ...order, end_date: '2028-10-20' }], [contract], unnotified).found).toEqual([
    ['error', 'H4'],
  ]);
});

it.each([
  [{ end_date: null }, 'end_date', 'end_date'],
  [{ holder: null }, 'holder', 'holder'],
  [{ amount_ht: null }, 'amount_ht', 'amount_ht'],
])('cannot say of %o', (change, kind, missing) => {
  const result = run([{ ...order, ...change }]);
  expect([result.found, status(kind, result), result.missing]).toEqual([[], 'not-checkable', [missing]]);
});

it('reads a number however it is spelled, and needs no contract where an order names none', () => {
  expect(run([{ ...order, subsequent_contract: 'ms 2026 04', amount_ht: 100_001 }]).found).toHaveLength(1);
  const { found, missing, status: all } = run([{ ...order, subsequent_contract: null }, order]);
  expect([found, missing, new Set(Object.values(all))]).toEqual([[], [], new Set(['checked'])]);
});

const holders = ['DELTA', 'ECHO', 'FOXTROT', 'GOLF', 'HOTEL'];

it('has five holders at most, one holder being one name however it is written', () => {
  const own = (names: readonly string[]) => run(names.map((holder) => ({ ...order, holder, amount_ht: 1 })));
  expect(own([...holders, 'Delta SAS', 'echo']).found).toEqual([]);
  const { found, problems, problemsEn } = own([...holders, 'INDIA', 'JULIETT']);
  expect(found).toEqual([['error', 'E9']]);
  expect(plain(problems[0] ?? '')).toContain(
    'a 7 titulaires, DELTA, ECHO, FOXTROT, GOLF, HOTEL, INDIA et JULIETT ; il en admet 5 au plus.',
  );
  expect(problemsEn[0]).toContain(
    'has 7 holders, DELTA, ECHO, FOXTROT, GOLF, HOTEL, INDIA and JULIETT; it allows 5',
  );
});

it.each([
  [50_000, 50_000, []],
  [50_000, 50_000.01, [['error', 'I5']]],
  [100_001, 1, [['error', 'I4']]],
])('its maximum of 100 000 euros: %s, then %s', (first, then, found) => {
  const lines = [first, then].map((amount_ht) => ({ ...order, amount_ht }));
  expect(run(lines).found).toEqual(found);
});

describe('once its maximum is reached', () => {
  const ordered = (order_date: string | null, amount_ht: number, more: ExampleLine = {}) => ({
    ...order,
    ...{ order_no: `BC-${order_date}`, order_date, amount_ht },
    ...more,
  });
  const reached = [ordered('2026-05-06', 100_000), ordered('2026-06-01', 0.01)];
  const maximum = (lines: readonly ExampleLine[]) => {
    const { findings, coverage, ...told } = run(lines);
    const of = coverage.find(({ subject }) => subject === 'amount_ht, lot 2');
    const later = findings.map(({ facts }) => facts['later']);
    return { ...told, later, counted: [of?.status, ...(of?.missing ?? [])] };
  };

  it('passes no order that follows, and tells it with the one that passes it', () => {
    const after = [ordered('2026-07-01', 500), ordered('2026-09-01', -400)];
    const { found, related, later, problems, problemsEn } = maximum([...after, ...reached]);
    expect([found, related, later]).toEqual([[['error', 'I7']], [['F7', 'I4']], [2]]);
    expect(plain(problems[0] ?? '')).toMatch(
      / 2 lignes sont commandées ensuite, jusqu’au 01\/09\/2026, alors que ce maximum est atteint\.$/,
    );
    expect(problemsEn[0]).toMatch(/2\slines are ordered after it, until 01\/09\/2026, although this maximum/);
    expect(maximum(reached).later).toEqual([undefined]);
  });

  it('cannot say of an order without a day whether it follows', () =>
    expect(maximum([...reached, ordered(null, 500)])).toMatchObject({
      ...{ found: [['error', 'I5']], later: [undefined], counted: ['partly', 'order_date'] },
    }));

  it('is told to be passed by no less than what is known', () => {
    const { found, problems, problemsEn } = maximum([
      ...reached,
      ordered('2026-07-01', 0, { amount_ht: null }),
    ]);
    expect(found).toEqual([['error', 'I5']]);
    expect(plain(problems[0] ?? '')).toContain(' : au moins 100 000,01 € HT commandés pour 100 000,00 €.');
    expect(problemsEn[0]).toContain(': at least €100,000.01 excl. tax ordered for €100,000.00.');
  });

  it('is not reached by a draft', () => {
    const lines = [
      ordered('2026-05-06', 60_000, { status: 'notifié' }),
      ordered('2026-06-01', 60_000, { status: 'brouillon' }),
      ordered('2026-07-01', 1_000, { status: 'notifié' }),
    ];
    const { found, later, counted } = maximum(lines);
    expect([found, later, counted]).toEqual([[['error', 'I5']], [undefined], ['checked']]);
  });
});

it('counts what is not issued yet towards the maximum, and says so much', () => {
  const draft = { ...order, status: 'brouillon', amount_ht: 60_000, order_date: '2026-05-07' };
  const { findings } = run([{ ...order, status: null, amount_ht: 60_000 }, draft]);
  expect(findings.map(({ cell, facts }) => [cell, facts['ordered']])).toEqual([
    ['I5', { cents: 12_000_000 }],
  ]);
});

it('has no maximum to keep where none was given', () => {
  const result = run([{ ...order, amount_ht: 1e9 }], [omit(contract, 'maximumExclTax')]);
  expect([result.found, status('amount_ht', result)]).toEqual([[], 'not-applicable']);
});

it('counts a line that stands on two sheets once towards the maximum', () => {
  const rule = ruleNamed('subsequent-contract');
  const line = { ...order, amount_ht: 60_000 };
  const checks = checkSheets([rule], [[line], [line]], {
    agreement: product,
    settings: { notifiedOn, subsequentContracts: [contract] },
  });
  const ofMaximum = checks.map(({ findings, coverage }) => [
    findings.filter(({ facts }) => facts['kind'] === 'maximum').length,
    coverage.find(({ subject }) => subject === 'amount_ht, lot 2')?.status,
  ]);
  expect(ofMaximum).toEqual([
    [0, 'checked'],
    [0, 'not-applicable'],
  ]);
});

it('says what each of the limits is', () => {
  const long = run([order], [{ ...contract, end: '2031-01-01' }]);
  expect(long.problems.map(plain)).toEqual([
    'Le marché subséquent « MS-2026-04 » va jusqu’au 01/01/2031 ; il devait finir le 19/04/2030 au plus tard, reconductions comprises.',
  ]);
  expect(long.findings[0]?.facts['holders']).toEqual([]);
  const late = run([{ ...order, end_date: '2028-11-01' }]);
  expect(late.problemsEn.map(plain)).toEqual([
    'The service runs until 01/11/2028; under this subsequent contract (“MS-2026-04”) it must end on 19/10/2028 at the latest.',
  ]);
  const over = run([{ ...order, amount_ht: 100_001 }]);
  expect(over.problems.map(plain)).toEqual([
    'Le maximum du marché subséquent « MS-2026-04 » est dépassé avec cette ligne : 100 001,00 € HT commandés pour 100 000,00 €.',
  ]);
  const related = [late, over].map(({ findings }) => findings[0]?.related.map(({ column }) => column));
  expect(related).toEqual([[6], [6]]);
});

it('counts the lines of a contract of too many holders once each', () => {
  const lines = [...holders, 'INDIA'].map((holder) => ({ ...order, holder, amount_ht: 1 }));
  const result = run(lines);
  expect(result.found).toEqual([['error', 'E9']]);
  expect(status('holder', result)).toBe('checked');
});

it('cites the clause of each limit, those beside it, and their doubts', () => {
  const long = run([order], [{ ...contract, end: '2031-01-01' }]);
  const late = run([{ ...order, end_date: '2028-11-01' }]);
  const over = run([{ ...order, amount_ht: 100_001 }]);
  const many = run([...holders, 'INDIA'].map((holder) => ({ ...order, holder, amount_ht: 1 })));
  expect(
    [long, late, over, many].map(({ findings }) =>
      findings.map(({ clause, alsoClauses, doubts }) => [clause, alsoClauses, doubts]),
    ),
  ).toEqual([
    [['CCAP art. 11.4', [], []]],
    [['CCAP art. 11.4', ['CCAP art. 11.5'], ['P-39']]],
    [['CCAP art. 11.4', ['CCAP art. 11.2', 'CCAP art. 11.5'], []]],
    [['CCAP art. 11.2', [], []]],
  ]);
});

it('rests on no doubt where its clauses raise none', () => {
  const certain = withLot(
    product,
    '2',
    (lot) =>
      ({
        ...lot,
        subsequentContract: lot.subsequentContract && {
          ...lot.subsequentContract,
          afterFramework: omit(lot.subsequentContract.afterFramework, 'doubts'),
          executionAfterEnd: omit(lot.subsequentContract.executionAfterEnd, 'doubts'),
        },
      }) as typeof lot,
  );
  const { findings } = runRule('subsequent-contract', [{ ...order, end_date: '2028-11-01' }], {
    settings: { notifiedOn, subsequentContracts: [contract] },
    agreement: certain,
  });
  expect(findings.map(({ doubts }) => doubts)).toEqual([[]]);
});
