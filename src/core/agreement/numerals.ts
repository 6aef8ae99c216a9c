/** The number of a lot or a phase, however it is written. */
import { words } from '../text';

const inLetters = ['i', 'un', 'ii', 'deux', 'iii', 'trois', 'iv', 'quatre', 'v', 'cinq'];

/** "ii" and "deux" as "2", "2e" and "02" too; any other word as it is. */
export function inFigures(word: string): string {
  const place = inLetters.indexOf(word) >> 1;
  return place < 0 ? word.replace(/^0*(\d{1,9})(e\w*)?$/, '$1') : `${place + 1}`;
}

/** The words that tell one name from another, with numbers in figures; `named`: what is numbered, which tells nothing. */
export function significantWords(text: string, named: string): string[] {
  const filler = RegExp(`^(?:${named}|no|nr|numero)$`);
  return words(text)
    .filter((word) => !filler.test(word))
    .map(inFigures);
}
