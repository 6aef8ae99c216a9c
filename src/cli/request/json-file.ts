import { en as zodEnglish, fr as zodFrench } from 'zod/locales';
import type { z } from 'zod';
import { readBytes } from '../files/read-workbook';
import { decodeText } from '../files/decode-text';
import { Refusal } from '../refusal';
import type { TerminalTexts } from '../../languages/terminal-texts';

/** JSON of a file, checked against a schema; anything wrong is refused with the path to it. */
export async function readJsonFile<T extends z.ZodType>(
  path: string,
  cwd: string,
  schema: T,
): Promise<z.output<T>> {
  return parseJson(decodeText(await readBytes(path, cwd)) ?? '', () => path, schema);
}

/** JSON text, checked against a schema. `where` names the place in the user's language. */
export function parseJson<T extends z.ZodType>(
  text: string,
  where: (texts: TerminalTexts) => string,
  schema: T,
): z.output<T> {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new Refusal((texts) => texts.settings.notJson(where(texts)));
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new Refusal((texts, language) => {
    const { localeError } = (language.id === 'fr' ? zodFrench : zodEnglish)();
    const issues = schema.safeParse(json, { error: localeError }).error?.issues ?? [];
    // A misspelt key also leaves a missing one: the key that was written says more.
    const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
    const path = (issue?.path ?? []).map(String);
    if (issue?.code === 'unrecognized_keys')
      return texts.settings.invalid(
        where(texts),
        '',
        texts.settings.unknownKey([...path, issue.keys[0]].join('.')),
      );
    return texts.settings.invalid(where(texts), path.join('.'), issue?.message ?? '');
  });
}
