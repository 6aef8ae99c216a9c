/** Rows of other tables on the sheet of the orders. */
import type { CellValue } from '../../src/core/sheet/snapshot';
import { read } from './sheets';

const header = ['N° BC', 'UO', 'Qté', 'Projet', 'Début', 'Montant HT'];
const line: CellValue[] = ['BC-1', 'UO-L2.2.2', 1, 'Alpha', 42744, 48000];
const unnamed: CellValue[] = ['BC-1', null, 1, 'Alpha', 42744, 48000];

/** Rows of the lines, the header being in the first. */
const lines = (...rows: CellValue[][]) => read([header, ...rows]).lines.map(({ row }) => row);

describe('a row of words after a gap', () => {
  it('heads another table, which ends with the next unit of work', () => {
    expect(lines(line, [], ['Lot', 'Montant'], ['Lot 1', 3], ['Lot 2', 4], line, unnamed)).toEqual([2, 7, 8]);
  });

  it('or with the next gap', () => {
    expect(lines(line, [], ['Lot', 'Montant'], ['Lot 1', 3], [], unnamed)).toEqual([2, 7]);
  });

  it('heads none where it names three of our columns: orders may go on there in another layout', () => {
    const below = [
      ['UO', 'N° BC', 'Projet', 'Remarque'],
      ['UO-L2.2.2', 'BC-9', 'Beta', 'vu'],
    ];
    expect(lines(line, [], ...below)).toContain(5);
    const fewer = [['UO', 'N° BC', 'Couleur', 'Remarque'], below[1] ?? []];
    expect(lines(line, [], ...fewer)).not.toContain(5);
  });

  it('is a line where it follows one', () => {
    expect(lines(line, ['à préciser', null, null, 'Alpha'], unnamed)).toEqual([2, 3, 4]);
  });

  it('explains the columns where it stands below the header: only it is no line', () => {
    expect(lines(['texte', 'code', 'nombre', 'nom'], unnamed, line)).toEqual([3, 4]);
  });
});
