/** What sets a unit off, by the kind of trigger the agreement gives it. One finding for each thing to be put right. */
import { decisionDate } from '../columns/decision-date';
import { lot as lotColumn } from '../columns/lot';
import { partner } from '../columns/partner';
import { project } from '../columns/project';
import { startDate } from '../columns/start-date';
import { uoCode } from '../columns/uo-code';
import { readingInUse } from '../core/agreement/doubts';
import { validEnd } from '../core/agreement/framework';
import { dayForLot, forLot } from '../core/agreement/for-lot';
import type { Unit } from '../core/agreement/schema';
import { addMonths, meanMonthDays } from '../core/calendar/months';
import { cite } from '../core/checking/citation';
import type { Severity } from '../core/checking/finding';
import type { Examination, Missing } from '../core/checking/rule';
import { groupLines } from '../core/orders/group-lines';
import type { OrderBook } from '../core/orders/order-book';
import type { OrderLine } from '../core/orders/order-line';
import { rowKey } from '../core/orders/order-table';
import { inEveryLot, possibleLots } from '../core/orders/possible-lots';
import type { Column, FieldValue } from '../core/sheet/column';
import type { CellRef } from '../core/sheet/snapshot';
import { remembered } from '../core/remembered';
import { earliest } from './_days-of-lines';
import { orderDayColumn } from './_order-day-cell';

export type WrongTrigger = {
  readonly kind:
    | 'no-launch'
    | 'not-at-notification'
    | 'retained'
    | 'no-decision'
    | 'before-decision'
    | 'no-partner'
    | 'early'
    | 'no-earlier-order';
  readonly unit: string;
  readonly label: string;
  /** Lot of the line, or lots of the unit where no line is spoken of. */
  readonly lots: readonly string[];
  readonly project: string | null;
  readonly start?: { readonly day: number };
  /** What the start is compared with: notification, decision, or end of the framework. */
  readonly day?: { readonly day: number };
  /** How long before the end the unit may start, the reviewer's setting. */
  readonly leadMonths?: number;
};

export type Trigger = NonNullable<Unit['trigger']>;

export type TriggerExamination = Examination<
  { readonly unit: Unit; readonly trigger: Trigger },
  WrongTrigger
>;

interface Problem {
  readonly kind: WrongTrigger['kind'];
  readonly severity: Severity;
  readonly at: CellRef | null;
  readonly related?: readonly (CellRef | null)[];
  readonly facts?: Pick<WrongTrigger, 'start' | 'day' | 'leadMonths'>;
}

/** What stands against a group of lines, and what lacks to say; with neither, they pass. */
interface Judgement {
  readonly problems: Problem[];
  readonly missing: Missing[];
}

export const judgeBy: Readonly<Record<Trigger['kind'], (examination: TriggerExamination) => void>> = {
  notification: atNotification,
  decision: (examination) => onDecision(examination, () => ({ problems: [], missing: [] })),
  'holder-not-retained': (examination) => onDecision(examination, atTheEnd(examination)),
  'earlier-order': afterAnother,
};

/** The unit starts with the framework; a contract without it is worth telling, once (ADR 10, point 15). */
function atNotification(examination: TriggerExamination): void {
  const { instance, lines, book, agreement, settings, verdicts } = examination;
  const { unit } = instance.data;
  if (lines.length === 0) {
    const ofLots = book.lines.filter(({ lot }) => lot !== null && unit.lots.includes(lot));
    const reading = readingInUse(agreement, 'launch-order', settings.readings)?.reading;
    if (ofLots.length === 0 || reading === 'automatic') return verdicts.notApplicable([]);
    // A unit that could not be understood may be this one.
    if (book.lines.some((line) => line.unit === null)) return verdicts.undecided([], uoCode);
    return verdicts.finding({
      severity: 'info',
      lines: [],
      at: null,
      facts: { kind: 'no-launch', unit: unit.code, label: unit.label, lots: unit.lots, project: null },
    });
  }
  for (const line of lines) {
    const notified = dayForLot(settings.notifiedOn, line.lot);
    const start = line.get(startDate);
    if (start === null) verdicts.undecided(line, startDate);
    else if (notified === null) verdicts.undecided(line, 'notifiedOn');
    else {
      const onTime = start >= notified && start <= notified + settings.dateGraceDays;
      const facts = { start: { day: start }, day: { day: notified } };
      const late: Problem = {
        kind: 'not-at-notification',
        severity: 'warning',
        at: line.cell(startDate),
        facts,
      };
      tell([line], { problems: onTime ? [] : [late], missing: [] }, examination);
    }
  }
}

/** The administration decides first, and names the partner where the service goes to one. */
function onDecision(examination: TriggerExamination, more: (line: OrderLine) => Judgement): void {
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

/** At the end of the framework, normal or early, for a holder who does not go on. */
function atTheEnd({ instance, agreement, settings }: TriggerExamination): (line: OrderLine) => Judgement {
  const endOf = remembered((lotId: string) => validEnd(agreement, settings, lotId));
  const lotsOf = possibleLots(instance.data.unit.lots);
  const leadMonths = settings.reversibilityLeadMonths;
  const standingIn = (start: number, lotId: string) => {
    const end = endOf(lotId);
    if (end === null) return 'notifiedOn';
    return start >= monthsBefore(end, leadMonths) ? 'at-the-end' : 'early';
  };
  return (line) => {
    const retained = forLot<boolean>(settings.holderRetained, line.lot);
    if (retained === true)
      return { problems: [{ kind: 'retained', severity: 'error', at: line.cell(uoCode) }], missing: [] };
    const missing: Missing[] = retained === null ? ['holderRetained'] : [];
    const start = line.get(startDate);
    if (start === null) return { problems: [], missing: [...missing, startDate] };
    const lots = lotsOf(line);
    const standing = inEveryLot(start, lots, standingIn) ?? lotColumn;
    if (standing === 'at-the-end') return { problems: [], missing };
    if (standing !== 'early') return { problems: [], missing: [...missing, standing] };
    // Early in every lot that it may be of, even in the one that ends first.
    const end = Math.min(...lots.map((lotId) => endOf(lotId) ?? Infinity));
    const early: Problem = {
      kind: 'early',
      severity: 'warning',
      at: line.cell(startDate),
      facts: { start: { day: start }, day: { day: end }, leadMonths },
    };
    return { problems: [early], missing };
  };
}

/** Another unit has been ordered before for the same project. */
function afterAnother(examination: TriggerExamination): void {
  const { lines, book } = examination;
  const firstDays = new Map<string, { readonly day: number; readonly undated: OrderLine | undefined }>();
  const firstOf = (projectKey: string) => {
    const known = firstDays.get(projectKey);
    if (known) return known;
    const others = book
      .ofProject(projectKey)
      // Neither the unit itself nor another that supposes an earlier order is that order.
      .filter(({ unit }) => unit !== null && unit.trigger?.kind !== 'earlier-order');
    const first = {
      day: others.reduce((least, { orderDay }) => Math.min(least, orderDay ?? Infinity), Infinity),
      undated: others.find(({ orderDay }) => orderDay === null),
    };
    firstDays.set(projectKey, first);
    return first;
  };
  for (const line of lines) {
    const judgement = (problems: Problem[], missing: Missing[]) =>
      tell([line], { problems, missing }, examination);
    if (line.projectKey === null) judgement([], [project]);
    else if (line.orderDay === null) judgement([], [orderDayColumn(line)]);
    else {
      const { day, undated } = firstOf(line.projectKey);
      if (day < line.orderDay) judgement([], []);
      else if (undated) judgement([], [orderDayColumn(undated)]);
      else judgement([{ kind: 'no-earlier-order', severity: 'error', at: line.cell(uoCode) }], []);
    }
  }
}

/** Findings where there is a problem, else what lacks, else a pass. */
function tell(
  lines: readonly OrderLine[],
  { problems, missing }: Judgement,
  { agreement, instance, settings, verdicts }: TriggerExamination,
): void {
  const { unit, trigger } = instance.data;
  const [first] = lines;
  for (const { kind, severity, at, related, facts } of problems)
    verdicts.finding({
      // What rests on the settings for the end of the framework is a warning in the lenient profile (ADR 10, point 21).
      severity:
        settings.profile === 'lenient' && trigger.kind === 'holder-not-retained' && severity === 'error'
          ? 'warning'
          : severity,
      lines,
      at,
      related,
      also: kind === 'early' ? cite(agreement, trigger, 'date-convention') : undefined,
      facts: {
        kind,
        unit: unit.code,
        label: unit.label,
        lots: first?.lot === null || !first ? unit.lots : [first.lot],
        project: first?.projectKey === null || !first ? null : first.written(project),
        ...facts,
      },
    });
  if (problems.length > 0) return;
  const [lacking] = missing;
  if (lacking === undefined) verdicts.pass(lines);
  else for (const each of missing) verdicts.undecided(lines, each);
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

function monthsBefore(day: number, months: number): number {
  const whole = Math.floor(months);
  return addMonths(day, -whole) - Math.round((months - whole) * meanMonthDays);
}
