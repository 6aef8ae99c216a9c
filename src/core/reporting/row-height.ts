import type { PlanCell, PlanColumn } from './plan';

/** Points per line of text in the usual font, and the most that Excel gives a row. */
const line = 15;
const tallest = 409;

/**
 * The height in points at which the wrapped texts of a row are wholly seen; `null` where one line is enough. Not every
 * program fits rows by itself when it opens a file, nor does paper.
 */
export function rowHeight(row: readonly PlanCell[], columns: readonly PlanColumn[]): number | null {
  const lines = row.map((cell, index) => {
    const column = columns[index];
    return typeof cell === 'string' && column?.wrapped === true ? linesOf(cell, column.width) : 1;
  });
  const most = Math.max(1, ...lines);
  return most === 1 ? null : Math.min(tallest, most * line);
}

/** Lines a text takes in a column so many characters wide, broken between words. */
export function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((total, paragraph) => {
    let lines = 1;
    let used = 0;
    for (const word of paragraph.split(' ')) {
      const needed = used === 0 ? word.length : used + 1 + word.length;
      if (needed <= width) used = needed;
      else {
        lines += used === 0 ? Math.ceil(word.length / width) - 1 : Math.ceil(word.length / width);
        used = word.length % width || width;
      }
    }
    return total + lines;
  }, 0);
}
