import { highlightColours, type Highlight } from '../../src/core/checking/highlights';
import { addSheet, openExcel } from './simulated-excel';

describe('acceptance point 23: the lens over the sheets', () => {
  function opened() {
    const excel = openExcel();
    const orders = addSheet(excel.workbook, 'Suivi', [['N° BC'], ['BC-001'], ['BC-002']]);
    const other = addSheet(excel.workbook, 'Notes', [['libre']]);
    orders.restyle(1, 0, { fill: '#00FF00' });
    const area = { row: 0, column: 0, rows: 3, columns: 1 };
    orders.conditionalFormats.push(
      { id: '{theirs}', type: 'Custom', areas: [area], formula: '=A1="x"', fill: '#ABCDEF' },
      { id: '{bars}', type: 'DataBar', areas: [area], formula: '', fill: '' },
    );
    const look = () =>
      JSON.stringify(
        [orders, other].map((sheet) => [[...sheet.cells()], sheet.conditionalFormats, sheet.tables]),
      );
    const highlights: readonly Highlight[] = [
      { sheetId: orders.id, severity: 'error', address: 'A2' },
      { sheetId: orders.id, severity: 'info', address: 'A3,B2:B3' },
    ];
    return { ...excel, orders, other, look, highlights };
  }

  it('adds colours of ours over the user’s own, and takes off exactly those', async () => {
    const { port, orders, look, highlights } = opened();
    const before = look();
    await port.highlight(highlights);
    expect(orders.conditionalFormats.slice(2)).toMatchObject([
      { fill: highlightColours.error, areas: [{ row: 1, column: 0, rows: 1, columns: 1 }] },
      {
        fill: highlightColours.info,
        areas: [
          { row: 2, column: 0 },
          { row: 1, column: 1, rows: 2 },
        ],
      },
    ]);
    expect(orders.cell(1, 0).style?.fill).toBe('#00FF00');
    await port.clearHighlights();
    expect(look()).toBe(before);
  });

  it('has no other cells drawn than those it colours, each once', async () => {
    const { port, workbook, orders } = opened();
    const drawn: unknown[] = [];
    workbook.listen((change) => {
      if (change.kind === 'look') drawn.push(change.areas);
    });
    await port.highlight([{ sheetId: orders.id, severity: 'error', address: 'A2,F9000' }]);
    const cell = { rows: 1, columns: 1 };
    expect(drawn).toEqual([
      [
        { row: 1, column: 0, ...cell },
        { row: 8_999, column: 5, ...cell },
      ],
    ]);
  });

  it('takes the place of the colours before, and changes no cell', async () => {
    const { port, orders, highlights } = opened();
    await port.highlight(highlights);
    await port.highlight(highlights.slice(0, 1));
    expect(orders.conditionalFormats).toHaveLength(3);
    expect(orders.touched.size).toBe(1);
  });

  it('finds what an earlier session left, without knowing anything of it', async () => {
    const first = opened();
    const before = first.look();
    await first.port.highlight(first.highlights);
    const later = openExcel();
    first.workbook.sheets.forEach((sheet) => later.workbook.sheets.push(sheet));
    await later.port.clearHighlights();
    expect(first.look()).toBe(before);
  });

  it('finds its own beside rules of the user that Excel cannot read', async () => {
    const { port, orders, look, highlights } = opened();
    const [theirs] = orders.conditionalFormats;
    if (!theirs) throw new Error('no rule');
    for (const id of ['{twin}', '{other twin}'])
      orders.conditionalFormats.push({ ...theirs, id, unreadable: true });
    const before = look();
    await port.highlight(highlights);
    await port.highlight(highlights);
    expect(orders.conditionalFormats).toHaveLength(4 + highlights.length);
    await port.clearHighlights();
    expect(look()).toBe(before);
  });

  it('writes nothing where there is nothing of ours', async () => {
    const { port, host } = opened();
    await port.clearHighlights();
    expect(host.writes).toEqual([]);
  });

  it('passes over a sheet that is gone, and says that one is protected', async () => {
    const { port, workbook, orders, highlights } = opened();
    orders.isProtected = true;
    await expect(port.highlight(highlights)).rejects.toMatchObject({
      problem: 'protected',
      protection: { what: 'sheets', sheets: [orders.name] },
    });
    workbook.removeSheet(orders, 'person');
    await port.highlight(highlights);
  });
});
