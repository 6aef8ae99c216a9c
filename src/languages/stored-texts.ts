import type { Say } from './say';

/** Texts on what the workbook keeps of the user's choices and cannot be used as it is. */
export interface StoredTexts {
  /** How they are called in `withheld`. */
  readonly kinds: Readonly<Record<'settings' | 'mapping' | 'agreement' | 'waivers', string>>;
  /** The host would not give them. */
  withheld(kinds: readonly string[], say: Say): string;
  readonly faultyAgreementTitle: string;
  readonly faultyAgreement: string;
}
