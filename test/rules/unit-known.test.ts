import { product } from '../acceptance/produit/check-product';
import { runRule } from './run-rule';

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
