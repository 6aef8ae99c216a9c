import { omit, withPhase } from './changed-agreements';
import { agreement, without } from './check-example';
import { runRule, told } from './run-rule';

const investigation = {
  order_no: 'BC-001',
  project: 'Alpha',
  uo_code: 'UO-L2.1.2',
  qty: 1,
  end_date: '2017-03-08',
  product_sheet_date: null,
  committee_date: null,
};
const run = (lines: Parameters<typeof runRule>[1], asOf = '2018-06-01', settings = {}) =>
  runRule('phase-exit-document', lines, { asOf, settings });

it.each([
  ['2017-03-08', [], 'not-applicable'], // the last day is still the phase's
  ['2017-03-09', [['warning', 'F4']], 'checked'],
])('on %s, of a phase that ends on 8 March', (asOf, found, status) => {
  expect(run([investigation], asOf)).toMatchObject({ found, status: { 'phase 1': status } });
});

it('waits for the last line of the phase to end', () => {
  const other = { ...investigation, uo_code: 'UO-L2.1.1', end_date: '2017-04-05' };
  expect(run([investigation, other], '2017-04-05').found).toEqual([]);
  expect(run([investigation, other], '2017-04-06').found).toEqual([['warning', 'F4']]);
  expect(run([investigation, { ...other, end_date: null }]).missing).toEqual(['end_date']);
});

it('says since when the phase is over, or that it is settled', () => {
  expect(run([investigation]).problems[0]).toContain('est terminée depuis le 08/03/2017');
  const settled = { ...investigation, end_date: '2018-12-31', status: 'soldé' };
  expect(run([settled]).problems[0]).toContain('est soldée');
});

it('reads the document of the project wherever it stands', () => {
  const dated = { ...investigation, uo_code: 'UO-L2.2.2', product_sheet_date: '2017-03-06' };
  expect(run([investigation, { ...dated, committee_date: '2017-03-06' }]).status).toEqual({
    'phase 1': 'checked',
  });
  expect(run([investigation, { ...dated, committee_date: '2017-03-05' }]).found).toEqual([['warning', 'G5']]);
  expect(run([investigation, { ...dated, project: 'Beta' }]).found).toEqual([['warning', 'F4']]);
});

it('cannot say without the columns, nor whether a committee without a date has met', () => {
  expect(run([without(investigation, 'product_sheet_date')]).missing).toEqual(['product_sheet_date']);
  expect(run([{ ...investigation, product_sheet_date: '2017-03-06' }]).missing).toEqual(['committee_date']);
  const unreadable = { ...investigation, product_sheet_date: 'en mars' };
  expect(run([unreadable])).toMatchObject({ found: [], missing: ['product_sheet_date'] });
});

it('asks nothing of a project taken over, by the setting as by the column', () => {
  expect(run([investigation], undefined, { inheritedProjects: ['ALPHA'] }).status).toEqual({
    'phase 1': 'not-applicable',
  });
  expect(run([{ ...investigation, inherited: 'oui' }]).found).toEqual([]);
});

it('does not pool lines without a project', () => {
  expect(run([{ ...investigation, project: null }])).toMatchObject({ found: [], missing: ['project'] });
});

it('asks for no committee where the agreement names none', () => {
  const given = withPhase(
    agreement,
    '1',
    (phase) =>
      ({
        ...phase,
        exitDocument: phase.exitDocument && omit(phase.exitDocument, 'committeeField'),
      }) as typeof phase,
  );
  const dated = { ...investigation, product_sheet_date: '2017-03-06' };
  const status = (with_: typeof agreement) =>
    runRule('phase-exit-document', [dated], { asOf: '2018-06-01', agreement: with_ }).status['phase 1'];
  expect([status(given), status(agreement)]).toEqual(['checked', 'not-checkable']);
});

it('tells a document that is not dated, once the phase is over or settled', () => {
  expect(told('phase-exit-document', [investigation])).toEqual([
    {
      found: ['warning', 'F4', 'E4'],
      fr: [
        'La phase 1 (Investigation) du projet « Alpha » est terminée depuis le 08/03/2017 et le document qui la conclut (fiche produit) n’est pas daté.',
        'Inscrivez la date du document (fiche produit), ou réclamez-le au titulaire.',
      ],
      en: [
        'Phase 1 (Investigation) of project “Alpha” ended on 08/03/2017 and the document that ends it (product sheet) has no date.',
        'Enter the date of the document (product sheet), or ask the holder for it.',
      ],
    },
  ]);
  // Settled ahead of its end, or on its very day: no day tells when it was over.
  const settled = { ...investigation, end_date: '2018-06-01', status: 'soldé' };
  expect(told('phase-exit-document', [settled], { asOf: '2018-06-01' })).toEqual([
    {
      found: ['warning', 'F4', 'E4'],
      fr: [
        'La phase 1 (Investigation) du projet « Alpha » est soldée et le document qui la conclut (fiche produit) n’est pas daté.',
        'Inscrivez la date du document (fiche produit), ou réclamez-le au titulaire.',
      ],
      en: [
        'Phase 1 (Investigation) of project “Alpha” is settled and the document that ends it (product sheet) has no date.',
        'Enter the date of the document (product sheet), or ask the holder for it.',
      ],
    },
  ]);
});

it('tells a committee that met before the document, and where both days stand', () => {
  const dated = { ...investigation, product_sheet_date: '2017-03-06', committee_date: '2017-03-01' };
  expect(told('phase-exit-document', [dated])).toEqual([
    {
      found: ['warning', 'G4', 'F4'],
      fr: [
        'Phase 1 (Investigation) du projet « Alpha » : le comité s’est tenu le 01/03/2017, avant le document (fiche produit) qui devait lui être présenté, daté du 06/03/2017.',
        'Vérifiez les deux dates : le comité se prononce sur un document établi.',
      ],
      en: [
        'Phase 1 (Investigation) of project “Alpha”: the committee met on 01/03/2017, before the document (product sheet) it was to be shown, dated 06/03/2017.',
        'Check the two dates: the committee decides on a document that has been drawn up.',
      ],
    },
  ]);
});

it('does not take a document for missing where one line says what cannot be read', () => {
  const illegible = { ...investigation, product_sheet_date: 'en mars' };
  expect(run([investigation, illegible])).toMatchObject({ found: [], missing: ['product_sheet_date'] });
});
