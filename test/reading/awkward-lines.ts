/** Order lines of which some cells are wrong, and some cannot be read; in any order of their columns. */
import type { CellValue } from '../../src/core/sheet/snapshot';

export const header = ['N° BC', 'Date BC', 'Lot', 'UO', 'Qté', 'Projet', 'Début', 'Fin', 'Montant HT'];
export const lines: CellValue[][] = [
  ['BC-1', 42740, 2, 'UO-L2.2.2', 1, 'Alpha', 42744, 42833, 48000],
  ['BC-1', 42740, 1, 'UO-L2.2.1', 1, 'Alpha', 42744, 42833, 5000.5],
  ['BC-2', '05/01/2017', 2, 'UO-L2.1.1', 2, 'Bêta', '09/01/2017', '31/02/2017', 1234.5],
  ['BC-3', 42800, 2, 'UO-L2.9.9', 0, 'Gamma', 42801, 42800, 12000],
];

export const reordered = (row: readonly CellValue[], order: readonly number[]) =>
  order.map((index) => row[index] ?? null);
