import { storedText, type StoredKind } from '../../core/stored-part';
import { decodeText } from './decode-text';
import type { OfficePackage } from './package';

/** The kinds that a check of the terminal asks for; inserted summaries are the pane's alone. */
const kinds = ['settings', 'waivers', 'mapping', 'agreement'] as const satisfies readonly StoredKind[];

/** What the workbook stores of each kind of the user's choices, as text; `null` where it stores none. */
export async function storedChoices(
  parts: OfficePackage,
): Promise<Readonly<Record<(typeof kinds)[number], string | null>>> {
  const choices: Record<(typeof kinds)[number], string | null> = {
    settings: null,
    waivers: null,
    mapping: null,
    agreement: null,
  };
  for (const name of parts.names.filter((part) => /^customXml\/[^/]+\.xml$/i.test(part)).sort()) {
    const text = decodeText((await parts.read(name)) ?? new Uint8Array()) ?? '';
    for (const kind of kinds) choices[kind] ??= storedText(kind, text);
  }
  return choices;
}
