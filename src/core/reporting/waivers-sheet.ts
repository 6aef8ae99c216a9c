import { serialOfIso } from '../calendar/serial';
import { subjectName } from '../checking/subject-name';
import { atLeastOne } from './at-least-one';
import type { ReportWords, WorkbookCheck } from './check-report';
import type { PlanCell, PlanSheet } from './plan';

/** The waivers of the workbooks, those in force as well as those that cover nothing any more. */
export function planWaivers(checks: readonly WorkbookCheck[], words: ReportWords): PlanSheet {
  const { sheet, columns, none, unreadable } = words.texts.waivers;
  const otherwise = checks.some(({ waiversUnreadable }) => waiversUnreadable) ? unreadable : none;
  return {
    name: sheet,
    table: 'Waivers',
    columns: [
      { title: columns.title, width: 30, wrapped: true },
      { title: columns.covers, width: 24 },
      { title: columns.reason, width: 50, wrapped: true },
      { title: columns.author, width: 20 },
      { title: columns.day, width: 12 },
      { title: columns.status, width: 24, wrapped: true },
      { title: columns.findings, width: 12 },
      { title: columns.subject, width: 24, wrapped: true },
      { title: columns.order, width: 16 },
      { title: columns.project, width: 20 },
      { title: columns.rule, width: 22 },
      { title: columns.version, width: 12 },
    ],
    rows: atLeastOne(waiverRows(checks, words), [otherwise], 12),
  };
}

function waiverRows(checks: readonly WorkbookCheck[], words: ReportWords): PlanCell[][] {
  const { covers, status: states } = words.texts.waivers;
  return checks.flatMap(({ agreement, waivers }) =>
    waivers.map(({ waiver, status, findings }): PlanCell[] => {
      const day = serialOfIso(waiver.day);
      return [
        words.title(waiver.rule),
        covers[waiver.covers.kind],
        waiver.reason,
        waiver.author,
        day === null ? waiver.day : { day },
        states[status],
        findings,
        subjectName(waiver.subject, agreement, words.tongue, words.column) || null,
        waiver.order,
        waiver.project,
        waiver.rule,
        waiver.ruleVersion,
      ];
    }),
  );
}
