const euro = /€|eur/i;

/** Whether an Excel number format shows another currency than the euro: `[$$-409]#,##0.00`, `"£"#,##0`. */
export function foreignCurrency(format: string | undefined): boolean {
  if (format === undefined || format === 'General') return false;
  const bracketed = /\[\$([^\-\]]+)/.exec(format)?.[1];
  if (bracketed !== undefined) return !euro.test(bracketed);
  return /[$£¥]|"(?:usd|gbp|chf)"/i.test(format.replace(/\[[^[\]]*\]/g, ''));
}

/** What a format shows a number as, where that tells what it is. */
export type ShownAs = 'day' | 'amount';

/** Quoted words, colours and languages, and signs that stand for themselves: nothing of how the number is written. */
const besideNumber = /"[^"]*"|\[[^[\]]*\]|[\\_*]./g;

/** Whether an Excel number format shows a day (`dd/mm/yyyy`), an amount (`#,##0.00`), or neither. */
export function shownAs(format: string): ShownAs | null {
  if (format === 'General') return null;
  const written = format.replace(besideNumber, '');
  if (/[dy]|mmm/i.test(written)) return 'day';
  return /#,##0/.test(written) || /[€$£¥]/.test(format) ? 'amount' : null;
}

const seenAs = { day: 1, amount: 2, other: 4 } as const;

/** What the numbers of each column of a sheet are shown as, gathered number by number. */
export class ShownColumns {
  /** By column: a bit for each way in which one of its numbers is shown. */
  private readonly seen: number[] = [];

  add(column: number, shown: ShownAs | null): void {
    this.seen[column] = (this.seen[column] ?? 0) | seenAs[shown ?? 'other'];
  }

  /** The columns all of whose numbers are shown alike. */
  alike(): ReadonlyMap<number, ShownAs> {
    const alike = new Map<number, ShownAs>();
    this.seen.forEach((seen, column) => {
      if (seen === seenAs.day) alike.set(column, 'day');
      else if (seen === seenAs.amount) alike.set(column, 'amount');
    });
    return alike;
  }
}
