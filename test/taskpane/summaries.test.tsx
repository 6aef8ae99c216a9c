import '@testing-library/jest-dom';
import { cleanup, screen, within } from '@testing-library/react';
import { blankCeiling, ceilingFrom } from '../../src/taskpane/summaries/own-ceilings';
import { fakeWorkbook, ordersWithAWrongLot, soundOrders, type FakeWorkbook } from './fake-workbook';
import { plain } from '../plain';
import { showPane } from './show-pane';

afterEach(cleanup);

async function summaries(workbook: FakeWorkbook) {
  const { session, user } = await showPane(workbook);
  await user.click(screen.getByRole('button', { name: 'Synthèses' }));
  await screen.findByRole('heading', { name: 'Synthèses de consommation' });
  return { session, user };
}

const view = () => screen.findByRole('combobox', { name: 'Vue' });

describe('the page of summaries', () => {
  it('shows the figures with total and control, and opens a group on its lines', async () => {
    const workbook = fakeWorkbook([ordersWithAWrongLot]);
    const { user } = await summaries(workbook);
    const table = within(await screen.findByRole('table'));
    const total = table.getByRole('row', { name: /^Total/ });
    const control = table.getByRole('row', { name: /^Contrôle/ });
    const figures = (row: HTMLElement) =>
      within(row)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent);
    expect(figures(control)).toEqual(figures(total));
    const [group] = table.getAllByRole('button');
    if (!group) throw new Error('no group');
    await user.click(group);
    await user.click(screen.getAllByRole('button', { name: /^Aller à la ligne/ })[0] ?? group);
    expect(workbook.selected).toHaveLength(1);
    expect(workbook.writes).toEqual([]);
  });

  it('inserts formulas, or values where they are chosen', async () => {
    const workbook = fakeWorkbook([soundOrders]);
    const { user } = await summaries(workbook);
    await user.click(await screen.findByRole('button', { name: 'Insérer' }));
    await screen.findByText(/Synthèse écrite sur la nouvelle feuille/);
    await user.click(screen.getByRole('radio', { name: 'Valeurs arrêtées' }));
    await user.click(screen.getByRole('button', { name: 'Insérer' }));
    await screen.findByText(/Synthèse écrite sur la nouvelle feuille/);
    const [living, values] = workbook.added.map(({ sheets }) => sheets[0]?.rows.flat() ?? []);
    expect(living?.some((cell) => typeof cell === 'object' && cell !== null && 'formula' in cell)).toBe(true);
    expect(values?.some((cell) => typeof cell === 'object' && cell !== null)).toBe(false);
    expect(values?.some((cell) => typeof cell === 'number')).toBe(true);
  });

  it('leaves the focus where it is while a sheet is written, and says that it was', async () => {
    const { user } = await summaries(fakeWorkbook([soundOrders]));
    const button = await screen.findByRole('button', { name: 'Insérer' });
    await user.click(button);
    const written = await screen.findByText(/Synthèse écrite sur la nouvelle feuille/);
    expect(written.closest('[role="status"]')).toBeInTheDocument();
    expect(button).toHaveFocus();
  });

  it('crosses two fields of the user’s choice', async () => {
    const { user } = await summaries(fakeWorkbook([soundOrders]));
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Synthèse' }), 'own');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Regrouper par' }), 'project');
    await user.selectOptions(screen.getByRole('combobox', { name: 'puis par' }), 'uo_code');
    expect(screen.getByRole('columnheader', { name: /Projet · Unité d’œuvre/ })).toBeVisible();
  });

  it('tells a refusal, and that nothing was written', async () => {
    const workbook = fakeWorkbook([soundOrders]);
    workbook.refuse.set('addSheets', 'protected');
    const { user } = await summaries(workbook);
    await user.click(await screen.findByRole('button', { name: 'Insérer' }));
    expect(await screen.findByText(/La feuille ou le classeur est protégé/)).toBeVisible();
    expect(workbook.added).toEqual([]);
  });

  it.each([
    ['clock', 'Tous les lots'],
    ['projects', 'Alpha'],
  ])('has a view of %s, and inserts it', async (which, heading) => {
    const workbook = fakeWorkbook([soundOrders]);
    const { user } = await summaries(workbook);
    await user.selectOptions(await view(), which);
    expect(screen.getByRole('heading', { name: heading })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Insérer' }));
    await screen.findByText(/Synthèse écrite sur la nouvelle feuille/);
    expect(workbook.added).toHaveLength(1);
  });

  it('tells the days of the phases and what was delivered of each project', async () => {
    const [header = [], order = []] = soundOrders.rows;
    const delivered = [...order, 'soldé', 'rien'];
    const { user } = await summaries(
      fakeWorkbook([{ ...soundOrders, rows: [[...header, 'Statut', 'Livrables reçus'], delivered] }]),
    );
    await user.selectOptions(await view(), 'projects');
    const card = screen.getByRole('region', { name: 'Alpha' });
    await user.click(within(card).getByText('Dates des phases et livrables'));
    expect(within(card).getByText('Phase 2, début')).toBeVisible();
    expect(plain(card.textContent)).toContain('Phase 2, début16/01/2017Phase 2, fin15/04/2017');
    expect(plain(card.textContent)).toMatch(/0 unité complète\s+il manque : UO-L2\.2\.2 \(BC-001\)/);
  });

  it('keeps a ceiling of the user’s own in the settings, shows it as theirs, and takes it away again', async () => {
    const workbook = fakeWorkbook([soundOrders]);
    const { user, session } = await summaries(workbook);
    await user.selectOptions(await view(), 'ceilings');
    expect(screen.getByText((text) => plain(text).startsWith('Aucun plafond'))).toBeVisible();
    await user.click(screen.getByText('Fixer un plafond interne'));
    await user.click(screen.getByRole('button', { name: 'Enregistrer le plafond' }));
    expect(screen.getByText(/Indiquez un montant supérieur à zéro/)).toBeVisible();
    await user.type(screen.getByRole('textbox', { name: 'Montant HT (€)' }), '800 000');
    await user.type(screen.getByRole('textbox', { name: 'Fixé par' }), 'DAF');
    await user.click(screen.getByRole('button', { name: 'Enregistrer le plafond' }));
    expect(await screen.findByText(/DAF/)).toBeVisible();
    expect(session.state().stored.ceilings).toMatchObject([
      { amountExclTax: 800000, warnAt: 0.8, setBy: 'DAF' },
    ]);
    expect(JSON.parse(workbook.stored ?? '{}')).toMatchObject({ ceilings: [{ setBy: 'DAF' }] });
    await user.click(screen.getByRole('button', { name: 'Retirer ce plafond' }));
    expect(await screen.findByText((text) => plain(text).startsWith('Aucun plafond'))).toBeVisible();
  });
});

describe('a ceiling as typed', () => {
  const draft = { ...blankCeiling('05/01/2017'), amount: '800 000,50 €', setBy: 'DAF' };

  it('is read as French finance teams write it', () => {
    expect(ceilingFrom({ ...draft, lot: '1', year: '2017' })).toEqual({
      lot: '1',
      year: 2017,
      amountExclTax: 800000.5,
      warnAt: 0.8,
      over: 'warning',
      setBy: 'DAF',
      setOn: '2017-01-05',
    });
  });

  it.each([
    [{ amount: '-1' }, 'amount'],
    [{ amount: 'beaucoup' }, 'amount'],
    [{ year: '17' }, 'year'],
    [{ warnAt: '120' }, 'warnAt'],
    [{ setBy: ' ' }, 'setBy'],
    [{ setOn: '31/02/2017' }, 'setOn'],
  ])('is refused at its field: %j', (change, field) => {
    expect(ceilingFrom({ ...draft, ...change })).toMatchObject({ field });
  });
});
