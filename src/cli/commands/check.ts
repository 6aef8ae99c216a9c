import { z } from 'zod';
import { planCheckReport } from '../../core/reporting/check-report';
import type { Language } from '../../languages/language';
import { version } from '../../version';
import { checksAsCsv } from '../output/check-csv';
import { checksAsJson } from '../output/check-json';
import { checksAsText } from '../output/check-text';
import { jsonInParts } from '../output/json-parts';
import { wordsOf } from '../../telling/check-words';
import { refuseReport, writeReport } from '../output/write-report';
import { readOptions } from '../options';
import { Refusal, sentencesOf, tellRefusal } from '../refusal';
import { checkOrderFile } from '../request/check-order-workbook';
import type { CheckedWorkbook } from '../request/check-order-workbook';
import {
  declareWorkbookOptions,
  isIncomplete,
  readOrderFiles,
  workbookOptions,
} from '../request/workbook-options';
import type { WorkbookFormat } from '../request/workbook-options';
import type { TerminalCommand } from './command';

const options = z.strictObject(workbookOptions);

/** `bordereau check FILE...`. The worst file decides the exit status. */
export const checkCommand: TerminalCommand = {
  name: 'check',
  summary: {
    fr: 'Contrôle des classeurs de commandes et cite la clause à la cellule.',
    en: 'Checks order workbooks and cites the clause at the cell.',
  },

  declare(command, language) {
    declareWorkbookOptions(command, language, language.terminal.help.options['format-check']);
  },

  async run(files, raw, context) {
    const { io, language } = context;
    const asked = readOptions(options, raw);
    if (asked.report !== undefined) await refuseReport(asked.report, io.cwd);
    const given = await readOrderFiles(files, asked, context);
    const checked = given.read.flatMap(checkOrderFile);
    for (const { notices } of checked) for (const notice of notices) tellRefusal(io, notice, language);

    if (checked.length > 0)
      for (const part of output(checked, asked.format, language)) {
        io.stdout(part);
        await io.drained?.();
      }
    if (asked.report !== undefined) {
      if (checked.length === 0) throw new Refusal(({ report }) => report.nothingToWrite);
      const plan = planCheckReport(
        checked.map((workbook) => ({ ...workbook, notices: sentencesOf(workbook.notices, language) })),
        wordsOf(language),
        { version, notices: sentencesOf(given.told, language) },
      );
      await writeReport(plan, asked.report, io.cwd);
    }
    if (isIncomplete(given)) return 2;
    return checked.some(({ sheets }) => sheets.some(({ counts }) => counts.error > 0)) ? 1 : 0;
  },
};

function* output(
  checked: readonly CheckedWorkbook[],
  format: WorkbookFormat,
  language: Language,
): Generator<string, void> {
  if (format === 'csv') yield checksAsCsv(checked, language);
  else if (format === 'text') yield checksAsText(checked, language);
  else {
    yield* jsonInParts(checksAsJson(checked, language));
    yield '\n';
  }
}
