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

  const said = (...numbers: (string | null)[]) =>
    read([header, ...numbers.map((number) => [number, 42744, 'UO-L2.2.2', 1, 'Alpha'])]).lines.map(
      (line) => line.orderKey,
    );

  it('of two orders at least, and of a third of the lines', () => {
    expect(said('BC-1', null, 'BC-2', null)).toEqual(['bc1', 'bc1', 'bc2', 'bc2']);
    expect(said('BC-1', null, null, null)).toEqual(['bc1', null, null, null]);
    expect(said('BC-1', null, 'BC-2', null, 'BC-3', 'BC-4')[1]).toBe('bc1');
  });

  it('of a project whose next order says it again', () => {
    const sheet = read([
      header,
      ...['Alpha', null, 'Alpha', null].map((project) => ['BC-1', 42744, 'UO-L2.2.2', 1, project]),
    ]);
    expect(sheet.lines.map((line) => line.projectKey)).toEqual(['alpha', 'alpha', 'alpha', 'alpha']);
  });

  it('of the day of an order only where no other line of an order has one', () => {
    const days = read([
      header,
      order,
      more,
      ['BC-2', 42750, 'UO-L2.2.2', 1, 'Beta'],
      [null, 42751, 'UO-L2.2.2', 1, 'Beta'],
    ]).lines.map((line) => [line.orderKey, line.orderDay]);
    expect(days).toEqual([
      ['bc1', 42744],
      ['bc1', null],
      ['bc2', 42750],
      ['bc2', 42751],
    ]);
  });

  it('in a cell merged downwards holds for the rows it covers, whatever the column', () => {
    const sheet = read(
      [
        header,
        ['BC-1', 42744, 'UO-L2.2.2', 1, null],
        ['BC-1', 42744, 'UO-L2.2.2', 2, 'Alpha'],
        ['BC-1', null, 'UO-L2.2.2', null, null],
        ['BC-1', 42744, 'UO-L2.2.2', 1, null],
        ['BC-1', 42744, 'UO-L2.2.2', 1, null],
      ],
      {
        mergedAreas: [
          { row: 3, column: 5, rows: 2, columns: 1 },
          { row: 3, column: 4, rows: 2, columns: 1 },
          { row: 6, column: 5, rows: 1, columns: 1 },
        ],
      },
    );
    expect(sheet.lines.map((line) => line.projectKey)).toEqual([null, 'alpha', 'alpha', null, null]);
    expect(sheet.lines.map((line) => line.get(columnOf('qty')))).toEqual([1, 2, 2, 1, 1]);
    // A cell beside them is as blank as it was.
    expect(sheet.lines.map(({ orderDay }) => orderDay)).toEqual([42744, 42744, null, 42744, 42744]);
    expect(sheet.findings.map(({ rule, facts }) => [rule, facts['field'], facts['source']])).toEqual([
      ['filled-down', 'qty', 'merged'],
      ['filled-down', 'project', 'merged'],
    ]);
  });

  it('in a cell merged over several columns is a caption, and a merged header is no value', () => {
    const sheet = read(
      [
        [...header, 'Fin'],
        ['BC-1', 42744, 'UO-L2.2.2', 1, null, null],
        ['BC-1', 42744, 'UO-L2.2.2', 1, 'Alpha', null],
        ['BC-1', 42744, 'UO-L2.2.2', 1, null, null],
      ],
      {
        mergedAreas: [
          { row: 1, column: 5, rows: 2, columns: 1 },
          { row: 3, column: 5, rows: 2, columns: 2 },
        ],
      },
    );
    expect(sheet.lines.map((line) => line.projectKey)).toEqual([null, 'alpha', null]);
  });

  it('is not supplied where a number is merely missing', () => {
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

  it('in a title row holds below it, and only for lines without a value of their own', () => {
    const sheet = read([
      header,
      order,
      [null, null, null, null, 'Beta'],
      ['BC-2', 42744, 'UO-L2.2.2', 1, null],
    ]);
    expect(sheet.lines.map((line) => line.projectKey)).toEqual(['alpha', 'beta']);
  });

  it('is no title of another column', () => {
    const sheet = read([header, ['Année 2017'], ['BC-1', 42744, 'UO-L2.2.2', 1, null]]);
    expect(sheet.lines.map((line) => line.projectKey)).toEqual([null]);
  });

  it('is told under the name the title gives it', () => {
    for (const title of ['  Projet : Alpha ', ' Projet  Alpha', 'Projet\u00a0Alpha']) {
      const [finding] = read([['N° BC', 'UO', 'Qté'], [title], ['BC-1', 'UO-L2.2.2', 1]]).findings;
      expect(finding?.facts).toMatchObject({ header: 'Projet', written: 'Alpha', source: 'section' });
    }
  });

  it.each([
    ['Date de commande : 09/01/2017', 42744],
    // A day, but of what?
    ['Date : 09/01/2017', null],
  ])('is the day of a title row %j: %s', (title, day) => {
    const sheet = read([['N° BC', 'UO', 'Qté'], [title], ['BC-1', 'UO-L2.2.2', 1]]);
    expect(sheet.lines[0]?.orderDay).toBe(day);
  });

  it.each([
    ['Projet Alpha', 'alpha'],
    ['Start-up : Alpha', 'alpha'],
    ['PROJET – Alpha', 'alpha'],
    ['Projets Alpha et Beta', null],
    ['Projet en cours', null],
    ['Projet 2017', null],
    ['Projet : 2017', '2017'],
    ['Projets : Alpha et Beta', 'alphaetbeta'],
    ['Service numérique Alpha', 'alpha'],
    ['Nom de la start-up Alpha', 'alpha'],
    ['Le projet', null],
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
