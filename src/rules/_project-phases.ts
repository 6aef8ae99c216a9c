import { project } from '../columns/project';
import type { Facts } from '../core/checking/finding';
import type { Examination } from '../core/checking/rule';
import { groupLines } from '../core/orders/group-lines';
import type { ProjectPhase } from '../core/orders/order-book';

/** Judges project by project, whatever the phase; what a line without a project belongs to is not known (decision 4). */
export function eachProject<D, F extends Facts>(
  { lines, verdicts }: Examination<D, F>,
  judge: (group: Pick<ProjectPhase, 'project' | 'lines'>) => void,
): void {
  verdicts.undecided(
    lines.filter((line) => line.projectKey === null),
    project,
  );
  for (const [key, own] of groupLines(lines, (line) => line.projectKey))
    judge({ project: own[0]?.written(project) ?? key, lines: own });
}

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
