import { runRule } from './run-rule';

const line = (order_no: string | null, uo_code: string, holder: string | null, lot?: string) => ({
  order_no,
  uo_code,
  qty: 1,
  holder,
  ...(lot === undefined ? {} : { lot }),
});
const rule = 'one-holder-per-order';
const settings = { holders: { '1': 'COACHCO', '2': 'DEVCO' } };

it('points at the holder who stands alone', () => {
  const lines = [
    line('BC-1', 'UO-L2.2.2', 'AUTRECO'),
    line('BC-1', 'UO-L2.2.1', 'DEVCO'),
    line('bc 1', 'UO-L2.2.3', 'DEVCO'),
  ];
  expect(runRule(rule, lines).found).toEqual([['error', 'D4']]);
});

it('speaks once of an order with several holders', () => {
  const lines = ['ACO', 'BCO', 'CCO', 'CCO'].map((holder) => line('BC-1', 'UO-L2.2.2', holder));
  const { found, findings } = runRule(rule, lines, { settings });
  expect(found).toHaveLength(1);
  expect(findings[0]?.facts['holders']).toEqual(['ACO', 'BCO', 'CCO']);
});

it('takes the legal form and the accents for no other company', () => {
  const lines = ['Dévco', 'DEVCO SAS', 'Devco S.A.S.'].map((holder) => line('BC-1', 'UO-L2.2.2', holder));
  expect(runRule(rule, lines).found).toEqual([]);
});

it('says two lots of one order as an error where they have holders of their own', () => {
  const lines = [line('BC-1', 'UO-L1.2', 'COACHCO'), line('BC-1', 'UO-L2.2.2', 'COACHCO')];
  const { findings } = runRule(rule, lines, { settings });
  expect(findings.map(({ severity, facts }) => [severity, facts['kind'], facts['lots']])).toEqual([
    ['error', 'not-of-lot', ['2']],
  ]);
  expect(runRule(rule, lines, { settings: { holders: { '1': 'COACHCO', '2': 'COACHCO' } } }).found).toEqual([
    ['warning', 'B5'],
  ]);
});

it('leaves a lot that is itself in doubt to the rule on lots', () => {
  const lines = [line('BC-1', 'UO-L1.2', 'COACHCO', '1'), line('BC-1', 'UO-L2.2.2', 'COACHCO', '1')];
  expect(runRule(rule, lines).found).toEqual([]);
});

it('leaves the holder of the lot written to the rule on lots, where the unit is of another lot', () => {
  const [right, wrong] = [line('BC-1', 'UO-L1.2', 'COACHCO', '1'), line('BC-1', 'UO-L2.2.2', 'COACHCO', '1')];
  const { found, status, missing } = runRule(rule, [right, wrong], { settings });
  expect([found, status, missing]).toEqual([[], { orders: 'partly' }, ['lot']]);
  // The unit's own holder shows that the lot alone is wrong; that of neither lot is wrong by himself.
  expect(runRule(rule, [{ ...wrong, holder: 'DEVCO' }], { settings }).status).toEqual({ orders: 'checked' });
  expect(runRule(rule, [{ ...wrong, holder: 'AUTRECO' }], { settings }).found).toEqual([['error', 'D4']]);
  expect(runRule(rule, [right, { ...wrong, holder: 'DEVCO' }], { settings }).found).toHaveLength(1);
});

it('points at the holder of another lot where an order names two, whatever lot his line says', () => {
  const lines = [line('BC-1', 'UO-L2.2.2', 'COACHCO', '1'), line('BC-1', 'UO-L2.2.1', 'DEVCO', '2')];
  expect(runRule(rule, lines, { settings }).found).toEqual([['error', 'D4']]);
});

it('cannot judge lines without a number or a holder', () => {
  const lines = [
    line('BC-1', 'UO-L2.2.2', 'DEVCO'),
    line('BC-1', 'UO-L2.2.2', null),
    line(null, 'UO-L2.2.2', 'AUTRECO'),
  ];
  const { found, status, missing } = runRule(rule, lines);
  expect([found, status, missing.sort()]).toEqual([[], { orders: 'partly' }, ['holder', 'order_no']]);
});

it.each([
  ['DEVCO', 'dont le titulaire est DEVCO.', 'whose holder is DEVCO.'],
  [['DEVCO', 'CODECO'], 'dont les titulaires sont DEVCO et CODECO.', 'whose holders are DEVCO and CODECO.'],
])('says who holds the lot: %o', (holders, french, english) => {
  const lines = [line('BC-1', 'UO-L2.2.2', 'COACHCO')];
  const { problems, problemsEn } = runRule(rule, lines, { settings: { holders: { '2': holders } } });
  expect(problems[0]).toContain(`s’adresse à COACHCO pour le lot 2, ${french}`);
  expect(problemsEn[0]).toContain(`is addressed to COACHCO for lot 2, ${english}`);
});

it('says which lots an order brings together, also where a column names them', () => {
  const lines = [line('BC-1', 'UO-L1.2', 'COACHCO', '1'), line('BC-1', 'UO-L2.2.2', 'COACHCO', '2')];
  const { found, problems, problemsEn } = runRule(rule, lines);
  expect(found).toEqual([['warning', 'B5']]);
  expect(problems[0]).toContain('réunit les lots 1 et 2,');
  expect(problemsEn[0]).toContain('brings lots 1 and 2 together,');
});

it('shows the other holders of the order, twenty of them at most', () => {
  const holders = ['BCO', 'ACO', 'BCO'];
  const of = (names: readonly string[]) =>
    runRule(
      rule,
      names.map((name) => line('BC-1', 'UO-L2.2.2', name)),
    );
  expect(of(holders)).toMatchObject({ found: [['error', 'D5']], related: [['D4', 'D6']] });
  expect(of(['ACO', ...Array.from({ length: 25 }, () => 'BCO')]).related[0]).toHaveLength(20);
});

it('does not know whom an order without any holder is addressed to', () => {
  const { found, status, missing } = runRule(rule, [
    line('BC-1', 'UO-L2.2.2', null),
    line('BC-2', 'UO-L2.2.2', 'DEVCO'),
  ]);
  expect([found, status, missing]).toEqual([[], { orders: 'partly' }, ['holder']]);
});
