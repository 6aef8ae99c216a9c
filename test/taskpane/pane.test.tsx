import '@testing-library/jest-dom';
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { languages } from '../../src/catalogue';
import type { HostFacts } from '../../src/core/ports';
import { rule as orderWithinFramework } from '../../src/rules/order-within-framework';
import { rule as unitKnown } from '../../src/rules/unit-known';
import { rule as unitLot } from '../../src/rules/unit-lot';
import { Pane } from '../../src/taskpane/parts/pane';
import type { Engine } from '../../src/taskpane/session/engine';
import { engine } from '../../src/taskpane/session/real-engine';
import { createSession } from '../../src/taskpane/session/create-session';
import {
  fakeWorkbook,
  frenchHost,
  ordersWithAWrongLot,
  soundOrders,
  type FakeWorkbook,
} from './fake-workbook';

const few: Engine = {
  ...engine,
  rules: [unitKnown, unitLot],
};
const withFramework: Engine = {
  ...engine,
  rules: [unitLot, orderWithinFramework],
};

async function show(
  workbook: FakeWorkbook,
  { engine: used = few, host = frenchHost }: { engine?: Engine; host?: HostFacts } = {},
) {
  const session = createSession(workbook, used);
  const view = render(<Pane session={session} engine={used} languages={languages} host={host} />);
  await act(() => session.open());
  return { session, view, user: userEvent.setup() };
}

/** Text as it stands, no-break spaces told as ordinary ones. */
const plain = (text: string) => text.replace(/\s/g, ' ');

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

describe('a long list', () => {
  it('tells the same cause once, and shows more of it on demand', async () => {
    const lines = Array.from({ length: 120 }, (_, index) => [`BC-${index}`, 'UO-L2.2.2', '1', 2, 'Beta', 1]);
    const rows = [...ordersWithAWrongLot.rows.slice(0, 3), ...lines];
    const { user } = await show(fakeWorkbook([{ ...ordersWithAWrongLot, rows }]));
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
    const { user } = await show(workbook);
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

describe('settings', () => {
  async function openSettings(workbook: FakeWorkbook) {
    const shown = await show(workbook);
    await shown.user.click(await screen.findByRole('button', { name: 'Réglages' }));
    // The page is loaded when it is first opened.
    await screen.findByRole('heading', { name: 'Réglages', level: 2 });
    return shown;
  }

  it('are written in the workbook on Enregistrer only, then a check is offered', async () => {
    const workbook = fakeWorkbook([soundOrders]);
    const { user } = await openSettings(workbook);
    await user.type(screen.getByLabelText('Date de notification'), '14/11/2016');
    expect(workbook.writes).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
    expect(await screen.findByText('Réglages enregistrés dans le classeur.')).toBeVisible();
    expect(JSON.parse(workbook.stored ?? '')).toMatchObject({ version: 1, notifiedOn: '2016-11-14' });
    expect(screen.getByRole('button', { name: 'Enregistrer' })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Contrôler avec ces réglages' }));
    expect(await screen.findByRole('heading', { name: 'Rien à signaler' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Réglages' }));
    expect(screen.queryByRole('button', { name: 'Contrôler avec ces réglages' })).not.toBeInTheDocument();
  });

  it('fold away what is seldom changed, with what holds by default, and show what is refused there', async () => {
    const workbook = fakeWorkbook([soundOrders]);
    const { user } = await openSettings(workbook);
    const group = screen.getByText('Tolérances et calendrier').closest('details')!;
    expect(group).not.toHaveAttribute('open');
    const ahead = within(group).getByLabelText('Délai d’alerte (jours)');
    expect(ahead).toHaveAccessibleDescription(expect.stringMatching(/Par défaut\s: 60 jours\./));
    expect(within(group).getByLabelText('Zone de jours fériés')).toHaveDisplayValue('Métropole (par défaut)');
    await user.type(ahead, '1,5');
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
    expect(within(group).getByText('Nombre entier attendu, 0 ou plus.')).toBeVisible();
    expect(group).toHaveAttribute('open');
    await user.clear(ahead);
    expect(group).toHaveAttribute('open');
    await user.type(ahead, '90');
    await user.selectOptions(within(group).getByLabelText('Zone de jours fériés'), 'La Réunion');
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
    await screen.findByText('Réglages enregistrés dans le classeur.');
    expect(JSON.parse(workbook.stored ?? '')).toMatchObject({ warnAheadDays: 90, holidayZone: 'la-reunion' });
  });

  it('have a day for each lot in place of the one for all, and the other way round', async () => {
    const { user } = await openSettings(fakeWorkbook([soundOrders]));
    await user.type(screen.getByLabelText('Date de notification'), '14/11/2016');
    await user.click(screen.getByLabelText('Une date par lot'));
    expect(screen.getByLabelText('Date de notification, lot 1')).toHaveValue('14/11/2016');
    expect(screen.getByLabelText('Date de notification, lot 2')).toHaveValue('14/11/2016');
    for (const lot of [1, 2]) {
      const ofLot = screen.getByLabelText(`Date de notification, lot ${lot}`);
      await user.clear(ofLot);
      await user.type(ofLot, '15/11/2016');
    }
    await user.click(screen.getByLabelText('Une date par lot'));
    expect(screen.getByLabelText('Date de notification')).toHaveValue('15/11/2016');
  });

  it('have a field for whatever a check says is not filled in', async () => {
    const workbook = fakeWorkbook([soundOrders]);
    const { user } = await show(workbook, { engine });
    await user.click(await screen.findByRole('button', { name: 'Contrôler' }));
    const fill = await screen.findAllByRole('button', { name: 'Renseigner' });
    for (const button of fill) {
      await user.click(button);
      await waitFor(() => expect(document.activeElement?.id).toMatch(/^setting-/));
      await user.click(screen.getByRole('button', { name: 'Contrôle' }));
    }
  });

  it('say how serious a rule is, and that it is not to be checked', async () => {
    const workbook = fakeWorkbook([soundOrders]);
    const { user } = await openSettings(workbook);
    await user.selectOptions(screen.getByLabelText('Contrôle à régler'), unitLot.texts.fr.title);
    await user.selectOptions(screen.getByLabelText(unitLot.texts.fr.title), 'Désactivé');
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
    await screen.findByText('Réglages enregistrés dans le classeur.');
    expect(JSON.parse(workbook.stored ?? '')).toMatchObject({ severity: { 'unit-lot': 'off' } });
  });

  it('refuse a day that does not exist, at its field', async () => {
    const workbook = fakeWorkbook([soundOrders]);
    const { user } = await openSettings(workbook);
    await user.type(screen.getByLabelText('Date de notification'), '31/02/2017');
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
    expect(screen.getByLabelText('Date de notification')).toBeInvalid();
    expect(screen.getByText('Date attendue sous la forme jj/mm/aaaa.')).toBeVisible();
    expect(workbook.writes).toEqual([]);
  });

  it('that cannot be read are shown, and replaced only on the user’s word', async () => {
    const workbook = fakeWorkbook([soundOrders], '{"version":1,"agreement":"sgmap-2016","profil":"strict"}');
    const { user } = await openSettings(workbook);
    expect(screen.getAllByText('Réglages enregistrés illisibles')[0]).toBeInTheDocument();
    expect(screen.getByText((text) => plain(text) === 'Réglage inconnu : profil.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Enregistrer' })).toHaveAttribute('aria-disabled', 'true');
    await user.click(screen.getByLabelText(/Remplacer les réglages illisibles/));
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
    await waitFor(() => expect(workbook.writes).toHaveLength(1));
  });

  it('that the agreement does not know are told, and taken out only on the user’s word', async () => {
    const stored = { version: 1, agreement: 'sgmap-2016', holders: { '1': 'COACHCO', '9': 'X' } };
    const workbook = fakeWorkbook([soundOrders], JSON.stringify(stored));
    const { user } = await openSettings(workbook);
    expect(screen.getAllByText('Réglages enregistrés inconnus')[0]).toBeInTheDocument();
    expect(screen.getByText((text) => plain(text).startsWith('holders.9 : le lot « 9 »'))).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
    await screen.findByText('Réglages enregistrés dans le classeur.');
    expect(JSON.parse(workbook.stored ?? '')).toMatchObject({ holders: stored.holders });
    await user.click(screen.getByLabelText(/Retirer ces réglages du classeur/));
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
    await waitFor(() => expect(screen.queryByText('Réglages enregistrés inconnus')).toBeNull());
    expect(JSON.parse(workbook.stored ?? '')).toMatchObject({ holders: { '1': 'COACHCO' } });
  });

  it('say that a result shown is of earlier settings', async () => {
    const workbook = fakeWorkbook([soundOrders]);
    const { user } = await show(workbook);
    await user.click(await screen.findByRole('button', { name: 'Contrôler' }));
    await screen.findByRole('heading', { name: 'Rien à signaler' });
    await user.click(screen.getByRole('button', { name: 'Réglages' }));
    await user.selectOptions(screen.getByLabelText('Profil de contrôle'), 'strict');
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
    await screen.findByText('Réglages enregistrés dans le classeur.');
    await user.click(screen.getByRole('button', { name: 'Contrôle' }));
    expect(screen.getByText('Les réglages ont changé depuis ce contrôle.')).toBeVisible();
  });

  it('let the user choose the reading of an ambiguous point', async () => {
    const workbook = fakeWorkbook([soundOrders]);
    const { user } = await openSettings(workbook);
    await user.click(screen.getByLabelText(/finit le jour du même quantième/));
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
    await screen.findByText('Réglages enregistrés dans le classeur.');
    expect(JSON.parse(workbook.stored ?? '')).toMatchObject({ readings: { 'D-03': 'same-day' } });
  });

  it('switch the language for this session without touching the workbook', async () => {
    const workbook = fakeWorkbook([soundOrders]);
    const { user } = await openSettings(workbook);
    await user.selectOptions(screen.getByLabelText('Langue'), 'en');
    expect(screen.getByRole('button', { name: 'Save' })).toBeVisible();
    expect(document.documentElement.lang).toBe('en');
    expect(workbook.writes).toEqual([]);
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
