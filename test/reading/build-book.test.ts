import { buildOrderBook, linesThatCount } from '../../src/core/orders/build-book';
import type { CellValue } from '../../src/core/sheet/snapshot';
import { columnOf, read, settings } from './sheets';

const header = ['N° BC', 'UO', 'Qté', 'Projet', 'Phase', 'Projet repris', 'État'];
const rows: CellValue[][] = [
  ['BC-1', 'UO-L2.2.2', 1, 'Bêta gouv', null, null, null],
  ['BC-1', 'UO-L2.3.2', 1, 'beta.gouv', null, null, null],
  ['BC-2', 'UO-L2.2.1', 1, 'Alpha', null, 'non', null],
  ['BC-2', 'UO-L9', 1, 'Alpha', null, 'oui', null],
  ['BC-3', 'UO-L2.2.2', 1, null, null, 'oui', null],
  [null, 'UO-L2.2.2', 1, 'Gamma', null, null, 'annulé'],
];
const sheet = read([header, ...rows]);
const book = buildOrderBook([sheet], { settings: settings({ inheritedProjects: ['Delta !'] }) });
const rowsOf = (lines: readonly { readonly row: number }[]) => lines.map(({ row }) => row);

describe('the book of orders', () => {
  it('finds the lines that count by unit, phase, project and order', () => {
    expect(rowsOf(linesThatCount([sheet, sheet]))).toEqual([2, 3, 4, 5, 6, 2, 3, 4, 5, 6]);
    expect(rowsOf(book.ofUnit('UO-L2.2.2'))).toEqual([2, 6]);
    expect(book.ofUnit('UO-L2.4.1')).toEqual([]);
    expect(rowsOf(book.ofPhase('2'))).toEqual([2, 4, 6]);
    expect(book.ofPhase('1')).toEqual([]);
    expect(rowsOf(book.ofProject('betagouv'))).toEqual([2, 3]);
    expect(book.ofProject('gamma')).toEqual([]);
    expect([...book.byOrder.keys()]).toEqual(['bc1', 'bc2', 'bc3']);
  });

  it('groups the lines of a phase by their project, named as it is first written', () => {
    const found = book.projectPhases('2');
    expect(
      found.map(({ projectKey, project, phaseId, lines }) => [projectKey, project, phaseId, rowsOf(lines)]),
    ).toEqual([
      ['betagouv', 'Bêta gouv', '2', [2]],
      ['alpha', 'Alpha', '2', [4]],
    ]);
    expect(book.projectPhases('3').map(({ project }) => project)).toEqual(['beta.gouv']);
    expect(book.projectPhases('1')).toEqual([]);
    // Asked for by many rules: made once.
    expect(book.projectPhases('2')).toBe(found);
  });

  it('names a project by the title it stands in', () => {
    const titled = read([['N° BC', 'UO', 'Qté'], ['Projet : Alpha Un'], ['BC-1', 'UO-L2.2.2', 1]]);
    const own = buildOrderBook([titled], { settings: settings() });
    expect(own.projectPhases('2').map(({ project }) => project)).toEqual(['Alpha Un']);
  });

  it('knows inherited projects by any of their lines, or by the settings', () => {
    const inherited = ['alpha', 'betagouv', 'delta', 'gamma'].map((project) => book.inherited(project));
    expect(inherited).toEqual([true, false, true, false]);
  });

  it('tells a project without a column from one whose cells are blank', () => {
    expect(book.projectValue('alpha', columnOf('partner'))).toEqual({ column: false });
    expect(book.projectValue('omega', columnOf('inherited'))).toEqual({ column: false });
    expect(book.projectValue('betagouv', columnOf('inherited'))).toEqual({
      column: true,
      value: null,
      line: null,
    });
    expect(book.projectValue('alpha', columnOf('inherited'))).toMatchObject({
      column: true,
      line: { row: 5 },
    });
  });

  it('knows copies only among several sheets', () => {
    expect(sheet.lines.some((line) => book.isCopy(line))).toBe(false);
    const twice = buildOrderBook([sheet, read([header, ...rows], { name: 'Copie' })], {
      settings: settings(),
    });
    expect(rowsOf(twice.lines.filter((line) => twice.isCopy(line)))).toEqual([2, 3, 4, 5, 6]);
  });
});
