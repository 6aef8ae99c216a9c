import '@testing-library/jest-dom';
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HostError, type AbortSignalLike } from '../../src/core/ports';
import { fakeWorkbook, soundOrders } from './fake-workbook';
import { showPane } from './show-pane';

afterEach(cleanup);

async function inserted() {
  const workbook = fakeWorkbook([soundOrders]);
  const { user } = await showPane(workbook);
  await user.click(screen.getByRole('button', { name: 'Synthèses' }));
  await user.click(await screen.findByRole('button', { name: 'Insérer' }));
  const refresh = await screen.findByRole('button', { name: 'Actualiser' });
  const [name = ''] = workbook.own.keys();
  const standing = workbook.own.get(name);
  if (!standing) throw new Error('not inserted');
  return { workbook, user, refresh, name, standing };
}

describe('a summary inserted before', () => {
  it('is kept, and the same when refreshed twice', async () => {
    const { workbook, user, refresh, name, standing } = await inserted();
    expect(screen.getByText(/Synthèse écrite sur la nouvelle feuille/)).toBeVisible();
    await user.click(refresh);
    await screen.findByText(/est à jour/);
    expect(screen.queryByText(/Synthèse écrite sur la nouvelle feuille/)).toBeNull();
    const kept = workbook.otherStored.get('summaries');
    await user.click(refresh);
    await screen.findByText(/est à jour/);
    expect(workbook.rewritten).toEqual([name, name]);
    expect(workbook.own.get(name)).toEqual(standing);
    expect(workbook.otherStored.get('summaries')).toBe(kept);
  });

  it('asks where the sheet was edited, and is written again only when told to', async () => {
    const { workbook, user, refresh, name, standing } = await inserted();
    workbook.own.set(name, { ...standing, cells: [['à moi']] });
    await user.click(refresh);
    await screen.findByText(/n’est plus telle que Bordereau l’a écrite/);
    expect(workbook.rewritten).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Ne rien faire' }));
    expect(screen.queryByText(/n’est plus telle/)).toBeNull();
    expect(workbook.rewritten).toEqual([]);
    await user.click(refresh);
    await user.click(await screen.findByRole('button', { name: 'Remplacer la feuille' }));
    await screen.findByText(/est à jour/);
    expect(workbook.own.get(name)).toEqual(standing);
  });

  it('keeps the focus in the list, whatever is answered or forgotten', async () => {
    const { workbook, user, refresh, name } = await inserted();
    jest.spyOn(document, 'hasFocus').mockReturnValue(true);
    await user.click(screen.getByRole('button', { name: 'Insérer' }));
    await waitFor(() => expect(screen.getAllByRole('button', { name: 'Actualiser' })).toHaveLength(2));
    const edited = workbook.own.get(name);
    if (edited) workbook.own.set(name, { ...edited, cells: [] });
    await user.click(refresh);
    await user.click(await screen.findByRole('button', { name: 'Ne rien faire' }));
    await waitFor(() => expect(refresh).toHaveFocus());
    const [first] = screen.getAllByRole('button', { name: 'Oublier' });
    await user.click(first ?? document.body);
    await waitFor(() => expect(screen.getByRole('button', { name: 'Actualiser' })).toHaveFocus());
    jest.restoreAllMocks();
  });

  it('tells of a refusal where it was asked for, and not of the others', async () => {
    const { workbook, user, name } = await inserted();
    await user.click(screen.getByRole('button', { name: 'Insérer' }));
    await waitFor(() => expect(screen.getAllByRole('button', { name: 'Actualiser' })).toHaveLength(2));
    workbook.refuse.set('rewriteSheet', 'protected');
    const [first, second] = screen
      .getAllByRole('button', { name: 'Actualiser' })
      .map((button) => button.closest<HTMLElement>('[role=group]'));
    if (!first || !second) throw new Error('not inserted');
    await user.click(within(first).getByRole('button', { name: 'Actualiser' }));
    expect(await within(first).findByRole('alert')).toHaveTextContent(/protégé/);
    workbook.refuse.set('saveStored', 'read-only');
    await user.click(within(second).getByRole('button', { name: 'Oublier' }));
    expect(await within(second).findByRole('alert')).toHaveTextContent(/lecture seule/);
    expect(screen.getAllByRole('alert')).toHaveLength(1);
    workbook.refuse.clear();
    workbook.otherStored.set('summaries', '{"version":9}');
    await user.click(within(first).getByRole('button', { name: 'Actualiser' }));
    await waitFor(() => expect(first).toHaveTextContent(/illisible/));
    expect(workbook.own.has(name)).toBe(true);
  });

  it('is not forgotten by the second click of a double one, before which it moved up', async () => {
    const { user } = await inserted();
    await user.click(screen.getByRole('button', { name: 'Insérer' }));
    const forget = () => screen.getAllByRole('button', { name: 'Oublier' });
    await waitFor(() => expect(forget()).toHaveLength(2));
    fireEvent.click(forget()[0] ?? document.body, { detail: 1 });
    await waitFor(() => expect(forget()).toHaveLength(1));
    fireEvent.click(forget()[0] ?? document.body, { detail: 2 });
    await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
    expect(forget()).toHaveLength(1);
  });

  it('is offered anew where its sheet is gone, and can be forgotten', async () => {
    const { workbook, user, refresh, standing } = await inserted();
    workbook.own.clear();
    await user.click(refresh);
    const again = await screen.findByRole('button', { name: 'Insérer de nouveau' });
    workbook.refuse.set('addSheets', 'protected');
    await user.click(again);
    await screen.findByText(/protégé/);
    expect(workbook.otherStored.get('summaries')).toContain(standing.table);
    workbook.refuse.clear();
    await user.click(again);
    await waitFor(() => expect(screen.queryByText(/n’est plus dans le classeur/)).toBeNull());
    expect(screen.getAllByRole('button', { name: 'Actualiser' })).toHaveLength(1);
    await user.click(await screen.findByRole('button', { name: 'Oublier' }));
    expect(screen.queryByRole('button', { name: 'Actualiser' })).toBeNull();
    expect(workbook.added).toHaveLength(2);
  });

  it('shows how far refreshing has got, can be cancelled, and tells again what had to be values', async () => {
    const { workbook, user, refresh, standing, name } = await inserted();
    let go = () => undefined as void;
    let signal: AbortSignalLike | undefined;
    const { rewriteSheet } = workbook;
    workbook.rewriteSheet = async (sheet, planned, options) => {
      signal = options?.signal;
      options?.onProgress?.(0.4);
      await new Promise<void>((done) => (go = done));
      if (signal?.aborted) throw new HostError('cancelled', 'rewriteSheet');
      return rewriteSheet(sheet, planned, options);
    };
    await user.click(refresh);
    await waitFor(() =>
      expect(screen.getByRole('progressbar', { name: /Actualisation de/ })).toHaveAttribute(
        'aria-valuenow',
        '0.4',
      ),
    );
    await user.click(screen.getByRole('button', { name: 'Annuler' }));
    act(() => go());
    await screen.findByText(/Actualisation annulée/);
    expect(workbook.own.get(name)).toEqual(standing);
    workbook.rewriteSheet = rewriteSheet;
    // A figure that is a text in its cell cannot be added up by a formula any more.
    const [orders] = workbook.sheetList;
    if (!orders) throw new Error('no orders');
    const rows = orders.rows.map((row, at) =>
      at === 0 ? row : row.map((cell, column) => (column === 5 ? '1' : cell)),
    );
    workbook.sheetList = [{ ...orders, rows }];
    await user.click(refresh);
    const group = await screen.findByRole('group', { name });
    await waitFor(() => expect(group).toHaveTextContent(/est à jour/));
    expect(group).toHaveTextContent(/des cellules ne sont pas des nombres pour Excel/);
  });

  it('is taken away again where the workbook cannot keep its definition', async () => {
    const workbook = fakeWorkbook([soundOrders]);
    const { user } = await showPane(workbook);
    await user.click(screen.getByRole('button', { name: 'Synthèses' }));
    workbook.refuse.set('saveStored', 'protected');
    await user.click(await screen.findByRole('button', { name: 'Insérer' }));
    await screen.findByText(/protégé/);
    expect([workbook.own.size, screen.queryByRole('button', { name: 'Actualiser' })]).toEqual([0, null]);
  });

  it('offers the lines behind the figure the user goes to on its sheet', async () => {
    const { workbook, name } = await inserted();
    const place = {
      sheet: name,
      table: name,
      cell: { sheetId: name, row: 2, column: 2 },
      column: 1,
      row: ['UO-L2.2.2', 1],
    };
    act(() => workbook.figureListeners.forEach((listener) => listener(place)));
    const card = await screen.findByRole('region', { name: 'Lignes derrière ce chiffre' });
    expect(card).toHaveTextContent(/cellule B2 : .*« UO-L2\.2\.2 »/);
    await userEvent.click(within(card).getByRole('button', { name: /Aller à la ligne 2/ }));
    expect(workbook.selected).toMatchObject([{ sheetId: 'Suivi BC', row: 2 }]);
    act(() => workbook.figureListeners.forEach((listener) => listener({ ...place, row: ['?', 1] })));
    expect(screen.queryByRole('region', { name: 'Lignes derrière ce chiffre' })).toBeNull();
  });
});
