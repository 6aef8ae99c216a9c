import type { Channel } from '../../preview/client/protocol';
import { addSheet, answerSupport, noSupportAnswered, openExcel } from './simulated-excel';

/** Answers from which the values of large ranges are missing, as Excel gives them now and then instead of an error. */
function losingValues(beyond: number): (channel: Channel) => Channel {
  return (channel) => ({
    ...channel,
    send: async (batch) => {
      const answer = JSON.parse(await channel.send(batch)) as {
        results: ({ values?: Record<string, unknown> } | null)[];
      };
      for (const result of answer.results) {
        const values = result?.values?.values;
        if (Array.isArray(values) && values.length > beyond) result!.values!.values = null;
      }
      return JSON.stringify(answer);
    },
  });
}

const rowsOf = (count: number, columns: number) =>
  Array.from({ length: count }, (_, row) =>
    Array.from({ length: columns }, (_, column) => (column === 0 ? row : `c${column}`)),
  );

describe('listing the sheets', () => {
  it('gives id, name, visibility and size of each, in two exchanges', async () => {
    const { workbook, host, port } = openExcel();
    const orders = addSheet(workbook, 'Suivi BC', rowsOf(12, 4), 3, 2);
    const prices = addSheet(workbook, 'BPU', [['UO-L1.1', 100]]);
    const blank = addSheet(workbook, 'Feuil3', []);
    prices.visibility = 'VeryHidden';
    expect(await port.sheets()).toEqual([
      { id: orders.id, name: 'Suivi BC', visible: true, own: false, rows: 12, columns: 4 },
      { id: prices.id, name: 'BPU', visible: false, own: false, rows: 1, columns: 2 },
      { id: blank.id, name: 'Feuil3', visible: true, own: false, rows: 0, columns: 0 },
    ]);
    expect(host.syncs).toBe(2);
  });
});

describe('reading a sheet', () => {
  it('gives values where they stand: blanks as null, errors as Excel names them', async () => {
    const { workbook, port } = openExcel();
    const sheet = addSheet(
      workbook,
      'Suivi',
      [
        ['UO', '', 'Qté'],
        ['UO-L1.1', null, 2.5],
        ['#REF!', true, 0],
      ],
      4,
      3,
    );
    expect(await port.read(sheet.id)).toEqual({
      id: sheet.id,
      name: 'Suivi',
      visible: true,
      date1904: false,
      origin: { row: 4, column: 3 },
      hiddenRows: new Set(),
      values: [
        ['UO', null, 'Qté'],
        ['UO-L1.1', null, 2.5],
        ['#REF!', true, 0],
      ],
    });
  });

  it.each([true, false])(
    'tells what columns show in the first rows, in no exchange of its own',
    async (merged) => {
      answerSupport(merged);
      const { workbook, host, port } = openExcel();
      const sheet = addSheet(workbook, 'Suivi', [['Payé', 'Facture', 'Qté']], 2, 2);
      for (let row = 2; row < 300; row += 1) {
        // Past the first rows nothing is asked.
        const isFirst = row < 150;
        sheet.fillIn(row, 1, { value: 42744, format: isFirst ? 'dd/mm/yyyy' : 'General' });
        sheet.fillIn(row, 2, { value: 41000, format: '#,##0.00 "€"' });
        sheet.fillIn(row, 3, { value: 1, format: row % 2 ? '0' : '#,##0' });
      }
      const before = host.syncs;
      const read = await port.read(sheet.id);
      expect(host.syncs - before).toBe(merged ? 5 : 4);
      expect(read.shownAs).toEqual(
        new Map([
          [2, 'day'],
          [3, 'amount'],
        ]),
      );
      noSupportAnswered();
    },
  );

  it('gives nothing for an empty sheet, and says whether a sheet is hidden', async () => {
    const { workbook, port } = openExcel();
    addSheet(workbook, 'Autre', [['x']]);
    const sheet = addSheet(workbook, 'Vide', []);
    sheet.visibility = 'Hidden';
    expect(await port.read(sheet.id)).toMatchObject({ values: [], visible: false });
  });

  it('follows a sheet by its id, whatever its name has become', async () => {
    const { workbook, port } = openExcel();
    const sheet = addSheet(workbook, 'Suivi', [['a']]);
    sheet.name = 'Suivi 2018';
    expect(await port.read(sheet.id)).toMatchObject({ name: 'Suivi 2018', values: [['a']] });
  });

  it('tells a workbook that counts days from 1904', async () => {
    const { workbook, port } = openExcel();
    const sheet = addSheet(workbook, 'Suivi', [['a']]);
    workbook.date1904 = true;
    expect((await port.read(sheet.id)).date1904).toBe(true);
  });

  it('reads a protected sheet of a read-only workbook', async () => {
    const { workbook, port } = openExcel();
    const sheet = addSheet(workbook, 'Suivi', [['a']]);
    sheet.isProtected = true;
    workbook.structureProtected = true;
    workbook.readOnly = true;
    expect((await port.read(sheet.id)).values).toEqual([['a']]);
  });

  it('names hidden and filtered rows, and reads them like the others', async () => {
    const { workbook, port } = openExcel();
    const sheet = addSheet(workbook, 'Suivi', rowsOf(50, 3), 5);
    for (const row of [0, 6, 7, 53, 80]) sheet.hiddenRows.add(row);
    const snapshot = await port.read(sheet.id);
    expect(snapshot.hiddenRows).toEqual(new Set([7, 8, 54]));
    expect(snapshot.values).toHaveLength(50);
  });

  it('asks for hidden rows by pieces that one answer can carry', async () => {
    const { workbook, port } = openExcel();
    const sheet = addSheet(workbook, 'Suivi', [['N° BC']]);
    sheet.fillIn(259_999, 0, { value: 'BC-1' });
    for (const row of [1, 99_999, 100_000, 259_998]) sheet.hiddenRows.add(row);
    const { hiddenRows } = await port.read(sheet.id);
    expect(hiddenRows).toEqual(new Set([2, 100_000, 100_001, 259_999]));
  });

  it('reads on where Excel leaves the formats out of its answer', async () => {
    const through = (channel: Channel): Channel => ({
      ...channel,
      send: async (batch) =>
        JSON.stringify(JSON.parse(await channel.send(batch)), (key, value: unknown) =>
          key === 'numberFormat' ? null : value,
        ),
    });
    const { workbook, port } = openExcel({ through });
    const sheet = addSheet(workbook, 'Suivi', rowsOf(3, 2));
    expect((await port.read(sheet.id)).values).toEqual(rowsOf(3, 2));
  });

  it('reads on where Excel will not say which rows are hidden', async () => {
    const { workbook, port } = openExcel({ excelApi: '1.8' });
    const sheet = addSheet(workbook, 'Suivi', rowsOf(5, 1));
    sheet.hiddenRows.add(2);
    expect(await port.read(sheet.id)).toMatchObject({ hiddenRows: new Set(), values: rowsOf(5, 1) });
  });

  it('refuses a sheet that is gone, before or during the reading', async () => {
    const { workbook, port } = openExcel();
    addSheet(workbook, 'Autre', [['x']]);
    const sheet = addSheet(workbook, 'Suivi', rowsOf(30_000, 1));
    const reading = port.read(sheet.id, {
      onProgress: (share) => {
        if (share > 0 && share < 1) workbook.removeSheet(sheet, 'person');
      },
    });
    await expect(reading).rejects.toMatchObject({ problem: 'sheet-gone' });
    await expect(port.read(sheet.id)).rejects.toMatchObject({ problem: 'sheet-gone' });
  });
});

describe('reading a large sheet', () => {
  it('takes 100,000 rows of 30 columns by blocks under the 5 MB of Excel on the web, smaller where text is long', async () => {
    const { workbook, host, port } = openExcel();
    const long = 'x'.repeat(300);
    const wide = Array.from({ length: 30 }, (_, column) => `c${column}`);
    const dense = wide.map(() => long);
    const sheet = addSheet(
      workbook,
      'Suivi',
      Array.from({ length: 100_000 }, (_, row) => (row >= 2_000 && row < 2_400 ? dense : wide)),
    );
    for (let row = 1; row < 100_000; row += 2) sheet.hiddenRows.add(row);
    const shares: number[] = [];
    const snapshot = await port.read(sheet.id, { onProgress: (share) => shares.push(share) });

    expect(snapshot.values).toHaveLength(100_000);
    expect([snapshot.values[1_999], snapshot.values[2_000], snapshot.values[99_999]]).toEqual([
      wide,
      dense,
      wide,
    ]);
    expect(snapshot.hiddenRows.size).toBe(50_000);
    const blocks = shares.length - 1;
    expect(blocks).toBeGreaterThan((100_000 * 30) / 20_000);
    expect(host.syncs).toBeLessThanOrEqual(blocks + 10);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect([shares[0], shares.at(-1)]).toEqual([0, 1]);
  }, 60_000);

  it('asks again for less where Excel gives nothing instead of an error', async () => {
    const { workbook, port } = openExcel({ through: losingValues(300) });
    const sheet = addSheet(workbook, 'Suivi', rowsOf(1_000, 2));
    expect((await port.read(sheet.id)).values).toEqual(rowsOf(1_000, 2));
  });

  it('gives up on a row that is too large by itself', async () => {
    const { workbook, port } = openExcel({ payloadLimit: 2_000 });
    const sheet = addSheet(workbook, 'Suivi', [['a'], ['x'.repeat(3_000)]]);
    await expect(port.read(sheet.id)).rejects.toMatchObject({ problem: 'too-large' });
  });

  it('refuses a sheet blown up by a stray cell without asking for its cells', async () => {
    const { workbook, host, port } = openExcel();
    const sheet = addSheet(workbook, 'Suivi', [['a']]);
    sheet.fillIn(1_000_000, 16_000, { value: 'stray' });
    await expect(port.read(sheet.id)).rejects.toMatchObject({ problem: 'too-large' });
    expect(host.used.has('Range.values')).toBe(false);
  });

  it('stops between two blocks when cancelled, and can be started again', async () => {
    const { workbook, host, port } = openExcel();
    const sheet = addSheet(workbook, 'Suivi', rowsOf(100_000, 1));
    const signal = { aborted: false };
    const reading = port.read(sheet.id, {
      signal,
      onProgress: (share) => {
        signal.aborted = share > 0.1;
      },
    });
    await expect(reading).rejects.toMatchObject({ problem: 'cancelled' });
    const asked = host.syncs;
    expect(asked).toBeLessThan(7);
    expect((await port.read(sheet.id, { signal: { aborted: false } })).values).toHaveLength(100_000);
  });
});

describe('while a cell is being edited', () => {
  it('says so once, waits, and finishes by itself when the user leaves the cell', async () => {
    const { workbook, host, port } = openExcel();
    const sheet = addSheet(workbook, 'Suivi', [['a']]);
    host.cellEditMode = true;
    let told = 0;
    const reading = port.read(sheet.id, { onEditing: () => (told += 1) });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(told).toBe(1);
    host.cellEditMode = false;
    expect((await reading).values).toEqual([['a']]);
    expect(told).toBe(1);
  });

  it('lists the sheets and loads the settings in the same way', async () => {
    const { workbook, host, port } = openExcel();
    addSheet(workbook, 'Suivi', [['a']]);
    host.cellEditMode = true;
    let told = 0;
    const onEditing = () => (told += 1);
    const listing = port.sheets({ onEditing });
    const loading = port.loadStored('settings', { onEditing });
    await new Promise((resolve) => setTimeout(resolve, 10));
    host.cellEditMode = false;
    expect(await listing).toHaveLength(1);
    expect(await loading).toBeNull();
    expect(told).toBe(2);
  });

  it('refuses at once a caller who could not tell the user that it waits', async () => {
    const { workbook, host, port } = openExcel();
    const sheet = addSheet(workbook, 'Suivi', [['a']]);
    host.cellEditMode = true;
    await expect(port.read(sheet.id)).rejects.toMatchObject({ problem: 'editing-cell' });
    await expect(port.sheets()).rejects.toMatchObject({ problem: 'editing-cell' });
    host.cellEditMode = false;
    expect((await port.read(sheet.id)).values).toEqual([['a']]);
  });

  it('gives up within a second when cancelled, though Excel still holds the batch', async () => {
    const { workbook, host, port } = openExcel();
    const sheet = addSheet(workbook, 'Suivi', [['a']]);
    host.cellEditMode = true;
    const signal = { aborted: false };
    const reading = port.read(sheet.id, { signal, onEditing: () => (signal.aborted = true) });
    const started = performance.now();
    await expect(reading).rejects.toMatchObject({ problem: 'cancelled' });
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it('refuses at once what must not happen later: a selection, a look at the calculation', async () => {
    const { workbook, host, port } = openExcel();
    const sheet = addSheet(workbook, 'Suivi', [['a']]);
    host.cellEditMode = true;
    const cell = { sheetId: sheet.id, row: 1, column: 1 };
    await expect(port.select(cell)).rejects.toMatchObject({ problem: 'editing-cell' });
    await expect(port.calculationPending()).rejects.toMatchObject({ problem: 'editing-cell' });
  });
});
