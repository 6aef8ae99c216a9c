/**
 * Checking a line that stands alone, as a cell formula does: the rules that judge each line by itself run on it as they
 * run on a sheet. What comes out is as short as what a cell shows: which rules found something, which could not decide.
 */
import type { PriceSchedule } from '../agreement/price-schedule';
import type { Agreement } from '../agreement/schema';
import { agreementOn } from '../agreement/versions';
import type { LineAlone } from '../orders/read-line';
import type { OrderBook } from '../orders/order-book';
import type { OrderLine } from '../orders/order-line';
import { counts } from '../orders/status';
import { rememberedFor } from '../remembered';
import type { Facts, Severity } from './finding';
import { isPackOn, isStated } from './packs';
import type { AnyRule, Found, Judged, Missing, Verdicts } from './rule';
import { finalSeverity } from './severity';
import type { Settings } from './settings';

export interface LineRequest {
  readonly line: LineAlone;
  readonly agreement: Agreement;
  /** Rules that judge each line by itself (`lineAlone`), and need no setting. */
  readonly rules: readonly AnyRule[];
  readonly settings: Settings;
  readonly prices: PriceSchedule | null;
}

export interface LineCheck {
  readonly found: readonly { readonly rule: string; readonly severity: Severity }[];
  /** Rules that apply to the line and could not decide. */
  readonly undecided: readonly string[];
}

/** A line that bears no day is judged as one that is ordered now: by the latest version of the agreement. */
export function checkLine({ line, rules, settings, prices, ...request }: LineRequest): LineCheck {
  const agreement = agreementOn(request.agreement, line.lines[0]?.orderDay ?? Infinity);
  const book = bookOf(line.lines.filter(counts));
  const found: { rule: string; severity: Severity }[] = [...line.problems];
  const undecided: string[] = [];
  for (const rule of rules) {
    if (!isPackOn(rule.pack, { settings, prices }) && !isStated(agreement, rule.id)) continue;
    // What few sheets say anything of does not lack from a line that has no column for it.
    const asks = rule.lineAloneWith?.some(({ field }) => line.fields.has(field)) ?? true;
    const lacks =
      rule.needs.some(({ field }) => !line.fields.has(field)) || (rule.needsPrices && prices === null);
    for (const instance of instancesOf(rule)(agreement)) {
      const lines = rule.concerns(instance, book);
      if (lines.length === 0) continue;
      const verdicts = new LineVerdicts();
      // No rule that judges a line alone asks for the day of the check.
      if (!lacks) rule.check({ instance, lines, book, agreement, settings, asOf: 0, prices, verdicts });
      for (const severity of verdicts.found)
        found.push({ rule: rule.id, severity: finalSeverity(rule, severity, settings) });
      if (asks && verdicts.isOpen(lines)) undecided.push(rule.id);
    }
  }
  return { found, undecided };
}

/** Takes the verdicts of one rule: a line it says nothing of is undecided, so that a gap never looks like a pass. */
class LineVerdicts implements Verdicts<Facts> {
  readonly found: Severity[] = [];
  private readonly settled = new Set<OrderLine>();
  pass(lines: Judged): void {
    if ('sheetId' in lines) this.settled.add(lines);
    else for (const line of lines) this.settled.add(line);
  }

  tolerated(lines: Judged): void {
    this.pass(lines);
  }

  notApplicable(lines: Judged): void {
    this.pass(lines);
  }

  /** Only as far as a workbook shows: nothing that a formula could call fine. */
  partial(): void {
    return;
  }

  /** For lack of a setting, which no line could give, the rule is left out. */
  undecided(lines: Judged, missing: Missing): void {
    if (typeof missing === 'string' && missing !== 'prices') this.pass(lines);
  }

  finding({ severity, lines }: Found<Facts>): void {
    this.found.push(severity);
    this.pass(lines);
  }

  isOpen(lines: readonly OrderLine[]): boolean {
    return lines.some((line) => !this.settled.has(line));
  }
}

/** Lines that no project or order brings together: the rules that ask for those judge no line alone. */
function bookOf(lines: readonly OrderLine[]): OrderBook {
  return {
    lines,
    byOrder: new Map(),
    ofUnit: (code) => lines.filter(({ unit }) => unit?.code === code),
    ofPhase: (id) => lines.filter(({ phase }) => phase?.id === id),
    ofProject: () => [],
    projectPhases: () => [],
    inherited: () => false,
    isCopy: () => false,
    projectValue: () => ({ column: false }),
  };
}

/** What a rule takes from an agreement, taken once: a formula checks thousands of lines. */
const instancesOf = rememberedFor((rule: AnyRule) =>
  rememberedFor((agreement: Agreement) => rule.instances(agreement)),
);
