import { mappedField, fields } from '../orders/fields';
import type { OrderLine } from '../orders/order-line';
import type { ReadSheet } from '../orders/order-sheet';
import { tableKey, type TableFinder } from '../orders/order-table';
import type { Agreement } from '../agreement/schema';
import { remembered } from '../remembered';
import { sameText } from '../text';
import { citedTogether, readingsUsed } from './citation';
import type { CountedByTable, CountedWhole } from './counted';
import type { Facts, Finding } from './finding';
import type { AnyRule, Citation, Found, Instance, Judged, Missing, Verdicts } from './rule';
import { finalSeverity } from './severity';
import type { Settings } from './settings';

/** What the verdicts on one sheet's lines add up to. */
interface SheetCount {
  passed: number;
  tolerated: number;
  partial: number;
  notApplicable: number;
  readonly flagged: Set<OrderLine>;
  readonly missing: Map<string, number>;
}

/** A finding and where it belongs. */
export interface Told {
  /** Key of the table: that of the anchor, else of the first line it speaks of. */
  readonly table: string | null;
  /** The first line it speaks of; `null` where it speaks of none. */
  readonly line: OrderLine | null;
  readonly finding: Finding;
}

type CitedParts = 'clause' | 'alsoClauses' | 'doubts' | 'readings';

export interface TallyContext {
  readonly rule: AnyRule;
  readonly instance: Instance<unknown>;
  readonly agreement: Agreement;
  readonly settings: Settings;
  /** By the key of the table. */
  readonly results: ReadonlyMap<string, { readonly sheet: ReadSheet }>;
  readonly tableOf: TableFinder<ReadSheet>;
}

/** Takes the verdicts of one rule on one instance, and says what became of the clause on each sheet. */
export class Tally implements Verdicts<Facts> {
  readonly findings: Told[] = [];
  private readonly counts = new Map<string, SheetCount>();
  private latest: { readonly table: string; readonly count: SheetCount } | null = null;
  private readonly citations = new Map<Citation | undefined, Pick<Finding, CitedParts>>();
  /** What a whole-workbook rule said of no line. */
  private readonly undecidedWhole = new Set<string>();
  private idleWhole = false;
  private seen: number | undefined;

  constructor(private readonly context: TallyContext) {}

  pass(lines: Judged): void {
    if ('sheetId' in lines) this.countOf(lines.tableKey).passed += 1;
    else for (const line of lines) this.countOf(line.tableKey).passed += 1;
  }

  tolerated(lines: Judged): void {
    this.each(lines, (count) => (count.tolerated += 1));
  }

  partial(lines: Judged, seen?: number): void {
    this.seen = seen;
    this.each(lines, (count) => (count.partial += 1));
  }

  notApplicable(lines: Judged): void {
    if (isNone(lines)) this.idleWhole = true;
    if ('sheetId' in lines) this.countOf(lines.tableKey).notApplicable += 1;
    else for (const line of lines) this.countOf(line.tableKey).notApplicable += 1;
  }

  undecided(lines: Judged, missing: Missing): void {
    const name = typeof missing === 'string' ? missing : missing.field;
    if (isNone(lines)) this.undecidedWhole.add(name);
    // Not counted: whatever a rule leaves unsaid is undecided, so that a gap in a rule never looks like a pass.
    if ('sheetId' in lines) lacks(this.countOf(lines.tableKey), name);
    else for (const line of lines) lacks(this.countOf(line.tableKey), name);
  }

  /** Cannot be decided: the agreement says different things on different days, and the line bears none. */
  undated(lines: Judged): void {
    this.each(lines, (count, { dayField }) => lacks(count, dayField));
  }

  finding(found: Found<Facts>): void {
    const { rule, instance, settings } = this.context;
    this.each(found.lines, (count, line) => count.flagged.add(line));
    const first = 'sheetId' in found.lines ? found.lines : (found.lines[0] ?? null);
    const finding: Finding = {
      rule: rule.id,
      subject: instance.subject,
      severity: finalSeverity(rule, found.severity, settings),
      ...this.citationWith(found.also),
      ...(found.undoubted ? { doubts: [], readings: [] } : {}),
      at: found.at,
      related: (found.related ?? []).filter((cell) => cell !== null),
      order: first && this.valueOf(first, fields.order),
      project: this.projectOf('sheetId' in found.lines ? [found.lines] : found.lines),
      ...(found.suggested === undefined ? {} : { suggested: found.suggested }),
      facts: found.facts,
      waived: null,
    };
    const anchored = found.at && this.context.tableOf(found.at);
    this.findings.push({
      table: anchored ? tableKey(anchored) : (first?.tableKey ?? null),
      line: first,
      finding,
    });
  }

  /** What the verdicts add up to, by the key of the table. */
  counted(): CountedByTable {
    return new Map(
      [...this.counts].map(([table, count]) => [table, { ...count, flagged: count.flagged.size }]),
    );
  }

  whole(): CountedWhole {
    return { undecided: this.undecidedWhole, idle: this.idleWhole, seen: this.seen };
  }

  /** Thousands of findings may cite the same: what they share is made once. */
  private citationWith(also?: Citation) {
    const known = this.citations.get(also);
    if (known) return known;
    const { instance, agreement, settings } = this.context;
    const cited = citedTogether(instance, also);
    const citation = { ...cited, readings: readingsUsed(agreement, cited.doubts, settings) };
    this.citations.set(also, citation);
    return citation;
  }

  private each(lines: Judged, add: (count: SheetCount, line: OrderLine) => void): void {
    if ('sheetId' in lines) add(this.countOf(lines.tableKey), lines);
    else for (const line of lines) add(this.countOf(line.tableKey), line);
  }

  private countOf(table: string): SheetCount {
    // Lines of one table follow each other.
    if (table === this.latest?.table) return this.latest.count;
    const known = this.counts.get(table);
    if (known) {
      this.latest = { table, count: known };
      return known;
    }
    const count: SheetCount = {
      passed: 0,
      tolerated: 0,
      partial: 0,
      notApplicable: 0,
      flagged: new Set(),
      missing: new Map(),
    };
    this.counts.set(table, count);
    return count;
  }

  /** The project that lines name, where they name one only: which of them speaks for all must not decide it. */
  private projectOf(lines: readonly OrderLine[]): string | null {
    let project: string | null = null;
    for (const line of lines) {
      const named = this.valueOf(line, fields.project);
      project ??= named;
      if (named !== null && project !== null && !sameText(named, project)) return null;
    }
    return project;
  }

  private valueOf(line: OrderLine, field: string): string | null {
    const column = this.columnsOf(line.tableKey)(field);
    const value = column && line.get(column);
    return value === null ? null : String(value);
  }

  /** The columns of a table, by field; `null` where it has none. */
  private readonly columnsOf = remembered((table: string) =>
    remembered((field: string) => {
      const sheet = this.context.results.get(table)?.sheet;
      return (sheet && mappedField(sheet, field)?.column) ?? null;
    }),
  );
}

function lacks({ missing }: SheetCount, name: string): void {
  missing.set(name, (missing.get(name) ?? 0) + 1);
}

function isNone(lines: Judged): boolean {
  return !('sheetId' in lines) && lines.length === 0;
}
