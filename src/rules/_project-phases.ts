import { project } from '../columns/project';
import type { Facts } from '../core/checking/finding';
import type { Examination } from '../core/checking/rule';
import type { ProjectPhase } from '../core/orders/order-book';

/** Judges a phase project by project; what a line without a project belongs to is not known (decision 4). */
export function eachProjectPhase<D, F extends Facts>(
  { lines, book, verdicts }: Examination<D, F>,
  phaseId: string,
  judge: (group: ProjectPhase) => void,
): void {
  verdicts.undecided(
    lines.filter((line) => line.projectKey === null),
    project,
  );
  for (const group of book.projectPhases(phaseId)) judge(group);
}
