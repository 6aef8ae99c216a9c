import { uprightHeight, type PlanCell, type PlanColumn } from './plan';
import { widthOfTitle } from './summary-columns';

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

/** The height of the row of titles, `null` where each is seen on one line. */
export function titlesHeight(columns: readonly PlanColumn[]): number | null {
  if (columns.some(({ upright }) => upright)) return uprightHeight;
  const room = widthOfTitle('');
  const most = Math.max(1, ...columns.map(({ title, width }) => linesOf(title, Math.max(1, width - room))));
  return most === 1 ? null : most * line;
}

/** Lines a text takes in a column so many characters wide, broken between words. */
export function linesOf(text: string, width: number): number {
  if (text.length <= width && !text.includes('\n')) return 1;
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
