import '@testing-library/jest-dom';
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { askPane, listenToRequests } from '../../src/commands/queue';
import { rule as unitLot } from '../../src/rules/unit-lot';
import { engine } from '../../src/taskpane/session/real-engine';
import { fakeWorkbook, ordersWithAWrongLot, type FakeWorkbook } from './fake-workbook';
import { showPane } from './show-pane';

const used = { ...engine, rules: [unitLot] };

const opened = (workbook: FakeWorkbook) => showPane(workbook, { engine: used, listen: listenToRequests });

afterEach(cleanup);

describe('what is asked of the pane from outside', () => {
  it('checks the line of the active cell, and shows what was found there alone', async () => {
    const workbook = fakeWorkbook([ordersWithAWrongLot]);
    const { session, user } = await opened(workbook);
    workbook.active = { sheetId: 'Suivi BC', row: 4, column: 2 };
    act(() => askPane('check-line'));
    expect(await screen.findByText(/^Ligne 4\s: rien à signaler\.$/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /relève du lot 2/ })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Tout afficher' }));
    expect(screen.getByRole('button', { name: /relève du lot 2/ })).toBeVisible();

    workbook.active = { sheetId: 'Suivi BC', row: 5, column: 1 };
    act(() => askPane('check-line'));
    // Told of the check before at first, and drawn anew once the one that is asked for is there.
    await waitFor(() => expect(screen.getByText(/^Ligne 5\s: 1\sconstat\.$/)).toBeVisible());
    expect(session.state().result?.run).toBe(2);
  });

  it('says that a row is no order line', async () => {
    const workbook = fakeWorkbook([ordersWithAWrongLot]);
    await opened(workbook);
    workbook.active = { sheetId: 'Suivi BC', row: 6, column: 1 };
    act(() => askPane('check-line'));
    expect(await screen.findByText(/La ligne 6 n’est pas une ligne de commande/)).toBeVisible();
  });

  it('tells that a chart sheet is in front', async () => {
    const workbook = fakeWorkbook([ordersWithAWrongLot]);
    workbook.refuse.set('activeCell', 'other-workbook');
    await opened(workbook);
    act(() => askPane('check-line'));
    expect(
      await screen.findByText(/une feuille de graphique, est au premier plan/, { selector: 'strong' }),
    ).toBeVisible();
  });

  it('opens the summaries', async () => {
    await opened(fakeWorkbook([ordersWithAWrongLot]));
    act(() => askPane('summaries'));
    expect(screen.getByRole('button', { name: 'Synthèses' })).toHaveAttribute('aria-current', 'page');
  });

  it('writes the report, in the language of the pane', async () => {
    const workbook = fakeWorkbook([ordersWithAWrongLot]);
    await opened(workbook);
    act(() => askPane('report'));
    await waitFor(() => expect(workbook.added).toHaveLength(1));
    expect(await screen.findByText(/^Rapport écrit/, { selector: '.fui-MessageBarBody' })).toBeVisible();
    expect(workbook.added[0]?.sheets[0]?.name).toBe('Constats');
  });
});
