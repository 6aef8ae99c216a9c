/** Consumption summaries: what is ordered, done and left, by whatever the reviewer needs. */
import { isPackOn } from '../checking/packs';
import { controlOf, measuredAt, Sums } from './add-up';
import { standings } from './counted-lines';
import type { SummaryDefinition, SummaryOptions, SummarySource } from './definition';
import { engagedOnce, notEngaged } from './engaged-once';
import { figuresOf } from './figures';
import { engagedInOtherGroup, gapsOf, leftOnlyInTotal } from './gaps';
import { EntriesByGroup, groupsBy, lineOf, type Groups, type SummedSheet } from './grouping';
import { measures, type Measured } from './measures';
import { inReadingOrder } from './sort-keys';
import { unplacedLines } from './unplaced';
import type { ExcludedRow, Summary, SummaryEntry, SummaryGroup, SummaryRows } from './summary';

/**
 * Adds up the lines of the order sheets of one or several workbooks. Every line that counts is in exactly one group;
 * cancelled lines, drafts and copies of lines on a second sheet count nowhere and are listed. Money is in cents.
 */
export function summarise(
  sources: readonly SummarySource[],
  { by }: SummaryDefinition,
  options: SummaryOptions,
): Summary {
  const excluded: ExcludedRow[] = [];
  const sheets = sources.flatMap((source) => summed(source, options, excluded));
  const groups = groupsBy(by, sheets);
  const sums = new Sums(groups.count);
  sheets.forEach(({ figures }, at) => sums.add(figures, groups.of[at] ?? new Int32Array()));
  const total = sums.total();
  const withoutLeft = sums.withoutLeft();
  const control = controlOf(sheets);
  const table = new GroupTable(by.length, groups, sums, sheets);
  const unplaced = unplacedLines(by, sheets, groups);
  const order = inReadingOrder(groups, by, sources);
  return {
    by,
    groups: order.map((number) => new Group(number, table)),
    total,
    control,
    balanced: measures.every((measure) => total[measure] === control[measure]),
    entries: () => entriesOf(groups, order, sheets),
    excluded,
    gaps: [
      ...sheets.flatMap((sheet, at) => [
        ...gapsOf(sheet),
        ...(withoutLeft ? leftOnlyInTotal(sheet, groups.of[at] ?? new Int32Array(), withoutLeft) : []),
      ]),
      ...(total.commitment === null ? [] : engagedInOtherGroup(sheets, groups.of)),
    ],
    unplaced,
    unknownFields: by.filter(
      (name, field) =>
        groups.count > 0 &&
        !unplaced.some((lines) => lines.field === name) &&
        groups.numbers.every((value, at) => at % by.length !== field || value === 0),
    ),
    sources,
    asOf: options.asOf,
  };
}

function summed(source: SummarySource, options: SummaryOptions, excluded: ExcludedRow[]): SummedSheet[] {
  const standing = standings(source.sheets);
  const sheets = source.sheets.map((sheet, at) => {
    const reasons = standing[at] ?? [];
    const counted = new Uint8Array(sheet.lines.length);
    let told = 0;
    sheet.lines.forEach(({ row }, line) => {
      const reason = reasons[line] ?? null;
      if (reason === null) counted[line] = 1;
      // The lines of a row that names several units follow each other.
      if (reason === null || row === told) return;
      told = row;
      excluded.push({ source, sheet, row, reason });
    });
    return { figures: figuresOf(sheet, source, options), counted };
  });
  const repeated = engagedOnce(sheets);
  const lacking = isPackOn('finance', source) ? notEngaged(sheets) : [];
  return sheets.map((sheet, at) => ({
    source,
    ...sheet,
    repeatedCommitments: repeated[at] ?? new Set(),
    notEngaged: lacking[at] ?? new Set(),
  }));
}

function entriesOf(
  { of, count }: Groups,
  order: readonly number[],
  sheets: readonly SummedSheet[],
): readonly SummaryEntry[] {
  const places = new Int32Array(count);
  order.forEach((group, place) => (places[group] = place));
  return sheets.flatMap(({ source, figures }, at) => {
    const entries: SummaryEntry[] = [];
    of[at]?.forEach((group, entry) => {
      if (group < 0) return;
      const line = figures.sheet.lines[lineOf(entry, figures)];
      entries.push({
        source,
        sheet: figures.sheet,
        row: line?.row ?? 0,
        group: places[group] ?? 0,
        line: entry < figures.lines ? (line ?? null) : null,
        values: measuredAt(figures, entry),
      });
    });
    return entries;
  });
}

/** What the groups share. */
class GroupTable {
  private entries: readonly EntriesByGroup[] | null = null;

  constructor(
    private readonly width: number,
    private readonly groups: Groups,
    readonly sums: Sums,
    private readonly sheets: readonly SummedSheet[],
  ) {}

  keyOf(group: number): readonly (string | null)[] {
    const { texts, numbers } = this.groups;
    return texts.map((ofField, field) => ofField[numbers[group * this.width + field] ?? 0] ?? null);
  }

  rowsOf(group: number): readonly SummaryRows[] {
    this.entries ??= this.groups.of.map((ofSheet) => new EntriesByGroup(ofSheet, this.groups.count));
    const entries = this.entries;
    return this.sheets.flatMap(({ source, figures }, at) => {
      const rows = new Set<number>();
      for (const entry of entries[at]?.of(group) ?? [])
        rows.add(figures.sheet.lines[lineOf(entry, figures)]?.row ?? 0);
      return rows.size > 0 ? [{ source, sheet: figures.sheet, rows: [...rows] }] : [];
    });
  }
}

/** Worked out when asked for: of a hundred thousand groups a reader sees few. */
class Group implements SummaryGroup {
  private known: Measured | null = null;

  constructor(
    private readonly number: number,
    private readonly table: GroupTable,
  ) {}

  get key(): readonly (string | null)[] {
    return this.table.keyOf(this.number);
  }

  get values(): Measured {
    return (this.known ??= this.table.sums.of(this.number));
  }

  behind(): readonly SummaryRows[] {
    return this.table.rowsOf(this.number);
  }
}
