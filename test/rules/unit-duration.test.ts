import type { ExampleLine } from '../../src/core/checking/rule';
import { plain } from '../plain';
import { product } from '../acceptance/produit/check-product';
import { omit, withUnit } from './changed-agreements';
import { agreement } from './check-example';
import { runRule, told } from './run-rule';

const plan = {
  order_no: 'BC-001',
  lot: '1',
  uo_code: 'UO-PAQS',
  qty: 1,
  order_date: null,
  order_notified: '2026-05-11',
  end_date: '2026-06-15',
};
const run = (change: ExampleLine) =>
  runRule('unit-duration', [{ ...plan, ...change }], { agreement: product });

describe('forty working days from the day the order is received', () => {
  it.each([
    // The 14th and the 25th of May are days off.
    ['2026-07-08', []],
    ['2026-07-09', [['error', 'G4']]],
  ])('until %s', (end_date, found) => expect(run({ end_date }).found).toEqual(found));

  it.each([
    [{ order_notified: null }, 'order_notified'],
    [{ end_date: null }, 'end_date'],
    [{ lot: null }, 'lot'],
  ])('cannot say of %o', (change, missing) =>
    expect(run(change)).toMatchObject({
      found: [],
      status: { 'UO-PAQS': 'not-checkable' },
      missing: [missing],
    }),
  );

  it('says that they run from the order, and shows the day of it that is known', () => {
    const change = { order_notified: null, order_date: '2026-05-11', end_date: '2026-07-09' };
    const { findings, related, problems, problemsEn } = run(change);
    expect(findings).toHaveLength(1);
    expect(related).toEqual([['E4']]);
    expect(plain(problems[0] ?? '')).toContain(
      'UO-PAQS court de la commande, du 11/05/2026, au 09/07/2026, pour 40',
    );
    expect(problemsEn[0]).toContain('runs from the order, on 11/05/2026, to 09/07/2026, for at most 40');
  });

  it('asks nothing of the lot whose clauses state no such length', () =>
    expect(run({ lot: '2', end_date: '2027-01-01' }).status).toMatchObject({ 'UO-PAQS': 'not-applicable' }));
});

const animation = { order_no: 'BC-1', uo_code: 'UO-L1.2', qty: 1, start_date: '2017-01-09' };

it('says what a day of grace accepts, on either side', () => {
  const long = runRule('unit-duration', [{ ...animation, end_date: '2017-07-10' }]);
  expect(long.problems[0]).toContain('au plus tard le 08/07/2017, admise jusqu’au 09/07/2017 (1');
  expect(long.problemsEn[0]).toContain('on 08/07/2017 at the latest, accepted until 09/07/2017 (1');
  const short = runRule('unit-duration', [{ ...animation, end_date: '2017-07-06' }]);
  expect(short.problems[0]).toContain('au plus tôt le 08/07/2017, admise dès le 07/07/2017 (1');
  expect(short.problemsEn[0]).toContain('on 08/07/2017 at the earliest, accepted from 07/07/2017 (1');
});

it.each([
  ['2017-07-08', []],
  ['2018-01-08', [['warning', 'E4']]],
])(
  'lasts as long whatever the quantity, where the agreement does not say what it changes: %s',
  (end, found) => {
    const silent = withUnit(agreement, 'UO-L1.2', (unit) => omit(unit, 'span'));
    const lines = [{ ...animation, qty: 2, end_date: end }];
    expect(runRule('unit-duration', lines, { agreement: silent }).found).toEqual(found);
  },
);

it('says the least of a length that has no most', () => {
  const least = withUnit(agreement, 'UO-L1.2', (unit) => ({
    ...unit,
    duration: { amount: 6, unit: 'month', qualifier: 'min', from: 'start', clause: 'CCTP §3.2.1' },
  }));
  const until = (end_date: string) =>
    runRule('unit-duration', [{ ...animation, end_date }], { agreement: least });
  expect(until('2019-07-08').found).toEqual([]);
  const { problems, problemsEn } = until('2017-03-08');
  expect(problems[0]).toMatch(/pour 6\smois au moins\s: la fin/);
  expect(problemsEn[0]).toMatch(/for at least 6\smonths: the end/);
});

describe('in whole sentences, with the cells that say so', () => {
  const line = (uo_code: string, start_date: string, end_date: string, qty = 1) => ({
    order_no: 'BC-001',
    uo_code,
    qty,
    start_date,
    end_date,
  });

  it('a unit that is too long, or too short, for its quantity', () => {
    expect(told('unit-duration', [line('UO-L2.2.2', '2017-01-09', '2017-12-08', 2)])).toEqual([
      {
        found: ['warning', 'E4', 'D4', 'C4'],
        fr: [
          'UO-L2.2.2 va du 09/01/2017 au 08/12/2017, soit 11 mois, pour 3 à 6 mois environ : la fin était attendue au plus tard le 08/07/2017, tolérée jusqu’au 26/07/2017 (20 %, votre réglage).',
          'Ramenez la fin au 26/07/2017 au plus tard, ou commandez ce qui couvre la durée voulue.',
        ],
        en: [
          'UO-L2.2.2 runs from 09/01/2017 to 08/12/2017, that is 11 months, for about 3 to 6 months: the end was expected on 08/07/2017 at the latest, tolerated until 26/07/2017 (20%, your setting).',
          'Bring the end back to 26/07/2017 at the latest, or order what covers the length wanted.',
        ],
      },
    ]);
    expect(told('unit-duration', [line('UO-L1.2', '2017-01-09', '2017-05-08')])).toEqual([
      {
        found: ['warning', 'E4', 'D4', 'C4'],
        fr: [
          'UO-L1.2 va du 09/01/2017 au 08/05/2017, soit 3,9 mois, pour 6 mois : la fin était attendue au plus tôt le 08/07/2017, admise dès le 07/07/2017 (1 jour de grâce, votre réglage).',
          'Portez la fin au 08/07/2017 au plus tôt, ou vérifiez que l’unité a bien été exécutée en entier.',
        ],
        en: [
          'UO-L1.2 runs from 09/01/2017 to 08/05/2017, that is 3.9 months, for 6 months: the end was expected on 08/07/2017 at the earliest, accepted from 07/07/2017 (1 day of grace, your setting).',
          'Move the end to 08/07/2017 at the earliest, or check that the unit was fully carried out.',
        ],
      },
    ]);
  });

  it('a unit whose length no quantity changes', () => {
    expect(told('unit-duration', [line('UO-L2.4.2', '2017-01-09', '2017-05-08')])).toEqual([
      {
        found: ['error', 'E4', 'D4'],
        fr: [
          'UO-L2.4.2 va du 09/01/2017 au 08/05/2017, soit 3,9 mois, pour 2 mois au plus : la fin était attendue au plus tard le 08/03/2017, admise jusqu’au 09/03/2017 (1 jour de grâce, votre réglage).',
          'Ramenez la fin au 08/03/2017 au plus tard, ou commandez ce qui couvre la durée voulue.',
        ],
        en: [
          'UO-L2.4.2 runs from 09/01/2017 to 08/05/2017, that is 3.9 months, for at most 2 months: the end was expected on 08/03/2017 at the latest, accepted until 09/03/2017 (1 day of grace, your setting).',
          'Bring the end back to 08/03/2017 at the latest, or order what covers the length wanted.',
        ],
      },
    ]);
  });

  it('dates the wrong way round', () => {
    expect(told('unit-duration', [line('UO-L2.4.2', '2017-05-08', '2017-01-09')])).toEqual([
      {
        found: ['error', 'E4', 'D4'],
        fr: ['La fin (09/01/2017) précède le début (08/05/2017).', 'Corrigez l’une des deux dates.'],
        en: ['The end (09/01/2017) comes before the start (08/05/2017).', 'Correct one of the two dates.'],
      },
    ]);
  });

  it('does not know how long so many units last that are none', () => {
    expect(runRule('unit-duration', [line('UO-L2.2.2', '2017-01-09', '2017-04-08', 0)])).toMatchObject({
      found: [],
      missing: ['qty'],
    });
  });
});

describe('the lengths of 2016', () => {
  const hosting = { order_no: 'BC-001', uo_code: 'UO-L2.4.2', qty: 1, start_date: '2018-02-02' };
  const lasting = (end_date: string) => runRule('unit-duration', [{ ...hosting, end_date }]);

  it('rest on no doubt where the end comes before the start', () => {
    expect(lasting('2018-02-01').findings).toMatchObject([{ doubts: [], readings: [] }]);
    expect(lasting('2018-07-15').findings).toMatchObject([{ doubts: ['D-03'] }]);
  });

  it('are not said to be the length that they exceed', () =>
    // Of mean months they are 2.0.
    expect(plain(lasting('2018-04-03').problems[0] ?? '')).toContain('soit 61 jours, pour 2 mois au plus'));
});
