/** Headers that are nearly one we know, as a slip of the hand makes them: proposed to the user, never taken. */
import { editDistance } from '../edit-distance';
import { rememberedFor } from '../remembered';
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
    const [letters, figures] = [lettersOf(key), figuresOf(key)];
    for (const column of columns)
      for (const wording of wordingsOf(column)) {
        if (Math.abs(wording.text.length - key.length) > most) continue;
        // Each slip brings at most one letter in and takes one out: most words are told apart by that alone.
        if (bitsOf(letters ^ wording.letters) > 2 * most) continue;
        // What differs in a figure is another thing: "Décision phase 2", "Décision phase 3".
        if (figures !== wording.figures) continue;
        const distance = editDistance(key, wording.text);
        if (distance > most) continue;
        near.set(column.field, Math.min(distance, near.get(column.field) ?? most));
      }
  }
  const [best, second] = [...near].sort((a, b) => a[1] - b[1]);
  return best === undefined || second?.[1] === best[1] ? null : best[0];
}

interface Wording {
  readonly text: string;
  readonly letters: number;
  readonly figures: string;
}

/** Only wordings that mean nothing else. */
const wordingsOf = rememberedFor((column: Column): readonly Wording[] => {
  const own = column.headers.filter(({ weight }) => weight === 1).flatMap(({ text }) => spellingsOf(text));
  return [...new Set(own)]
    .filter(({ length }) => length >= shortest)
    .map((text) => ({ text, letters: lettersOf(text), figures: figuresOf(text) }));
});

/** As compared, and before abbreviations are brought to one spelling: a slip in "Numéro" is told from "No" by nothing else. */
function spellingsOf(header: string): string[] {
  return [headerKey(header), normalise(header)];
}

function figuresOf(key: string): string {
  return key.replace(/\D/g, '');
}

/** The letters in a key, a bit for each from a to z; other signs share the bits with them. */
function lettersOf(key: string): number {
  let letters = 0;
  for (const sign of key) letters |= 1 << sign.charCodeAt(0);
  return letters;
}

function bitsOf(number: number): number {
  let bits = 0;
  for (let rest = number; rest !== 0; rest &= rest - 1) bits += 1;
  return bits;
}
