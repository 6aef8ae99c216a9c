import { fr } from '../../src/languages/fr';
import { summarise } from '../../src/core/summing/summarise';
import { engine } from '../../src/taskpane/session/real-engine';
import { createSession } from '../../src/taskpane/session/create-session';
import { checksUnder, partInView } from '../../src/taskpane/session/state';
import { summarySource } from '../../src/taskpane/session/summing';
import { causesOf, countingFindings } from '../../src/taskpane/view/findings';
import { fakeWorkbook, type FakeSheet, type FakeWorkbook } from './fake-workbook';

const header = ['N° BC', 'Lot', 'UO', 'Qté', 'Projet', 'Date de début', 'Date de fin'];
const ofFormer = ['BC-001', 1, 'UO-L2.2.2', -1, 'Alpha', 42_744, 42_833];
const ofCurrent = ['BC-101', 1, 'UO 1.3.2', -5, 'Gamma', 46_200, 46_230];
const sheet = (name: string, ...rows: FakeSheet['rows']): FakeSheet => ({ name, rows: [header, ...rows] });
const former = sheet('Ancien marché', ofFormer);
const current = sheet('Nouveau marché', ofCurrent);
const both = sheet('Suivi', ofFormer, ofCurrent);

async function opened(workbook: FakeWorkbook) {
  const session = createSession(workbook, engine);
  await session.open();
  const ready = () => {
    const { opening } = session.state();
    if (opening.step !== 'ready') throw new Error(opening.step);
    return opening.workbook;
  };
  const applied = () => ready().orders.map(({ snapshot, agreement }) => [snapshot.name, agreement?.id]);
  return { session, ready, applied };
}

describe('a workbook with sheets of two agreements', () => {
  it('is read sheet by sheet, each under its own, in the order of the workbook', async () => {
    const { applied, ready } = await opened(fakeWorkbook([former, current, sheet('Suite', ofFormer)]));
    expect(applied()).toEqual([
      ['Ancien marché', 'sgmap-2016'],
      ['Nouveau marché', 'produit-2026'],
      ['Suite', 'sgmap-2016'],
    ]);
    expect(ready().agreement.id).toBe('sgmap-2016');
    expect(ready().orders.some(({ inDoubt }) => inDoubt)).toBe(false);
  });

  it('is checked so: each finding is one of the agreement of its sheet, and causes are not mixed', async () => {
    const { session } = await opened(fakeWorkbook([former, current]));
    await session.check();
    const { result } = session.state();
    if (!result) throw new Error('not checked');
    expect(result.parts.map(({ agreement }) => agreement.id)).toEqual(['sgmap-2016', 'produit-2026']);
    expect(result.checks.map(({ sheet: { snapshot } }) => snapshot.name)).toEqual([
      'Ancien marché',
      'Nouveau marché',
    ]);
    for (const { agreement } of result.parts) {
      const [check] = checksUnder(result, agreement);
      expect(check?.findings.map(({ rule }) => rule)).toContain('quantity');
      const cited = new Set((agreement.clauses ?? []).map(({ clause }) => clause));
      const clauses = check?.coverage.map(({ clause }) => clause) ?? [];
      expect(clauses.filter((clause) => /^(CCTP §|CCAP art)/.test(clause) && !cited.has(clause))).toEqual([]);
    }
    const quantity = causesOf(countingFindings(result.checks)).filter(({ rule }) => rule === 'quantity');
    expect(quantity.map(({ items }) => items[0]?.agreement?.id)).toEqual(['sgmap-2016', 'produit-2026']);
  });

  it('takes from the settings what they say of the contract only for the agreement they name', async () => {
    const workbook = fakeWorkbook([former, current]);
    workbook.stored = JSON.stringify({
      version: 1,
      agreement: 'produit-2026',
      notifiedOn: '2026-03-16',
      profile: 'strict',
    });
    const { session, ready } = await opened(workbook);
    expect(ready().agreement.id).toBe('produit-2026');
    await session.check();
    expect(
      session.state().result?.parts.map(({ settings: { agreement, notifiedOn, profile } }) => ({
        agreement,
        notifiedOn,
        profile,
      })),
    ).toEqual([
      { agreement: 'produit-2026', notifiedOn: '2026-03-16', profile: 'strict' },
      { agreement: 'sgmap-2016', notifiedOn: null, profile: 'strict' },
    ]);
  });

  it('shows and adds up the agreement that was asked for', async () => {
    const { session, ready } = await opened(fakeWorkbook([former, current]));
    const units = () => {
      const source = summarySource(ready(), session.state());
      return summarise([source], { by: ['uo_code'] }, { asOf: 46_300 }).groups.map(({ key }) => key[0]);
    };
    expect(units()).toEqual(['UO-L2.2.2']);
    session.viewAgreement('produit-2026');
    expect(partInView(ready(), session.state().viewed).agreement.id).toBe('produit-2026');
    expect(units()).toEqual(['UO 1.3.2']);
  });

  it('is reported with the sheets each agreement was applied to', async () => {
    const workbook = fakeWorkbook([former, current]);
    const { session } = await opened(workbook);
    await session.report(fr);
    const control = workbook.added[0]?.sheets.find(({ name }) => name === 'Contrôle')?.rows ?? [];
    const told = control.filter(([label]) => label === 'Feuilles contrôlées' || label === 'Accord-cadre');
    expect(told.map(([, value]) => value)).toEqual([
      'Ancien marché',
      expect.stringContaining('SGMAP-2016'),
      'Nouveau marché',
      expect.stringContaining('25_BAM_044'),
    ]);
  });
});

describe('a table that fits two agreements', () => {
  it('is asked about; the answer is kept beside the columns, and read again with the workbook', async () => {
    const workbook = fakeWorkbook([both]);
    workbook.otherStored.set(
      'mapping',
      JSON.stringify({ version: 1, sheets: [{ name: 'Suivi', columns: [{ header: 'Lot', field: null }] }] }),
    );
    const { session, ready, applied } = await opened(workbook);
    expect(ready().orders[0]).toMatchObject({ inDoubt: true });
    expect(ready().orders[0]?.fits?.map(({ id }) => id)).toEqual(['sgmap-2016', 'produit-2026']);

    await session.chooseAgreement({ name: 'Suivi' }, 'produit-2026', false);
    expect(applied()).toEqual([['Suivi', 'produit-2026']]);
    expect(ready().orders[0]?.inDoubt).toBeUndefined();
    expect(JSON.parse(workbook.otherStored.get('mapping') ?? '')).toEqual({
      version: 1,
      sheets: [{ name: 'Suivi', columns: [{ header: 'Lot', field: null }], agreement: 'produit-2026' }],
    });
    expect((await opened(workbook)).applied()).toEqual([['Suivi', 'produit-2026']]);

    // What is said of the columns later leaves the answer as it is.
    await session.saveColumns({ name: 'Suivi', columns: [] }, false);
    expect(applied()).toEqual([['Suivi', 'produit-2026']]);
  });

  it('goes by the agreement of the settings, without a question', async () => {
    const workbook = fakeWorkbook([both]);
    workbook.stored = JSON.stringify({ version: 1, agreement: 'produit-2026' });
    const { ready, applied } = await opened(workbook);
    expect(applied()).toEqual([['Suivi', 'produit-2026']]);
    expect(ready().orders[0]?.inDoubt).toBeUndefined();
  });

  it('keeps stored choices that cannot be read until told to replace them', async () => {
    const workbook = fakeWorkbook([both]);
    workbook.otherStored.set('mapping', 'illisible');
    const { session, applied } = await opened(workbook);
    await session.chooseAgreement({ name: 'Suivi' }, 'produit-2026', false);
    expect(workbook.otherStored.get('mapping')).toBe('illisible');
    await session.chooseAgreement({ name: 'Suivi' }, 'produit-2026', true);
    expect(applied()).toEqual([['Suivi', 'produit-2026']]);
  });
});
