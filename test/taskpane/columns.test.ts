import { createSession } from '../../src/taskpane/session/create-session';
import { engine } from '../../src/taskpane/session/real-engine';
import {
  changed,
  choicesOf,
  heldBy,
  lostHeaders,
  sheetToMap,
  type SheetToMap,
} from '../../src/taskpane/mapping/mapping-view';
import type { StoredMapping } from '../../src/core/sheet/column-choices';
import { fakeWorkbook, type FakeSheet } from './fake-workbook';

const orders: FakeSheet = {
  name: 'Suivi BC',
  rows: [
    ['N° BC', 'UO', 'Qté', 'Montant HT', 'Total HT', 'Titulair'],
    ['BC-1', 'UO-L2.2.2', 1, 48000, 50000, 'DEVCO'],
  ],
};

async function opened(stored: string | null = null) {
  const workbook = fakeWorkbook([orders]);
  if (stored !== null) workbook.otherStored.set('mapping', stored);
  const session = createSession(workbook, engine);
  await session.open();
  const order = () => {
    const { opening } = session.state();
    return opening.step === 'ready' ? opening.workbook.orders[0] : undefined;
  };
  const sheet = (): SheetToMap => {
    const read = order();
    const found = read ? sheetToMap(read) : null;
    if (!found) throw new Error('no sheet');
    return found;
  };
  const headerOf = (field: string) => order()?.columns.find(({ column }) => column.field === field)?.header;
  return { workbook, session, sheet, headerOf };
}

const said: StoredMapping = {
  version: 1,
  sheets: [{ name: 'Suivi BC', columns: [{ header: 'Total HT', field: 'amount_ht' }] }],
};

describe('the columns of a sheet, as the pane asks about them', () => {
  it('tell what is read, what could be and what is nearly a known header', async () => {
    const { sheet } = await opened();
    expect(sheet().columns.map(({ letters, holds, near, rival }) => [letters, holds, near, rival])).toEqual([
      ['A', { field: 'order_no' }, null, null],
      ['B', { field: 'uo_code' }, null, null],
      ['C', { field: 'qty' }, null, null],
      ['D', { field: 'amount_ht' }, null, null],
      ['E', 'unused', null, { field: 'amount_ht', letters: 'D' }],
      ['F', 'unused', 'holder', null],
    ]);
  });

  it('are missed where the user chose them and their header is gone, until another is chosen', async () => {
    const lost = {
      version: 1,
      sheets: [{ name: 'Suivi BC', columns: [{ header: 'Coût\nHT', field: 'amount_ht' }] }],
    };
    const { sheet, session } = await opened(JSON.stringify(lost));
    const missed = () => {
      const { mapping } = session.state().columns;
      return lostHeaders(sheet(), mapping?.sheets[0]?.columns ?? []);
    };
    expect(missed()).toEqual(['Coût HT']);
    const before = session.state().columns.mapping?.sheets[0]?.columns ?? [];
    const draft = changed(sheet(), new Map(), 5, { field: 'amount_ht' });
    await session.saveColumns({ name: 'Suivi BC', columns: choicesOf(sheet(), draft, before) }, false);
    expect(missed()).toEqual([]);
  });

  it('change one at a time: the column that held the field gives it up, and says nothing of its own', async () => {
    const { sheet } = await opened();
    const map = sheet();
    const draft = changed(map, new Map(), 5, { field: 'amount_ht' });
    expect(map.columns.map((column) => heldBy(column, draft))[3]).toBe('unused');
    expect(choicesOf(map, draft, [])).toEqual([{ header: 'Total HT', field: 'amount_ht' }]);
    const back = changed(map, draft, 4, { field: 'amount_ht' });
    expect(choicesOf(map, back, [{ header: 'Total HT', field: 'amount_ht' }])).toEqual([
      { header: 'Montant HT', field: 'amount_ht' },
    ]);
    expect(choicesOf(map, new Map([[6, 'ignored']]), [{ header: 'Qté', field: null }])).toEqual([
      { header: 'Qté', field: null },
      { header: 'Titulair', field: null },
    ]);
  });
});

describe('the choice of columns', () => {
  it('is read from the workbook with it', async () => {
    const { headerOf, sheet } = await opened(JSON.stringify(said));
    expect(headerOf('amount_ht')).toBe('Total HT');
    expect(sheet().columns.filter(({ rival }) => rival !== null)).toEqual([]);
  });

  it('is stored, and the sheet read by it at once', async () => {
    const { session, workbook, headerOf } = await opened();
    await session.saveColumns({ name: 'Suivi BC', columns: said.sheets[0]?.columns ?? [] }, false);
    expect(JSON.parse(workbook.otherStored.get('mapping') ?? '')).toEqual(said);
    expect(headerOf('amount_ht')).toBe('Total HT');
    await session.check();
    expect(session.state().outdated).toBe(false);
    await session.saveColumns({ name: 'Suivi BC', columns: [] }, false);
    expect(headerOf('amount_ht')).toBe('Montant HT');
    expect(session.state().outdated).toBe(true);
  });

  it.each(['{', '{"version":1,"sheets":[{"name":"Suivi BC","columns":[{"header":"Total HT"}]}]}', '[]'])(
    'that cannot be read is set aside, and replaced only when told to: %s',
    async (corrupt) => {
      const { session, workbook, headerOf } = await opened(corrupt);
      expect(session.state().columns).toMatchObject({ mapping: null, setAside: corrupt });
      expect(headerOf('amount_ht')).toBe('Montant HT');
      const sheet = { name: 'Suivi BC', columns: said.sheets[0]?.columns ?? [] };
      await session.saveColumns(sheet, false);
      expect(workbook.otherStored.get('mapping')).toBe(corrupt);
      await session.saveColumns(sheet, true);
      expect(JSON.parse(workbook.otherStored.get('mapping') ?? '')).toEqual(said);
      expect(session.state().columns.setAside).toBeNull();
    },
  );

  it('is not replaced unseen where the host would not give it, and a refusal to store is told', async () => {
    const { session, workbook } = await opened();
    workbook.refuse.set('saveStored', 'read-only');
    const sheet = { name: 'Suivi BC', columns: [] };
    await session.saveColumns(sheet, false);
    expect(session.state().columns.saving).toMatchObject({ step: 'failed', problem: { kind: 'read-only' } });
    workbook.refuse.set('loadStored', 'unknown');
    await session.open();
    workbook.refuse.clear();
    await session.saveColumns(sheet, false);
    expect(workbook.writes).toEqual([]);
  });
});
