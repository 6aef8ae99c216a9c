/** The views beside the consumption, each with the sheet it can be inserted as. */
import { readExtract } from '../../core/chorus/read-extract';
import { projectStandings } from '../../core/projects/project-view';
import { planCeilings } from '../../core/reporting/ceilings-sheet';
import { planChorus } from '../../core/reporting/chorus-sheet';
import { planClock } from '../../core/reporting/clock-sheet';
import type { PlanSheet } from '../../core/reporting/plan';
import { planProjects } from '../../core/reporting/projects-sheet';
import type { SummaryWords } from '../../core/reporting/summary-words';
import type { SummarySource } from '../../core/summing/definition';
import { ceilingStandings } from '../../summaries/_ceilings';
import type { OpenedWorkbook, PaneState } from '../session/state';

/** What a view is made from. */
export interface ViewOf {
  readonly source: SummarySource;
  readonly asOf: number;
  readonly opened: OpenedWorkbook;
  /** Of the last check, for the findings of projects; `null` before it. */
  readonly checks: NonNullable<PaneState['result']>['checks'] | null;
}

/** Matches of the orders with the extracts of the accounts on other sheets; `null` where there is none. */
export function chorusSheet(
  { source, opened }: Pick<ViewOf, 'source' | 'opened'>,
  words: SummaryWords,
): PlanSheet | null {
  const extracts = opened.others.flatMap(({ snapshot }) => {
    const extract = readExtract(snapshot, source.agreement);
    return extract ? [{ source, extract }] : [];
  });
  return planChorus(extracts, words);
}

export const otherViews = ['clock', 'projects', 'ceilings', 'chorus'] as const;
export type OtherView = (typeof otherViews)[number];

/** The sheet a view is inserted as; `null` where there is nothing to tell. */
export function sheetOf(view: OtherView, given: ViewOf, words: SummaryWords): PlanSheet | null {
  const { source, asOf, checks } = given;
  switch (view) {
    case 'clock':
      return planClock([source], asOf, words);
    case 'projects':
      return planProjects(projectStandings(source, asOf, checks), words);
    case 'ceilings':
      return planCeilings([source], ceilingStandings, words);
    case 'chorus':
      return chorusSheet(given, words);
  }
}
