/** The faults that an agreement as text is refused with. */
import type { Fault } from '../../src/core/agreement/faults';
import { readAgreement } from '../../src/core/agreement/read-agreement';
import { en } from '../../src/languages/en';
import { fr } from '../../src/languages/fr';

/** Milliseconds, also on a busy machine: what goes through a text once takes far less, what goes back and forth in it hours. */
export const patience = 20_000;

export const faultsOf = (text: string, limit?: number): readonly Fault[] =>
  readAgreement(text, limit).faults ?? [];

/** One sentence in each language, without a word of the schema's library. */
export function expectSentences(faults: readonly Fault[]): void {
  for (const { why } of faults)
    for (const [language, foreign] of [
      [fr, /expected|invalid|input|undefined|\[object/i],
      [en, /Invalid input|undefined|\[object/],
    ] as const) {
      const text = language.agreement.reason(why, language.say);
      expect(text).toMatch(/\S.*[.})\]*$\d]$/s);
      expect(text).not.toMatch(foreign);
    }
}
