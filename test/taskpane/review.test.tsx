import '@testing-library/jest-dom';
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { rule as unitLot } from '../../src/rules/unit-lot';
import { rule as unitSpelling } from '../../src/rules/unit-spelling';
import type { SheetChange } from '../../src/core/ports';
import { proposalOf } from '../../src/taskpane/session/fixing';
import { engine } from '../../src/taskpane/session/real-engine';
import { fakeWorkbook, ordersWithAWrongLot, type FakeSheet, type FakeWorkbook } from './fake-workbook';
import { showPane } from './show-pane';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const used = { ...engine, rules: [unitLot, unitSpelling] };

const misspelt: FakeSheet = {
  name: 'Suivi BC',
  rows: [
    ['N° BC', 'Code UO', 'Lot', 'Projet', 'Qté'],
    ['BC-001', 'uo l2-2-2', '2', 'Alpha', 1],
    ['BC-002', 'UO-L2.2.1', '2', 'Beta', 1],
  ],
};

async function checked(workbook: FakeWorkbook) {
  const shown = await showPane(workbook, { engine: used });
  await act(() => shown.session.check());
  return shown;
}

const wrongLot = () => screen.queryByRole('button', { name: /relève du lot 2/ });

afterEach(cleanup);

describe('waiving', () => {
  async function waived(workbook: FakeWorkbook) {
    const { user, session } = await checked(workbook);
    await user.click(await screen.findByRole('button', { name: 'Déroger…' }));
    const form = screen.getByRole('form', { name: 'Dérogation' });
    await user.type(within(form).getByRole('textbox', { name: /Motif/ }), 'Accord du 3 mars');
    await user.type(within(form).getByRole('textbox', { name: /Accordée par/ }), 'M. Durand');
    await user.click(within(form).getByRole('button', { name: 'Enregistrer la dérogation' }));
    return { user, session };
  }

  it('asks for a reason and a name before anything is stored', async () => {
    const workbook = fakeWorkbook([ordersWithAWrongLot]);
    const { user } = await checked(workbook);
    await user.click(await screen.findByRole('button', { name: 'Déroger…' }));
    await user.click(screen.getByRole('button', { name: 'Enregistrer la dérogation' }));
    expect(screen.getByText('Indiquez le motif de la dérogation.')).toBeVisible();
    expect(screen.getByText('Indiquez qui accorde la dérogation.')).toBeVisible();
    expect(workbook.writes).toEqual([]);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('form', { name: 'Dérogation' })).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Déroger…' })).toHaveFocus();
  });

  it('stores it in the workbook, sets the finding aside at once, and lists it', async () => {
    const workbook = fakeWorkbook([ordersWithAWrongLot]);
    const { session, user } = await waived(workbook);
    await waitFor(() => expect(session.state().waiving.step).toBe('saved'));
    expect(JSON.parse(workbook.otherStored.get('waivers') ?? '')).toMatchObject({
      waivers: [{ rule: 'unit-lot', reason: 'Accord du 3 mars', author: 'M. Durand', order: 'BC-002' }],
    });
    expect(session.state().result?.checks[0]?.counts).toMatchObject({ error: 0, waived: 1 });
    const stored = /^Dérogation enregistrée dans le classeur/;
    expect(screen.getByText(stored, { selector: '.fui-MessageBarBody' })).toBeVisible();
    // What the counts have become is heard with it, and not what they were.
    const heard = [...screen.getByRole('status').children].map(({ textContent }) => textContent);
    expect(heard).toEqual([
      expect.stringMatching(/^Contrôle terminé\s: 0\serreur/),
      expect.stringMatching(stored),
    ]);
    await act(() => session.check());
    expect(screen.queryByText(stored)).not.toBeInTheDocument();
    await user.click(screen.getByText('1 dérogation'));
    const list = screen.getByRole('list', { name: 'Dérogations' });
    expect(within(list).getByText(/Accord du 3 mars \(M\. Durand, \d\d\/\d\d\/\d{4}\)/)).toBeVisible();
    expect(within(list).getByText(/^En vigueur · 1 constat écarté/)).toBeVisible();
  });

  it('is taken back, and the finding counts again', async () => {
    const workbook = fakeWorkbook([ordersWithAWrongLot]);
    const { user, session } = await waived(workbook);
    await user.click(await screen.findByText('1 dérogation'));
    await user.click(screen.getByRole('button', { name: 'Retirer la dérogation' }));
    await waitFor(() => expect(wrongLot()).toBeEnabled());
    expect(session.state().result?.waivers).toEqual([]);
    expect(JSON.parse(workbook.otherStored.get('waivers') ?? '')).toEqual({ version: 1, waivers: [] });
  });

  it('does not undo what someone else has stored meanwhile', async () => {
    const workbook = fakeWorkbook([ordersWithAWrongLot]);
    const { user, session } = await checked(workbook);
    const theirs = {
      id: 'fedcba9876543210',
      rule: 'unit-spelling',
      ruleVersion: '1',
      covers: { kind: 'workbook' },
      subject: 'UO-L2.2.2',
      order: null,
      project: null,
      reason: 'usage',
      author: 'A',
      day: '2018-05-02',
    };
    workbook.otherStored.set('waivers', JSON.stringify({ version: 1, waivers: [theirs] }));
    await user.click(await screen.findByRole('button', { name: 'Déroger…' }));
    await user.type(screen.getByRole('textbox', { name: /Motif/ }), 'x');
    await user.type(screen.getByRole('textbox', { name: /Accordée par/ }), 'y');
    await user.click(screen.getByRole('button', { name: 'Enregistrer la dérogation' }));
    await waitFor(() => expect(session.state().waiving.step).toBe('saved'));
    expect(session.state().result?.waivers.map(({ waiver }) => waiver.rule)).toEqual([
      'unit-spelling',
      'unit-lot',
    ]);
  });

  describe('in the list', () => {
    const granted = (id: string, reason: string) => ({
      ...{ id, rule: `gone-${reason}`, ruleVersion: '1', covers: { kind: 'workbook' }, subject: '' },
      ...{ order: null, project: null, reason, author: 'Juridique', day: '2026-03-02' },
    });
    async function listed(...waivers: readonly ReturnType<typeof granted>[]) {
      const workbook = fakeWorkbook([ordersWithAWrongLot]);
      workbook.otherStored.set('waivers', JSON.stringify({ version: 1, waivers }));
      const { user, session } = await checked(workbook);
      await user.click(await screen.findByText(`${waivers.length} dérogations`));
      return { user, session };
    }
    const takers = () => screen.getAllByRole('button', { name: 'Retirer la dérogation' });

    it('those of one id, edited by hand, go from the page with what was stored', async () => {
      const same = 'fedcba9876543210';
      const { user } = await listed(
        granted(same, 'Usage'),
        granted(same, 'Urgence'),
        granted('0123456789abcdef', 'Accord'),
      );
      expect(takers()).toHaveLength(3);
      await user.click(takers()[0] ?? document.body);
      await waitFor(() => expect(takers()).toHaveLength(1));
      expect(screen.queryByText(/^Usage/)).not.toBeInTheDocument();
      expect(screen.getByText(/^Accord/)).toBeVisible();
    });

    it('the second click of a double one takes back none of those that moved up', async () => {
      const { session } = await listed(
        granted('fedcba9876543210', 'Usage'),
        granted('0123456789abcdef', 'Urgence'),
      );
      fireEvent.click(takers()[0] ?? document.body, { detail: 1 });
      await waitFor(() => expect(takers()).toHaveLength(1));
      fireEvent.click(takers()[0] ?? document.body, { detail: 2 });
      await act(() => pause(50));
      expect(session.state().result?.waivers.map(({ waiver }) => waiver.reason)).toEqual(['Urgence']);
    });
  });

  it('leaves unreadable waivers as they are, applies none and says so', async () => {
    const workbook = fakeWorkbook([ordersWithAWrongLot]);
    workbook.otherStored.set('waivers', '{"version":9}');
    const { user } = await checked(workbook);
    expect(
      await screen.findByText(/dérogations enregistrées dans le classeur sont illisibles/),
    ).toBeVisible();
    await user.click(await screen.findByRole('button', { name: 'Déroger…' }));
    await user.type(screen.getByRole('textbox', { name: /Motif/ }), 'x');
    await user.type(screen.getByRole('textbox', { name: /Accordée par/ }), 'y');
    await user.click(screen.getByRole('button', { name: 'Enregistrer la dérogation' }));
    expect(workbook.otherStored.get('waivers')).toBe('{"version":9}');
    expect(wrongLot()).toBeEnabled();
  });

  it('says why the workbook refused to store it, and keeps what was typed', async () => {
    const workbook = fakeWorkbook([ordersWithAWrongLot]);
    workbook.refuse.set('saveStored', 'read-only');
    await waived(workbook);
    expect(await screen.findByText(/lecture seule/)).toBeVisible();
    expect(screen.getByRole('textbox', { name: /Motif/ })).toHaveValue('Accord du 3 mars');
  });
});

describe('correcting', () => {
  const fix = () => screen.findByRole('button', { name: 'Corriger la cellule' });

  it('shows what would change, writes that one cell, checks again, and can be undone in one step', async () => {
    const workbook = fakeWorkbook([misspelt]);
    const { user, session } = await checked(workbook);
    expect(await fix()).toHaveAccessibleDescription(/uo l2-2-2.*→.*UO-L2\.2\.2/);
    expect(workbook.replaced).toEqual([]);
    await user.click(await fix());
    await waitFor(() => expect(session.state().result?.run).toBe(2));
    const cell = { sheetId: 'Suivi BC', row: 2, column: 2 };
    expect(workbook.replaced).toEqual([[cell, 'UO-L2.2.2']]);
    await waitFor(() =>
      expect(screen.queryByRole('button', { name: 'Corriger la cellule' })).not.toBeInTheDocument(),
    );
    expect(screen.getByText(/^Cellule B2 corrigée/).closest('[aria-live="polite"]')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Annuler la correction' }));
    await waitFor(() => expect(session.state().result?.run).toBe(3));
    expect(workbook.replaced).toEqual([
      [cell, 'UO-L2.2.2'],
      [cell, 'uo l2-2-2'],
    ]);
    expect(await fix()).toBeEnabled();
    expect(screen.queryByRole('button', { name: 'Annuler la correction' })).not.toBeInTheDocument();
  });

  it('is not offered of a cell under a merged one: nobody would see what is written there', async () => {
    const workbook = fakeWorkbook([
      { ...misspelt, rows: [...misspelt.rows.slice(0, 2), ['BC-002', null, '2', 'Beta', 1]] },
    ]);
    const { read } = workbook;
    workbook.read = async (...asked) => ({
      ...(await read(...asked)),
      mergedAreas: [{ row: 2, column: 2, rows: 2, columns: 1 }],
    });
    const { session } = await checked(workbook);
    const state = session.state();
    const offered = state.result?.checks
      .flatMap(({ findings }) => findings)
      .filter(({ rule }) => rule === unitSpelling.id)
      .map((finding) => [finding.at?.row, proposalOf(finding, state)?.cell.row]);
    expect(offered).toEqual([
      [2, 2],
      [3, undefined],
    ]);
  });

  it('is not asked for by the second click of a double one, which another finding may get', async () => {
    const workbook = fakeWorkbook([misspelt]);
    const { session } = await checked(workbook);
    fireEvent.click(await fix(), { detail: 2 });
    await act(() => pause(50));
    expect([workbook.replaced, session.state().fixing.step]).toEqual([[], 'idle']);
  });

  it('writes nothing into a cell that has changed since the check', async () => {
    const workbook = fakeWorkbook([misspelt]);
    const { user } = await checked(workbook);
    workbook.sheetList = [
      {
        ...misspelt,
        rows: misspelt.rows.map((row, index) => (index === 1 ? ['BC-001', 'autre', '2'] : row)),
      },
    ];
    await user.click(await fix());
    expect(await screen.findByText(/La cellule a changé depuis le contrôle/)).toBeVisible();
    expect(workbook.replaced).toEqual([]);
  });

  it('is over once Excel’s own undo was quicker', async () => {
    const workbook = fakeWorkbook([misspelt]);
    const { user, session } = await checked(workbook);
    await user.click(await fix());
    await waitFor(() => expect(session.state().result?.run).toBe(2));
    workbook.sheetList = [misspelt];
    await user.click(screen.getByRole('button', { name: 'Annuler la correction' }));
    await waitFor(() => expect(session.state().fixed).toBeNull());
    expect(workbook.replaced).toHaveLength(1);
    expect(await fix()).toBeEnabled();
  });

  it.each(['protected', 'holds-formula', 'read-only'] as const)('tells of a refusal: %s', async (problem) => {
    const workbook = fakeWorkbook([misspelt]);
    const { user, session } = await checked(workbook);
    workbook.refuse.set('contentOf', problem);
    await user.click(await fix());
    await waitFor(() =>
      expect(session.state().fixing).toMatchObject({ step: 'failed', problem: { kind: problem } }),
    );
    expect(workbook.replaced).toEqual([]);
    expect(session.state().result?.run).toBe(1);
  });
});

describe('the focus', () => {
  const two: FakeSheet = {
    ...misspelt,
    rows: [...misspelt.rows, ['BC-003', 'uo l2-2-2', '2', 'Alpha', 1]],
  };
  beforeEach(() => void jest.spyOn(document, 'hasFocus').mockReturnValue(true));
  afterEach(() => void jest.restoreAllMocks());
  const focused = () => document.activeElement?.getAttribute('data-finding');
  const all = (name: string) => screen.findAllByRole('button', { name });
  const first = async (name: string) => (await all(name))[0] ?? document.body;

  it('goes on with the next finding once one was corrected, and comes back when that is undone', async () => {
    const { user, session } = await checked(fakeWorkbook([two]));
    await user.click(await first('Corriger la cellule'));
    await waitFor(() =>
      expect(screen.getAllByRole('button', { name: 'Corriger la cellule' })).toHaveLength(1),
    );
    await waitFor(() => expect(focused()).toBe('0'));
    await user.click(screen.getByRole('button', { name: 'Annuler la correction' }));
    await waitFor(() => expect(session.state().fixed).toBeNull());
    await waitFor(() => expect(focused()).toBe('0'));
    await session.close();
  });

  it('stays on a button while the correction is under way', async () => {
    const { user, session } = await checked(fakeWorkbook([two]));
    const lost: Element[] = [];
    const watch = session.subscribe(() => {
      if (document.activeElement === document.body) lost.push(document.body);
    });
    const button = await first('Corriger la cellule');
    act(() => button.focus());
    await user.keyboard('{Enter}');
    expect(button).not.toHaveAttribute('disabled');
    await waitFor(() => expect(session.state().result?.run).toBe(2));
    watch();
    expect(lost).toEqual([]);
    await session.close();
  });

  it('goes on with the next finding once a waiver was saved', async () => {
    const { user, session } = await checked(fakeWorkbook([two]));
    await user.click(await first('Déroger…'));
    await user.type(screen.getByRole('textbox', { name: /Motif/ }), 'Accord');
    await user.type(screen.getByRole('textbox', { name: /Accordée par/ }), 'M. Durand');
    await user.click(screen.getByRole('button', { name: 'Enregistrer la dérogation' }));
    await waitFor(() => expect(session.state().waiving.step).toBe('saved'));
    await waitFor(() => expect(focused()).toBe('1'));
    await session.close();
  });

  it('stays among the waivers when one is taken back, whatever findings are above them', async () => {
    const workbook = fakeWorkbook([misspelt]);
    const granted = ['Usage', 'Urgence'].map((reason, at) => ({
      ...{ id: `fedcba987654321${at}`, rule: `gone-${at}`, ruleVersion: '1', covers: { kind: 'workbook' } },
      ...{ subject: '', order: null, project: null, reason, author: 'Juridique', day: '2026-03-02' },
    }));
    workbook.otherStored.set('waivers', JSON.stringify({ version: 1, waivers: granted }));
    const { user } = await checked(workbook);
    await first('Déroger…');
    await user.click(await screen.findByText('2 dérogations'));
    const takers = () => screen.getAllByRole('button', { name: 'Retirer la dérogation' });
    const [one = document.body] = takers();
    await user.click(one);
    await waitFor(() => expect(takers()).toHaveLength(1));
    await waitFor(() => expect(takers()[0]).toHaveFocus());
  });

  it('goes to the heading where no finding is left', async () => {
    const { user, session } = await checked(fakeWorkbook([misspelt]));
    await user.click(await first('Corriger la cellule'));
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Résultat' })).toHaveFocus(), {
      timeout: 4_000,
    });
    await session.close();
  });

  it('is left where the user put it', async () => {
    const { user, session } = await checked(fakeWorkbook([two]));
    const button = await first('Corriger la cellule');
    await user.click(button);
    act(() => button.blur());
    await act(() => pause(1_500));
    expect(document.activeElement).toBe(document.body);
    await session.close();
  });
});

describe('another check', () => {
  const sheetOf = (...lots: readonly string[]): FakeSheet => ({
    name: 'Suivi BC',
    rows: [
      ['N° BC', 'Code UO', 'Lot', 'Projet', 'Qté'],
      ['BC-000', 'uo l2-2-2', '2', 'Alpha', 1],
      ...lots.map((lot, at) => [['Rouge', 'Verte', 'Bleue'][at] ?? null, 'UO-L2.2.2', lot, 'Alpha', 1]),
    ],
  });
  const search = () => screen.getByRole<HTMLInputElement>('searchbox');
  const findings = () => document.querySelectorAll('[data-finding]').length;

  it('leaves the search as it is, and lists what it now finds', async () => {
    const workbook = fakeWorkbook([sheetOf('1', '1', '2')]);
    const { session, user } = await checked(workbook);
    await waitFor(() => expect(findings()).toBe(3));
    await user.type(search(), 'verte');
    await waitFor(() => expect(findings()).toBe(1));
    workbook.sheetList = [sheetOf('1', '2', '2')];
    await act(() => session.check());
    expect(search().value).toBe('verte');
    await waitFor(() => expect(findings()).toBe(0));
    expect(screen.getByText(/Aucun constat/)).toBeVisible();
    await user.clear(search());
    await waitFor(() => expect(findings()).toBe(2));
  });

  it('shows everything again where nothing is left of what was chosen', async () => {
    const workbook = fakeWorkbook([sheetOf('1', '2')]);
    const { session, user } = await checked(workbook);
    await user.click(screen.getByRole('button', { name: /^1\s*Erreur/ }));
    await waitFor(() => expect(findings()).toBe(1));
    expect(screen.getByText(/relève du lot 2/)).toBeVisible();
    workbook.sheetList = [sheetOf('2', '2')];
    await act(() => session.check());
    expect(await screen.findByText(/filtre ou un total/)).toBeVisible();
    expect(screen.getByRole('button', { name: /^0\s*Erreur/ })).toHaveAttribute('aria-pressed', 'false');
  });

  it('does not start by itself while a waiver is being written', async () => {
    const workbook = fakeWorkbook([sheetOf('1', '1')]);
    const { session, user } = await checked(workbook);
    act(() => session.setAutomatic(true));
    await user.click((await screen.findAllByRole('button', { name: 'Déroger…' }))[0] ?? document.body);
    const run = session.state().result?.run;
    workbook.sheetList = [sheetOf('2', '1')];
    const edited: SheetChange = {
      kind: 'edited',
      sheetId: 'Suivi BC',
      areas: [{ row: 3, column: 3, rows: 1, columns: 1 }],
      by: 'user',
    };
    act(() => workbook.listeners.forEach((tell) => tell(edited)));
    await user.type(screen.getByRole('textbox', { name: /Motif/ }), 'Accord');
    await act(() => pause(2_000));
    expect(session.state().result?.run).toBe(run);
    expect(screen.getByRole('textbox', { name: /Motif/ })).toHaveValue('Accord');
    await user.keyboard('{Escape}');
    await act(() => pause(2_000));
    expect(session.state().result?.run).not.toBe(run);
    expect(findings()).toBe(2);
    await session.close();
  });

  it('ends a waiver begun on a finding, which may be another one now', async () => {
    const workbook = fakeWorkbook([sheetOf('1', '1')]);
    const { session, user } = await checked(workbook);
    await user.click((await screen.findAllByRole('button', { name: 'Déroger…' }))[0] ?? document.body);
    await user.type(screen.getByRole('textbox', { name: /Motif/ }), 'Accord');
    workbook.sheetList = [sheetOf('2', '1')];
    await act(() => session.check());
    await waitFor(() => expect(screen.queryByRole('form', { name: 'Dérogation' })).not.toBeInTheDocument());
    expect(findings()).toBe(2);
  });
});
