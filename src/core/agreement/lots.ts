import { normalise } from '../text';
import { inFigures, significantWords } from './numerals';
import type { Agreement } from './schema';

/**
 * The identifier of the lot a cell names: "Lot n° 2", "2 – start-ups" and the lot's own label all give "2". Several lots
 * ("1 et 2") are no lot of the agreement: they give "1 + 2"; nor is "2 bis" lot 2.
 */
export function readLot(agreement: Agreement, written: string): string | null {
  const said = significantWords(written, 'lots?');
  if (said.length === 0) return null;
  const ids = new Map(
    agreement.lots.flatMap(({ id, label }): [string, string][] => [
      [inFigures(normalise(id)), id],
      [normalise(label), id],
    ]),
  );
  const idOf = (word: string) => ids.get(word) ?? ids.get(inFigures(word.replace(/^(?:lot|l)(?=\d)/, '')));
  const named = said.filter((word) => !/^(?:et|ou|and|or)$/.test(word)).map(idOf);
  if (named.length > 1 && new Set(named).size > 1 && !named.includes(undefined)) return named.join(' + ');
  const [first = '', second = ''] = said;
  return (second === 'bis' ? undefined : idOf(first)) ?? ids.get(normalise(written)) ?? said.join(' ');
}
