import '@testing-library/jest-dom';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { agreements, columns } from '../../src/catalogue';
import { completeSettings } from '../../src/core/checking/settings';
import { clauses, functions } from '../../src/functions';
import { functionList } from '../../src/function-list';
import { fr } from '../../src/languages/fr';
import { sheetOfCells } from '../../src/core/sheet/snapshot';
import { clausesOf, type FunctionId } from '../../src/taskpane/formulas/clauses';
import { judge, type Candidate } from '../../src/taskpane/formulas/candidate';
import { proposedFormula } from '../../src/taskpane/formulas/proposal';
import { engine } from '../../src/taskpane/session/real-engine';
import { createSession } from '../../src/taskpane/session/create-session';
import type { OpenedWorkbook } from '../../src/taskpane/session/state';
import { fakeWorkbook, soundOrders, type FakeWorkbook } from './fake-workbook';
import { showPane } from './show-pane';

const [agreement] = agreements;
if (!agreement) throw new Error('no agreement');

afterEach(cleanup);

async function opened(workbook: FakeWorkbook) {
  const { session, user } = await showPane(workbook);
  await user.click(screen.getByRole('button', { name: 'Formules' }));
  await screen.findByRole('heading', { name: 'Formules du marché' });
  return { session, user };
}

describe('the list of functions', () => {
  it('shows each of them, narrowed by what is looked for', async () => {
    const { user } = await opened(fakeWorkbook([soundOrders]));
    expect(screen.getAllByRole('article')).toHaveLength(Object.keys(functions).length);
    await user.type(screen.getByRole('searchbox'), 'récuser');
    expect(screen.getAllByRole('article')).toHaveLength(1);
    expect(screen.getByText('CHALLENGE_DEADLINE(presented; [agreement])')).toBeVisible();
    expect(screen.getByText(/CCTP §7\.2/)).toBeVisible();
  });

  it('writes into a blank cell at once, and asks before it replaces anything', async () => {
    const workbook = fakeWorkbook([soundOrders]);
    const { user } = await opened(workbook);
    await user.type(screen.getByRole('searchbox'), 'UO_FOR_STARTUPS');
    const insert = screen.getByRole('button', { name: /Insérer MARCHE.UO_FOR_STARTUPS/ });
    await user.click(insert);
    expect(await screen.findByText(/Écrit dans Suivi BC!L30/)).toBeVisible();
    expect(workbook.asked).toEqual([
      ['insertFormula', workbook.insertion.cell, { text: '=MARCHE.UO_FOR_STARTUPS(5)', isDay: false }],
    ]);
    workbook.insertion = { ...workbook.insertion, held: '=SUM(A1,A2)' };
    await user.click(insert);
    const dialog = await screen.findByRole('alertdialog');
    expect(within(dialog).getByText(/contient déjà « =SUM\(A1;A2\) »/)).toBeVisible();
    expect(workbook.asked).toHaveLength(1);
    await user.click(within(dialog).getByRole('button', { name: 'Ne rien changer' }));
    expect(workbook.asked).toHaveLength(1);
    expect(insert).toHaveFocus();
    await user.click(insert);
    await waitFor(() => expect(screen.getByRole('button', { name: 'Ne rien changer' })).toHaveFocus());
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument();
    expect(insert).toHaveFocus();
    await user.click(insert);
    await user.click(await screen.findByRole('button', { name: 'Remplacer' }));
    expect(workbook.asked).toHaveLength(2);
  });

  it('tells the refusals of Excel with a next step', async () => {
    const workbook = fakeWorkbook([soundOrders]);
    workbook.refuse.set('insertFormula', 'protected');
    const { user } = await opened(workbook);
    await user.type(screen.getByRole('searchbox'), 'WORKING_DAYS');
    await user.click(screen.getByRole('button', { name: /Insérer MARCHE.WORKING_DAYS/ }));
    expect(await screen.findByRole('alert')).toHaveTextContent(/protégé/);
  });

  it('cites no article of an agreement of the workbook, which functions do not know, and says so', async () => {
    const own = { ...agreement, id: 'agence-2025' };
    const settings = JSON.stringify({ version: 1, agreement: own.id });
    const workbook = fakeWorkbook([soundOrders], settings);
    workbook.otherStored.set('agreement', JSON.stringify(own));
    const { user } = await opened(workbook);
    expect(screen.getByText(/sgmap-2016 et produit-2026.*leur est inconnu/)).toBeVisible();
    await user.type(screen.getByRole('searchbox'), 'FRAMEWORK_END');
    expect(screen.queryByText(/CCTP §/)).toBeNull();
  });

  it('says nothing of the kind of an agreement provided', async () => {
    const { user } = await opened(fakeWorkbook([soundOrders]));
    await user.type(screen.getByRole('searchbox'), 'FRAMEWORK_END');
    expect(screen.getByText(/CCTP §/)).toBeVisible();
    expect(screen.queryByText(/classeur leur est inconnu/)).toBeNull();
  });

  it('cites for a challenge what the contract says of challenges', () =>
    expect(agreements.map((stated) => clausesOf('CHALLENGE_DEADLINE', stated))).toEqual([['CCTP §7.2'], []]));

  it('names a clause for every function that rests on one of its own', () => {
    for (const [name, cited] of Object.entries(clauses)) {
      const told = agreements.map((stated) => clausesOf(name as FunctionId, stated));
      expect([name, told.some((of) => of === null || of.length > 0)]).toEqual([name, cited !== 'none']);
    }
  });
});

describe('the formula proposed', () => {
  const listed = (name: string) => {
    const found = functionList.find((one) => one.name === name);
    if (!found) throw new Error(name);
    return found;
  };

  it('takes the cells of the line where it goes, and never its own', async () => {
    const sheet = await read();
    const at = (column: number) => ({ cell: { sheetId: 'Suivi BC', row: 2, column }, sheet });
    expect(proposedFormula(listed('UO_COST'), at(12))).toBe('=MARCHE.UO_COST(B2,F2,BPU)');
    expect(proposedFormula(listed('UO_COST'), at(6))).toBe('=MARCHE.UO_COST(B2,2,BPU)');
    expect(proposedFormula(listed('CHECK_LINE'), at(12))).toBe('=MARCHE.CHECK_LINE($A$1:$I$1,$A2:$I2)');
    expect(proposedFormula(listed('UO_COST'), null)).toBe('=MARCHE.UO_COST("UO-L2.2.2", 2, BPU)');
  });

  async function read() {
    const workbook = await openedWorkbook();
    const [sheet] = workbook.orders;
    if (!sheet) throw new Error('no order sheet');
    return sheet;
  }
});

async function openedWorkbook(): Promise<OpenedWorkbook> {
  const session = createSession(fakeWorkbook([soundOrders]), engine);
  await session.open();
  const { opening } = session.state();
  if (opening.step !== 'ready') throw new Error('not read');
  return opening.workbook;
}

describe('an order before it exists', () => {
  const unit = (code: string) => {
    const found = agreement.units.find((one) => one.code === code);
    if (!found) throw new Error(code);
    return found;
  };
  const candidate: Candidate = {
    unit: unit('UO-L2.2.2'),
    quantity: 1,
    ordered: 42_744,
    start: 42_751,
    end: 42_840,
    project: 'Gamma',
    startups: null,
  };
  const answer = async (change: Partial<Candidate>) => {
    const found = await judge(
      { ...candidate, ...change },
      {
        engine,
        workbook: await openedWorkbook(),
        settings: completeSettings({ version: 1, agreement: agreement.id }),
        asOf: 42_744,
        signal: { aborted: false },
      },
    );
    if (!found) throw new Error('cancelled');
    return found;
  };

  it('is judged by the rules of the check, among the orders there are', async () => {
    const errors = async (change: Partial<Candidate>) =>
      (await answer(change)).findings.flatMap(({ rule, severity }) => (severity === 'error' ? [rule] : []));
    expect(await errors({})).toEqual([]);
    expect(await errors({ unit: unit('UO-L1.2'), project: '', startups: 5 })).not.toContain('capacity-band');
    expect((await answer({ end: 42_760 })).findings.map(({ rule }) => rule)).toContain('unit-duration');
    // Phase 1 of a project whose phase 2 stands on the sheet already; of another one, nothing is wrong.
    const phase1 = { unit: unit('UO-L2.1.2'), start: 42_900, end: 42_958 };
    const rulesFor = async (project: string) =>
      (await answer({ ...phase1, project })).findings.map(({ rule }) => rule);
    expect(await rulesFor('Alpha')).toContain('phase-sequence');
    expect(await rulesFor('Gamma')).not.toContain('phase-sequence');
  });

  it('would be written below the last line, into the columns there are', async () => {
    const { place } = await answer({});
    expect(place?.sheet).toBe('Suivi BC');
    const titles = (place?.line.cells ?? []).map(({ column, value, isDay }) => [column, value, isDay]);
    expect(place?.line.below).toBe(2);
    expect(titles).toContainEqual([2, 'UO-L2.2.2', false]);
    expect(titles).toContainEqual([8, 42_751, true]);
    // Its number is for the user to give.
    expect(titles.some(([column]) => column === 1)).toBe(false);
  });

  it('is answered without an order sheet too', async () => {
    const found = await judge(candidate, {
      engine: { ...engine, columns },
      workbook: { agreement, parts: [], snapshots: [], orders: [], others: [], refused: [] },
      settings: completeSettings({ version: 1, agreement: agreement.id }),
      asOf: 42_744,
      signal: { aborted: false },
    });
    expect(found).toMatchObject({ place: null, cost: null });
    expect(found?.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('says which schedule has no price for it, rather than that there is none', async () => {
    const rows = [
      ['Code UO', 'Prix unitaire HT'],
      ['UO-L1.1', 100],
      ['UO-L2.2.1', 200],
    ];
    const workbook = await openedWorkbook();
    const found = await judge(candidate, {
      engine,
      workbook: { ...workbook, snapshots: [...workbook.snapshots, sheetOfCells('BPU 2018', rows)] },
      settings: completeSettings({ version: 1, agreement: agreement.id }),
      asOf: 42_744,
      signal: { aborted: false },
    });
    expect(found).toMatchObject({ cost: null, prices: 'BPU 2018' });
    expect((await answer({})).prices).toBeNull();
    const { unknownCost } = fr.pane.formulas.order;
    expect(unknownCost('BPU 2018')).toContain('BPU 2018');
    expect(unknownCost(null)).toContain('Aucun bordereau');
  });

  it('is written on request only, and taken back', async () => {
    const workbook = fakeWorkbook([soundOrders]);
    const { user } = await opened(workbook);
    await user.click(screen.getByText('Puis-je commander ceci ?'));
    await user.click(screen.getByRole('button', { name: 'Répondre' }));
    expect(
      screen.getByText('Choisissez une unité', { selector: '.fui-Field__validationMessage' }),
    ).toBeVisible();
    await user.selectOptions(screen.getByLabelText(/Unité d’œuvre/), 'UO-L2.2.2');
    await user.type(screen.getByLabelText('Début'), 'hier');
    await user.click(screen.getByRole('button', { name: 'Répondre' }));
    expect(screen.queryByText('Coût hors taxes')).not.toBeInTheDocument();
    await user.clear(screen.getByLabelText('Début'));
    await user.type(screen.getByLabelText('Début'), '16/01/2017');
    await user.type(screen.getByLabelText(/Jour de la commande/), '09/01/2017');
    await user.click(screen.getByRole('button', { name: 'Répondre' }));
    expect(await screen.findByText('15/04/2017')).toBeVisible();
    const undecided = screen.getByText(/n’(a|ont) pas pu être appliquée/);
    const named = within(undecided.parentElement ?? undecided).getAllByRole('listitem', { hidden: true });
    expect(undecided).toHaveTextContent(String(named.length));
    named.forEach((rule) => expect(rule).not.toBeVisible());
    await user.click(undecided);
    named.forEach((rule) => expect(rule).toBeVisible());
    expect(named.map(({ textContent }) => textContent)).toContain('Expérience du profil');
    expect(workbook.asked).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Ajouter la ligne' }));
    expect(await screen.findByText(/Ligne 3 ajoutée/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Annuler l’ajout' })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Annuler l’ajout' }));
    expect(await screen.findByText(/L’ajout est annulé/)).toHaveFocus();
    expect(workbook.asked.map(([what]) => what)).toEqual(['appendLine', 'takeBackLine']);
  });
});

describe('the price schedule', () => {
  it('is a sheet with every unit of the agreement, or a range that is one', async () => {
    const workbook = fakeWorkbook([soundOrders]);
    const { user } = await opened(workbook);
    await user.click(screen.getByText('Bordereau des prix'));
    const area = { row: 1, column: 1, rows: 2, columns: 2 };
    const snapshot = { id: 'P', name: 'P', origin: { row: 1, column: 1 }, visible: true } as const;
    const selected = (values: (string | number)[][]) => ({
      sheetId: 'P',
      sheet: 'P',
      area,
      snapshot: { ...snapshot, values, hiddenRows: new Set<number>(), date1904: false },
    });
    workbook.selectedRange = selected([['Remarques'], ['néant']]);
    await user.click(screen.getByRole('button', { name: 'Adopter la sélection' }));
    expect(await screen.findByText(/n’a pas de colonne de prix/)).toBeVisible();
    expect(workbook.asked).toEqual([]);
    workbook.selectedRange = selected([
      ['Code', 'Prix HT'],
      ['UO-L2.2.2', 41_000],
    ]);
    await user.click(screen.getByRole('button', { name: 'Adopter la sélection' }));
    expect(await screen.findByText(/P!A1:B2 porte maintenant le nom BPU/)).toBeVisible();
    expect(workbook.asked).toEqual([['nameArea', 'BPU', 'P', area]]);
    // With a name there is nothing left to make.
    expect(screen.getByRole('button', { name: 'Créer la feuille BPU' })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
  });

  it('is not told of by a refusal and by what came of another attempt at once', async () => {
    const workbook = fakeWorkbook([soundOrders]);
    const { user } = await opened(workbook);
    await user.click(screen.getByText('Bordereau des prix'));
    workbook.refuse.set('selection', 'unknown');
    await user.click(screen.getByRole('button', { name: 'Adopter la sélection' }));
    expect(await screen.findByRole('alert')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Créer la feuille BPU' }));
    expect(await screen.findByText(/Feuille « BPU » créée avec 17/)).toBeVisible();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('is made with all the codes', async () => {
    const workbook = fakeWorkbook([soundOrders]);
    const { user } = await opened(workbook);
    await user.click(screen.getByText('Bordereau des prix'));
    await user.click(screen.getByRole('button', { name: 'Créer la feuille BPU' }));
    expect(await screen.findByText(/Feuille « BPU » créée avec 17/)).toBeVisible();
    const [[, plan] = []] = workbook.asked;
    expect(plan).toMatchObject({ sheet: 'BPU', table: 'PrixBPU', name: 'BPU' });
    expect((plan as { rows: unknown[][] }).rows.map(([code]) => code)).toEqual(
      agreement.units.map(({ code }) => code),
    );
  });
});

describe('mending', () => {
  it('goes sheet by sheet, and leaves protected ones alone', async () => {
    const workbook = fakeWorkbook([soundOrders]);
    workbook.stuck = [
      { sheetId: 'a', sheet: 'Suivi', count: 2, protected: false },
      { sheetId: 'b', sheet: 'Fermée', count: 1, protected: true },
    ];
    const { user } = await opened(workbook);
    await user.click(screen.getByText('Réparer et figer'));
    await user.click(screen.getByRole('button', { name: 'Chercher les formules à réparer' }));
    expect(await screen.findByText(/laissée telle quelle/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Réparer' }));
    expect(await screen.findByText(/2 formules saisies de nouveau/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Réparer' })).not.toBeInTheDocument();
    expect(screen.getByText(/Fermée/)).toBeVisible();
  });

  /** The formulas of two sheets to be mended, looked for. */
  async function searched() {
    const workbook = fakeWorkbook([soundOrders]);
    workbook.stuck = [
      { sheetId: 'a', sheet: 'Suivi', count: 2, protected: false },
      { sheetId: 'b', sheet: 'Autre', count: 1, protected: false },
    ];
    const { user } = await opened(workbook);
    await user.click(screen.getByText('Réparer et figer'));
    const search = screen.getByRole('button', { name: 'Chercher les formules à réparer' });
    await user.click(search);
    const [first] = await screen.findAllByRole('button', { name: 'Réparer' });
    if (!first) throw new Error('nothing to mend');
    return { workbook, user, search, first };
  }

  it('leaves the focus where one goes on: at the next sheet, at last where one looks again', async () => {
    jest.spyOn(document, 'hasFocus').mockReturnValue(true);
    const { user, search, first } = await searched();
    await user.click(first);
    expect(await screen.findByText(/2 formules saisies de nouveau/)).toBeVisible();
    await waitFor(() => expect(screen.getByRole('button', { name: 'Réparer' })).toHaveFocus());
    await user.click(screen.getByRole('button', { name: 'Réparer' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Réparer' })).not.toBeInTheDocument());
    await waitFor(() => expect(search).toHaveFocus());
    jest.restoreAllMocks();
  });

  it('says under each button what was refused there', async () => {
    const { workbook, user, search } = await searched();
    workbook.refuse.set('stuckFormulas', 'unknown');
    await user.click(search);
    const freeze = screen.getByRole('button', { name: 'Figer en valeurs, sur une copie' });
    const refusal = await screen.findByRole('alert');
    expect(refusal.compareDocumentPosition(freeze)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(screen.queryByRole('button', { name: 'Réparer' })).not.toBeInTheDocument();
  });
});
