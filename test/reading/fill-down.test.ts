import { columnOf, read, told } from './sheets';

const header = ['N° BC', 'Date BC', 'UO', 'Qté', 'Projet'];
const order = ['BC-1', 42744, 'UO-L2.2.2', 1, 'Alpha'];
const more = [null, null, 'UO-L2.2.1', 1, 'Alpha'];

describe('a value written once for several lines', () => {
  it('of an order and what goes with it, where the sheet shows that it is written so', () => {
    const sheet = read([header, order, more, more, ['BC-2', 42750, 'UO-L2.2.2', 1, 'Beta'], more]);
    expect(sheet.lines.map((line) => line.orderKey)).toEqual(['bc1', 'bc1', 'bc1', 'bc2', 'bc2']);
    expect(sheet.lines.map((line) => line.orderDay)).toEqual([42744, 42744, 42744, 42750, 42750]);
    expect(sheet.lines[1]?.written(columnOf('order_no'))).toBe('BC-1');
    expect(told(sheet.findings)).toEqual([
      { rule: 'filled-down', severity: 'info', at: [3, 1], rows: [3, 4, 6] },
      { rule: 'filled-down', severity: 'info', at: [3, 2], rows: [3, 4, 6] },
    ]);
  });

  it('is not supplied where a number is merely missing', () => {
    const said = (...numbers: (string | null)[]) =>
      read([header, ...numbers.map((number) => [number, 42744, 'UO-L2.2.2', 1, 'Alpha'])]).lines.map(
        (line) => line.orderKey,
      );
    expect(said('BC-1', null)).toEqual(['bc1', null]);
    expect(said('BC-1', null, 'BC-3', 'BC-4', null, 'BC-6', 'BC-7')[1]).toBeNull();
    expect(said('BC-1', 'BC-1', null, 'BC-2', null, null)[2]).toBeNull();
    expect(said(null, 'BC-1', null, 'BC-2', null, null)[2]).toBeNull();
  });

  it('nor of a column that is written line by line', () => {
    const sheet = read([
      [...header, 'JH consommés'],
      [...order, 60],
      [...more, null],
      [...order, 30],
      [...more, null],
    ]);
    expect(sheet.lines.map((line) => line.get(columnOf('pd_done')))).toEqual([60, null, 30, null]);
  });

  it('in the title row of a section', () => {
    const line = ['BC-1', 42744, 'UO-L2.2.2', 1, null];
    const sheet = read([
      header,
      [null, null, null, null, 'Alpha'],
      line,
      line,
      [null, null, null, null, 'Beta'],
      line,
    ]);
    expect(sheet.lines.map((l) => l.projectKey)).toEqual(['alpha', 'alpha', 'beta']);
    expect(told(sheet.findings)).toEqual([
      { rule: 'filled-down', severity: 'info', at: [3, 5], rows: [3, 4, 6] },
    ]);
  });

  it('in the title row of a section that names it, on a sheet without such a column', () => {
    const sheet = read([
      ['N° BC', 'UO', 'Qté'],
      ['Projet : Alpha'],
      ['BC-1', 'UO-L2.2.2', 1],
      ['Projet : Beta'],
      ['BC-2', 'UO-L2.2.2', 1],
    ]);
    expect(sheet.lines.map((line) => line.projectKey)).toEqual(['alpha', 'beta']);
    expect(sheet.lines.map((line) => line.has(columnOf('project')))).toEqual([true, true]);
    expect(sheet.lines[1]?.cell(columnOf('project'))).toMatchObject({ row: 4, column: 1 });
    expect(sheet.findings.map(({ rule }) => rule)).toEqual(['filled-down']);
  });

  it.each([
    ['Projet Alpha', 'alpha'],
    ['Start-up : Alpha', 'alpha'],
    ['PROJET – Alpha', 'alpha'],
    ['Projets Alpha et Beta', null],
    ['Projet en cours', null],
    ['Projet 2017', null],
    ['Année 2017', null],
  ])('is the project of a title row %j: %s', (title, project) => {
    const sheet = read([['N° BC', 'UO', 'Qté'], [title], ['BC-1', 'UO-L2.2.2', 1]]);
    expect(sheet.lines[0]?.projectKey).toBe(project);
  });

  it('but a title that is one only stays a title', () => {
    const sheet = read([
      header,
      ['Année 2017'],
      order,
      order,
      ['Année 2018'],
      [null, 42744, 'UO-L2.2.2', 1, 'Alpha'],
    ]);
    expect(sheet.lines.map((line) => line.orderKey)).toEqual(['bc1', 'bc1', null]);
    expect(sheet.findings).toEqual([]);
  });
});
