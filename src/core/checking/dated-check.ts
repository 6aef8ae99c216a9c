/**
 * Running a rule under an agreement that was amended. Rules know nothing of it: each runs once under every version
 * that says something else to it, always over all the lines, and what it says is kept for the lines of that version
 * alone. What no amendment changed runs once, as ever.
 */
import type { Agreement } from '../agreement/schema';
import { readingsDuring, versionOn, type AgreementVersion } from '../agreement/versions';
import { buildOrderBook } from '../orders/build-book';
import type { OrderBook } from '../orders/order-book';
import type { OrderLine } from '../orders/order-line';
import type { CheckRequest } from './check-workbook';
import { DatedVerdicts, type Dating } from './dated-verdicts';
import { examine, examined, isOn, runInstance, type Check, type Examined, type Run } from './examine';
import { file } from './filing';
import type { AnyRule, Instance } from './rule';
import { namedSpans, spansWhereRead, subjectsOf, type Span } from './version-spans';

/** The lines of a workbook as several versions of an agreement read them, made when first asked for. */
export class DatedBooks {
  private readonly books = new Map<
    string,
    { book: OrderBook; originals: ReadonlyMap<OrderLine, OrderLine> }
  >();
  private readonly watched: readonly { readonly agreement: Agreement; readonly read: Set<string> }[];
  readonly dating: Dating;

  constructor(
    readonly versions: readonly AgreementVersion[],
    private readonly request: CheckRequest,
  ) {
    this.watched = versions.map(({ agreement }) => watching(agreement));
    const known = new Map<number, number>();
    this.dating = {
      indexOf: ({ orderDay }) => {
        if (orderDay === null) return null;
        const index = known.get(orderDay) ?? versionOn(versions, orderDay).index;
        known.set(orderDay, index);
        return index;
      },
    };
  }

  /** The version in force on the day of the check: what no line shows is judged by it. */
  get today(): number {
    return versionOn(this.versions, this.request.asOf).index;
  }

  /** The version, which remembers what is read of it. */
  agreement(index: number): { readonly agreement: Agreement; readonly read: Set<string> } {
    return this.watched[index] ?? watching(this.request.agreement);
  }

  /** The lines of some versions as they are, all others with their units as the last of these versions has them. */
  under({ first, last }: Pick<Span, 'first' | 'last'>) {
    const key = `${first} ${last}`;
    const known = this.books.get(key);
    if (known) return known;
    const version = this.versions[last]?.agreement ?? this.request.agreement;
    const originals = new Map<OrderLine, OrderLine>();
    const read = (line: OrderLine): OrderLine => {
      const index = this.dating.indexOf(line);
      if (index !== null && index >= first && index <= last) return line;
      const view = line.under(version);
      // A unit that one of the two versions does not know is what it is on its own day.
      if (line.unit === null || view.unit === null || view.unit === line.unit) return line;
      originals.set(view, line);
      return view;
    };
    const sheets = this.request.sheets.map((sheet) => ({ ...sheet, lines: sheet.lines.map(read) }));
    const built = { book: buildOrderBook(sheets, this.request), originals };
    this.books.set(key, built);
    return built;
  }
}

/** An agreement that remembers which of its parts were read. */
function watching(agreement: Agreement): { readonly agreement: Agreement; readonly read: Set<string> } {
  const read = new Set<string>();
  const watched = new Proxy(agreement, {
    get(target, key, receiver): unknown {
      read.add(String(key));
      return Reflect.get(target, key, receiver);
    },
  });
  return { agreement: watched, read };
}

/** Examines everything a rule takes from any version of the agreement. */
export function examineByDate(rule: AnyRule, check: Check, dated: DatedBooks): void {
  for (const { spans, alike } of subjectsOf(rule, dated.versions)) {
    const last = spans[spans.length - 1];
    if (!last) continue;
    if (!isOn(rule, check)) file(examine(rule, last.instance, check), check.results);
    else if (alike) examineAlike(rule, alike, spans.length === 1, check, dated);
    else examineSpans(rule, spans, check, dated);
  }
}

/**
 * What the rule takes from the agreement is the same in every version, but for parts that it may not read. It is run
 * once, as the latest version has it; where that turns out to read what an amendment changed, once for each version.
 * `unchanged`: what it takes is the same altogether, and each line is read by the version of its own day.
 */
function examineAlike(
  rule: AnyRule,
  instances: readonly Instance<unknown>[],
  unchanged: boolean,
  check: Check,
  dated: DatedBooks,
): void {
  const latest = dated.versions.length - 1;
  const instance = instances[latest];
  if (!instance) return;
  const { agreement, read: sections } = dated.agreement(latest);
  const book = unchanged ? check.book : dated.under({ first: latest, last: latest }).book;
  sections.clear();
  const tried: Examined[] = [];
  const parts = readingsDuring(() => tried.push(examine(rule, instance, { ...check, agreement, book })));
  const spans = spansWhereRead(instances, dated.versions, { parts: unchanged ? [] : parts, sections });
  if (spans.length > 1) examineSpans(rule, spans, check, dated);
  else for (const outcome of tried) file(outcome, check.results);
}

interface SpanRun extends Run {
  readonly span: Span;
  readonly verdicts: DatedVerdicts;
  readonly originals: ReadonlyMap<OrderLine, OrderLine>;
}

function examineSpans(rule: AnyRule, spans: readonly Span[], check: Check, dated: DatedBooks): void {
  const runs = namedSpans(spans, dated.versions).map((span) => runSpan(rule, span, check, dated));
  const counts = runs.map(() => new Map<string, number>());
  for (const line of linesOf(runs)) {
    const at = ownerOf(line, runs, dated);
    const run = runs[at];
    const count = counts[at];
    if (!run || !count) continue;
    count.set(line.tableKey, (count.get(line.tableKey) ?? 0) + 1);
    if (dated.dating.indexOf(line) === null && !run.verdicts.settled.has(line)) run.tally.undated(line);
  }
  runs.forEach((run, at) =>
    file(examined(rule, run.span.instance, run, counts[at] ?? new Map()), check.results),
  );
}

function runSpan(rule: AnyRule, span: Span, check: Check, dated: DatedBooks): SpanRun {
  const { book, originals } = dated.under(span);
  const { agreement } = dated.agreement(span.last);
  const holdsToday = span.first <= dated.today && dated.today <= span.last;
  let verdicts: DatedVerdicts | null = null;
  const run = runInstance(rule, span.instance, { ...check, agreement, book }, (tally) => {
    verdicts = new DatedVerdicts(tally, { ...span, dating: dated.dating, originals, holdsToday });
    return verdicts;
  });
  verdicts ??= new DatedVerdicts(run.tally, { ...span, dating: dated.dating, originals, holdsToday });
  // A rule about the workbook as a whole is told under the version of the day of the check.
  if (rule.wholeWorkbook && !holdsToday) run.tally.notApplicable([]);
  return { ...run, span, originals, verdicts };
}

/** Every line that concerns any of the runs, once. */
function linesOf(runs: readonly SpanRun[]): ReadonlySet<OrderLine> {
  return new Set(runs.flatMap(({ lines, originals }) => lines.map((line) => originals.get(line) ?? line)));
}

/** The run that answers for a line: the one that judged it, first of all that of its day; -1 where none does. */
function ownerOf(line: OrderLine, runs: readonly SpanRun[], { dating, today }: DatedBooks): number {
  const index = dating.indexOf(line);
  const of = (version: number | null) =>
    runs.findIndex(({ span }) => version !== null && span.first <= version && version <= span.last);
  const own = of(index);
  if (runs[own]?.verdicts.settled.has(line)) return own;
  const judged = runs.findIndex(({ verdicts }) => verdicts.settled.has(line));
  if (judged >= 0) return judged;
  if (index !== null) return own;
  const now = of(today);
  return now >= 0 ? now : runs.length - 1;
}
