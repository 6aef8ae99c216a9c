import { project } from '../columns/project';
import type { Facts } from '../core/checking/finding';
import type { Examination } from '../core/checking/rule';
import { groupLines } from '../core/orders/group-lines';
import type { ProjectPhase } from '../core/orders/order-book';

/** Lines of one project, whatever their phases. */
export type ProjectLines = Omit<ProjectPhase, 'phaseId'>;

/** Judges project by project, whatever the phase. */
export function eachProject<D, F extends Facts>(
  examination: Examination<D, F>,
  judge: (group: ProjectLines) => void,
): void {
  leaveOpen(examination);
  for (const [projectKey, lines] of groupLines(examination.lines, (line) => line.projectKey))
    judge({ projectKey, project: lines[0]?.written(project) ?? projectKey, lines });
}

/** Judges a phase project by project. */
export function eachProjectPhase<D, F extends Facts>(
  examination: Examination<D, F>,
  phaseId: string,
  judge: (group: ProjectPhase) => void,
): void {
  leaveOpen(examination);
  for (const group of examination.book.projectPhases(phaseId)) judge(group);
}

/** What a line without a project belongs to is not known (ADR 10, point 4). */
function leaveOpen<D, F extends Facts>({ lines, verdicts }: Examination<D, F>): void {
  verdicts.undecided(
    lines.filter((line) => line.projectKey === null),
    project,
  );
}
