/** Values that belong to a project, whatever the line they stand on (ADR 10, point 5). */
import type { Agreement } from '../agreement/schema';
import { allVersions } from '../agreement/versions';
import type { Finding } from '../checking/finding';
import type { Column, FieldValue } from '../sheet/column';
import { eachInSteps, type Steps } from '../steps';
import { normalise } from '../text';
import { groupLines } from './group-lines';
import type { OrderLine } from './order-line';
import type { MappedColumn } from './order-sheet';
import { readingFinding } from './reading-findings';
import { counts } from './status';

interface HeldValue<T extends FieldValue> {
  readonly value: T;
  readonly line: OrderLine;
}

/**
 * The value in use among those on the lines: the only one, or the latest where they differ (the latest day; for text
 * and numbers, that of the line whose order is the latest; of orders of one day the value that sorts last, so that the
 * order of the lines decides nothing). `null` where all are blank.
 */
export function valueInUse<T extends FieldValue>(
  lines: readonly OrderLine[],
  column: Column<T>,
): HeldValue<T> | null {
  let best: HeldValue<T> | null = null;
  for (const line of lines) {
    const value = line.get(column);
    // Most lines repeat what the ones before them said on the same day.
    if (value === null || (best !== null && value === best.value && line.orderDay === best.line.orderDay))
      continue;
    const held: HeldValue<T> = { value, line };
    if (best === null) {
      best = held;
      continue;
    }
    const [day, latest] = [lateness(held, column), lateness(best, column)];
    if (day > latest || (day === latest && sortKey(value) > sortKey(best.value))) best = held;
  }
  return best;
}

function heldValues<T extends FieldValue>(lines: readonly OrderLine[], column: Column<T>): HeldValue<T>[] {
  return lines.flatMap((line) => {
    const value = line.get(column);
    return value === null ? [] : [{ value, line }];
  });
}

function lateness<T extends FieldValue>({ value, line }: HeldValue<T>, column: Column<T>): number {
  return column.kind === 'date' && typeof value === 'number' ? value : (line.orderDay ?? -Infinity);
}

/** Projects looked at in one step. */
const projectsAtOnce = 50;

/**
 * A `conflicting-values` finding for each project (or project and phase) and column whose lines say different things;
 * cancelled lines say nothing. Where the agreement knows no phases, what is said of one is said of the project.
 */
export function* conflictingValues(
  lines: readonly OrderLine[],
  columns: readonly MappedColumn[],
  agreement: Agreement,
): Steps<Finding[]> {
  const held = columns.filter(({ column }) => column.heldBy !== undefined);
  if (held.length === 0) return [];
  const inPhases = allVersions(agreement).phases.length > 0;
  const findings: Finding[] = [];
  const byProject = groupLines(lines, (line) => (counts(line) ? line.projectKey : null));
  yield* eachInSteps([...byProject.values()], projectsAtOnce, (ofProject) => {
    for (const mapped of held) {
      const byPhase = inPhases && mapped.column.heldBy === 'project-phase';
      findings.push(...(byPhase ? conflictsByPhase(ofProject, mapped) : conflict(ofProject, mapped)));
    }
  });
  return findings;
}

function conflictsByPhase(ofProject: readonly OrderLine[], mapped: MappedColumn): Finding[] {
  const byPhase = groupLines(ofProject, (line) => line.phase?.id ?? null);
  return [...byPhase.values()].flatMap((ofPhase) => conflict(ofPhase, mapped));
}

function conflict(lines: readonly OrderLine[], { column, header }: MappedColumn): Finding[] {
  if (agree(lines, column)) return [];
  const held = heldValues(lines, column);
  const used = valueInUse(lines, column);
  if (!used || new Set(held.map(({ value }) => comparable(value))).size < 2) return [];
  const others = held.filter(({ value }) => comparable(value) !== comparable(used.value));
  const ordered = [...others, used].map(({ line }) => line);
  const [first] = ordered;
  const sheetId = first?.sheetId;
  return [
    readingFinding(
      'conflicting-values',
      ordered.flatMap((line) => line.cell(column) ?? []),
      {
        rows: ordered.filter((line) => line.sheetId === sheetId).map((line) => line.row),
        field: column.field,
        header,
        kind: column.kind,
        written: first?.written(column) ?? '',
        used: column.kind === 'date' && typeof used.value === 'number' ? { day: used.value } : used.value,
      },
      { project: used.line.projectKey, order: null },
    ),
  ];
}

/** Whether all lines that say something say the very same. */
function agree(lines: readonly OrderLine[], column: Column): boolean {
  let said: FieldValue | null = null;
  for (const line of lines) {
    const value = line.get(column);
    if (value === null) continue;
    if (said !== null && value !== said) return false;
    said = value;
  }
  return true;
}

function sortKey(value: FieldValue): string {
  return String(comparable(value));
}

function comparable(value: FieldValue): FieldValue {
  return typeof value === 'string' ? normalise(value) : value;
}
