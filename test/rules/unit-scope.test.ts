import { withUnit } from './changed-agreements';
import { agreement } from './check-example';
import { runRule, told } from './run-rule';

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
  expect(remediesEn).toEqual(['Enter “TOUS” (all).']);
});

it('tells a unit for all projects that names one, and the other way round', () => {
  expect(told('unit-scope', [line('UO-L2.4.1', 'Alpha')])).toEqual([
    {
      found: ['warning', 'D4', 'B4'],
      fr: [
        'UO-L2.4.1 (Réversibilité) porte sur l’ensemble des projets ; la ligne ne désigne que « Alpha ».',
        'Inscrivez « TOUS » ou commandez UO-L2.4.2 (Transfert de compétences).',
      ],
      en: [
        'UO-L2.4.1 (Réversibilité) covers all the projects; the line names only “Alpha”.',
        'Enter “TOUS” (all) or order UO-L2.4.2 (Transfert de compétences).',
      ],
    },
  ]);
  expect(told('unit-scope', [line('UO-L2.4.2', 'TOUS')])).toEqual([
    {
      found: ['warning', 'D4', 'B4'],
      fr: [
        'UO-L2.4.2 (Transfert de compétences) porte sur un seul projet ; la ligne indique « TOUS ».',
        'Inscrivez un projet par ligne ou commandez UO-L2.4.1 (Réversibilité).',
      ],
      en: [
        'UO-L2.4.2 (Transfert de compétences) covers a single project; the line says “TOUS”.',
        'Enter one project per line or order UO-L2.4.1 (Réversibilité).',
      ],
    },
  ]);
});

it('proposes no other unit where there are several', () => {
  const two = withUnit(agreement, 'UO-L2.0', (unit) => ({
    ...unit,
    phase: '4',
    scope: { covers: 'one-project', clause: 'CCTP §4.5.3' },
  }));
  const { findings } = runRule('unit-scope', [line('UO-L2.4.1', 'Alpha')], { agreement: two });
  expect(findings[0]?.facts['other']).toBeNull();
});

it('reads one name before semicolons that nothing follows as one', () => {
  expect(runRule('unit-scope', [line('UO-L2.4.2', 'Alpha ; ;')]).found).toEqual([]);
});

it('cannot tell of a project it cannot read, not even for all projects', () => {
  const { found, missing } = runRule('unit-scope', [line('UO-L2.4.1', '#REF!')]);
  expect([found, missing]).toEqual([[], ['project']]);
});
