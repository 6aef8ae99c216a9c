import type { z } from 'zod';
import { jsonFault, schemaFaults } from '../../core/agreement/read-agreement';
import { readBytes } from '../files/read-workbook';
import { decodeText } from '../files/decode-text';
import { Refusal } from '../refusal';
import { faultText } from '../../languages/fault-texts';
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
  written: string,
  where: (texts: TerminalTexts) => string,
  schema: T,
): z.output<T> {
  const text = written.replace(/^\uFEFF/, '');
  const wrong = text.trim() === '' ? null : jsonFault(text);
  if (wrong)
    throw new Refusal((texts, language) => texts.agreement.faulty(where(texts), faultText(wrong, language)));
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Refusal((texts) => texts.settings.notJson(where(texts)));
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const faults = schemaFaults(parsed.error.issues, json);
  // A misspelt key also leaves a missing one: the key that was written says more.
  const fault = faults.find(({ why }) => why.reason === 'unknown-key') ?? faults[0];
  const path = (fault?.path ?? []).join('.');
  const newer = newerVersion(json);
  throw new Refusal((texts, { agreement, say }) => {
    const { settings } = texts;
    if (newer !== null) return settings.newerVersion(where(texts), newer);
    if (path === 'version') return settings.invalid(where(texts), path, settings.wrongVersion);
    if (fault === undefined || fault.why.reason === 'not-accepted')
      return settings.invalid(where(texts), path, settings.notAccepted);
    if (fault.why.reason === 'unknown-key')
      return settings.invalid(where(texts), '', settings.unknownKey(path));
    return settings.invalid(where(texts), path, agreement.reason(fault.why, say));
  });
}

/** The version a document says it has, where it is one that a later product writes; else `null`. */
function newerVersion(json: unknown): number | null {
  const version = typeof json === 'object' && json !== null && 'version' in json ? json.version : null;
  return typeof version === 'number' && Number.isInteger(version) && version > 1 ? version : null;
}
