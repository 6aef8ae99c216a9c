import {
  clauseView,
  isUnchecked,
  madeControls,
  type ArticleOutcome,
  type ArticleView,
  type RuleControls,
} from '../checking/clause-view';
import { mergedCoverage } from '../checking/merged-coverage';
import { subjectName } from '../checking/subject-name';
import { atLeastOne } from './at-least-one';
import type { ReportWords, WorkbookCheck } from './check-report';
import type { PlanCell, PlanColumn, PlanSheet } from './plan';
import { sourceName } from '../summing/source-name';

/** The contract article by article, with a column left blank for whoever signs. */
export function planArticles(checks: readonly WorkbookCheck[], words: ReportWords): PlanSheet {
  const { sheet, columns } = words.texts.articles;
  const titles: readonly PlanColumn[] = [
    { title: columns.clause, width: 13, wrapped: true },
    { title: columns.title, width: 26, wrapped: true },
    { title: columns.checked, width: 50, wrapped: true },
    { title: columns.outcome, width: 17, wrapped: true },
    { title: columns.errors, width: 9 },
    { title: columns.warnings, width: 11 },
    { title: columns.infos, width: 9 },
    { title: columns.waived, width: 12 },
    { title: columns.missing, width: 30, wrapped: true },
    { title: columns.notOnSheet, width: 40, wrapped: true },
    { title: columns.remarks, width: 36, wrapped: true },
    { title: columns.visa, width: 20 },
  ];
  const several = checks.length > 1;
  const rows = checks.flatMap((check) =>
    articlesOf(check).map((article) => [
      ...(several ? [sourceName(check, checks)] : []),
      ...articleRow(article, check, words),
    ]),
  );
  const all = several ? [{ title: columns.file, width: 24, wrapped: true }, ...titles] : titles;
  return { name: sheet, table: 'Articles', columns: all, rows: atLeastOne(rows, [], all.length) };
}

function articlesOf({ agreement, sheets }: WorkbookCheck): readonly ArticleView[] {
  const { articles, others } = clauseView(
    agreement,
    madeControls(mergedCoverage(sheets)),
    sheets.flatMap(({ findings }) => findings),
  );
  return [...articles, ...others];
}

function articleRow(article: ArticleView, check: WorkbookCheck, words: ReportWords): PlanCell[] {
  const { clause, title, outcome, rules, seeAlso, counts, missing, notOnSheet, remarks } = article;
  const { seeAlso: told } = words.texts.articles;
  const silent = rules.length === 0 && seeAlso.length === 0;
  const number = (count: number): PlanCell => (silent && count === 0 ? null : count);
  const checked = [
    ...rules.map((rule) => ruleLine(rule, check, words)),
    ...(seeAlso.length > 0 ? [told(seeAlso)] : []),
  ];
  return [
    words.clause(clause),
    title?.[words.tongue] ?? null,
    linesOf(checked),
    outcomeWord(outcome, words),
    number(counts.error),
    number(counts.warning),
    number(counts.info),
    number(counts.waived),
    linesOf(missing.map((name) => missingIn(name, check, words))),
    notOnSheet?.[words.tongue] ?? null,
    linesOf(remarks.map(({ text, doubts = [] }) => [text[words.tongue], ...doubts].join(' '))),
    null,
  ];
}

/** "Durée de l’unité (UO-L1.1, UO-L1.2) : contrôlé". */
function ruleLine(
  { rule, controls }: RuleControls,
  { agreement }: WorkbookCheck,
  words: ReportWords,
): string {
  const subjects = controls.map(({ subject, result }) => ({
    subject: subjectName(subject, agreement, words.tongue, words.column),
    outcome: result ? words.status[result.status] : '',
  }));
  const outcomes = [...new Set(subjects.map(({ outcome }) => outcome))];
  const parts = outcomes.map((outcome) => ({
    outcome,
    subjects: subjects
      .filter((each) => each.outcome === outcome)
      .map(({ subject }) => subject)
      .filter((subject) => subject !== ''),
  }));
  return words.texts.articles.control(words.title(rule), parts);
}

function outcomeWord(outcome: ArticleOutcome | null, words: ReportWords): PlanCell {
  if (outcome === null) return null;
  return isUnchecked(outcome) ? words.texts.articles.outcomes[outcome] : words.status[outcome];
}

/** Told of the sheet that has the column, where one has: its cells are then what lacks. */
function missingIn(name: string, { sheets }: WorkbookCheck, words: ReportWords): string {
  const [first, ...others] = sheets.map(({ sheet }) => sheet);
  const having = [first, ...others].find((sheet) =>
    sheet?.columns.some(({ column }) => column.field === name),
  );
  const sheet = having ?? first;
  return sheet ? words.missing(name, sheet) : name;
}

function linesOf(texts: readonly string[]): PlanCell {
  return texts.length === 0 ? null : texts.join('\n');
}
