import { bounds } from '../core/agreement/figures';
import type { Figure } from '../core/agreement/schema';
import type { Language } from './language';

/** A number of the contract with its measure and how firmly it is stated. */
export function figureInWords(figure: Figure, { locale, say, terminal }: Language): string {
  const { unit, qualifier } = figure;
  const [one, many] = terminal.table.measures[unit];
  const { low, high } = bounds(figure);
  return terminal.table.figure(
    low === null ? null : say.number(low),
    high === null ? null : say.number(high),
    new Intl.PluralRules(locale).select(high ?? low ?? 0) === 'one' ? one : many,
    qualifier,
  );
}
