/** What is found wrong with what sets a unit off, whatever that is: one finding for each thing to be put right. */
import { project } from '../columns/project';
import type { Unit } from '../core/agreement/schema';
import { cite } from '../core/checking/citation';
import type { Severity } from '../core/checking/finding';
import type { Examination, Missing } from '../core/checking/rule';
import type { OrderLine } from '../core/orders/order-line';
import type { CellRef } from '../core/sheet/snapshot';

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

export interface Problem {
  readonly kind: WrongTrigger['kind'];
  readonly severity: Severity;
  readonly at: CellRef | null;
  readonly related?: readonly (CellRef | null)[];
  readonly facts?: Pick<WrongTrigger, 'start' | 'day' | 'leadMonths'>;
}

/** What stands against a group of lines, and what lacks to say; with neither, they pass. */
export interface Judgement {
  readonly problems: Problem[];
  readonly missing: Missing[];
}

/** Findings where there is a problem, else what lacks, else a pass. */
export function tell(
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
