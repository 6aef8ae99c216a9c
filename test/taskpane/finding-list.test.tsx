import '@testing-library/jest-dom';
import { cleanup, screen, within } from '@testing-library/react';
import { rule as unitLot } from '../../src/rules/unit-lot';
import { engine } from '../../src/taskpane/session/real-engine';
import { fakeWorkbook, ordersWithAWrongLot } from './fake-workbook';
import { showPane } from './show-pane';

const lotsAlone = { ...engine, rules: [unitLot] };

afterEach(cleanup);

describe('the list of findings', () => {
  it('tells the same cause once, and shows more of it on demand', async () => {
    const lines = Array.from({ length: 120 }, (_, index) => [`BC-${index}`, 'UO-L2.2.2', '1', 2, 'Beta', 1]);
    const rows = [...ordersWithAWrongLot.rows.slice(0, 3), ...lines];
    const { user } = await showPane(fakeWorkbook([{ ...ordersWithAWrongLot, rows }]), { engine: lotsAlone });
    await user.click(await screen.findByRole('button', { name: 'Contrôler' }));
    expect(await screen.findByText(/Même cause × 120/)).toBeVisible();
    expect(screen.getAllByRole('button', { name: /relève du lot 2/ })).toHaveLength(3);
    await user.click(screen.getByRole('button', { name: 'Afficher les 117 autres' }));
    expect(screen.getAllByRole('button', { name: /relève du lot 2/ }).length).toBeGreaterThan(3);
    expect(screen.queryByRole('button', { name: /^Afficher les/ })).not.toBeInTheDocument();
  });

  async function threeFindings() {
    const line = (order: string, project: string) => [order, 'UO-L2.2.2', '1', 2, project, 1];
    const rows = [
      ...ordersWithAWrongLot.rows.slice(0, 3),
      line('BC-2', 'Échéance'),
      line('BC-1', 'Beta'),
      line('BC-1', 'Alpha'),
    ];
    const workbook = fakeWorkbook([{ ...ordersWithAWrongLot, rows }]);
    const { user } = await showPane(workbook, { engine: lotsAlone });
    await user.click(await screen.findByRole('button', { name: 'Contrôler' }));
    await screen.findByText('3 constats');
    return { user, workbook };
  }

  it('is gone through finding by finding, cell after cell', async () => {
    const { user, workbook } = await threeFindings();
    const [previous, next] = ['Précédent', 'Suivant'].map((name) => screen.getByRole('button', { name }));
    if (!previous || !next) throw new Error('no buttons');
    for (const place of ['1 sur 3', '2 sur 3', '3 sur 3']) {
      await user.click(next);
      expect(await screen.findByText(place)).toBeVisible();
    }
    expect(next).toHaveAttribute('aria-disabled', 'true');
    expect(next).toHaveFocus();
    await user.click(previous);
    expect(await screen.findByText('2 sur 3')).toBeVisible();
    expect(workbook.selected.map(({ row }) => row)).toEqual([4, 5, 6, 5]);
  });

  it('is searched whatever the accents, and says when nothing is found', async () => {
    const { user } = await threeFindings();
    const search = screen.getByRole('searchbox', { name: 'Chercher un constat' });
    await user.type(search, 'echeance');
    expect(await screen.findByText('1 constat')).toBeVisible();
    expect(screen.getAllByRole('button', { name: /relève du lot 2/ })).toHaveLength(1);
    await user.type(search, ' zut');
    expect(await screen.findByText(/^Aucun constat ne contient «\secheance zut\s»\.$/)).toBeVisible();
  });

  it('is sorted by project or by order', async () => {
    const { user } = await threeFindings();
    const titles = () =>
      within(screen.getByRole('region', { name: 'Constats' }))
        .getAllByRole('heading', { level: 3 })
        .map(({ textContent }) => textContent);
    expect(titles()).toEqual(['Erreurs (3)']);
    expect(screen.queryByRole('button', { name: /^Erreur · Cellule/ })).not.toBeInTheDocument();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Classer par' }), 'Par projet');
    // Nothing else but a colour would tell it then.
    expect(screen.getAllByRole('button', { name: /^Erreur · Cellule/ })).toHaveLength(3);
    expect(titles()).toEqual(['Alpha (1)', 'Beta (1)', 'Échéance (1)']);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Classer par' }), 'Par commande');
    expect(titles()).toEqual(['BC-1 (2)', 'BC-2 (1)']);
  });
});
