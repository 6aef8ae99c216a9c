/** The phases of a project drawn with letters, one mark for each month: "111·22233". */
import { civil } from '../calendar/serial';
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

/** The later phase where two share a month; "·" where none runs; nothing after the last. */
export function timeline({ phases }: ProjectStanding, from: number): string {
  const first = monthOf(from);
  const marks: string[] = [];
  for (const { phase, start, end } of phases) {
    if (start === null || end === null) continue;
    const last = Math.min(monthOf(end) - first, mostMonths - 1);
    for (let at = monthOf(start) - first; at <= last; at += 1) marks[at] = phase.id.charAt(0);
  }
  return Array.from(marks, (mark) => mark ?? '·').join('');
}
