import { doubtView, type DoubtView } from '../checking/doubt-view';
import { atLeastOne } from './at-least-one';
import type { ReportWords, WorkbookCheck } from './check-report';
import type { PlanCell, PlanColumn, PlanSheet } from './plan';
import { sourceName } from '../summing/source-name';

/** The doubtful clauses, the readings each allows, and the one the check followed. */
export function planDoubts(checks: readonly WorkbookCheck[], words: ReportWords): PlanSheet {
  const { sheet, columns, none } = words.texts.doubts;
  const titles: readonly PlanColumn[] = [
    { title: columns.doubt, width: 9 },
    { title: columns.where, width: 20, wrapped: true },
    { title: columns.problem, width: 50, wrapped: true },
    { title: columns.used, width: 44, wrapped: true },
    { title: columns.others, width: 44, wrapped: true },
    { title: columns.settable, width: 13 },
    { title: columns.rules, width: 34, wrapped: true },
    { title: columns.remarked, width: 16, wrapped: true },
    { title: columns.findings, width: 10 },
  ];
  const several = checks.length > 1;
  const rows = checks.flatMap((check) => {
    const findings = check.sheets.flatMap((checked) => checked.findings);
    return doubtView(check.agreement, words.rules, { settings: check.settings, findings }).map((view) => [
      ...(several ? [sourceName(check, checks)] : []),
      ...doubtRow(view, words),
    ]);
  });
  const all = several ? [{ title: columns.file, width: 24, wrapped: true }, ...titles] : titles;
  return { name: sheet, table: 'Doubts', columns: all, rows: atLeastOne(rows, [none], all.length) };
}

function doubtRow({ doubt, reading, rules, remarked, findings }: DoubtView, words: ReportWords): PlanCell[] {
  const { tongue } = words;
  const { yes, no } = words.texts.doubts;
  const labels = (used: boolean) =>
    doubt.readings.filter(({ id }) => (id === reading) === used).map(({ label }) => label[tongue]);
  return [
    doubt.id,
    doubt.where.join(', '),
    doubt.problem[tongue],
    labels(true).join('\n'),
    labels(false).join('\n') || null,
    doubt.settable ? yes : no,
    rules.map((rule) => words.title(rule)).join('\n') || null,
    remarked.join(', ') || null,
    findings,
  ];
}
