import { readNumber } from '../sheet/read-number';
import type { CellValue } from '../sheet/snapshot';
import type { OrderSheet } from './order-sheet';

export type FigureReader = (cell: CellValue | undefined) => number | null;

/** The figure in a cell; in a text file every cell is text, and figures are read in it. */
export function figureReader({ snapshot }: OrderSheet): FigureReader {
  return (cell) => {
    if (typeof cell === 'number') return cell;
    const plain = snapshot.textOnly && typeof cell === 'string' && /^[-(]?\d[\d\s.,)-]*€?$/.test(cell);
    return plain ? readNumber(cell).value : null;
  };
}
