import type { StoredSettings } from '../../core/checking/settings';
import { settingsSchema } from '../../core/checking/settings-schema';
import { readStoredDocument, storedRefusals, type StoredRefusal } from '../../core/stored-document';

/** Why a stored setting is refused, by its path; the pane has the sentence. */
export type Refusal = StoredRefusal | { readonly reason: 'unknown-agreement'; readonly path: string };

type ReadStored =
  | { readonly kind: 'none' }
  | { readonly kind: 'valid'; readonly settings: StoredSettings }
  | { readonly kind: 'refused'; readonly text: string; readonly refusals: readonly Refusal[] };

/** Reads what the workbook stores; content that does not validate is reported whole, and used in no part. */
export function readStored(text: string | null, agreementIds: readonly string[]): ReadStored {
  const read = readStoredDocument(text, settingsSchema);
  if (read.kind !== 'valid') return read;
  const { agreement } = read.value;
  return agreementIds.includes(agreement)
    ? { kind: 'valid', settings: read.value }
    : {
        kind: 'refused',
        text: text ?? '',
        refusals: [{ reason: 'unknown-agreement', path: agreement }],
      };
}

/**
 * What to store where somebody else has stored settings since ours were read: each setting that was changed here, and
 * all others as they are now.
 */
export function withChanges(
  read: StoredSettings | null,
  changed: StoredSettings,
  now: StoredSettings | null,
): object {
  if (now === null) return changed;
  const before = new Map(Object.entries(read ?? {}));
  const after = new Map(Object.entries(changed));
  const own = (key: string) => JSON.stringify(before.get(key)) !== JSON.stringify(after.get(key));
  const kept = Object.entries(now).filter(([key]) => !own(key));
  const ours = [...after].filter(([key]) => own(key));
  return Object.fromEntries([...kept, ...ours]);
}

/** What to store, as settings and as text; the reasons where the settings would not be read back. */
export function writeStored(
  settings: object,
): { readonly settings: StoredSettings; readonly text: string } | { readonly refusals: readonly Refusal[] } {
  const parsed = settingsSchema.safeParse(settings);
  return parsed.success
    ? { settings: parsed.data, text: JSON.stringify(parsed.data) }
    : { refusals: storedRefusals(parsed.error) };
}
