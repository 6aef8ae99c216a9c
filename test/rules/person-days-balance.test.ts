import type { ExampleLine } from '../../src/core/checking/rule';
import { product } from '../acceptance/produit/check-product';
import { runRule, told } from './run-rule';

const line = {
  order_no: 'BC-010',
  uo_code: 'UO-L2.3.2',
  qty: 1,
  start_date: '2018-05-02',
  end_date: '2018-08-01',
  pd_ordered: 60,
  pd_done: 35,
  pd_remaining: 25,
  activities: 'évolutions du service',
};
const tell = (change: object) => told('person-days-balance', [{ ...line, ...change }]);

it('tells days that are not accounted for, and what should be left', () => {
  expect(tell({ pd_remaining: 10 })).toEqual([
    {
      found: ['warning', 'H4', 'F4', 'G4'],
      fr: [
        '60 jours/homme commandés, 35 réalisés et 10 restants : écart de 15 inexpliqué.',
        'Le reste à faire devrait être de 25 : corrigez celui des trois nombres qui est faux.',
      ],
      en: [
        '60 person-days ordered, 35 done and 10 left: 15 unexplained.',
        'The work left should be 25: correct whichever of the three numbers is wrong.',
      ],
    },
  ]);
});

it('counts one day, or none, in the singular', () => {
  const [finding] = tell({ pd_ordered: 1, pd_done: 35, pd_remaining: 0 });
  expect([finding?.fr[0], finding?.en[0]]).toEqual([
    '1 jour/homme commandé, 35 réalisés et 0 restant : écart de 34 inexpliqué.',
    '1 person-day ordered, 35 done and 0 left: 34 unexplained.',
  ]);
});

it('asks for a remainder of nothing where all is done', () => {
  const [finding] = tell({ pd_done: 60, pd_remaining: 5 });
  expect([finding?.fr[1], finding?.en[1]]).toEqual([
    'Le reste à faire devrait être de 0 : corrigez celui des trois nombres qui est faux.',
    'The work left should be 0: correct whichever of the three numbers is wrong.',
  ]);
});

it('asks for no negative remainder where more was done than ordered', () => {
  const [finding] = tell({ pd_done: 66, pd_remaining: 0 });
  expect([finding?.fr[1], finding?.en[1]]).toEqual([
    'Il ne peut rien rester d’une commande dépassée : corrigez celui des trois nombres qui est faux, ou complétez la commande.',
    'Nothing can be left of an order that was exceeded: correct whichever of the three numbers is wrong, or order more.',
  ]);
});

it.each([0.5, -0.5])('does not ask about half a day: %s', (gap) => {
  expect(tell({ pd_remaining: 25 + gap })).toEqual([]);
});

it('takes half a day for what it is where binary fractions make it more', () =>
  expect(tell({ pd_ordered: 8.3, pd_done: 7.8, pd_remaining: 0 })).toEqual([]));

it('tells which of the two is not written while the order runs', () => {
  expect(tell({ pd_done: null })).toEqual([
    {
      found: ['warning', 'G4'],
      fr: [
        'La commande est en cours et les jours/homme réalisés ne sont pas inscrits.',
        'Demandez au titulaire son point de suivi et reportez-le dans le tableau.',
      ],
      en: [
        'The order is running and the person-days done are not recorded.',
        'Ask the holder for the progress report and enter it in the sheet.',
      ],
    },
  ]);
  expect(tell({ pd_done: 70, pd_remaining: null })).toEqual([
    {
      found: ['warning', 'H4'],
      fr: [
        'La commande est en cours et les jours/homme restants ne sont pas inscrits.',
        'Demandez au titulaire son point de suivi et reportez-le dans le tableau.',
      ],
      en: [
        'The order is running and the person-days left are not recorded.',
        'Ask the holder for the progress report and enter it in the sheet.',
      ],
    },
  ]);
});

it('tells days without the activities they stand for, though more was done than ordered', () => {
  expect(tell({ pd_ordered: null, pd_done: 70, activities: null })).toEqual([
    {
      found: ['warning', 'I4'],
      fr: [
        'Les jours/homme sont suivis, mais pas les activités auxquelles ils correspondent.',
        'Demandez au titulaire son point de suivi et reportez-le dans le tableau.',
      ],
      en: [
        'Person-days are reported, but not the activities they stand for.',
        'Ask the holder for the progress report and enter it in the sheet.',
      ],
    },
  ]);
});

it('cannot balance what is done against an order without days', () => {
  const { found, missing } = runRule('person-days-balance', [{ ...line, pd_ordered: null }]);
  expect([found, missing]).toEqual([[], ['pd_ordered']]);
});

it('balances what the quantity orders, where the contract says so and no column does', () => {
  const days = { order_no: 'BC-010', lot: '1', uo_code: 'UO 1.3.2', qty: 12, pd_done: 5, pd_remaining: 7 };
  const of = (change: ExampleLine) =>
    runRule('person-days-balance', [{ ...days, ...change }], { agreement: product });
  expect(of({})).toMatchObject({ found: [], missing: [], status: { order: 'checked' } });
  const gap = of({ pd_remaining: 4 });
  expect([gap.found, gap.related]).toEqual([[['warning', 'F4']], [['D4', 'E4']]]);
  expect(of({ qty: null })).toMatchObject({ found: [], missing: ['qty'] });
  expect(of({ pd_ordered: null })).toMatchObject({ found: [], missing: ['pd_ordered'] });
});
