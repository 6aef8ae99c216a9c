import { Option } from 'commander';
import { z } from 'zod';
import { columns } from '../../catalogue';
import { serialOfIso } from '../../core/calendar/serial';
import { profileNames } from '../../core/checking/settings-schema';
import { planCheckReport } from '../../core/reporting/check-report';
import type { Language } from '../../languages/language';
import { version } from '../../version';
import { readCsvFile } from '../files/read-workbook';
import { checksAsCsv } from '../output/check-csv';
import { checksAsJson } from '../output/check-json';
import { checksAsText } from '../output/check-text';
import { wordsOf } from '../../telling';
import { refuseReport, writeReport } from '../output/write-report';
import { declareLanguage, languageOption, readOptions } from '../options';
import { Refusal, tellRefusal } from '../refusal';
import { borrowedId, chooseAgreement } from '../request/agreement';
import { checkWorkbookFile } from '../request/check-workbook-file';
import type { CheckAsked, CheckedWorkbook } from '../request/check-workbook-file';
import { settingsOfFile } from '../request/settings';
import type { TerminalCommand } from './command';

const options = z.strictObject({
  sheet: z.string().optional(),
  agreement: z.string().optional(),
  settings: z.string().optional(),
  prices: z.string().optional(),
  map: z.array(z.string()).default([]),
  asOf: z.iso.date().optional(),
  profile: z.enum(profileNames).optional(),
  lang: languageOption,
  format: z.enum(['text', 'json', 'csv']).default('text'),
  report: z.string().optional(),
});

/** `bordereau check FILE...` (interfaces.md §3). The worst file decides the exit status. */
export const check: TerminalCommand = {
  name: 'check',
  summary: {
    fr: 'Contrôle des classeurs de commandes et cite la clause à la cellule.',
    en: 'Checks order workbooks and cites the clause at the cell.',
  },

  declare(command, language) {
    const { help } = language.terminal;
    command
      .argument('<FILE...>', help.files)
      .option('--sheet <NAME>', help.options.sheet)
      .option('--agreement <ID|FILE.json>', help.options.agreement)
      .option('--settings <FILE.json>', help.options.settings)
      .option('--prices <SHEET|FILE.csv>', help.options.prices)
      .addOption(
        new Option('--map <FIELD=HEADER>', help.options.map).argParser<string[]>((value, before = []) => [
          ...before,
          value,
        ]),
      )
      .option('--as-of <YYYY-MM-DD>', help.options['as-of'])
      .option(`--profile <${profileNames.join('|')}>`, help.options.profile)
      .option('--format <text|json|csv>', help.options['format-check'])
      .option('--report <OUT.xlsx>', help.options.report);
    declareLanguage(command, language);
  },

  async run(files, raw, { io, language }) {
    const asked = readOptions(options, raw);
    if (asked.report !== undefined) await refuseReport(asked.report, io.cwd);
    const request: CheckAsked = {
      cwd: io.cwd,
      sheet: asked.sheet,
      agreement: asked.agreement === undefined ? null : await chooseAgreement(asked.agreement, io.cwd),
      settings: asked.settings === undefined ? null : await settingsOfFile(asked.settings, io.cwd),
      profile: asked.profile,
      mapping: mappingOf(asked.map),
      asOf: serialOfIso(asked.asOf ?? io.today()) ?? 0,
      prices:
        asked.prices !== undefined && /\.csv$/i.test(asked.prices)
          ? await readCsvFile(asked.prices, io.cwd)
          : (asked.prices ?? null),
    };

    const checked: CheckedWorkbook[] = [];
    const report = (refusal: Refusal) => tellRefusal(io, refusal, language);
    const borrowed = request.agreement && borrowedId(request.agreement);
    if (borrowed) report(borrowed);
    for (const file of files)
      try {
        const workbook = await checkWorkbookFile(file, request);
        workbook.notices.forEach(report);
        checked.push(workbook);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        report(error);
      }

    if (checked.length > 0) io.stdout(output(checked, asked.format, language));
    if (asked.report !== undefined) {
      if (checked.length === 0) throw new Refusal(({ report }) => report.nothingToWrite);
      await writeReport(planCheckReport(checked, wordsOf(language), version), asked.report, io.cwd);
    }
    if (checked.length < files.length) return 2;
    return checked.some(({ sheets }) => sheets.some(({ counts }) => counts.error > 0)) ? 1 : 0;
  },
};

function output(
  checked: readonly CheckedWorkbook[],
  format: 'text' | 'json' | 'csv',
  language: Language,
): string {
  if (format === 'csv') return checksAsCsv(checked, language);
  if (format === 'json') return `${JSON.stringify(checksAsJson(checked, language), null, 2)}\n`;
  return checksAsText(checked, language);
}

/** FIELD=HEADER, the field one of the columns; the header may hold further equal signs. */
function mappingOf(pairs: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const [, field, header] = /^\s*([^=]+?)\s*=\s*(.+)$/s.exec(pair) ?? [];
      if (field === undefined || header === undefined)
        throw new Refusal(({ usage }) => usage.invalidMapping(pair));
      if (!columns.some((column) => column.field === field))
        throw new Refusal(({ usage }) => usage.unknownField(field));
      return [field, header];
    }),
  );
}
