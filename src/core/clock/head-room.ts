/** How many more start-ups the units that come in levels of size can take. */
import { bandsOf, scaleOf } from '../agreement/bands';
import type { Agreement } from '../agreement/schema';
import type { OrderLine } from '../orders/order-line';
import type { ReadSheet } from '../orders/order-sheet';

interface HeadRoom {
  readonly sheet: ReadSheet;
  readonly line: OrderLine;
  readonly unit: string;
  /** As written on the line; `null` where it is blank: nothing can then be said. */
  readonly count: number | null;
  /** How many more the unit ordered covers; negative where it does not cover what is written. */
  readonly beforeNextBand: number | null;
  /** The unit of the next level; `null` where there is none. */
  readonly nextUnit: string | null;
  /** How many more any unit of the contract covers, and up to how many in all. */
  readonly beforeTop: number | null;
  readonly top: number | null;
  readonly clause: string;
}

/**
 * The lines that run on a day (ADR 10, point 7), one for each; a line covers the whole of what it counts
 * (reading of the doubt on capacity). Lines without days, cancelled lines and drafts are not running.
 */
export function headRoom(
  sheets: readonly ReadSheet[],
  agreement: Agreement,
  asOf: number,
): readonly HeadRoom[] {
  const bands = bandsOf(agreement);
  if (bands.length === 0) return [];
  return sheets.flatMap((sheet) => {
    const column = (field: string) => sheet.cells.byField.get(field)?.values ?? [];
    const [starts, ends, counts] = [column('start_date'), column('end_date'), column('startups_count')];
    return sheet.lines.flatMap((line, index): HeadRoom[] => {
      const band = bands.find(({ unit }) => unit.code === line.unit?.code);
      const [start, end] = [starts[index], ends[index]];
      if (!band || line.status !== 'active' || typeof start !== 'number' || typeof end !== 'number')
        return [];
      if (start > asOf || end < asOf) return [];
      const written = counts[index];
      const count = typeof written === 'number' ? written : null;
      const { highest } = scaleOf(bands, band);
      const top = Number.isFinite(highest) ? highest : null;
      const next = bands.find(
        ({ low, capacity }) => capacity.unit === band.capacity.unit && low === (band.high ?? NaN) + 1,
      );
      return [
        {
          sheet,
          line,
          unit: band.unit.code,
          count,
          beforeNextBand: count === null || band.high === null ? null : band.high - count,
          nextUnit: next?.unit.code ?? null,
          beforeTop: count === null || top === null ? null : top - count,
          top,
          clause: band.capacity.clause,
        },
      ];
    });
  });
}
