/** What a workbook stores, as read back: validated whole, and never used in part. */
import { z } from 'zod';

/** Why a stored document is refused, by its path; the language has the sentence. */
export interface StoredRefusal {
  readonly reason: 'not-json' | 'newer-version' | 'unknown-key' | 'wrong-value';
  readonly path: string;
}

type StoredDocument<T> =
  | { readonly kind: 'none' }
  | { readonly kind: 'valid'; readonly value: T }
  | { readonly kind: 'refused'; readonly text: string; readonly refusals: readonly StoredRefusal[] };

/** Brings a document of one version to the next; what it does not understand is left for the schema to refuse. */
export type Upgrade = (document: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/**
 * Reads a stored text. `upgrades` holds, in their order, the step from each version the product ever stored to the
 * next: a document of an older product is read as today's, and stored as such when it is next saved. One of a newer
 * product is refused, never read in part.
 */
export function readStoredDocument<T>(
  text: string | null,
  schema: z.ZodType<T>,
  upgrades: readonly Upgrade[] = [],
): StoredDocument<T> {
  if (text === null || text.trim() === '') return { kind: 'none' };
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return { kind: 'refused', text, refusals: [{ reason: 'not-json', path: '' }] };
  }
  const version = versionOf(content);
  if (version !== null && version > upgrades.length + 1)
    return { kind: 'refused', text, refusals: [{ reason: 'newer-version', path: 'version' }] };
  const parsed = schema.safeParse(
    version === null ? content : upgraded(content, upgrades.slice(version - 1)),
  );
  return parsed.success
    ? { kind: 'valid', value: parsed.data }
    : { kind: 'refused', text, refusals: storedRefusals(parsed.error) };
}

/** The version a document says it has; `null` where it says none that could be. */
function versionOf(content: unknown): number | null {
  return z.object({ version: z.int().positive() }).safeParse(content).data?.version ?? null;
}

function upgraded(content: unknown, steps: readonly Upgrade[]): unknown {
  const document = z.record(z.string(), z.unknown()).safeParse(content);
  return document.success
    ? steps.reduce<Readonly<Record<string, unknown>>>((before, step) => step(before), document.data)
    : content;
}

export function storedRefusals(error: z.ZodError): readonly StoredRefusal[] {
  return error.issues.flatMap((issue): StoredRefusal[] => {
    const path = issue.path.map(String);
    return issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ reason: 'unknown-key', path: [...path, key].join('.') }))
      : [{ reason: 'wrong-value', path: path.join('.') }];
  });
}
