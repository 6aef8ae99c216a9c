import type { ExampleLine } from '../../src/core/checking/rule';
import { product } from '../acceptance/produit/check-product';
import { checkSheets, ruleNamed, without } from './check-example';
import { withLot } from './changed-agreements';
import { runRule } from './run-rule';

const settings = { holders: { '1': ['ALPHA', 'BRAVO', 'CHARLIE'] } };
const run = (lines: readonly ExampleLine[], more = settings as Partial<typeof settings>) =>
  runRule('order-allocation', lines, { agreement: product, settings: more });

const order = (order_no: string, holder: string | null, more: ExampleLine = {}): ExampleLine => ({
  ...{
    order_no,
    lot: '1',
    uo_code: 'UO 1.3.2',
    qty: 12,
    holder,
    order_date: '2026-05-06',
    amount_ht: 10_000,
  },
  ...{ project: order_no, allocation_ground: null, allocation_letter: null, ...more },
});

it.each([
  ['a letter', { allocation_letter: 'COURRIER-7' }],
  ['a withdrawal', { allocation_ground: 'Désistement d’ALPHA' }],
  ['a turn skipped', { allocation_ground: 'tour sauté, aucun intervenant présenté' }],
])('takes %s for what sent an order out of turn', (_, more) => {
  expect(run([order('BC-1', 'BRAVO', more)]).found).toEqual([]);
  expect(run([order('BC-1', 'BRAVO')]).findings).toHaveLength(1);
});

it('wants more than a turn where a project changes its holder', () => {
  const lines = (more: ExampleLine) => [
    order('BC-1', 'ALPHA', { project: 'Delta' }),
    order('BC-2', 'BRAVO', { project: 'Delta', order_date: '2026-06-01', ...more }),
  ];
  const kinds = (more: ExampleLine) => run(lines(more)).findings.map(({ facts }) => facts['kind']);
  expect(kinds({ allocation_ground: 'tour' })).toEqual(['changed']);
  expect(kinds({ allocation_ground: 'Indisponibilité du titulaire' })).toEqual([]);
});

it('cannot tell what came before where a line may be of the same lot', () => {
  const lines = (lot: string | null, allocation_ground: string | null) => [
    order('BC-1', 'BRAVO', { project: 'Delta', lot }),
    order('BC-2', 'BRAVO', { project: 'Delta', order_date: '2026-06-01', allocation_ground }),
  ];
  expect(run(lines(null, 'droit de suite'))).toMatchObject({ found: [], missing: ['lot'] });
  expect(run(lines(null, null))).toMatchObject({ found: [], missing: ['lot'] });
  expect(run(lines('2', 'droit de suite')).found).toEqual([['warning', expect.any(String)]]);
});

it('takes the lines of one order, and an order that stands after the other on its day, together', () => {
  const first = { project: 'Delta', allocation_ground: 'tour' };
  const lines = [
    order('BC-2', 'ALPHA', { project: 'Delta', allocation_ground: 'droit de suite' }),
    order('BC-1', 'ALPHA', first),
    order('BC-1', 'ALPHA', first),
  ];
  expect(run(lines).found).toEqual([]);
});

it('says what it lacks: the rank of the holders, a holder, a day, an amount, a column', () => {
  expect(run([order('BC-1', 'BRAVO')], {}).missing).toEqual(['holders']);
  expect(run([order('BC-1', null)]).missing).toEqual(['holder']);
  expect(run([order('BC-1', 'ALPHA', { order_date: null })]).missing).toEqual(['order_date']);
  const unpriced = [
    order('BC-1', 'ALPHA', { amount_ht: null }),
    order('BC-2', 'BRAVO', { order_date: '2026-06-01' }),
  ];
  expect(run(unpriced).missing).toEqual(['amount_ht']);
  const bare = without(without(order('BC-1', 'BRAVO'), 'allocation_ground'), 'allocation_letter');
  expect(run([bare]).missing).toEqual(['allocation_ground']);
});

it('leaves a firm that is no holder of the lot to another rule', () =>
  expect(run([order('BC-1', 'ZOULOU')]).status['lot 1']).toBe('not-applicable'));

it('judges thousands of orders of one project in no time', () => {
  const lines = Array.from({ length: 6_000 }, (_, index) =>
    order(`BC-${index}`, 'ALPHA', { project: 'Delta', allocation_ground: 'droit de suite' }),
  );
  const start = performance.now();
  expect(run(lines).findings).toEqual([]);
  expect(performance.now() - start).toBeLessThan(10_000);
});

it('is cited at the letter where the sheet has no column for the ground', () => {
  const bare = without(order('BC-1', 'BRAVO'), 'allocation_ground');
  expect(run([bare]).findings.map(({ at }) => at?.column)).toEqual([9]);
});

it('takes any ground it does not know for one, but not for a change of holder by turn', () => {
  expect(run([order('BC-1', 'BRAVO', { allocation_ground: 'Décision du 4 mai' })]).found).toEqual([]);
});

it('is an error, and a pass, where no other buyer orders under the contract', () => {
  const alone = withLot(
    product,
    '1',
    (lot) =>
      ({
        ...lot,
        allocation: lot.allocation && { ...lot.allocation, countsBeyond: false },
      }) as typeof lot,
  );
  const of = (holder: string, agreement: typeof product) => {
    const { found, status } = runRule('order-allocation', [order('BC-1', holder)], { agreement, settings });
    return [found.map(([severity]) => severity), status['lot 1']];
  };
  expect([of('BRAVO', alone), of('BRAVO', product)]).toEqual([
    [['error'], 'checked'],
    [['warning'], 'checked'],
  ]);
  expect([of('ALPHA', alone), of('ALPHA', product)]).toEqual([
    [[], 'checked'],
    [[], 'partly'],
  ]);
});

it('needs the project that is gone on with, and the column of the reasons in the lot that asks for them', () => {
  const goingOn = { project: null, allocation_ground: 'droit de suite' };
  expect(run([order('BC-1', 'ALPHA', goingOn)]).missing).toEqual(['project']);
  const lines = ['2026-05-06', '2026-06-03'].map((order_date, index) =>
    order(`BC-${index}`, 'DELTA', {
      ...{ lot: '2', project: 'Golf', order_date },
      allocation_ground: index === 0 ? null : 'droit de suite',
    }),
  );
  expect(run(lines).missing).toEqual(['need_justification']);
});

it('judges undated orders last, which cannot be judged', () => {
  const lines = [
    order('BC-3', 'BRAVO', { order_date: null }),
    order('BC-1', 'ALPHA', { order_date: '2026-05-06' }),
    order('BC-2', 'BRAVO', { order_date: '2026-05-13' }),
  ];
  expect(run(lines)).toMatchObject({ found: [], missing: ['order_date'] });
});

describe('the lines of one order', () => {
  it.each<[string, ExampleLine, ExampleLine]>([
    ['the ground', {}, { allocation_ground: 'Désistement d’ALPHA' }],
    ['the letter', {}, { allocation_letter: 'COURRIER-7' }],
    ['the letter, before', { allocation_letter: 'COURRIER-7' }, {}],
  ])('say together what one of them says: %s', (_, first, second) =>
    expect(run([order('BC-1', 'BRAVO', first), order('BC-1', 'BRAVO', second)]).found).toEqual([]),
  );

  it('say who holds it, and which project it is of, once', () => {
    expect(run([order('BC-1', null), order('BC-1', 'ALPHA')]).missing).toEqual([]);
    const goingOn = { order_date: '2026-06-03', allocation_ground: 'droit de suite' };
    const lines = [
      order('BC-1', 'ALPHA', { project: 'Delta' }),
      order('BC-2', 'ALPHA', { ...goingOn, project: null }),
      order('BC-2', 'ALPHA', { ...goingOn, project: 'Delta' }),
    ];
    expect(run(lines)).toMatchObject({ found: [], missing: [] });
  });

  it('say the same whichever of two grounds stands first', () => {
    const goingOn = order('BC-1', 'ALPHA', { project: 'Delta', allocation_ground: 'droit de suite' });
    const inTurn = order('BC-1', 'ALPHA', { project: 'Echo', allocation_ground: 'tour' });
    for (const lines of [
      [goingOn, inTurn],
      [inTurn, goingOn],
    ])
      expect(run(lines).findings.map(({ facts }) => [facts['kind'], facts['project']])).toEqual([
        ['continuation', 'Delta'],
      ]);
  });

  it('are told by the holder and the project that one of them names', () => {
    const ground = { allocation_ground: 'droit de suite' };
    const lines = [
      order('BC-1', null, { ...ground, project: null }),
      order('BC-1', 'ALPHA', { project: 'Delta' }),
    ];
    const { findings, related } = run(lines);
    expect(findings.map(({ facts }) => [facts['holder'], facts['project']])).toEqual([['ALPHA', 'Delta']]);
    expect(related).toEqual([['E5', 'H5']]);
  });

  it('stand in time at the earliest of their days', () => {
    const lines = [
      order('BC-1', 'ALPHA'),
      order('BC-1', 'ALPHA', { order_date: '2026-06-20' }),
      order('BC-2', 'BRAVO', { order_date: '2026-06-03' }),
    ];
    expect(run(lines).found).toEqual([]);
  });
});

describe('a project that goes on', () => {
  const kinds = (...lines: readonly ExampleLine[]) => run(lines).findings.map(({ facts }) => facts['kind']);
  const delta = { project: 'Delta' };
  const later = { ...delta, order_date: '2026-06-03' };

  it('went to its holder before, not after', () => {
    const ground = { allocation_ground: 'droit de suite' };
    expect(
      kinds(order('BC-1', 'ALPHA', { ...delta, ...ground }), order('BC-2', 'ALPHA', { ...later, ...ground })),
    ).toEqual(['continuation']);
  });

  it('is no ground where no project is written', () =>
    expect(kinds(order('BC-1', 'BRAVO', { project: null }))).toEqual(['turn']));

  it('changes its holder where two get it on one day', () =>
    expect(kinds(order('BC-1', 'ALPHA', delta), order('BC-2', 'BRAVO', delta))).toEqual([
      'changed',
      'changed',
    ]));

  it('takes no turn', () =>
    expect(
      kinds(
        order('BC-1', 'ALPHA', delta),
        order('BC-2', 'ALPHA', { ...later, allocation_ground: 'droit de suite' }),
        order('BC-3', 'BRAVO', { order_date: '2026-07-01' }),
      ),
    ).toEqual([]));
});

it.each([
  [[30_000, 20_000, 10_000], 'CHARLIE', null],
  [[10_000, 10_000, 10_000], 'CHARLIE', null],
  [[30_000, 10_000, 20_000], 'CHARLIE', ['BRAVO']],
  [[10_000, 10_000, 20_000], 'CHARLIE', ['ALPHA', 'BRAVO']],
  [[10_000, 10_000, 20_000], 'BRAVO', null],
])('after a first cycle of %o, an order to %s', (amounts, holder, others) => {
  const cycle = amounts.map((amount_ht, rank) =>
    order(`BC-${rank}`, settings.holders['1'][rank] ?? '', { amount_ht, order_date: `2026-05-0${rank + 4}` }),
  );
  const { findings } = run([...cycle, order('BC-9', holder, { order_date: '2026-06-03' })]);
  expect(findings.map(({ facts }) => facts['others'])).toEqual(others === null ? [] : [others]);
});

describe('what is told of an order', () => {
  const delta = { project: 'Delta' };
  const later = { ...delta, order_date: '2026-06-03' };

  it('shows its holder and its project, and what each holder had before', () => {
    const { related, findings } = run([
      order('BC-1', 'ALPHA'),
      order('BC-2', 'CHARLIE', { order_date: '2026-06-03' }),
    ]);
    expect(related).toEqual([['E5', 'H5']]);
    expect(findings[0]?.facts).toMatchObject({ others: ['BRAVO'], seen: [1_000_000, 0, 0] });
  });

  it('names several holders as a choice, or as those entitled', () => {
    const { problems, problemsEn, remedies, remediesEn } = run([
      order('BC-1', 'ALPHA', { amount_ht: 10_000 }),
      order('BC-2', 'BRAVO', { amount_ht: 20_000, order_date: '2026-05-13' }),
      order('BC-3', 'CHARLIE', { amount_ht: 90_000, order_date: '2026-05-20' }),
      order('BC-4', 'CHARLIE', { order_date: '2026-05-27' }),
    ]);
    expect([problems[0], problemsEn[0]]).toEqual([
      expect.stringContaining('elle revenait à ALPHA ou BRAVO ('),
      expect.stringContaining('it was for ALPHA or BRAVO ('),
    ]);
    expect([remedies[0], remediesEn[0]]).toEqual([
      expect.stringMatching(/adressez la commande à l’un des titulaires attendus\.$/),
      expect.stringMatching(/address the order to one of the holders expected\.$/),
    ]);
    const changed = run([
      order('BC-1', 'ALPHA', delta),
      order('BC-2', 'BRAVO', { ...delta, order_date: '2026-05-13', allocation_ground: 'désistement' }),
      order('BC-3', 'CHARLIE', later),
    ]);
    expect([changed.problems[0], changed.problemsEn[0]]).toEqual([
      expect.stringMatching(
        /passe de «\sALPHA\s» et «\sBRAVO\s» à .*\s: les titulaires déjà engagés y ont droit\.$/,
      ),
      expect.stringMatching(
        /passes from “ALPHA” and “BRAVO” to .*: the holders already engaged are entitled to it\.$/,
      ),
    ]);
    expect([changed.remedies[0], changed.remediesEn[0]]).toEqual([
      expect.stringMatching(/^Inscrivez ce qui a écarté les titulaires précédents/),
      expect.stringMatching(/^Record what ruled out the former holders/),
    ]);
  });

  it('names nobody else where continuation is claimed wrongly, or without reasons', () => {
    const claimed = run([order('BC-1', 'ALPHA', { ...delta, allocation_ground: 'droit de suite' })]);
    expect(claimed.findings.map(({ facts }) => [facts['kind'], facts['others']])).toEqual([
      ['continuation', []],
    ]);
    const inLotTwo = { lot: '2', need_justification: null };
    const bare = run([
      order('BC-1', 'DELTA', { ...delta, ...inLotTwo }),
      order('BC-2', 'DELTA', { ...later, ...inLotTwo, allocation_ground: 'droit de suite' }),
    ]);
    expect(bare.findings.map(({ facts }) => [facts['kind'], facts['others']])).toEqual([['reasons', []]]);
  });

  it('has the reasons that one of its lines gives', () => {
    const goingOn = { ...later, lot: '2', allocation_ground: 'droit de suite' };
    const lines = [
      order('BC-1', 'DELTA', { ...delta, lot: '2', need_justification: null }),
      order('BC-2', 'DELTA', { ...goingOn, need_justification: null }),
      order('BC-2', 'DELTA', { ...goingOn, need_justification: 'même équipe' }),
    ];
    expect(run(lines).found).toEqual([]);
  });

  it('goes on with a project whose holder has it, written or not', () =>
    expect(run([order('BC-1', 'ALPHA', delta), order('BC-2', 'ALPHA', later)]).found).toEqual([]));

  it('is judged where a lot has two holders', () => {
    const two = { holders: { '1': ['ALPHA', 'BRAVO'] } };
    expect(run([order('BC-1', 'BRAVO')], two).found).toEqual([['warning', 'I4']]);
    expect(run([order('BC-1', 'BRAVO')], { holders: { '1': ['BRAVO'] } }).missing).toEqual(['holders']);
  });

  it('may change the holder of a project for a ground that is none of the usual ones', () => {
    const other = { ...later, allocation_ground: 'Décision du 4 mai' };
    expect(run([order('BC-1', 'ALPHA', delta), order('BC-2', 'BRAVO', other)]).found).toEqual([]);
  });

  it('is believed where its ground is the turn, which other buyers’ orders may have made', () =>
    expect(run([order('BC-1', 'BRAVO', { allocation_ground: 'tour' })]).found).toEqual([]));

  it('cannot be told where its ground is not understood', () =>
    expect(run([order('BC-1', 'BRAVO', { allocation_ground: '#REF!' })])).toMatchObject({
      found: [],
      missing: ['allocation_ground'],
    }));

  it('counts once where it stands on two sheets', () => {
    const lines = [order('BC-1', 'ALPHA'), order('BC-2', 'BRAVO', { order_date: '2026-06-03' })];
    const rule = ruleNamed('order-allocation');
    const checks = checkSheets([rule], [lines, lines.slice(0, 1)], { agreement: product, settings });
    expect(checks.map(({ coverage: [one] }) => [one?.status, one?.seen])).toEqual([
      ['partly', 2_000_000],
      ['not-applicable', undefined],
    ]);
  });
});
