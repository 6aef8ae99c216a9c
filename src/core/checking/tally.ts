import { mappedField, fields } from '../orders/fields';
import type { OrderLine } from '../orders/order-line';
import type { ReadSheet } from '../orders/order-sheet';
import { tableKey, type TableFinder } from '../orders/order-table';
import type { Agreement } from '../agreement/schema';
import { sameText } from '../text';
import { citedTogether, readingsUsed } from './citation';
import type { Coverage, CoverageStatus, Facts, Finding } from './finding';
import type { AnyRule, Citation, Instance, Verdicts } from './rule';
import { finalSeverity } from './severity';
import type { Settings } from './settings';

/** What the verdicts on one sheet's lines add up to. */
interface SheetCount {
  passed: number;
  tolerated: number;
  partial: number;
  notApplicable: number;
  readonly flagged: Set<OrderLine>;
  readonly missing: Set<string>;
}

type CitedParts = 'clause' | 'alsoClauses' | 'doubts' | 'readings';

export interface TallyContext {
  readonly rule: AnyRule;
  readonly instance: Instance<unknown>;
  readonly agreement: Agreement;
  readonly settings: Settings;
  /** By the key of the table. */
  readonly sheets: ReadonlyMap<string, ReadSheet>;
  readonly tableOf: TableFinder<ReadSheet>;
}

/** Takes the verdicts of one rule on one instance, and says what became of the clause on each sheet. */
export class Tally implements Verdicts<Facts> {
  /** Findings by the key of the table they belong to: that of the anchor, else of the first line they speak of. */
  readonly findings: { readonly table: string | null; readonly finding: Finding }[] = [];
  private readonly counts = new Map<string, SheetCount>();
  private latest: { readonly table: string; readonly count: SheetCount } | null = null;
  private readonly citations = new Map<Citation | undefined, Pick<Finding, CitedParts>>();
  /** What a whole-workbook rule said of no line. */
  private readonly undecidedWhole = new Set<string>();
  private idleWhole = false;
  private seen: number | undefined;

  constructor(private readonly context: TallyContext) {}

  pass(lines: OrderLine | readonly OrderLine[]): void {
    this.each(lines, (count) => (count.passed += 1));
  }

  tolerated(lines: OrderLine | readonly OrderLine[]): void {
    this.each(lines, (count) => (count.tolerated += 1));
  }

  partial(lines: OrderLine | readonly OrderLine[], seen?: number): void {
    this.seen = seen;
    this.each(lines, (count) => (count.partial += 1));
  }

  notApplicable(lines: OrderLine | readonly OrderLine[]): void {
    if (isNone(lines)) this.idleWhole = true;
    this.each(lines, (count) => (count.notApplicable += 1));
  }

  undecided(
    lines: OrderLine | readonly OrderLine[],
    missing: Parameters<Verdicts<Facts>['undecided']>[1],
  ): void {
    const name = typeof missing === 'string' ? missing : missing.field;
    if (isNone(lines)) this.undecidedWhole.add(name);
    // Not counted: whatever a rule leaves unsaid is undecided, so that a gap in a rule never looks like a pass.
    this.each(lines, (count) => count.missing.add(name));
  }

  /** Cannot be decided: the agreement says different things on different days, and the line bears none. */
  undated(lines: OrderLine | readonly OrderLine[]): void {
    this.each(lines, (count) => count.missing.add(fields.issued));
  }

  finding(found: Parameters<Verdicts<Facts>['finding']>[0]): void {
    const { rule, instance, settings } = this.context;
    this.each(found.lines, (count, line) => count.flagged.add(line));
    const first = 'sheetId' in found.lines ? found.lines : (found.lines[0] ?? null);
    const finding: Finding = {
      rule: rule.id,
      subject: instance.subject,
      severity: finalSeverity(rule, found.severity, settings),
      ...this.citationWith(found.also),
      at: found.at,
      related: (found.related ?? []).filter((cell) => cell !== null),
      order: first && this.valueOf(first, fields.order),
      project: this.projectOf('sheetId' in found.lines ? [found.lines] : found.lines),
      ...(found.suggested === undefined ? {} : { suggested: found.suggested }),
      facts: found.facts,
      waived: null,
    };
    const anchored = found.at && this.context.tableOf(found.at);
    this.findings.push({ table: anchored ? tableKey(anchored) : (first?.tableKey ?? null), finding });
  }

  /**
   * What became of the clause on a table, `concerned` of whose lines the instance is about. `lacking`: what the table
   * or the settings lack for any line to be decided.
   */
  coverage(table: string, concerned: number, lacking: readonly string[]): Coverage {
    const { rule, instance } = this.context;
    const { alsoClauses, clause } = citedTogether(instance);
    const count = this.counts.get(table);
    const partial = count?.partial ?? 0;
    const passed = lacking.length > 0 ? 0 : (count?.passed ?? 0) + (count?.tolerated ?? 0) + partial;
    const decided = passed + (count?.flagged.size ?? 0);
    const lines = concerned - (count?.notApplicable ?? 0);
    if (rule.wholeWorkbook && concerned === 0) return this.coverageOfWhole(lacking);
    const missing = decided < lines ? [...new Set([...lacking, ...(count?.missing ?? [])])] : [];
    return {
      rule: rule.id,
      subject: instance.subject,
      clause,
      alsoClauses,
      status: statusOf(lines, decided, passed > 0 && partial > 0),
      lines,
      tolerated: passed > 0 ? (count?.tolerated ?? 0) : 0,
      missing,
      ...(passed > 0 && partial > 0 && this.seen !== undefined ? { seen: this.seen } : {}),
    };
  }

  /** A whole-workbook rule without a line to count: decided unless something lacks or it said nothing could be. */
  private coverageOfWhole(lacking: readonly string[]): Coverage {
    const { rule, instance } = this.context;
    const { alsoClauses, clause } = citedTogether(instance);
    const missing = [...new Set([...lacking, ...this.undecidedWhole])];
    const status = missing.length > 0 ? 'not-checkable' : this.idleWhole ? 'not-applicable' : 'checked';
    return {
      rule: rule.id,
      subject: instance.subject,
      clause,
      alsoClauses,
      status,
      lines: 0,
      tolerated: 0,
      missing,
    };
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

  private each(
    lines: OrderLine | readonly OrderLine[],
    add: (count: SheetCount, line: OrderLine) => void,
  ): void {
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
      missing: new Set(),
    };
    this.counts.set(table, count);
    return count;
  }

  /** The project that lines name, where they name one only: which of them speaks for all must not decide it. */
  private projectOf(lines: readonly OrderLine[]): string | null {
    const named = lines.flatMap((line) => this.valueOf(line, fields.project) ?? []);
    const [project = null] = named;
    return project !== null && named.every((other) => sameText(other, project)) ? project : null;
  }

  private valueOf(line: OrderLine, field: string): string | null {
    const sheet = this.context.sheets.get(line.tableKey);
    const mapped = sheet && mappedField(sheet, field);
    const value = mapped ? line.get(mapped.column) : null;
    return value === null ? null : String(value);
  }
}

function isNone(lines: OrderLine | readonly OrderLine[]): boolean {
  return !('sheetId' in lines) && lines.length === 0;
}

function statusOf(lines: number, decided: number, partial: boolean): CoverageStatus {
  if (lines <= 0) return 'not-applicable';
  if (decided >= lines) return partial ? 'partly' : 'checked';
  return decided > 0 ? 'partly' : 'not-checkable';
}
