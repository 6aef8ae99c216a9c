import { z } from 'zod';
import { columns } from '../../catalogue';
import { projectStandings } from '../../core/projects/project-view';
import { editDistance } from '../../core/edit-distance';
import { readExtract } from '../../core/chorus/read-extract';
import { planConditions } from '../../core/reporting/check-report';
import type { ReportPlan } from '../../core/reporting/plan';
import { planCeilings } from '../../core/reporting/ceilings-sheet';
import { planChorus } from '../../core/reporting/chorus-sheet';
import type { MatchedSource } from '../../core/reporting/chorus-sheet';
import { planClock } from '../../core/reporting/clock-sheet';
import { planProjects } from '../../core/reporting/projects-sheet';
import { planSummary } from '../../core/reporting/summary-report';
import { summaryFields } from '../../core/summing/fields';
import type { SummaryField } from '../../core/summing/fields';
import { ordersInSeveralFiles } from '../../core/summing/shared-orders';
import { summarise } from '../../core/summing/summarise';
import type { Summary } from '../../core/summing/summary';
import { normalise, words } from '../../core/text';
import type { Language } from '../../languages/language';
import { ceilingStandings } from '../../summaries/_ceilings';
import { summaryWordsOf } from '../../telling/summary-words';
import { wordsOf } from '../../telling/check-words';
import { version } from '../../version';
import { summaryAsCsv } from '../output/summary-csv';
import { summaryAsJson } from '../output/summary-json';
import { summaryAsText } from '../output/summary-text';
import { refuseReport, writeReport } from '../output/write-report';
import { readOptions } from '../options';
import { Refusal, sentencesOf, tell, tellRefusal } from '../refusal';
import { checkOrderFile } from '../request/check-order-workbook';
import type { OrderFile, OrderWorkbook } from '../request/order-workbook';
import {
  declareWorkbookOptions,
  isIncomplete,
  readOrderFiles,
  workbookOptions,
} from '../request/workbook-options';
import type { ReadFiles, WorkbookFormat } from '../request/workbook-options';
import type { TerminalCommand } from './command';

const options = z.strictObject({ ...workbookOptions, by: z.string().default('') });

/** `bordereau summary FILE... --by FIELD[,FIELD...]`: several files are added up together. */
export const summaryCommand: TerminalCommand = {
  name: 'summary',
  summary: {
    fr: 'Additionne ce qui est commandé, réalisé et reste, par les champs voulus.',
    en: 'Adds up what is ordered, done and left, by the fields asked for.',
  },

  declare(command, language) {
    const { options: help } = language.terminal.help;
    declareWorkbookOptions(command, language, help['format-summary']);
    command.option('--by <FIELD[,FIELD...]>', help.by);
  },

  async run(files, raw, context) {
    const { io, language } = context;
    const asked = readOptions(options, raw);
    const by = fieldsOf(asked.by);
    if (asked.report !== undefined) await refuseReport(asked.report, io.cwd);
    const given = await readOrderFiles(files, asked, context);
    const { read } = given;
    const workbooks = read.flat();
    for (const { notices } of workbooks) for (const notice of notices) tellRefusal(io, notice, language);
    const [first] = workbooks;
    if (!first) {
      if (asked.report !== undefined) throw new Refusal(({ report }) => report.nothingToWrite);
      return 2;
    }

    const summary = summarise(workbooks, { by }, { asOf: first.asOf });
    for (const field of summary.unknownFields) tell(io, unknownField(field, language));
    const repeated = ordersInSeveralFiles(read);
    if (repeated.length > 0)
      tell(io, language.terminal.summary.ordersInSeveralFiles(repeated, repeated.length, language.say));
    io.stdout(output(summary, asked.format, language));
    if (asked.report !== undefined)
      await writeReport(reportOf(summary, given, language), asked.report, io.cwd);
    return isIncomplete(given) ? 2 : 0;
  },
};

/** Canonical names, each once; anything else is refused with what looks like it. */
function fieldsOf(by: string): readonly string[] {
  const names = [...new Set(by.split(',').map((name) => name.trim()))].filter((name) => name !== '');
  if (names.length === 0)
    throw new Refusal(({ usage }) => usage.missingBy('bordereau summary commandes.xlsx --by phase'));
  const known = summaryFields(columns);
  for (const name of names)
    if (!known.some(({ id }) => id === name))
      throw new Refusal(({ usage }) => usage.unknownSummaryField(name, nearest(name, known)));
  return names;
}

const furthest = 2;

/** Fields that a slip of the hand, or a word of their titles, may have meant. */
function nearest(name: string, known: readonly SummaryField[]): readonly string[] {
  const wanted = normalise(name);
  const meant = known.filter(
    ({ id, title }) =>
      editDistance(name.toLowerCase(), id) <= furthest ||
      [id, title.fr, title.en].some((text) => words(text).includes(wanted)),
  );
  return meant.map(({ id }) => id).slice(0, 4);
}

function unknownField(field: string, language: Language): string {
  return field === 'period'
    ? language.summary.unknownPeriod
    : language.summary.unknownField(summaryWordsOf(language).field(field));
}

/** The extracts of the accounts on the sheets beside the orders; they are compared with all orders of the file. */
function extractsOf(file: OrderFile): MatchedSource[] {
  const [first] = file;
  if (!first) return [];
  const source: OrderWorkbook = { ...first, sheets: file.flatMap(({ sheets }) => sheets) };
  return first.otherSheets.flatMap((snapshot) => {
    const extract = readExtract(snapshot, first.agreement);
    return extract ? [{ source, extract }] : [];
  });
}

/** The summary on sheets of a workbook of its own, and the conditions it rests on. */
function reportOf(summary: Summary, { read: files, told }: ReadFiles, language: Language): ReportPlan {
  const workbooks = files.flat();
  const checks = files.flatMap(checkOrderFile);
  const words = summaryWordsOf(language);
  const chorus = planChorus(files.flatMap(extractsOf), words);
  const projects = workbooks.flatMap((workbook, index) =>
    projectStandings(workbook, summary.asOf, checks[index]?.sheets),
  );
  return {
    title: language.summary.report.title,
    sheets: [
      ...planSummary(summary, words),
      planProjects(projects, words),
      planClock(summary.sources, summary.asOf, words),
      planCeilings(summary.sources, ceilingStandings, words),
      ...(chorus ? [chorus] : []),
      planConditions(
        checks.map((check) => ({ ...check, notices: sentencesOf(check.notices, language) })),
        wordsOf(language),
        { version, notices: sentencesOf(told, language) },
      ),
    ],
  };
}

function output(summary: Summary, format: WorkbookFormat, language: Language): string {
  if (format === 'csv') return summaryAsCsv(summary, language);
  if (format === 'json') return `${JSON.stringify(summaryAsJson(summary), null, 2)}\n`;
  return summaryAsText(summary, language);
}
