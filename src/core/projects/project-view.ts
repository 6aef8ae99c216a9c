/** Where each project stands: its phases, what was decided, what is used and left, and what is due next. */
import { missingDeliverables } from '../agreement/deliverables';
import type { Agreement, Phase } from '../agreement/schema';
import type { SheetCheck } from '../checking/check-workbook';
import { groupLines } from '../orders/group-lines';
import { numberOf, type Columns } from '../orders/line-values';
import { projectKeyOf } from '../orders/line-table';
import type { OrderLine } from '../orders/order-line';
import { valueInUse } from '../orders/project-values';
import type { ReadSheet } from '../orders/order-sheet';
import { countedLines } from '../summing/counted-lines';
import type { SummarySource } from '../summing/definition';
import { gapsByLines } from '../summing/gaps';
import type { Measure } from '../summing/measures';
import { summarise } from '../summing/summarise';
import type { SummaryGap } from '../summing/summary';
import { nextDue, type DueItem } from './next-due';

/** A phase of a project, from the first start to the last end of its lines; days are 1900 serials. */
export interface ProjectPhaseSpan {
  readonly phase: Phase;
  readonly start: number | null;
  readonly end: number | null;
  readonly lines: readonly OrderLine[];
  /** The day of the decision to start it; `undefined` where the agreement asks for none, `null` where none is written. */
  readonly decision: number | null | undefined;
  /** The day of the document the phase ends with; as above. */
  readonly exitDocument: number | null | undefined;
}

/** Units of which something the contract expects is not recorded. */
interface LackingDeliverables {
  readonly line: OrderLine;
  readonly unit: string;
  readonly items: readonly { readonly fr: string; readonly en: string }[];
}

export interface ProjectStanding {
  readonly key: string;
  /** As first written. */
  readonly name: string;
  readonly source: SummarySource;
  /** In the order of the agreement. */
  readonly phases: readonly ProjectPhaseSpan[];
  /** The phase the day is in; the later one where two overlap. */
  readonly current: Phase | null;
  /** Units ordered; `null` where no line says. Person-days likewise (CCTP §7.2). */
  readonly units: number | null;
  readonly daysOrdered: number | null;
  readonly daysDone: number | null;
  readonly daysLeft: number | null;
  /** What these figures leave out of its lines, for lack of a value that can be read. */
  readonly gaps: readonly SummaryGap[];
  /** Lines whose unit has deliverables and that are over: how many have all of them, and those that lack some. */
  readonly delivered: number;
  readonly lacking: readonly LackingDeliverables[];
  readonly next: DueItem | null;
  /** Findings about the project that are not waived, by severity; `null` where nothing was checked. */
  readonly findings: { readonly error: number; readonly warning: number; readonly info: number } | null;
}

/** The measures that are shown of a project. */
const shown: ReadonlySet<Measure> = new Set<Measure>(['units', 'daysOrdered', 'daysDone', 'daysRemaining']);

/** One standing for each project of a workbook, in the order of their first lines; lines without one are no project. */
export function projectStandings(
  source: SummarySource,
  asOf: number,
  checks: readonly SheetCheck[] | null = null,
): readonly ProjectStanding[] {
  const { sheets, agreement } = source;
  const columns = columnsByField(sheets);
  const groups = groupLines(countedLines(sheets), (line) => line.projectKey);
  const findings = checks && findingsByProject(checks);
  const { groups: summed, gaps } = summarise([source], { by: ['project'] }, { asOf });
  const sumsOf = new Map(summed.map(({ key: [name], values }) => [projectKeyOf(name ?? ''), values]));
  const gapsOf = gapsByLines(
    gaps.filter(({ measure }) => shown.has(measure)),
    (line) => line.projectKey,
  );
  return [...groups].map(([key, lines]): ProjectStanding => {
    const phases = agreement.phases
      .map((phase) => spanOf(phase, lines, columns))
      .filter(({ lines: ofPhase }) => ofPhase.length > 0)
      .sort((one, other) => one.phase.order - other.phase.order);
    const project = columns.get('project');
    const { delivered, lacking } = deliverables(lines, columns, asOf);
    const running = phases.filter(
      ({ start, end }) => (start ?? Infinity) <= asOf && asOf <= (end ?? -Infinity),
    );
    const sums = sumsOf.get(key);
    return {
      key,
      name: (project && lines[0]?.written(project)) || key,
      source,
      phases,
      current: running.at(-1)?.phase ?? null,
      units: sums?.units ?? null,
      daysOrdered: sums?.daysOrdered ?? null,
      daysDone: sums?.daysDone ?? null,
      daysLeft: sums?.daysRemaining ?? null,
      gaps: gapsOf(key),
      delivered,
      lacking,
      next: nextDue(phases, lines, columns, asOf),
      findings: findings && (findings.get(key) ?? { error: 0, warning: 0, info: 0 }),
    };
  });
}

function columnsByField(sheets: readonly ReadSheet[]): Columns {
  return new Map(
    sheets.flatMap((sheet) =>
      [...sheet.cells.byField].map(([field, { mapped }]) => [field, mapped.column] as const),
    ),
  );
}

function spanOf(phase: Phase, lines: readonly OrderLine[], columns: Columns): ProjectPhaseSpan {
  const own = lines.filter((line) => line.phase?.id === phase.id);
  const days = (field: string) => own.flatMap((line) => numberOf(line, columns.get(field)) ?? []);
  const [starts, ends] = [days('start_date'), days('end_date')];
  const held = (field: string | undefined) => {
    const column = field === undefined ? undefined : columns.get(field);
    const value = column ? valueInUse(lines, column)?.value : undefined;
    return typeof value === 'number' ? value : null;
  };
  return {
    phase,
    start: starts.length > 0 ? Math.min(...starts) : null,
    end: ends.length > 0 ? Math.max(...ends) : null,
    lines: own,
    decision: phase.decision ? held(phase.decision.field) : undefined,
    exitDocument: phase.exitDocument ? held(phase.exitDocument.field) : undefined,
  };
}

function deliverables(lines: readonly OrderLine[], columns: Columns, asOf: number) {
  const received = columns.get('deliverables_received');
  const lacking: LackingDeliverables[] = [];
  let delivered = 0;
  for (const line of lines) {
    const unit = line.unit;
    const end = numberOf(line, columns.get('end_date'));
    const certified = numberOf(line, columns.get('service_fait_date'));
    // As the check `unit-deliverables` expects them.
    const over = line.status === 'settled' || certified !== null || (end ?? Infinity) < asOf;
    if (!unit || unit.deliverables.length === 0 || !received || !over || line.unreadable(received)) continue;
    const { items, unclear } = missingDeliverables(unit.deliverables, String(line.get(received) ?? ''));
    if (unclear) continue;
    if (items.length === 0) delivered += 1;
    else lacking.push({ line, unit: unit.code, items: items.map(({ label }) => label) });
  }
  return { delivered, lacking };
}

/** A finding names its project as written; one project may be written in several ways. */
function findingsByProject(checks: readonly SheetCheck[]) {
  const counts = new Map<string, { error: number; warning: number; info: number }>();
  for (const { sheet, findings } of checks) {
    const keys = new Map<string, string>();
    const project = sheet.cells.byField.get('project')?.mapped.column;
    for (const line of sheet.lines)
      if (project && line.projectKey !== null) keys.set(String(line.get(project)), line.projectKey);
    for (const { project: written, severity, waived } of findings) {
      if (written === null || waived !== null) continue;
      const key = keys.get(written) ?? written;
      const count = counts.get(key) ?? { error: 0, warning: 0, info: 0 };
      count[severity] += 1;
      counts.set(key, count);
    }
  }
  return counts;
}

/** Phases of an agreement that projects go through, in order: the launch is the contract's and no project's. */
export function projectPhases({ phases }: Agreement): readonly Phase[] {
  return [...phases].filter(({ order }) => order > 0).sort((one, other) => one.order - other.order);
}
