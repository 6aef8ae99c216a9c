/** The phases of a project drawn month by month: "111·22233". */
import { civil, serialOf } from '../calendar/serial';
import type { ProjectStanding } from './project-view';

/** Months of a timeline; a slip of the hand in a year must not make it endless. */
const mostMonths = 72;

function monthOf(serial: number): number {
  const { year, month } = civil(serial);
  return year * 12 + month;
}

/** The first start of all the projects; `null` where no line says. */
export function timelineStart(projects: readonly ProjectStanding[]): number | null {
  const starts = projects.flatMap(({ phases }) => phases.flatMap(({ start }) => start ?? []));
  return starts.length === 0 ? null : Math.min(...starts);
}

/** The first days of so many months, from that of a day on. */
export function monthsFrom(from: number, count: number): readonly number[] {
  const { year, month } = civil(from);
  return Array.from({ length: count }, (_, at) => {
    const months = month - 1 + at;
    return serialOf(year + Math.floor(months / 12), (months % 12) + 1, 1);
  });
}

/** Id of the phase of each month: the later one where two share it; `null` where none runs; nothing after the last. */
export function phaseOfMonths({ phases }: ProjectStanding, from: number): readonly (string | null)[] {
  const first = monthOf(from);
  const months: string[] = [];
  for (const { phase, start, end } of phases) {
    if (start === null || end === null) continue;
    const last = Math.min(monthOf(end) - first, mostMonths - 1);
    for (let at = monthOf(start) - first; at <= last; at += 1) months[at] = phase.id;
  }
  return Array.from(months, (id) => id ?? null);
}

/** One mark for each month; "·" where no phase runs. */
export function timeline(project: ProjectStanding, from: number): string {
  return phaseOfMonths(project, from)
    .map((id) => (id === null ? '·' : markOf(id)))
    .join('');
}

/** What stands for a phase in a drawing. */
export function markOf(phaseId: string): string {
  return phaseId.charAt(0);
}
