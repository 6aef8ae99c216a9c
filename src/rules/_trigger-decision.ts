/** Units that a decision of the administration sets off. */
import { decisionDate } from '../columns/decision-date';
import { partner } from '../columns/partner';
import { startDate } from '../columns/start-date';
import type { Severity } from '../core/checking/finding';
import { groupLines } from '../core/orders/group-lines';
import type { OrderBook } from '../core/orders/order-book';
import type { OrderLine } from '../core/orders/order-line';
import { rowKey } from '../core/orders/order-table';
import type { Column, FieldValue } from '../core/sheet/column';
import { earliest } from './_days-of-lines';
import { heldValue, type HeldValue } from './_held-value';
import { tell, type Judgement, type Problem, type TriggerExamination } from './_trigger';

/** The administration decides first, and names the partner where the service goes to one. */
export function onDecision(examination: TriggerExamination, more: (line: OrderLine) => Judgement): void {
  const { book, instance, lines } = examination;
  const { partner: toPartner, severity = 'error' } = instance.data.trigger;
  const groups = groupLines(lines, (line) => line.projectKey ?? rowKey(line));
  for (const group of groups.values()) {
    const [first] = group;
    if (!first) continue;
    const starting = earliest(group, startDate);
    const other = more(starting?.line ?? first);
    // Not to be ordered at all: what else it lacks does not matter.
    if (other.problems.some(({ kind }) => kind === 'retained')) {
      tell(group, other, examination);
      continue;
    }
    const { problems, missing } = decidedBefore(group, starting, book, severity);
    if (toPartner) {
      const named = saidOf(group, book, partner);
      if (named === 'blank')
        problems.push({ kind: 'no-partner', severity: 'warning', at: first.cell(partner) });
      else if (named === 'unknown') missing.push(partner);
    }
    // A start before the decision and long before the end is one date to correct.
    if (!problems.some(({ kind }) => kind === 'before-decision')) problems.push(...other.problems);
    missing.push(...other.missing);
    tell(group, { problems, missing }, examination);
  }
}

function decidedBefore(
  group: readonly OrderLine[],
  starting: { readonly line: OrderLine; readonly day: number } | null,
  book: OrderBook,
  severity: Severity,
): Judgement {
  const decided = saidOf(group, book, decisionDate);
  if (decided === 'unknown') return { problems: [], missing: [decisionDate] };
  if (decided === 'blank') {
    const at = group.find((line) => line.has(decisionDate))?.cell(decisionDate) ?? null;
    return { problems: [{ kind: 'no-decision', severity, at }], missing: [] };
  }
  if (!starting) return { problems: [], missing: [startDate] };
  if (starting.day >= decided.value) return { problems: [], missing: [] };
  const problem: Problem = {
    kind: 'before-decision',
    severity,
    at: starting.line.cell(startDate),
    related: [decided.line.cell(decisionDate)],
    facts: { start: { day: starting.day }, day: { day: decided.value } },
  };
  return { problems: [problem], missing: [] };
}

/** What the project of the lines says, or their row alone where it names no project. */
function saidOf<T extends FieldValue>(
  lines: readonly OrderLine[],
  book: OrderBook,
  column: Column<T>,
): HeldValue<T> {
  const [first] = lines;
  if (!first) return 'unknown';
  if (first.projectKey !== null) return heldValue(book, first.projectKey, column);
  const value = first.get(column);
  if (value !== null) return { value, line: first };
  return !first.has(column) || lines.some((line) => line.unreadable(column)) ? 'unknown' : 'blank';
}
