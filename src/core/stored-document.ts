/** What a workbook stores, as read back: validated whole, and never used in part. */
import type { z } from 'zod';

/** Why a stored document is refused, by its path; the language has the sentence. */
export interface StoredRefusal {
  readonly reason: 'not-json' | 'unknown-key' | 'wrong-value';
  readonly path: string;
}

export type StoredDocument<T> =
  | { readonly kind: 'none' }
  | { readonly kind: 'valid'; readonly value: T }
  | { readonly kind: 'refused'; readonly text: string; readonly refusals: readonly StoredRefusal[] };

export function readStoredDocument<T>(text: string | null, schema: z.ZodType<T>): StoredDocument<T> {
  if (text === null || text.trim() === '') return { kind: 'none' };
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return { kind: 'refused', text, refusals: [{ reason: 'not-json', path: '' }] };
  }
  const parsed = schema.safeParse(content);
  return parsed.success
    ? { kind: 'valid', value: parsed.data }
    : { kind: 'refused', text, refusals: storedRefusals(parsed.error) };
}

export function storedRefusals(error: z.ZodError): readonly StoredRefusal[] {
  return error.issues.flatMap((issue): StoredRefusal[] => {
    const path = issue.path.map(String);
    return issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ reason: 'unknown-key', path: [...path, key].join('.') }))
      : [{ reason: 'wrong-value', path: path.join('.') }];
  });
}
