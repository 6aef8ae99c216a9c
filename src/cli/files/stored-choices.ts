import { storedText, type StoredKind } from '../../core/stored-part';
import { decodeText } from './decode-text';
import type { Parts } from './package';

/** What the workbook stores of one kind of the user's choices, as text; `null` where it stores none (interfaces.md §4). */
export function storedIn(parts: Parts, kind: StoredKind): string | null {
  for (const name of Object.keys(parts).sort()) {
    const part = parts[name];
    if (part === undefined || !/^customXml\/[^/]+\.xml$/i.test(name)) continue;
    const text = storedText(kind, decodeText(part) ?? '');
    if (text !== null) return text;
  }
  return null;
}
