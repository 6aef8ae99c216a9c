import type { Channel } from '../../preview/client/protocol';
import type { HostOptions } from '../../preview/host/host';
import type { PlanCell, PlanSheet, ReportPlan } from '../../src/core/reporting/plan';
import { addSheet, openExcel } from './simulated-excel';

const columns = [
  { title: 'Cellule', width: 9 },
  { title: 'Message', width: 40, wrapped: true },
  { title: 'Montant', width: 12, format: '#,##0.00' },
];

function sheet(name: string, rows: readonly (readonly PlanCell[])[], table = 'Findings'): PlanSheet {
  return { name, table, columns, rows };
}

const plan = (...sheets: PlanSheet[]): ReportPlan => ({ title: 'Contrôle', sheets });

function opened(options: HostOptions & { through?: (channel: Channel) => Channel } = {}) {
  const excel = openExcel(options);
  const orders = addSheet(excel.workbook, "Suivi d'ordres", [['N° BC'], ['BC-001']]);
  const sheetNames = () => excel.workbook.sheets.map(({ name }) => name);
  return { ...excel, orders, sheetNames };
}

/** Does something before the n-th exchange. */
const before = (count: number, act: () => void) => (channel: Channel) => {
  let sent = 0;
  return {
    ...channel,
    onEvent: channel.onEvent.bind(channel),
    release: channel.release.bind(channel),
    send(batch: string) {
      sent += 1;
      if (sent === count) act();
      return channel.send(batch);
    },
  };
};

describe('adding sheets of our own', () => {
  it('shades the cells of a drawing, with titles turned on their side', async () => {
    const { port, workbook } = opened();
    const drawn: PlanSheet = {
      name: 'Projets',
      table: 'Projects',
      columns: [
        { title: 'Projet', width: 9 },
        ...['01/2017', '02/2017', '03/2017'].map((title) => ({ title, width: 3, upright: true })),
      ],
      rows: [['Alpha', { mark: 1, shade: 'BDD7EE' }, { mark: 1, shade: 'BDD7EE' }, null]],
    };
    await port.addSheets(plan(drawn));
    const sheet = workbook.sheetByName('Projets');
    expect([1, 2, 3].map((column) => sheet?.cell(1, column))).toMatchObject([
      { value: 1, style: { fill: '#BDD7EE', horizontal: 'center' } },
      { value: 1, style: { fill: '#BDD7EE' } },
      { value: null },
    ]);
    expect(sheet?.cell(1, 3).style?.fill).toBeUndefined();
    expect(sheet?.cell(0, 2).style).toMatchObject({ turned: 90 });
    expect(sheet?.rowHeights.get(0)).toBe(66);
    expect(sheet?.rowHeights.has(1)).toBe(false);
  });

  it('gives cells their formats before what they hold', async () => {
    const { port, host } = opened();
    await port.addSheets(plan(sheet('Constats', [['012', 'x', 1]])));
    const written = host.writes
      .map(({ member }) => member)
      .filter((member) => /^Range\.(num|val)/.test(member));
    expect(written).toEqual(['Range.numberFormat', 'Range.values', 'Range.numberFormat', 'Range.values']);
  });

  it('writes them after the last sheet, shows the first, and gives their names', async () => {
    const { port, workbook, orders, sheetNames } = opened();
    const names = await port.addSheets(
      plan(
        sheet('Constats', [['A2', 'Trop long', 1200.5]]),
        sheet('Contrôle', [[null, 'x', { day: 42_744 }]], 'Control'),
      ),
    );
    expect(names).toEqual(['Constats', 'Contrôle']);
    expect(sheetNames()).toEqual(["Suivi d'ordres", 'Constats', 'Contrôle']);
    expect(workbook.activeSheet.name).toBe('Constats');
    const [, findings, control] = workbook.sheets;
    expect([0, 1, 2].map((column) => findings?.cell(0, column).value)).toEqual([
      'Cellule',
      'Message',
      'Montant',
    ]);
    expect(findings?.cell(1, 2)).toMatchObject({ value: 1200.5, format: '#,##0.00' });
    expect(control?.cell(1, 2)).toMatchObject({ value: 42_744, format: 'dd/mm/yyyy' });
    expect(orders.touched.size).toBe(0);
  });

  it('looks like a report: table with filters, widths, wrapped texts, titles in sight and on each page', async () => {
    const { port, workbook } = opened();
    await port.addSheets(plan(sheet('Constats', [['A2', 'Trop long', 1]])));
    const [, findings] = workbook.sheets;
    expect(findings?.tables).toMatchObject([
      {
        name: 'BordereauReportFindings',
        area: { row: 0, column: 0, rows: 2, columns: 3 },
        style: 'TableStyleMedium2',
      },
    ]);
    expect(findings?.frozen).toEqual({ rows: 1, columns: 0 });
    expect(findings?.columnWidths.get(1)).toBeCloseTo(40.7, 1);
    expect(findings?.cell(1, 1).style).toMatchObject({ wrap: true, vertical: 'top', horizontal: 'left' });
    expect(findings?.cell(1, 0).style?.wrap).toBeUndefined();
    expect(findings?.print).toEqual({
      orientation: 'Landscape',
      paperSize: 'A4',
      fit: { across: 1, down: 0 },
      titleRows: { row: 0, rows: 1 },
    });
  });

  it.each(['=1+1', '+33', '-x', '@a', "'a", '\t=a', '012', '1-2', '50 %', 'TRUE', '＝1', '#N/A'])(
    'writes %j as the text it is',
    async (text) => {
      const { port, workbook } = opened();
      await port.addSheets(plan(sheet('Constats', [[text, text, 1]])));
      const cell = workbook.sheets[1]?.cell(1, 0);
      expect(cell).toMatchObject({ value: text, format: '@' });
      expect(cell?.formula).toBeUndefined();
    },
  );

  it('writes our own formulas, and links to cells that are there', async () => {
    const { port, workbook, orders } = opened();
    const at = { sheetId: orders.id, row: 2, column: 1 };
    await port.addSheets(
      plan(
        sheet('Constats', [
          [{ link: at, text: 'A2' }, 'x', { formula: '=SUM(C3:C3)' }],
          [{ link: { ...at, sheetId: '{gone}' }, text: '=A2' }, 'x', 2],
        ]),
      ),
    );
    const findings = workbook.sheets[1];
    expect(findings?.cell(1, 0)).toMatchObject({
      formula: '=HYPERLINK("#\'Suivi d\'\'ordres\'!A2","A2")',
      style: { underline: true },
    });
    expect(findings?.cell(1, 2)).toMatchObject({ formula: '=SUM(C3:C3)', format: '#,##0.00' });
    expect(findings?.cell(2, 0).formula).toBeUndefined();
    expect(findings?.cell(2, 0).value).toBe('=A2');
  });

  it('takes another name where one is taken, of a sheet, a table or a defined name', async () => {
    const { port, workbook } = opened();
    addSheet(workbook, 'CONSTATS', [['à moi']]);
    workbook.names.push({
      name: 'BordereauReportControl',
      formula: '=CONSTATS!$A$1',
      sheetId: null,
      comment: '',
      visible: true,
    });
    const row = ['A2', 'x', 1];
    const once = () =>
      port.addSheets(plan(sheet('Constats', [row]), sheet('Constats', [row]), sheet('C', [row], 'Control')));
    expect(await once()).toEqual(['Constats (2)', 'Constats (3)', 'C']);
    expect(await once()).toEqual(['Constats (4)', 'Constats (5)', 'C (2)']);
    expect(workbook.tables().map(({ table }) => table.name)).toEqual([
      'BordereauReportFindings',
      'BordereauReportFindings2',
      'BordereauReportControl2',
      'BordereauReportFindings3',
      'BordereauReportFindings4',
      'BordereauReportControl3',
    ]);
    expect(workbook.sheetByName('CONSTATS')?.cell(0, 0).value).toBe('à moi');
  });

  it('counts days as the workbook does', async () => {
    const { port, workbook } = opened();
    workbook.date1904 = true;
    await port.addSheets(plan(sheet('Contrôle', [[{ day: 42_744 }, 'x', 1]])));
    expect(workbook.sheets[1]?.cell(1, 0)).toMatchObject({ value: 41_282, format: 'dd/mm/yyyy' });
  });

  it('writes by blocks that one request can carry, one exchange each', async () => {
    const { port, workbook, host } = opened({ payloadLimit: 600_000 });
    const rows = Array.from({ length: 20_000 }, (_, index) => [`A${index}`, 'é'.repeat(60), index]);
    const shares: number[] = [];
    await port.addSheets(plan(sheet('Constats', rows)), { onProgress: (share) => shares.push(share) });
    expect(workbook.sheets[1]?.usedArea(true)).toMatchObject({ rows: 20_001, columns: 3 });
    expect(workbook.sheets[1]?.cell(20_000, 0).value).toBe('A19999');
    expect(shares.at(-1)).toBe(1);
    expect(shares.length).toBeGreaterThan(3);
    expect(host.syncs).toBe(shares.length + 6);
  });

  it('has no titles before its table: cut off half-way, it is nobody’s sheet of orders', async () => {
    const halfWay: unknown[] = [];
    const { port, workbook } = opened({
      through: (channel) => ({
        ...channel,
        onEvent: channel.onEvent.bind(channel),
        release: channel.release.bind(channel),
        send(batch: string) {
          const [, report] = workbook.sheets;
          if (report?.tables.length === 0) halfWay.push(report.cell(0, 0).value);
          return channel.send(batch);
        },
      }),
    });
    const rows = Array.from({ length: 10_000 }, (_, index) => [`A${index}`, 'é'.repeat(60), index]);
    await port.addSheets(plan(sheet('Constats', rows)));
    expect(halfWay.length).toBeGreaterThan(2);
    expect(new Set(halfWay)).toEqual(new Set([null]));
    expect(workbook.sheets[1]?.cell(0, 0).value).toBe('Cellule');
  });

  it('writes a block that is too large after all by halves, every row in its place', async () => {
    const { port, workbook } = opened({ payloadLimit: 40_000 });
    const rows = Array.from({ length: 3_000 }, (_, index) => [`A${index}`, 'é'.repeat(60), index]);
    await port.addSheets(plan(sheet('Constats', rows)));
    const written = workbook.sheets[1];
    expect(written?.usedArea(true)).toMatchObject({ rows: 3_001, columns: 3 });
    for (const index of [0, 1, 1_499, 1_500, 2_998, 2_999])
      expect([0, 2].map((column) => written?.cell(index + 1, column).value)).toEqual([`A${index}`, index]);
  });

  it('takes everything back where a single row is too large', async () => {
    const { port, sheetNames } = opened({ payloadLimit: 20_000 });
    const rows = [
      ['A1', 'x', 1],
      ['A2', 'é'.repeat(30_000), 2],
    ];
    await expect(port.addSheets(plan(sheet('Constats', rows)))).rejects.toMatchObject({
      problem: 'too-large',
    });
    expect(sheetNames()).toEqual(["Suivi d'ordres"]);
  });
});

describe('sheets that cannot be added', () => {
  it('says that the structure is protected, or the workbook read-only', async () => {
    const { port, workbook, sheetNames } = opened();
    workbook.structureProtected = true;
    const add = () => port.addSheets(plan(sheet('Constats', [['A2', 'x', 1]])));
    await expect(add()).rejects.toMatchObject({ problem: 'protected', protection: { what: 'structure' } });
    workbook.structureProtected = false;
    workbook.readOnly = true;
    await expect(add()).rejects.toMatchObject({ problem: 'read-only' });
    expect(sheetNames()).toEqual(["Suivi d'ordres"]);
  });

  it('are all taken back when one fails', async () => {
    const { port, sheetNames } = opened();
    const wrong: PlanSheet = { ...sheet('Contrôle', [['A2', 'x', 1]]), table: 'pas un nom' };
    await expect(port.addSheets(plan(sheet('Constats', [['A2', 'x', 1]]), wrong))).rejects.toMatchObject({
      problem: 'unknown',
    });
    expect(sheetNames()).toEqual(["Suivi d'ordres"]);
  });

  it('are taken back when cancelled, before the refusal is told', async () => {
    const signal = { aborted: false };
    const { port, sheetNames } = opened({ through: before(6, () => (signal.aborted = true)) });
    const sheets = plan(sheet('Constats', [['A2', 'x', 1]]), sheet('Contrôle', [['A2', 'x', 1]], 'Control'));
    await expect(port.addSheets(sheets, { signal })).rejects.toMatchObject({ problem: 'cancelled' });
    expect(sheetNames()).toEqual(["Suivi d'ordres"]);
  });

  it('wait for a cell being edited, and are then there once', async () => {
    let edit = (): void => undefined;
    const { port, host, sheetNames } = opened({ through: before(4, () => edit()) });
    edit = () => (host.cellEditMode = true);
    let told = 0;
    const adding = port.addSheets(plan(sheet('Constats', [['A2', 'x', 1]])), {
      onEditing: () => (told += 1),
    });
    await new Promise((wait) => setTimeout(wait, 50));
    expect(told).toBe(1);
    host.cellEditMode = false;
    expect(await adding).toEqual(['Constats']);
    expect(sheetNames()).toEqual(["Suivi d'ordres", 'Constats']);
  });
});
