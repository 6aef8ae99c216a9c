import { HostError } from '../../src/core/ports';
import { rule as orderWithinFramework } from '../../src/rules/order-within-framework';
import { rule as unitKnown } from '../../src/rules/unit-known';
import { rule as unitLot } from '../../src/rules/unit-lot';
import { engine } from '../../src/taskpane/session/real-engine';
import { createSession } from '../../src/taskpane/session/create-session';
import type { Session } from '../../src/taskpane/session/session';
import { storedFaults } from '../../src/taskpane/session/state';
import { fakeWorkbook, ordersWithAWrongLot, soundOrders, type FakeWorkbook } from './fake-workbook';

const some = {
  ...engine,
  rules: [unitKnown, unitLot, orderWithinFramework],
};
const notes = { name: 'Notes', rows: [['À relancer'], ['Voir le service achats']] };

async function opened(workbook: FakeWorkbook): Promise<Session> {
  const session = createSession(workbook, some);
  await session.open();
  return session;
}

function workbookOf(session: Session) {
  const { opening } = session.state();
  if (opening.step !== 'ready') throw new Error(`workbook is ${opening.step}`);
  return opening.workbook;
}

describe('opening a workbook', () => {
  it('recognises the order sheet among the others before anything is asked', async () => {
    const { orders, others } = workbookOf(await opened(fakeWorkbook([notes, ordersWithAWrongLot])));
    expect(orders.map(({ snapshot, lines, headerRow }) => [snapshot.name, lines.length, headerRow])).toEqual([
      ['Suivi BC', 2, 3],
    ]);
    expect(others.map(({ snapshot }) => snapshot.name)).toEqual(['Notes']);
  });

  it('tells of a sheet that cannot be read, and reads the others', async () => {
    const huge = { ...notes, name: 'Archive', problem: 'too-large' as const };
    const { orders, refused } = workbookOf(await opened(fakeWorkbook([huge, soundOrders])));
    expect(orders).toHaveLength(1);
    expect(refused).toEqual([
      { sheet: 'Archive', problem: { kind: 'too-large', diagnostic: 'too-large-code' } },
    ]);
  });

  it('stops where nothing can be read for now, and starts again when asked', async () => {
    const workbook = fakeWorkbook([soundOrders]);
    workbook.refuse.set('read', 'editing-cell');
    const session = await opened(workbook);
    expect(session.state().opening).toMatchObject({ step: 'failed', problem: { kind: 'editing-cell' } });
    workbook.refuse.clear();
    await session.open();
    expect(workbookOf(session).orders).toHaveLength(1);
  });

  it('never tells what an unexpected error says: it may quote cells', async () => {
    const workbook = fakeWorkbook([soundOrders]);
    workbook.sheets = () => Promise.reject(new TypeError('cannot read « Dupont »'));
    const { opening } = (await opened(workbook)).state();
    expect(opening).toEqual({ step: 'failed', problem: { kind: 'fault', diagnostic: 'TypeError @ open' } });
  });
});

describe('checking', () => {
  it('finds the wrong lot at its cell and writes nothing', async () => {
    const workbook = fakeWorkbook([ordersWithAWrongLot]);
    const session = await opened(workbook);
    await session.check();
    const findings = session.state().result?.checks.flatMap((check) => check.findings) ?? [];
    expect(findings.map(({ rule, at }) => [rule, at])).toContainEqual([
      'unit-lot',
      { sheetId: 'Suivi BC', row: 5, column: 3 },
    ]);
    expect(workbook.writes).toEqual([]);
    expect(workbook.selected).toEqual([]);
  });

  it('reads the workbook afresh, so that a correction counts', async () => {
    const workbook = fakeWorkbook([ordersWithAWrongLot]);
    const session = await opened(workbook);
    await session.check();
    workbook.sheetList = [soundOrders];
    await session.check();
    expect(session.state().result).toMatchObject({ run: 2, checks: [{ counts: { error: 0 } }] });
  });

  it('waits for the workbook when asked while it is still being read', async () => {
    const session = createSession(fakeWorkbook([ordersWithAWrongLot]), some);
    void session.open();
    await session.check();
    expect(session.state().result?.checks).toHaveLength(1);
  });

  it('is done once though asked for twice at a time', async () => {
    const session = await opened(fakeWorkbook([ordersWithAWrongLot]));
    await Promise.all([session.check(), session.check()]);
    expect(session.state().result?.run).toBe(1);
  });

  it('leaves the earlier result in place when cancelled, and can be run again', async () => {
    const session = await opened(fakeWorkbook([ordersWithAWrongLot]));
    await session.check();
    const again = session.check();
    session.cancel('check');
    await again;
    expect(session.state()).toMatchObject({ checking: { step: 'cancelled' }, result: { run: 1 } });
    await session.check();
    expect(session.state()).toMatchObject({ checking: { step: 'idle' }, result: { run: 2 } });
  });

  it.each([
    { ended: 'summary', checking: 'idle', summing: 'cancelled' },
    { ended: 'check', checking: 'cancelled', summing: 'written' },
  ] as const)(
    'of two things asked for, one waiting for the other, only the one that is meant is ended: $ended',
    async ({ ended, checking, summing }) => {
      const session = await opened(fakeWorkbook([ordersWithAWrongLot]));
      const sheet = { name: 'Par lot', table: 'parLot', columns: [{ title: 'Lot', width: 8 }], rows: [] };
      const both = Promise.all([session.insertSheet(() => ({ sheet, obstacles: [] })), session.check()]);
      session.cancel(ended);
      await both;
      expect(session.state()).toMatchObject({ checking: { step: checking }, summing: { step: summing } });
    },
  );

  it('stays cancelled when a block that was under way arrives afterwards', async () => {
    const workbook = fakeWorkbook([ordersWithAWrongLot]);
    const session = await opened(workbook);
    let blockArrives = () => {};
    const cancelled = new HostError('cancelled', 'read');
    workbook.read = (_, options) => {
      blockArrives = () => options?.onProgress?.(0.5);
      return Promise.reject(cancelled);
    };
    const check = session.check();
    session.cancel('check');
    await check;
    blockArrives();
    expect(session.state().checking).toEqual({ step: 'cancelled' });
  });

  it('says that a cell is being edited, and keeps what it knew', async () => {
    const workbook = fakeWorkbook([ordersWithAWrongLot]);
    const session = await opened(workbook);
    workbook.refuse.set('read', 'editing-cell');
    await session.check();
    expect(session.state().checking).toMatchObject({ step: 'failed', problem: { kind: 'editing-cell' } });
    expect(workbookOf(session).orders).toHaveLength(1);
  });

  it('waits for the end of an entry in a cell, says so, and goes on by itself', async () => {
    const workbook = fakeWorkbook([ordersWithAWrongLot]);
    const session = await opened(workbook);
    let leaveCell = () => {};
    workbook.editing = new Promise((resolve) => (leaveCell = resolve));
    const checked = session.check();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(session.state()).toMatchObject({ waitsForEditing: true, checking: { step: 'running' } });
    workbook.editing = null;
    leaveCell();
    await checked;
    expect(session.state()).toMatchObject({ waitsForEditing: false, result: { run: 1 } });
  });

  it('takes the chosen day, and tells that the result is of another one', async () => {
    const session = await opened(fakeWorkbook([soundOrders]));
    session.setAsOf(43252);
    await session.check();
    expect(session.state().result?.asOf).toBe(43252);
    session.setAsOf(null);
    expect(session.state().outdated).toBe(true);
  });

  it('says that values may be stale when formulas wait to be calculated', async () => {
    const workbook = fakeWorkbook([soundOrders]);
    workbook.pending = true;
    expect((await opened(workbook)).state().calculationPending).toBe(true);
  });
});

describe('settings of the workbook', () => {
  const stored = JSON.stringify({ version: 1, agreement: 'sgmap-2016', notifiedOn: '2016-11-14' });

  it('are honoured by the check', async () => {
    const session = await opened(fakeWorkbook([soundOrders], stored));
    await session.check();
    const coverage = session.state().result?.checks[0]?.coverage ?? [];
    expect(coverage.find(({ rule }) => rule === 'order-within-framework')).toMatchObject({ missing: [] });
  });

  it('are set aside whole when one of them is wrong, and are not lost by a save', async () => {
    const wrong = JSON.stringify({
      version: 1,
      agreement: 'sgmap-2016',
      profil: 'strict',
      notifiedOn: '14/11',
    });
    const workbook = fakeWorkbook([soundOrders], wrong);
    const session = await opened(workbook);
    expect(session.state().setAside).toMatchObject({ text: wrong });
    expect(session.state().setAside?.refusals).toContainEqual({ reason: 'unknown-key', path: 'profil' });
    expect(session.state().setAside?.refusals).toContainEqual({ reason: 'wrong-value', path: 'notifiedOn' });
    expect(session.state().stored).toEqual({ version: 1, agreement: 'sgmap-2016' });

    await session.save(session.state().stored, false);
    expect(workbook.stored).toBe(wrong);
    await session.save(session.state().stored, true);
    expect(JSON.parse(workbook.stored ?? '')).toEqual({ version: 1, agreement: 'sgmap-2016' });
    expect(session.state().setAside).toBeNull();
  });

  it.each([
    ['{', 'not-json'],
    [JSON.stringify({ version: 1, agreement: 'other' }), 'unknown-agreement'],
  ])('%s is refused as %s', async (text, reason) => {
    const session = await opened(fakeWorkbook([soundOrders], text));
    expect(session.state().setAside?.refusals[0]?.reason).toBe(reason);
  });

  it('are told and kept, not applied, where the agreement does not know them; the others apply', async () => {
    const settings = {
      version: 1,
      agreement: 'sgmap-2016',
      profile: 'strict',
      severity: { 'rule-of-tomorrow': 'off' },
      holders: { '9': 'X' },
    };
    const workbook = fakeWorkbook([soundOrders], JSON.stringify(settings));
    const session = await opened(workbook);
    expect(storedFaults(session.state()).map(({ path }) => path)).toEqual([
      'holders.9',
      'severity.rule-of-tomorrow',
    ]);
    expect(session.state().setAside).toBeNull();
    await session.check();
    expect(session.state().result?.settings).toMatchObject({ profile: 'strict', holders: {}, severity: {} });
    await session.save({ ...session.state().stored, profile: 'lenient' }, false);
    expect(JSON.parse(workbook.stored ?? '')).toEqual({ ...settings, profile: 'lenient' });
  });

  it('are not overwritten unseen when they could not be loaded', async () => {
    const workbook = fakeWorkbook([soundOrders], stored);
    workbook.refuse.set('loadStored', 'unknown');
    const session = await opened(workbook);
    await session.save(session.state().stored, true);
    expect(workbook.writes).toEqual([]);
    expect(session.state().storedProblem).toMatchObject({ kind: 'unknown' });
  });

  it('that would not be read back are not written', async () => {
    const workbook = fakeWorkbook([soundOrders]);
    const session = await opened(workbook);
    await session.save({ version: 1, agreement: 'sgmap-2016', notifiedOn: '14/11/2016' }, false);
    expect(session.state().saving).toEqual({
      step: 'refused',
      refusals: [{ reason: 'wrong-value', path: 'notifiedOn' }],
    });
    expect(workbook.writes).toEqual([]);
  });

  it('tell why a read-only workbook kept none', async () => {
    const workbook = fakeWorkbook([soundOrders]);
    const session = await opened(workbook);
    workbook.refuse.set('saveStored', 'read-only');
    await session.save(session.state().stored, false);
    expect(session.state().saving).toMatchObject({ step: 'failed', problem: { kind: 'read-only' } });
  });
});

describe('the price schedule of the workbook', () => {
  const sheets = [
    {
      name: 'Suivi BC',
      rows: [
        ['N° BC', 'Code UO', 'Projet', 'Qté', 'PU HT', 'Montant HT'],
        ['BC-001', 'UO-L2.2.2', 'Alpha', 1, 49_500, 49_500],
      ],
    },
    {
      name: 'BPU',
      rows: [
        ['Code UO', 'Prix unitaire HT'],
        ['UO-L2.2.2', 48_000],
      ],
    },
  ];
  const withFinance = JSON.stringify({ version: 1, agreement: 'sgmap-2016', finance: { enabled: true } });

  async function found(workbook: FakeWorkbook) {
    const session = createSession(workbook, engine);
    await session.open();
    await session.check();
    const { result } = session.state();
    return {
      sheet: result?.priceSheet,
      wrong: result?.checks.flatMap(({ findings }) => findings).filter(({ rule }) => rule === 'unit-price'),
    };
  }

  it('is what prices are compared with, once the finance checks are on', async () => {
    const { sheet, wrong } = await found(fakeWorkbook(sheets, withFinance));
    expect(sheet).toBe('BPU');
    expect(wrong?.map(({ at }) => at)).toEqual([{ sheetId: 'Suivi BC', row: 2, column: 5 }]);
  });

  it('is left alone while they are off', async () => {
    expect(await found(fakeWorkbook(sheets))).toEqual({ sheet: null, wrong: [] });
  });

  it('may be missing: the prices are then not checkable, and nothing else suffers', async () => {
    const { sheet, wrong } = await found(fakeWorkbook(sheets.slice(0, 1), withFinance));
    expect([sheet, wrong]).toEqual([null, []]);
  });
});
