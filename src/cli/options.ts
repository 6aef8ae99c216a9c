import type { Command } from 'commander';
import { z } from 'zod';
import { languages } from '../catalogue';
import type { Language } from '../languages/language';
import { Refusal } from './refusal';

const languageIds = languages.map(({ id }) => id);

export const languageOption = z.enum(languageIds).optional();

export function declareLanguage(command: Command, { terminal }: Language): void {
  command.option(`--lang <${languageIds.join('|')}>`, terminal.help.options.lang);
}

/** Options of the commands that list something of the agreement. */
export const listOptions = z.strictObject({
  agreement: z.string().optional(),
  lang: languageOption,
  format: z.enum(['text', 'json']).default('text'),
});

export function declareListOptions(command: Command, language: Language): void {
  const { options } = language.terminal.help;
  command
    .option('--agreement <ID|FILE.json>', options.agreement)
    .option('--format <text|json>', options.format);
  declareLanguage(command, language);
}

/** Option values, checked; the first that is not acceptable is refused in a sentence that names it. */
export function readOptions<T extends z.ZodType>(
  schema: T,
  raw: Readonly<Record<string, unknown>>,
): z.output<T> {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const name = String(issue?.path[0] ?? '');
  const option = `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  const value = String(raw[name]);
  throw new Refusal(({ usage }) => {
    if (issue?.code === 'invalid_value') return usage.invalidChoice(option, value, issue.values.map(String));
    if (issue?.code === 'invalid_format') return usage.invalidDay(option, value);
    return usage.invalidOption(option);
  });
}
