import { withUnit } from './changed-agreements';
import { agreement } from './check-example';
import { runRule } from './run-rule';

const line = (uo_code: string, project: string | null) => ({ order_no: 'BC-090', uo_code, qty: 1, project });

it.each([
  ['UO-L2.4.1', null, []],
  ['UO-L2.4.1', 'tous les projets', []],
  ['UO-L2.4.1', 'Alpha ; Beta', []],
  ['UO-L2.4.1', 'Alpha', [['warning', 'D4']]],
  ['UO-L2.4.2', 'Alpha', []],
  ['UO-L2.4.2', 'TOUS', [['warning', 'D4']]],
  ['UO-L2.4.2', 'Alpha ; Beta', [['warning', 'D4']]],
])('%s for %s', (unit, project, expected) => {
  expect(runRule('unit-scope', [line(unit, project), line('UO-L2.2.2', 'Alpha')]).found).toEqual(expected);
});

it('cannot tell of one project that is not named', () => {
  const { found, status } = runRule('unit-scope', [line('UO-L2.4.2', null), line('UO-L2.2.2', 'Alpha')]);
  expect([found, status['UO-L2.4.2']]).toEqual([[], 'not-checkable']);
});

it('proposes the unit of the other scope', () => {
  const { findings } = runRule('unit-scope', [line('UO-L2.4.1', 'Alpha')]);
  expect(findings[0]?.facts).toMatchObject({ other: 'UO-L2.4.2', otherLabel: 'Transfert de compétences' });
});

it('proposes no other unit where there is none', () => {
  const alone = withUnit(agreement, 'UO-L2.4.2', (unit) => ({ ...unit, phase: null }));
  const { remedies, remediesEn } = runRule('unit-scope', [line('UO-L2.4.1', 'Alpha')], { agreement: alone });
  expect(remedies[0]).toMatch(/^Inscrivez «\sTOUS\s»\.$/);
  expect(remediesEn).toEqual(['Write “TOUS”.']);
});
