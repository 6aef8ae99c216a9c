/** Headers that are nearly one we know, as a slip of the hand makes them: proposed to the user, never taken. */
import { editDistance } from '../edit-distance';
import { normalise } from '../text';
import type { Column } from './column';
import { headerKey } from './header-key';
import type { Heading } from './map-columns';

/** Below so many signs a changed letter makes another word: "Lot" and "Tot". */
const shortest = 5;

/**
 * The field a header may have meant, among those no other column holds; `null` where none is near, or where several
 * are equally so.
 */
export function nearField(heading: Heading, columns: readonly Column[]): string | null {
  const near = new Map<string, number>();
  for (const key of new Set(heading.wordings.flatMap(spellingsOf))) {
    if (key.length < shortest) continue;
    const most = key.length < 9 ? 1 : 2;
    for (const column of columns)
      for (const wording of wordingsOf(column)) {
        if (wording.length < shortest || Math.abs(wording.length - key.length) > most) continue;
        const distance = editDistance(key, wording);
        // What differs in a figure is another thing: "Décision phase 2", "Décision phase 3".
        if (distance > most || figures(key) !== figures(wording)) continue;
        near.set(column.field, Math.min(distance, near.get(column.field) ?? most));
      }
  }
  const [best, second] = [...near].sort((a, b) => a[1] - b[1]);
  return best === undefined || second?.[1] === best[1] ? null : best[0];
}

const known = new WeakMap<Column, readonly string[]>();

/** Only wordings that mean nothing else. */
function wordingsOf(column: Column): readonly string[] {
  let wordings = known.get(column);
  if (!wordings) {
    wordings = [
      ...new Set(
        column.headers.filter(({ weight }) => weight === 1).flatMap(({ text }) => spellingsOf(text)),
      ),
    ];
    known.set(column, wordings);
  }
  return wordings;
}

/** As compared, and before abbreviations are brought to one spelling: a slip in "Numéro" is told from "No" by nothing else. */
function spellingsOf(header: string): string[] {
  return [headerKey(header), normalise(header)];
}

function figures(key: string): string {
  return key.replace(/\D/g, '');
}
