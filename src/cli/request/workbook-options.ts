import { Option } from 'commander';
import type { Command } from 'commander';
import { z } from 'zod';
import { columns } from '../../catalogue';
import { serialOfIso } from '../../core/calendar/serial';
import { profileNames } from '../../core/checking/settings-schema';
import { sameText } from '../../core/text';
import type { Language } from '../../languages/language';
import type { Context } from '../commands/command';
import { placeOf, readCsvFile } from '../files/read-workbook';
import { declareLanguage, languageOption } from '../options';
import { Refusal, tellRefusal } from '../refusal';
import { borrowedId, chooseAgreement } from './agreement';
import { NamedInFiles } from './named-in-files';
import { readOrderFile } from './order-workbook';
import { wrongLineNotices } from './reading-notices';
import { NoOrders } from './recognise-orders';
import type { CheckAsked, OrderFile } from './order-workbook';
import { settingsOfFile } from './settings';

/** Options of the commands that read order workbooks. */
export const workbookOptions = {
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
};

export type WorkbookFormat = 'text' | 'json' | 'csv';

type WorkbookOptions = z.output<z.ZodObject<typeof workbookOptions>>;

/** `formats`: what the output formats of the command hold. */
export function declareWorkbookOptions(command: Command, language: Language, formats: string): void {
  const { help } = language.terminal;
  command
    .argument('<FILE...>', help.files)
    .option('--sheet <NAME>', help.options.sheet)
    .option('--agreement <ID|FILE.json>', help.options['agreement-of-files'])
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
    .option('--format <text|json|csv>', formats)
    .option('--report <OUT.xlsx>', help.options.report);
  declareLanguage(command, language);
}

/** Reads the order sheets of all files; what keeps one from being read is told, and the others are read all the same. */
export async function readOrderFiles(
  files: readonly string[],
  asked: WorkbookOptions,
  { io, language }: Context,
): Promise<ReadFiles> {
  const given =
    asked.prices !== undefined && /\.csv$/i.test(asked.prices)
      ? await readCsvFile(asked.prices, io.cwd)
      : null;
  const mapping = mappingOf(asked.map);
  const named = new NamedInFiles(Object.values(mapping));
  const request: CheckAsked = {
    cwd: io.cwd,
    sheet: asked.sheet,
    agreement: asked.agreement === undefined ? null : await chooseAgreement(asked.agreement, io.cwd),
    settings: asked.settings === undefined ? null : await settingsOfFile(asked.settings, io.cwd),
    profile: asked.profile,
    mapping,
    asOf: dayOf(asked.asOf ?? io.today()),
    prices: asked.prices === undefined ? null : { name: asked.prices, sheet: given?.snapshot ?? null },
    named,
  };
  const told: Refusal[] = [];
  const tellBeside = (refusal: Refusal) => {
    told.push(refusal);
    tellRefusal(io, refusal, language);
  };
  const borrowed = request.agreement && borrowedId(request.agreement);
  if (borrowed) tellBeside(borrowed);
  const { agreement, settings } = request;
  if (agreement && settings && settings.stored.agreement !== agreement.id)
    tellBeside(
      new Refusal((texts) =>
        texts.agreement.settingsAskedUnder(settings.where(texts), settings.stored.agreement, agreement.id),
      ),
    );
  wrongLineNotices(asked.prices ?? '', given?.wrongLines ?? []).forEach(tellBeside);
  const read: OrderFile[] = [];
  const refused: Refusal[] = [];
  const places = new Map<string, string>();
  for (const file of files) {
    const place = file.trim() === '' ? null : await placeOf(file, io.cwd);
    const before = place === null ? undefined : places.get(place);
    if (before !== undefined) {
      tellBeside(new Refusal((texts) => texts.file.again(file, before)));
      continue;
    }
    if (place !== null) places.set(place, file);
    try {
      read.push(await readOrderFile(file, request));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused.push(error);
    }
  }
  const slip = named.refusal();
  for (const refusal of refused) if (slip === null || !(refusal instanceof NoOrders)) tellBeside(refusal);
  if (slip) throw slip;
  named.notices(asked.prices ?? '').forEach(tellBeside);
  return { read, told, unread: refused.length };
}

/** What was read of the files asked for, and how far. */
export interface ReadFiles {
  readonly read: readonly OrderFile[];
  /** Told already, and of no file that was read: those that could not be, above all. */
  readonly told: readonly Refusal[];
  /** How many files could not be read. */
  readonly unread: number;
}

/** Whether something that was to be read could not be: the exit status is then 2, whatever was found in the rest. */
export function isIncomplete({ read, unread }: ReadFiles): boolean {
  return unread > 0 || read.some((parts) => parts.some(({ incomplete }) => incomplete));
}

/** The day of the check as a serial; Excel knows none before 1900. */
function dayOf(day: string): number {
  const serial = serialOfIso(day);
  if (serial === null) throw new Refusal(({ usage }) => usage.dayBeforeExcel('--as-of', day));
  return serial;
}

/** FIELD=HEADER, the field one of the columns; the header may hold further equal signs. */
function mappingOf(pairs: readonly string[]): Record<string, string> {
  const mapping: Record<string, string> = {};
  for (const pair of pairs) {
    const sign = pair.indexOf('=');
    const field = pair.slice(0, Math.max(0, sign)).trim();
    const header = pair.slice(sign + 1).trim();
    if (field === '' || header === '') throw new Refusal(({ usage }) => usage.invalidMapping(pair));
    if (!columns.some((column) => column.field === field))
      throw new Refusal(({ usage }) => usage.unknownField(field));
    const before = mapping[field] ?? header;
    if (!sameText(before, header))
      throw new Refusal(({ usage }) => usage.severalHeaders(field, [before, header]));
    mapping[field] = header;
  }
  for (const header of Object.values(mapping)) {
    const fields = Object.keys(mapping).filter((field) => sameText(mapping[field] ?? '', header));
    if (fields.length > 1) throw new Refusal(({ usage }) => usage.sharedHeader(header, fields));
  }
  return mapping;
}
