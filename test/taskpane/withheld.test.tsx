/** What Excel does not give, or no longer gives: told where it matters, with the way on, and nothing passes for done. */
import '@testing-library/jest-dom';
import { act, cleanup, screen, within } from '@testing-library/react';
import { languages } from '../../src/catalogue';
import { rule as unitLot } from '../../src/rules/unit-lot';
import { rule as unitSpelling } from '../../src/rules/unit-spelling';
import { engine } from '../../src/taskpane/session/real-engine';
import { plain } from '../plain';
import {
  fakeWorkbook,
  ordersWithAWrongLot,
  soundOrders,
  type FakeSheet,
  type FakeWorkbook,
} from './fake-workbook';
import { showPane } from './show-pane';

const used = { ...engine, rules: [unitLot, unitSpelling] };

const misspelt: FakeSheet = {
  name: 'Suivi BC',
  rows: [
    ['N° BC', 'Code UO', 'Lot', 'Projet', 'Qté'],
    ['BC-001', 'uo l2-2-2', '2', 'Alpha', 1],
  ],
};

const opened = (workbook: FakeWorkbook) => showPane(workbook, { engine: used });

/** A text of the pane, no-break spaces told as ordinary ones. */
const shown = () => plain(document.querySelector('main:not([hidden])')?.textContent ?? '');

afterEach(cleanup);

describe('choices the workbook keeps', () => {
  it('are asked for again where Excel did not give them, and are told of until then', async () => {
    const workbook = fakeWorkbook([soundOrders]);
    workbook.refuse.set('loadStored', 'unknown');
    const { user } = await opened(workbook);
    expect(shown()).toMatch(/les réglages, l’accord-cadre et le choix des colonnes\. En attendant/);
    workbook.refuse.clear();
    await user.click(screen.getByRole('button', { name: 'Réessayer' }));
    expect(await screen.findByRole('button', { name: 'Contrôler' })).toBeVisible();
    expect(shown()).not.toContain('En attendant');
  });

  it('are told of where nothing can be recognised without them', async () => {
    const workbook = fakeWorkbook([{ name: 'Notes', rows: [['À relancer'], ['Demain']] }]);
    workbook.otherStored.set('agreement', '{"id": "agence');
    workbook.otherStored.set('mapping', '{"version": 1, "she');
    await opened(workbook);
    expect(screen.getByText('Accord-cadre enregistré inutilisable')).toBeVisible();
    expect(screen.getByText('Choix des colonnes illisible')).toBeVisible();
  });
});

describe('waivers', () => {
  async function waivedOnce(workbook: FakeWorkbook) {
    const { session, user } = await opened(workbook);
    await act(() => session.check());
    const finding = session.state().result?.checks[0]?.findings[0];
    if (!finding) throw new Error('nothing found');
    await act(() =>
      session.waive('0', finding, {
        scope: 'finding',
        reason: 'Accord',
        author: 'Bureau',
        day: '2026-01-05',
      }),
    );
    return { session, user, finding };
  }

  it('that Excel does not give are not called unreadable, and no report goes without them', async () => {
    const workbook = fakeWorkbook([ordersWithAWrongLot]);
    const { session, user } = await waivedOnce(workbook);
    workbook.refuse.set('loadStored', 'unknown');
    await act(() => session.report(languages[0] as (typeof languages)[0]));
    expect(workbook.added).toEqual([]);
    expect(session.state().reporting).toMatchObject({ step: 'failed', problem: { kind: 'unknown' } });
    expect(shown()).toContain('mais non lus : les dérogations.');
    expect(shown()).not.toContain('illisibles');
    workbook.refuse.clear();
    await user.click(screen.getByRole('button', { name: 'Réessayer' }));
    expect(await screen.findByText(/^1\sconstat avec dérogation$/)).toBeVisible();
    expect(shown()).not.toContain('mais non lus');
  });

  it('that cannot be read are told of in the report, which is not said to be without any', async () => {
    const workbook = fakeWorkbook([ordersWithAWrongLot]);
    const { session } = await waivedOnce(workbook);
    workbook.otherStored.set('waivers', '{"version": 2}');
    for (const language of languages) {
      await act(() => session.report(language));
      const { sheets = [] } = workbook.added.at(-1) ?? {};
      const texts = language.terminal.reportSheets;
      expect(sheets.find(({ table }) => table === 'Waivers')?.rows[0]?.[0]).toBe(texts.waivers.unreadable);
      expect(sheets.find(({ table }) => table === 'Control')?.rows).toContainEqual([
        texts.control.labels.notice,
        language.pane.review.unreadable,
      ]);
    }
  });

  it('are not called unreadable any more once one could be stored', async () => {
    const workbook = fakeWorkbook([ordersWithAWrongLot]);
    const { session, finding } = await waivedOnce(workbook);
    workbook.refuse.set('loadStored', 'unknown');
    await act(() => session.check());
    workbook.refuse.clear();
    const again = session.state().result?.checks[0]?.findings[0] ?? finding;
    await act(() =>
      session.waive('0', again, { scope: 'order', reason: 'Accord', author: 'Bureau', day: '2026-01-06' }),
    );
    expect(session.state()).toMatchObject({ waiving: { step: 'saved' }, waiversProblem: null });
  });

  it('that became unreadable are said to be where one is to be withdrawn', async () => {
    const workbook = fakeWorkbook([ordersWithAWrongLot]);
    const { user } = await waivedOnce(workbook);
    workbook.otherStored.set('waivers', '{"version": 2}');
    await user.click(screen.getByText(/^1\sdérogation$/));
    const list = screen.getByRole('list', { name: 'Dérogations' });
    await user.click(within(list).getByRole('button', { name: 'Retirer la dérogation' }));
    expect(within(list).getByText(/illisibles/)).toBeVisible();
    expect(workbook.otherStored.get('waivers')).toBe('{"version": 2}');
  });

  it('tell what they are about in words', async () => {
    const { session, user } = await waivedOnce(fakeWorkbook([misspelt]));
    await user.click(screen.getByText(/^1\sdérogation$/));
    expect(session.state().result?.waivers[0]?.waiver.subject).toBe('catalogue');
    expect(screen.getByRole('list', { name: 'Dérogations' })).not.toHaveTextContent('catalogue');
  });
});

describe('a correction', () => {
  it('is not said to be checked again where that was refused, and what rests on it is marked', async () => {
    const workbook = fakeWorkbook([misspelt]);
    const { session } = await opened(workbook);
    await act(() => session.check());
    const finding = session.state().result?.checks[0]?.findings.find(({ suggested }) => suggested);
    if (!finding) throw new Error('nothing to correct');
    workbook.refuse.set('sheets', 'unknown');
    await act(() => session.fix('0', finding));
    expect(shown()).toMatch(/Cellule B2 corrigée/);
    expect(shown()).not.toContain('Le classeur a été contrôlé de nouveau');
    expect(session.state().behind?.findings.size).toBeGreaterThan(0);
    workbook.refuse.clear();
    await act(() => session.check());
    expect(shown()).toContain('Le classeur a été contrôlé de nouveau');
    expect(session.state().behind).toBeNull();
  });

  it('and its way back stay where the sheet itself was not given again', async () => {
    const workbook = fakeWorkbook([misspelt]);
    const { session } = await opened(workbook);
    await act(() => session.check());
    workbook.refuse.set('read', 'unknown');
    await act(() => session.check());
    expect(session.state()).toMatchObject({ checking: { step: 'failed', problem: { kind: 'unknown' } } });
    expect(session.state().result).not.toBeNull();
    expect(screen.queryByText('Aucun tableau de commandes reconnu')).not.toBeInTheDocument();
  });
});

it('a report tells what of the choices kept in the workbook the check went without', async () => {
  const workbook = fakeWorkbook([ordersWithAWrongLot]);
  workbook.stored = '{"version": 1, "agree';
  workbook.otherStored.set('mapping', '{"version": 1, "she');
  workbook.otherStored.set('agreement', '{"id": "agence');
  const { session } = await opened(workbook);
  await act(() => session.report(languages[0] as (typeof languages)[0]));
  const told = JSON.stringify(workbook.added[0]?.sheets.at(-1)?.rows);
  expect(told).toContain('des réglages qui ne peuvent pas être lus');
  expect(told).toContain('Le choix des colonnes enregistré dans le classeur ne peut pas être lu');
  expect(told).toContain('L’accord-cadre enregistré dans le classeur ne peut pas être appliqué');
});

it('no report is written without settings that Excel did not give', async () => {
  const workbook = fakeWorkbook([ordersWithAWrongLot]);
  workbook.refuse.set('loadStored', 'unknown');
  const { session } = await opened(workbook);
  workbook.refuse.clear();
  await act(() => session.report(languages[0] as (typeof languages)[0]));
  expect(workbook.added).toEqual([]);
  expect(session.state().reporting).toMatchObject({ step: 'failed', problem: { kind: 'unknown' } });
});

it('no report is written where an order sheet could not be read', async () => {
  const other = { ...soundOrders, name: 'Suivi 2' };
  const workbook = fakeWorkbook([soundOrders, other]);
  const { session } = await opened(workbook);
  workbook.sheetList = [soundOrders, { ...other, problem: 'unknown' }];
  await act(() => session.report(languages[0] as (typeof languages)[0]));
  expect(workbook.added).toEqual([]);
  expect(session.state().reporting).toMatchObject({ step: 'failed', problem: { kind: 'unknown' } });
});

it('a column of units of which none is known is not called missing', async () => {
  const unknown: FakeSheet = {
    name: 'Suivi',
    rows: [
      ['N° BC', 'Code UO', 'Projet', 'Qté'],
      ['BC-1', 'PREST-1', 'Alpha', 1],
    ],
  };
  await opened(fakeWorkbook([unknown]));
  expect(shown()).toContain('« Suivi » : la colonne « Code UO » ne nomme aucune unité d’œuvre');
  expect(shown()).not.toContain('il manque Unité d’œuvre');
});

it('says at the question itself that the answer could not be kept', async () => {
  const fitsBoth: FakeSheet = {
    name: 'Suivi',
    rows: [
      ['N° BC', 'Lot', 'UO', 'Qté', 'Projet', 'Date de début', 'Date de fin'],
      ['BC-001', 1, 'UO-L2.2.2', 1, 'Alpha', 42_744, 42_833],
      ['BC-101', 1, 'UO 1.3.2', 5, 'Gamma', 46_200, 46_230],
    ],
  };
  const workbook = fakeWorkbook([fitsBoth]);
  const { user } = await opened(workbook);
  const question = screen.getByRole('region', { name: /Quel accord-cadre/ });
  await user.click(within(question).getAllByRole('radio')[0] as HTMLElement);
  workbook.refuse.set('saveStored', 'read-only');
  await user.click(within(question).getByRole('button', { name: 'Appliquer à ces commandes' }));
  expect(await within(question).findByText(/ouvert en lecture seule/)).toBeVisible();
  workbook.refuse.clear();
  await user.click(within(question).getByRole('button', { name: 'Appliquer à ces commandes' }));
  expect(workbook.otherStored.get('mapping')).toContain('"agreement"');
});
