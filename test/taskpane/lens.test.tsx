import '@testing-library/jest-dom';
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { rule as unitLot } from '../../src/rules/unit-lot';
import { engine } from '../../src/taskpane/session/real-engine';
import { fakeWorkbook, ordersWithAWrongLot } from './fake-workbook';
import { showPane } from './show-pane';

const used = { ...engine, rules: [unitLot] };
const colours = { name: 'Surligner les constats dans la feuille' };

afterEach(cleanup);

async function checked() {
  const workbook = fakeWorkbook([ordersWithAWrongLot]);
  workbook.highlights = [{ sheetId: 'Suivi BC', severity: 'error', address: 'A1' }];
  const shown = await showPane(workbook, { engine: used });
  await act(() => shown.session.check());
  return { workbook, ...shown };
}

describe('acceptance point 23: highlighting', () => {
  it('is off until asked for, and what an ended session left is gone', async () => {
    const { workbook } = await checked();
    expect(screen.getByRole('checkbox', colours)).not.toBeChecked();
    await waitFor(() => expect(workbook.highlights).toEqual([]));
  });

  it('comes with its legend, follows the next check, and goes when it is turned off', async () => {
    const { workbook, session, user } = await checked();
    await user.click(screen.getByRole('checkbox', colours));
    await waitFor(() =>
      expect(workbook.highlights).toEqual([{ sheetId: 'Suivi BC', severity: 'error', address: 'C5' }]),
    );
    const legend = screen.getByRole('list', { name: 'Légende du surlignage' });
    expect(
      within(legend)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['Erreur', 'À vérifier', 'Information']);
    workbook.highlights = [];
    await act(() => session.check());
    await waitFor(() => expect(workbook.highlights).toHaveLength(1));
    await user.click(screen.getByRole('checkbox', colours));
    await waitFor(() => expect(workbook.highlights).toEqual([]));
  });

  it('says why the sheet cannot be highlighted, and stays off', async () => {
    const { workbook, user } = await checked();
    workbook.refuse.set('highlight', 'protected');
    await user.click(screen.getByRole('checkbox', colours));
    expect(await screen.findByText(/est protégé/, { selector: 'strong' })).toBeVisible();
    expect(screen.getByRole('checkbox', colours)).not.toBeChecked();
  });
});
