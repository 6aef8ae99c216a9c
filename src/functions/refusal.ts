import { spaced } from '../languages/french';

/** A sentence for a cell, in every language the functions speak. */
export interface Sentence {
  readonly fr: string;
  readonly en: string;
}

/**
 * The only thing a custom function throws. `value`: an argument is missing or wrong (#VALUE!); `not-available`: what
 * is asked for is unknown, or the agreement does not state it (#N/A).
 */
export class FunctionRefusal extends Error {
  readonly fr: string;
  readonly en: string;

  constructor(
    readonly code: 'value' | 'not-available',
    sentence: Sentence,
  ) {
    super(sentence.en);
    this.fr = spaced(sentence.fr);
    this.en = sentence.en;
  }
}

/** Refuses an argument (#VALUE!). */
export function wrong(fr: string, en: string): never {
  throw new FunctionRefusal('value', { fr, en });
}

/** Says that there is no answer (#N/A). */
export function unavailable(fr: string, en: string): never {
  throw new FunctionRefusal('not-available', { fr, en });
}
