import type { z } from 'zod';
import type { StoredSettings } from '../../core/checking/settings';
import { settingsSchema } from '../../core/checking/settings-schema';

/** Why a stored setting is refused, by its path; the pane has the sentence. */
export interface Refusal {
  readonly reason: 'not-json' | 'unknown-key' | 'wrong-value' | 'unknown-agreement';
  readonly path: string;
}

export type ReadStored =
  | { readonly kind: 'none' }
  | { readonly kind: 'valid'; readonly settings: StoredSettings }
  | { readonly kind: 'refused'; readonly text: string; readonly refusals: readonly Refusal[] };

/** Reads what the workbook stores; content that does not validate is reported whole, and used in no part. */
export function readStored(text: string | null, agreementIds: readonly string[]): ReadStored {
  if (text === null || text.trim() === '') return { kind: 'none' };
  const refused = (refusals: readonly Refusal[]): ReadStored => ({ kind: 'refused', text, refusals });
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return refused([{ reason: 'not-json', path: '' }]);
  }
  const parsed = settingsSchema.safeParse(content);
  if (!parsed.success) return refused(refusalsOf(parsed.error));
  return agreementIds.includes(parsed.data.agreement)
    ? { kind: 'valid', settings: parsed.data }
    : refused([{ reason: 'unknown-agreement', path: parsed.data.agreement }]);
}

/** The text to store; `null` with the reasons where the settings would not be read back. */
export function writeStored(
  settings: StoredSettings,
): { readonly text: string } | { readonly refusals: readonly Refusal[] } {
  const parsed = settingsSchema.safeParse(settings);
  return parsed.success ? { text: JSON.stringify(parsed.data) } : { refusals: refusalsOf(parsed.error) };
}

function refusalsOf(error: z.ZodError): readonly Refusal[] {
  return error.issues.flatMap((issue): Refusal[] => {
    const path = issue.path.map(String);
    return issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ reason: 'unknown-key', path: [...path, key].join('.') }))
      : [{ reason: 'wrong-value', path: path.join('.') }];
  });
}
