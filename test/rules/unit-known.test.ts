import { product } from '../acceptance/produit/check-product';
import { runRule, told } from './run-rule';

const known = { order_no: 'BC-001', lot: '1', uo_code: 'UO 1.3.2', qty: 12 };
const run = (lot: string, uo_code: string) =>
  runRule('unit-known', [known, { ...known, lot, uo_code }], { agreement: product });

it.each([
  ['1', 'UO 7.7.7', [['error', 'C5']]],
  ['2', 'UO 7.7.7', [['warning', 'C5']]],
  ['2', 'UO 1.3.2', []],
])('lot %s may order %s: its list is closed, or others may be added to it', (lot, uo_code, found) =>
  expect(run(lot, uo_code).found).toEqual(found),
);

it('says whether others may have been added', () => {
  const open = run('2', 'UO 7.7.7');
  expect(open.problems[0]).toContain('à ce lot, d’autres peuvent avoir été ajoutées.');
  expect(open.problemsEn[0]).toContain('others may have been added to this lot.');
  expect(open.remedies[0]).toContain('par avenant ou par le marché subséquent');
  expect(open.remediesEn[0]).toContain('by amendment or by the subsequent contract');
  const closed = run('1', 'UO 7.7.7');
  expect(closed.problems[0]).toContain('dont la liste est fermée.');
  expect(closed.problemsEn[0]).toContain('whose list is closed.');
});

it('cannot say of a cell that is blank', () => {
  const blank = { ...known, uo_code: null, amount_ht: 640 };
  const { found, missing } = runRule('unit-known', [{ ...known, amount_ht: 640 }, blank], {
    agreement: product,
  });
  expect([found, missing]).toEqual([[], ['uo_code']]);
});

it('tells what does not name a unit by itself, and the clause that it may be the number of', () => {
  const lines = [
    { order_no: 'BC-001', uo_code: 'UO-L2.2.2', qty: 1 },
    { order_no: 'BC-001', uo_code: '4.3.2', qty: 1 },
  ];
  expect(told('unit-known', lines)).toEqual([
    {
      found: ['error', 'B5'],
      fr: [
        '« 4.3.2 » ne désigne pas à lui seul une unité d’œuvre.',
        'Inscrivez le code de l’unité commandée. Code possible : UO-L2.2.2.',
      ],
      en: [
        '“4.3.2” does not by itself identify a unit of work.',
        'Enter the code of the unit ordered. Possible code: UO-L2.2.2.',
      ],
    },
  ]);
  const [finding] = runRule('unit-known', lines).findings;
  expect([finding?.alsoClauses, finding?.doubts]).toEqual([['CCTP §4.3.4'], ['D-09']]);
});

it('proposes the nearest codes, and none where none is near', () => {
  const remedies = (uo_code: string) => {
    const [finding] = told('unit-known', [known, { ...known, uo_code }], { agreement: product });
    return [finding?.fr[1], finding?.en[1]];
  };
  expect(remedies('UO 1.3.22')).toEqual([
    'Inscrivez le code de l’unité commandée. Codes possibles : UO 1.3.2, UO 1.2.2 et UO 1.3.1.',
    'Enter the code of the unit ordered. Possible codes: UO 1.3.2, UO 1.2.2 and UO 1.3.1.',
  ]);
  expect(remedies('Traiteur')).toEqual([
    'Inscrivez le code d’une unité décrite par l’accord-cadre, ou retirez la ligne de ce suivi.',
    'Enter the code of a unit the framework agreement describes, or take the line out of this sheet.',
  ]);
});

it('takes what may mean several units for no unit added to the lot', () => {
  expect(run('2', 'UO 1.3').found).toEqual([['error', 'C5']]);
});
