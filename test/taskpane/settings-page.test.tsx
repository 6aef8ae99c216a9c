import '@testing-library/jest-dom';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { rule as unitLot } from '../../src/rules/unit-lot';
import { engine } from '../../src/taskpane/session/real-engine';
import { plain } from '../plain';
import { fakeWorkbook, soundOrders, type FakeWorkbook } from './fake-workbook';
import { showPane } from './show-pane';

const lotsAlone = { ...engine, rules: [unitLot] };

afterEach(cleanup);

describe('settings', () => {
  async function openSettings(workbook: FakeWorkbook) {
    const shown = await showPane(workbook, { engine: lotsAlone });
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

  it('lead to the first field that is refused, and are no longer refused once they are as before', async () => {
    const { user } = await openSettings(fakeWorkbook([soundOrders]));
    const notified = screen.getByLabelText('Date de notification');
    await user.type(notified, 'hier');
    await user.type(screen.getByLabelText('Délai d’alerte (jours)'), '1,5');
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
    expect(screen.getByText(/Rien n’a été enregistré/)).toBeVisible();
    expect(notified).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Annuler les modifications' }));
    expect(screen.queryByText(/Rien n’a été enregistré/)).not.toBeInTheDocument();
    expect(notified).toBeValid();
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
    const { user } = await showPane(workbook);
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
    const { user } = await showPane(workbook, { engine: lotsAlone });
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
