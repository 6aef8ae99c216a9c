import '@testing-library/jest-dom';
import { act, cleanup, screen } from '@testing-library/react';
import type { AppendedLine, NewLine } from '../../src/core/formula-port';
import type { SheetChange } from '../../src/core/ports';
import { plain } from '../plain';
import { fakeWorkbook, soundOrders, type FakeWorkbook } from './fake-workbook';
import { showPane } from './show-pane';

afterEach(cleanup);

/** "May I order this?", filled in, over a workbook. */
async function formOver(workbook: FakeWorkbook) {
  const { user } = await showPane(workbook);
  await user.click(screen.getByRole('button', { name: 'Formules' }));
  await user.click(await screen.findByText('Puis-je commander ceci ?'));
  await user.selectOptions(screen.getByLabelText(/Unité d’œuvre/), 'UO-L2.2.2');
  const answer = () => user.click(screen.getByRole('button', { name: 'Répondre' }));
  const add = () => user.click(screen.getByRole('button', { name: 'Ajouter la ligne' }));
  const type = (text: string) => user.type(screen.getByLabelText('Projet'), text);
  return { user, answer, add, type };
}

const shownPlace = (row: number) =>
  screen.findByText((text) => plain(text).startsWith(`Écrit la ligne ${row} de la feuille`));

/** A person leaves that many lines of orders on the sheet. */
function leave(workbook: FakeWorkbook, lines: number): void {
  const [header = [], line = []] = soundOrders.rows;
  const [number, ...cells] = line;
  const rows = Array.from({ length: lines }, (_, at) => [`${String(number)}-${at + 1}`, ...cells]);
  workbook.sheetList = [{ ...soundOrders, rows: [header, ...rows] }];
  const change: SheetChange = { kind: 'edited', sheetId: soundOrders.name, areas: null, by: 'user' };
  act(() => workbook.listeners.forEach((tell) => tell(change)));
}

const askedLines = ({ asked }: FakeWorkbook) => asked.map(([what, line]) => [what, (line as NewLine).below]);

describe('a question about an order', () => {
  it('is answered of the workbook as it is, not as it was when the pane was opened', async () => {
    const workbook = fakeWorkbook([soundOrders]);
    const { answer } = await formOver(workbook);
    await answer();
    expect(await shownPlace(3)).toBeVisible();
    leave(workbook, 3);
    await answer();
    expect(await shownPlace(5)).toBeVisible();
  });

  it('reads nothing again where nothing changed', async () => {
    const workbook = fakeWorkbook([soundOrders]);
    const { answer, type } = await formOver(workbook);
    await answer();
    await shownPlace(3);
    const read = jest.spyOn(workbook, 'read');
    await type('Gamma');
    await answer();
    expect(await shownPlace(3)).toBeVisible();
    expect(read).not.toHaveBeenCalled();
  });

  it('has no answer any more once it is asked otherwise', async () => {
    const workbook = fakeWorkbook([soundOrders]);
    const { answer, type } = await formOver(workbook);
    leave(workbook, 2);
    let over = () => {};
    workbook.editing = new Promise((done) => (over = done));
    await answer();
    await type('Gamma');
    workbook.editing = null;
    await act(async () => over());
    await answer();
    expect(await shownPlace(4)).toBeVisible();
    await type('2');
    expect(screen.queryByText('Coût hors taxes')).not.toBeInTheDocument();
  });
});

describe('a line that is added', () => {
  it('goes below the last one there now is', async () => {
    const workbook = fakeWorkbook([soundOrders]);
    leave(workbook, 4);
    const { answer, add } = await formOver(workbook);
    await answer();
    expect(await shownPlace(6)).toBeVisible();
    leave(workbook, 2);
    await add();
    expect(await screen.findByText(/Ligne 4 ajoutée/)).toBeVisible();
    expect(askedLines(workbook)).toEqual([['appendLine', 3]]);
  });

  it('is told of, and can be taken back, though the next one is typed meanwhile', async () => {
    const workbook = fakeWorkbook([soundOrders]);
    const { user, answer, add, type } = await formOver(workbook);
    await answer();
    await shownPlace(3);
    let end = (_: AppendedLine) => {};
    jest.spyOn(workbook, 'appendLine').mockReturnValue(new Promise((done) => (end = done)));
    await add();
    await type('Gamma');
    expect(screen.getByText('Écriture de la ligne…')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Répondre' })).toHaveAttribute('aria-disabled', 'true');
    const written: NewLine = { sheetId: soundOrders.name, below: 2, cells: [] };
    await act(async () => end({ row: 3, written }));
    expect(await screen.findByText(/Ligne 3 ajoutée/)).toBeVisible();
    // Where the person is typing is where they stay.
    expect(screen.getByLabelText('Projet')).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Annuler l’ajout' }));
    expect(await screen.findByText(/L’ajout est annulé/)).toBeVisible();
  });

  it('that was refused is told of as well, until the next question', async () => {
    const workbook = fakeWorkbook([soundOrders]);
    const { answer, add, type } = await formOver(workbook);
    await answer();
    await shownPlace(3);
    workbook.refuse.set('appendLine', 'row-taken');
    await add();
    expect(await screen.findByRole('alert')).toHaveTextContent(/n’est pas libre/);
    await type('Gamma');
    expect(screen.getByRole('alert')).toBeVisible();
    await answer();
    await shownPlace(3);
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });
});
