import type { DueItem } from '../core/projects/next-due';
import type { Say } from './say';

/** Texts of the view of projects: report, panel. */
export interface ProjectsTexts {
  readonly sheet: string;
  readonly columns: Readonly<
    Record<
      | 'project'
      | 'current'
      | 'units'
      | 'daysOrdered'
      | 'daysDone'
      | 'daysLeft'
      | 'deliverables'
      | 'next'
      | 'nextDay'
      | 'remarks'
      | 'errors'
      | 'warnings'
      | 'infos',
      string
    >
  >;
  start(phase: string): string;
  end(phase: string): string;
  decision(phase: string): string;
  phase(id: string, label: string): string;
  /** Over the marks of the timeline: one for each month, from this one on. */
  timeline(from: number, say: Say): string;
  /** Under the table: how its shaded months are read. */
  readonly months: string;
  deliverables(complete: number, lacking: readonly string[], say: Say): string;
  next(kind: DueItem['kind'], overdue: boolean, phase: string, order: string, say: Say): string;
  /** Opens on the days of the phases and on the deliverables. */
  readonly details: string;
  readonly none: string;
}
