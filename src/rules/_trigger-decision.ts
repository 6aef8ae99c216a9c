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
      const named = heldValue(group, book, partner);
      if (named.kind === 'blank')
        problems.push({ kind: 'no-partner', severity: 'warning', at: first.cell(partner) });
      else if (named.kind === 'unknown') missing.push(partner);
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
  const decided = heldValue(group, book, decisionDate);
  if (decided.kind === 'unknown') return { problems: [], missing: [decisionDate] };
  if (decided.kind === 'blank') {
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

type HeldValue<T> =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'blank' }
  | { readonly kind: 'said'; readonly value: T; readonly line: OrderLine };

/** What the project of the lines says, or the line alone where it has no project (ADR 10, point 5). */
function heldValue<T extends FieldValue>(
  lines: readonly OrderLine[],
  book: OrderBook,
  column: Column<T>,
): HeldValue<T> {
  const [first] = lines;
  if (!first) return { kind: 'unknown' };
  const key = first.projectKey;
  const all = key === null ? lines : book.ofProject(key);
  const held =
    key === null
      ? { column: first.has(column), value: first.get(column), line: first }
      : book.projectValue(key, column);
  if (!held.column) return { kind: 'unknown' };
  if (held.value !== null && held.line) return { kind: 'said', value: held.value, line: held.line };
  return all.some((line) => line.unreadable(column)) ? { kind: 'unknown' } : { kind: 'blank' };
}
