/** What options name in the files: where several files are given, one that has it is enough. */
import type { NotAnOrderSheet, OrderSheet } from '../../core/orders/order-sheet';
import type { SheetSnapshot } from '../../core/sheet/snapshot';
import { sameText } from '../../core/text';
import { Refusal } from '../refusal';
import type { TerminalTexts } from '../../languages/terminal-texts';

/** Says of these files that none of them has the prices. */
type WhyUnpriced = (texts: TerminalTexts, files: readonly string[]) => string;

export class NamedInFiles {
  private readonly files: string[] = [];
  /** Headers of their order sheets. */
  private readonly headers = new Set<string>();
  private readonly unseen: Set<string>;
  private isPriced = false;
  private readonly unpriced = new Map<string, WhyUnpriced>();

  /** `wanted`: headers named with --map. */
  constructor(wanted: readonly string[]) {
    this.unseen = new Set(wanted);
  }

  /** A file in which orders are looked for, and the headers of those found. */
  noteFile(path: string, found: readonly OrderSheet[]): void {
    this.files.push(path);
    const headers = found.flatMap((sheet) => [...sheet.columns, ...sheet.unmapped]);
    for (const { header } of headers) this.headers.add(header);
  }

  /** The part of a mapping that speaks of a sheet: a field that is headed otherwise there is known by that header. */
  mappingOf(
    { values }: SheetSnapshot,
    tables: readonly Pick<NotAnOrderSheet, 'header'>[],
    mapping: Readonly<Record<string, string>>,
  ): Readonly<Record<string, string>> {
    const headers = tables.flatMap((table) =>
      (table.header?.headings ?? []).flatMap(({ header, wordings }) => [header, ...wordings]),
    );
    const standing = Object.entries(mapping).filter(([, wanted]) => {
      const isWanted = (cell: unknown) => typeof cell === 'string' && sameText(cell, wanted);
      return headers.some(isWanted) || values.some((row) => row.some(isWanted));
    });
    for (const [, wanted] of standing) this.unseen.delete(wanted);
    return Object.fromEntries(standing);
  }

  notePriced(): void {
    this.isPriced = true;
  }

  noteUnpriced(file: string, why: WhyUnpriced): void {
    this.unpriced.set(file, why);
  }

  /** A header that stands nowhere is a slip of the hand, not a column without values; so are prices that no file has. */
  refusal(): Refusal | null {
    const { files, headers } = this;
    const [why] = this.unpriced.values();
    if (!this.isPriced && why) return new Refusal((texts) => why(texts, [...this.unpriced.keys()]));
    const [header] = files.length > 0 ? this.unseen : [];
    return header === undefined
      ? null
      : new Refusal(({ file }) => file.noSuchHeader(files, header, [...headers]));
  }

  /** Told where other files have them: the files whose prices were not compared. */
  notices(prices: string): readonly Refusal[] {
    return [...this.unpriced.keys()].map(
      (path) => new Refusal(({ file }) => file.pricesElsewhere(path, prices)),
    );
  }
}
