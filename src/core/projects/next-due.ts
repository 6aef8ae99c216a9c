/** What comes next for a project: the oldest thing overdue, else the nearest one to come. */
import type { Phase } from '../agreement/schema';
import { numberOf, type Columns } from '../orders/line-values';
import type { OrderLine } from '../orders/order-line';
import type { ProjectPhaseSpan } from './project-view';

export interface DueItem {
  /**
   * `certify`: a line is over and its service is not certified; `decision`: a phase is ordered and not decided on;
   * `document`: a phase comes to its end without the document it ends with; `phase-start`, `phase-end`.
   */
  readonly kind: 'certify' | 'decision' | 'document' | 'phase-start' | 'phase-end';
  /** 1900 serial. */
  readonly day: number;
  readonly overdue: boolean;
  readonly phase: Phase | null;
  /** The line it is about; `null` for what is about a phase. */
  readonly line: OrderLine | null;
}

export function nextDue(
  phases: readonly ProjectPhaseSpan[],
  lines: readonly OrderLine[],
  columns: Columns,
  asOf: number,
): DueItem | null {
  // What is overdue lies before what is to come.
  const [next] = [
    ...phases.flatMap((span) => ofPhase(span, columns, asOf)),
    ...toCertify(lines, columns, asOf),
  ].sort((one, other) => one.day - other.day);
  return next ?? null;
}

function ofPhase(span: ProjectPhaseSpan, columns: Columns, asOf: number): DueItem[] {
  const { phase, start, end, decision, exitDocument } = span;
  const item = (kind: DueItem['kind'], day: number, overdue = day < asOf): DueItem => ({
    kind,
    day,
    overdue,
    phase,
    line: null,
  });
  const isTracked = (field: string | undefined) => field !== undefined && columns.has(field);
  return [
    ...(decision === null && start !== null && isTracked(phase.decision?.field)
      ? [item('decision', start)]
      : []),
    ...(exitDocument === null && end !== null && isTracked(phase.exitDocument?.field)
      ? [item('document', end)]
      : []),
    ...(start !== null && start > asOf ? [item('phase-start', start, false)] : []),
    ...(end !== null && end >= asOf ? [item('phase-end', end, false)] : []),
  ];
}

/** Lines that are over, settled ones aside, of sheets that follow the certification of services. */
function toCertify(lines: readonly OrderLine[], columns: Columns, asOf: number): DueItem[] {
  const certified = columns.get('service_fait_date');
  if (!certified) return [];
  return lines.flatMap((line): DueItem[] => {
    const end = numberOf(line, columns.get('end_date'));
    const isOpen = line.status === 'active' && line.has(certified) && !line.unreadable(certified);
    if (!isOpen || end === null || end >= asOf || numberOf(line, certified) !== null) return [];
    return [{ kind: 'certify', day: end, overdue: true, phase: line.phase, line }];
  });
}
