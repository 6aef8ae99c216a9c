import { HostRefusal } from '../../preview/host/refuse';
import { HostError } from '../../src/core/ports';
import type { PlanChart, PlanSheet } from '../../src/core/reporting/plan';
import { addSheet, openExcel } from './simulated-excel';

const chart: PlanChart = {
  kind: 'bars',
  title: 'Montant HT et Service fait HT – Lot',
  description: 'Graphique sous le tableau.',
  categories: { first: 0, count: 1 },
  values: [1, 2],
  rows: 2,
  format: '#,##0',
};

const planned = (values: readonly number[], charted: PlanChart | null = chart): PlanSheet => ({
  name: 'Par lot',
  table: 'Inserted',
  columns: [
    { title: 'Lot', width: 9 },
    { title: 'Montant HT', width: 12 },
    { title: 'Service fait HT', width: 12 },
  ],
  rows: values.map((value, index) => [`${index + 1}`, value, value / 2]),
  below: [['Total', 3, 1]],
  ...(charted ? { chart: { ...charted, rows: values.length } } : {}),
});

async function inserted() {
  const excel = openExcel();
  addSheet(excel.workbook, 'Suivi', [['N° BC'], ['BC-001']]);
  await excel.port.addSheets({ title: 'x', sheets: [planned([10, 20])] });
  const standing = await excel.port.ownSheet({ sheet: 'Par lot' });
  const sheet = excel.workbook.sheetByName('Par lot');
  if (!standing || !sheet) throw new Error('not inserted');
  return { ...excel, standing, sheet };
}

describe('the chart of a sheet of ours', () => {
  it('draws the rows of the table under their names, under it, in their order', async () => {
    const { sheet } = await inserted();
    const [drawn] = sheet.charts;
    expect(drawn).toMatchObject({
      name: `Bordereau – ${chart.title}`,
      title: chart.title,
      type: 'BarClustered',
      reversed: true,
      valuesAtEnd: true,
      legendVisible: true,
      numberFormat: '#,##0',
      corner: { row: 5, column: 0 },
    });
    const area = (column: number) => ({ row: 1, column, rows: 2, columns: 1 });
    expect(drawn?.series.map(({ values, categories }) => [values.area, categories?.area])).toEqual([
      [area(1), area(0)],
      [area(2), area(0)],
    ]);
  });

  it('is drawn anew with the sheet: one chart of ours, and the user’s own let alone', async () => {
    const { port, sheet, standing } = await inserted();
    const [first] = sheet.charts;
    if (!first) throw new Error('no chart');
    sheet.charts.push({ ...first, id: 'own', name: 'Graphique 1' });
    await port.rewriteSheet(standing, planned([10, 20, 30]));
    expect(sheet.charts.map(({ name }) => name)).toEqual(['Graphique 1', `Bordereau – ${chart.title}`]);
    expect(sheet.charts[1]?.series[0]?.values.area.rows).toBe(3);
  });

  it('goes where the new sheet has none, and stays where the new one fails', async () => {
    const { port, sheet, standing } = await inserted();
    const before = structuredClone(sheet.charts);
    const confirm = () => Promise.reject(new HostError('protected', 'saveStored'));
    await expect(port.rewriteSheet(standing, planned([1]), { confirm })).rejects.toMatchObject({
      problem: 'protected',
    });
    expect(sheet.charts).toEqual(before);
    expect(await port.ownSheet({ table: standing.table })).toEqual(standing);
    await port.rewriteSheet(standing, planned([1], null));
    expect(sheet.charts).toEqual([]);
  });

  it.each([
    ['GeneralException', 'chart-refused'],
    ['InvalidArgument', 'chart-refused'],
    ['ApiNotAvailable', 'chart-refused'],
    ['AccessDenied', 'protected'],
  ])('is what a refusal of it is about: %s', async (code, problem) => {
    const { host, workbook, port, standing } = await inserted();
    const follow = host.follow.bind(host);
    host.follow = (parent, member, ...given) => {
      if (parent.type === 'ChartCollection' && member === 'add') throw new HostRefusal(code, '');
      return follow(parent, member, ...given);
    };
    const names = workbook.sheets.map(({ name }) => name);
    await expect(port.addSheets({ title: 'x', sheets: [planned([1, 2])] })).rejects.toMatchObject({
      problem,
    });
    expect(workbook.sheets.map(({ name }) => name)).toEqual(names);
    await expect(port.rewriteSheet(standing, planned([1, 2]))).rejects.toMatchObject({ problem });
    expect(await port.ownSheet({ table: standing.table })).toEqual(standing);
  });

  it('goes with its sheet where the sheet cannot be finished', async () => {
    const { host, workbook, port } = openExcel();
    addSheet(workbook, 'Suivi', [['N° BC']]);
    const signal = { aborted: false };
    workbook.listen((change) => {
      if (change.kind === 'charts') signal.aborted = true;
    });
    const two = { title: 'x', sheets: [planned([1, 2]), planned([3, 4])] };
    await expect(port.addSheets(two, { signal })).rejects.toMatchObject({ problem: 'cancelled' });
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Suivi']);
    expect(host.used).toContain('ChartCollection.add');
  });
});
