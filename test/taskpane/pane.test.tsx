import '@testing-library/jest-dom';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { rule as orderWithinFramework } from '../../src/rules/order-within-framework';
import { rule as unitKnown } from '../../src/rules/unit-known';
import { rule as unitLot } from '../../src/rules/unit-lot';
import type { Engine } from '../../src/taskpane/session/engine';
import { engine } from '../../src/taskpane/session/real-engine';
import {
  fakeWorkbook,
  frenchHost,
  ordersWithAWrongLot,
  soundOrders,
  type FakeWorkbook,
} from './fake-workbook';
import { plain } from '../plain';
import { showPane } from './show-pane';

const few: Engine = {
  ...engine,
  rules: [unitKnown, unitLot],
};
const withFramework: Engine = {
  ...engine,
  rules: [unitLot, orderWithinFramework],
};

const show = (workbook: FakeWorkbook, more: Parameters<typeof showPane>[1] = {}) =>
  showPane(workbook, { engine: few, ...more });

const finding = () => screen.findByRole('button', { name: /relève du lot 2/ });

afterEach(cleanup);

describe('first run', () => {
  it('says what was recognised before anything is clicked', async () => {
    await show(fakeWorkbook([ordersWithAWrongLot]));
    const line = await screen.findByText(
      (text) => plain(text) === 'Suivi BC : 2 lignes, 9 colonnes reconnues',
      {
        selector: 'span',
      },
    );
    expect(line).toBeVisible();
    expect(screen.getByRole('button', { name: 'Contrôler' })).toBeEnabled();
    expect(document.documentElement.lang).toBe('fr');
  });

  it('gives the details of the recognition: header row, columns, rows left aside', async () => {
    const { user } = await show(fakeWorkbook([ordersWithAWrongLot]));
    await user.click(await screen.findByText('Détail de la lecture'));
    expect(screen.getByText('En-têtes en ligne 3')).toBeVisible();
    const row = screen.getByRole('row', { name: /Code UO/ });
    expect(within(row).getByText('Unité d’œuvre')).toBeInTheDocument();
    expect(screen.getByText(/total · ligne 6/)).toBeInTheDocument();
  });

  it('of many order tables tells how many, and of each on demand: the button stays in reach', async () => {
    const sheets = Array.from({ length: 4 }, (_, at) => ({ ...soundOrders, name: `Suivi ${at + 1}` }));
    const { user } = await show(fakeWorkbook(sheets));
    const counted = (text: string) => /^4 tableaux de commandes : \d+ lignes$/.test(plain(text));
    expect(await screen.findByText(counted, { selector: 'span' })).toBeVisible();
    expect(screen.getByRole('status')).toHaveTextContent(/^4.tableaux de commandes/);
    expect(screen.getByText(/^Suivi 4/)).not.toBeVisible();
    await user.click(screen.getByText('Tableau par tableau'));
    expect(screen.getByText(/^Suivi 4/)).toBeVisible();
    expect(screen.getAllByRole('button', { name: /Choisir les colonnes/ })).toHaveLength(4);
  });

  it('of many order tables brings to the fore what only the user can answer', async () => {
    const [head = [], ...lines] = soundOrders.rows;
    const sheets = Array.from({ length: 4 }, (_, at) => ({
      name: `Suivi ${at + 1}`,
      rows: [[...head, ...(at === 3 ? ['Titulair'] : [])], ...lines],
    }));
    const workbook = fakeWorkbook(sheets);
    const gone = { name: 'Suivi 2', columns: [{ header: 'Coût', field: 'amount_ht' }] };
    workbook.otherStored.set('mapping', JSON.stringify({ version: 1, sheets: [gone] }));
    await show(workbook);
    const [folded] = await screen.findAllByText(/^1\scolonne à préciser$/);
    expect(folded).toBeVisible();
    expect(screen.getAllByText(/^Colonne choisie introuvable : «\sCoût\s»/u)[0]).toBeVisible();
  });

  it('without an order table says what was looked for, where, and what to do', async () => {
    const { user } = await show(fakeWorkbook([{ name: 'Notes', rows: [['À relancer'], ['Demain']] }]));
    expect(await screen.findByRole('heading', { name: 'Aucun tableau de commandes reconnu' })).toBeVisible();
    expect(screen.getByText((text) => plain(text) === '1 feuille examinée : « Notes ».')).toBeVisible();
    expect(screen.getByText(/^Unité d’œuvre, .*Quantité/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Contrôler' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Relire le classeur' }));
    expect(await screen.findByRole('heading', { name: 'Que faire' })).toBeVisible();
  });

  it('tells of a sheet too large beside the one that is fine', async () => {
    const archive = { name: 'Archive', rows: [['x']], problem: 'too-large' as const };
    await show(fakeWorkbook([archive, soundOrders]));
    expect(await screen.findByText(/Feuille « Archive » : La feuille est trop grande/)).toBeVisible();
    expect(screen.getByText(/Suivi BC : 1 ligne/, { selector: 'span' })).toBeVisible();
  });

  it('asks to finish the cell being edited, then goes on', async () => {
    const workbook = fakeWorkbook([soundOrders]);
    workbook.refuse.set('read', 'editing-cell');
    const { user } = await show(workbook);
    expect(await screen.findByText(/Terminez la saisie/)).toBeVisible();
    workbook.refuse.clear();
    await user.click(screen.getByRole('button', { name: 'Réessayer' }));
    expect(await screen.findByRole('button', { name: 'Contrôler' })).toBeVisible();
  });

  it('hands over codes where the cause is unknown', async () => {
    const workbook = fakeWorkbook([soundOrders]);
    workbook.refuse.set('sheets', 'unknown');
    await show(workbook);
    expect(await screen.findByLabelText(/Diagnostic/)).toHaveValue('unknown-code');
  });

  it('warns that values may be stale where calculation is manual', async () => {
    const workbook = fakeWorkbook([soundOrders]);
    workbook.pending = true;
    await show(workbook);
    expect(await screen.findByText('Calcul manuel')).toBeVisible();
  });
});

describe('checking', () => {
  it('shows counts, the finding with its remedy and clause, and announces them', async () => {
    const { user } = await show(fakeWorkbook([ordersWithAWrongLot]));
    await user.click(await screen.findByRole('button', { name: 'Contrôler' }));
    const button = await finding();
    expect(button).toHaveTextContent(/C5 · commande BC-002 · projet Beta/);
    expect(screen.getByRole('button', { name: '1 Erreur' })).toBeVisible();
    expect(screen.getByText(/^Pour corriger : /)).toBeVisible();
    expect(screen.getByText(/CCTP §2\.2/)).toBeVisible();
    expect(screen.getByRole('status')).toHaveTextContent(/Contrôle terminé : 1 erreur, 0 point à vérifier/);
  });

  it('goes to the cell on a click and keeps the focus in the list', async () => {
    const workbook = fakeWorkbook([ordersWithAWrongLot]);
    const { user } = await show(workbook);
    await user.click(await screen.findByRole('button', { name: 'Contrôler' }));
    await user.click(await finding());
    expect(workbook.selected).toEqual([{ sheetId: 'Suivi BC', row: 5, column: 3 }]);
    expect(await finding()).toHaveFocus();
    await waitFor(async () => expect(await finding()).toHaveAttribute('aria-current', 'true'));
  });

  it('is walked with the arrow keys and Enter', async () => {
    const rows = [...ordersWithAWrongLot.rows.slice(0, 5), ['BC-003', 'UO-L2.2.2', '1', 2, 'Beta', 1]];
    const workbook = fakeWorkbook([{ ...ordersWithAWrongLot, rows }]);
    const { user } = await show(workbook);
    await user.click(await screen.findByRole('button', { name: 'Contrôler' }));
    const [first, second] = await screen.findAllByRole('button', { name: /relève du lot 2/ });
    first?.focus();
    await user.keyboard('{ArrowDown}');
    expect(second).toHaveFocus();
    await user.keyboard('{ArrowDown}');
    expect(second).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(workbook.selected).toEqual([{ sheetId: 'Suivi BC', row: 6, column: 3 }]);
    await user.keyboard('{Home}');
    expect(first).toHaveFocus();
  });

  it('says at the finding why its sheet cannot be gone to', async () => {
    const workbook = fakeWorkbook([ordersWithAWrongLot]);
    const { user } = await show(workbook);
    await user.click(await screen.findByRole('button', { name: 'Contrôler' }));
    workbook.refuse.set('select', 'sheet-hidden');
    await user.click(await finding());
    expect(await screen.findByText(/La feuille est masquée/)).toBeVisible();
    expect(screen.getByText(/Afficher…/)).toBeVisible();
  });

  it('writes nothing', async () => {
    const workbook = fakeWorkbook([ordersWithAWrongLot]);
    const { user } = await show(workbook);
    await user.click(await screen.findByRole('button', { name: 'Contrôler' }));
    await finding();
    expect(workbook.writes).toEqual([]);
  });

  it('with nothing to report says what that covers', async () => {
    const { user } = await show(fakeWorkbook([soundOrders]));
    await user.click(await screen.findByRole('button', { name: 'Contrôler' }));
    expect(await screen.findByRole('heading', { name: 'Rien à signaler' })).toBeVisible();
    expect(screen.getByText(/clauses? contrôlées? sur 1 ligne\./)).toBeVisible();
    expect(screen.getByText(/^1 ligne contrôlée au \d\d\/\d\d\/\d{4}, profil standard\.$/)).toBeVisible();
  });

  it('with every check turned off says that nothing was checked, and never that all is well', async () => {
    const severity = { [unitKnown.id]: 'off', [unitLot.id]: 'off' };
    const stored = JSON.stringify({ version: 1, agreement: engine.agreements[0]?.id, severity });
    const { user } = await show(fakeWorkbook([ordersWithAWrongLot], stored));
    await user.click(await screen.findByRole('button', { name: 'Contrôler' }));
    expect(await screen.findByText('Rien n’a été contrôlé')).toBeVisible();
    expect(screen.getByText('2 contrôles sont désactivés dans les réglages.')).toBeVisible();
    expect(screen.queryByRole('heading', { name: 'Rien à signaler' })).not.toBeInTheDocument();
    expect(screen.queryByText(/Aucun contrôle n’est resté sans réponse/)).not.toBeInTheDocument();
    expect(screen.getByRole('status')).toHaveTextContent(/^Aucune clause n’a été contrôlée/);
    await user.click(screen.getByRole('button', { name: 'Formules' }));
    await user.click(await screen.findByText('Puis-je commander ceci ?'));
    await user.selectOptions(screen.getByLabelText(/Unité d’œuvre/), 'UO-L2.2.2');
    await user.click(screen.getByRole('button', { name: 'Répondre' }));
    // Beside that of the check, which stands on its own page.
    const told = () => screen.getAllByText('2 contrôles sont désactivés dans les réglages.');
    await waitFor(() => expect(told()).toHaveLength(2));
  });

  it('shows one severity alone, then all again', async () => {
    const { user } = await show(fakeWorkbook([ordersWithAWrongLot]));
    await user.click(await screen.findByRole('button', { name: 'Contrôler' }));
    await finding();
    const tile = screen.getByRole('button', { name: '1 Erreur' });
    await user.click(tile);
    expect(tile).toHaveAttribute('aria-pressed', 'true');
    expect(screen.queryByRole('heading', { name: /Non vérifiable/ })).not.toBeInTheDocument();
    await user.click(tile);
    expect(screen.getByRole('heading', { name: /Non vérifiable/ })).toBeVisible();
  });
});

describe('what could not be checked', () => {
  it('names the missing setting and leads to its field', async () => {
    const { user } = await show(fakeWorkbook([soundOrders]), { engine: withFramework });
    await user.click(await screen.findByRole('button', { name: 'Contrôler' }));
    expect(
      await screen.findByText((text) => plain(text) === 'Réglage « Date de notification » non renseigné'),
    ).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Renseigner' }));
    await waitFor(() => expect(screen.getByLabelText('Date de notification')).toHaveFocus());
  });

  it('names the missing column, and is in the clause view', async () => {
    const rows = soundOrders.rows.map((row) => row.filter((_, column) => column !== 2));
    const { user } = await show(fakeWorkbook([{ ...soundOrders, rows }]));
    await user.click(await screen.findByRole('button', { name: 'Contrôler' }));
    expect(await screen.findByText((text) => plain(text) === 'Colonne « Lot » absente')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Clauses' }));
    await user.selectOptions(await screen.findByLabelText('Afficher'), 'not-checkable');
    await user.click(screen.getByText('CCTP §2.2 · Allotissement'));
    const [told] = screen.getAllByText(/Non vérifiable · il manque : Lot/);
    expect(told).toBeVisible();
  });

  it('lists every article before a check, with why a sheet cannot show it, and every doubt', async () => {
    const { user } = await show(fakeWorkbook([soundOrders]));
    await screen.findByRole('button', { name: 'Contrôler' });
    await user.click(screen.getByRole('button', { name: 'Clauses' }));
    await user.click(screen.getByText('CCTP §1.2 · Organisation du SGMAP'));
    expect(screen.getAllByText(/^Hors du tableau : Présentation du contexte/)[1]).toBeVisible();
    for (const doubt of ['D-01', 'D-08b', 'D-20']) expect(screen.getByText(doubt)).toBeVisible();
    const changeable = screen.getAllByRole('button', { name: 'Modifier' });
    expect(changeable).toHaveLength(5);
  });
});

describe('the pages', () => {
  it('are each found again where they were left', async () => {
    const { user } = await show(fakeWorkbook([soundOrders]));
    const scroll = (to: number) => {
      document.documentElement.scrollTop = to;
      window.dispatchEvent(new Event('scroll'));
    };
    scroll(400);
    await user.click(await screen.findByRole('button', { name: 'Clauses' }));
    expect(document.documentElement.scrollTop).toBe(0);
    scroll(70);
    await user.click(screen.getByRole('button', { name: 'Contrôle' }));
    expect(document.documentElement.scrollTop).toBe(400);
    await user.click(screen.getByRole('button', { name: 'Clauses' }));
    expect(document.documentElement.scrollTop).toBe(70);
  });
});

describe('English', () => {
  it('is spoken where Excel does not speak French', async () => {
    const { user } = await show(fakeWorkbook([ordersWithAWrongLot]), {
      host: { ...frenchHost, language: 'de-DE' },
    });
    expect(
      await screen.findByText('Suivi BC: 2 lines, 9 columns recognised', { selector: 'span' }),
    ).toBeVisible();
    await user.click(screen.getAllByRole('button', { name: 'Check' }).at(-1)!);
    expect(await screen.findByText(/^To correct: /)).toBeVisible();
  });
});
