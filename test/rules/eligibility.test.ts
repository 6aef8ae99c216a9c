import { allocationLetter } from '../../src/columns/allocation-letter';
import { productPage } from '../../src/columns/product-page';
import type { ExampleLine } from '../../src/core/checking/rule';
import { product } from '../acceptance/produit/check-product';
import { plain } from '../plain';
import { omit } from './changed-agreements';
import { checkSheets, findingsOf, ruleNamed } from './check-example';
import { runRule } from './run-rule';

const line = {
  ...{ order_no: 'BC-001', lot: '1', uo_code: 'UO 1.3.2', qty: 12, project: 'Delta' },
  ...{ product_page: null, allocation_letter: null, need_justification: null },
};
const run = (...changes: readonly ExampleLine[]) =>
  runRule(
    'eligibility',
    changes.map((change) => ({ ...line, ...change })),
    { agreement: product },
  );

it.each([
  ['1', { product_page: 'https://exemple.gouv.fr' }, []],
  ['1', { allocation_letter: 'COURRIER-7' }, []],
  ['1', { need_justification: 'besoin' }, [['warning', 'F4']]],
  ['2', { need_justification: 'besoin' }, []],
  ['2', { allocation_letter: 'COURRIER-7' }, [['warning', 'F4']]],
])('what shows in lot %s that the product is one for it: %o', (lot, change, found) =>
  expect(run({ lot, ...change }).found).toEqual(found),
);

it('holds for the whole project, and for a line without one by itself', () => {
  const shown = { product_page: 'https://exemple.gouv.fr' };
  expect(run({}, shown).found).toEqual([]);
  expect(run({ project: null }, { ...shown, project: null }).found).toEqual([['warning', 'F4']]);
});

it('needs one of the columns, and says which are blank', () => {
  const bare = omit(line, 'product_page', 'allocation_letter');
  const { found, missing } = runRule('eligibility', [bare], { agreement: product });
  expect([found, missing]).toEqual([[], ['product_page']]);
  const { problems, problemsEn } = run({});
  const [page, letter] = [productPage, allocationLetter].map(({ title }) => title);
  expect(plain(problems[0] ?? '')).toBe(
    `Rien ne montre que le produit relève du lot 1 : rien n’est inscrit sous « ${page?.fr} » et « ${letter?.fr} ».`,
  );
  expect(problemsEn[0]).toBe(
    `Nothing shows that the product falls within lot 1: nothing is entered under “${page?.en}” and “${letter?.en}”.`,
  );
});

it('cannot say that nothing shows it while the sheet does not track one of the proofs', () => {
  const noLetter = omit(line, 'allocation_letter');
  expect(runRule('eligibility', [noLetter], { agreement: product })).toMatchObject({
    found: [],
    missing: ['allocation_letter'],
    status: { 'lot 1': 'not-checkable' },
  });
  const shown = { ...noLetter, product_page: 'https://exemple.gouv.fr' };
  expect(runRule('eligibility', [shown], { agreement: product }).status['lot 1']).toBe('checked');
});

it('is asked of a project of which one sheet has the columns', () => {
  const rule = ruleNamed('eligibility');
  const bare = omit(line, 'product_page', 'allocation_letter', 'need_justification');
  const checks = checkSheets([rule], [[bare], [line]], { agreement: product });
  expect(checks.map((check) => findingsOf(check, rule).map(({ cell }) => cell))).toEqual([[], ['F4']]);
});
