import type { Figure } from '../core/agreement/schema';
import type { Language } from './language';

/** A number of the contract with its measure and how firmly it is stated. */
export function figureInWords(
  { amount, unit, qualifier }: Figure,
  { locale, say, terminal }: Language,
): string {
  const [one, many] = terminal.table.measures[unit];
  const [low, high] = typeof amount === 'number' ? [amount, amount] : amount;
  return terminal.table.figure(
    low === null ? null : say.number(low),
    high === null ? null : say.number(high),
    new Intl.PluralRules(locale).select(high ?? low ?? 0) === 'one' ? one : many,
    qualifier,
  );
}
