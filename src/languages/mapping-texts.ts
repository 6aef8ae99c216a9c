import type { Say } from './say';

/** Words of the part of the pane where the user says what each column holds. */
export interface MappingTexts {
  readonly open: string;
  readonly close: string;
  title(sheet: string): string;
  readonly hint: string;
  /** Questions that only the user can answer. */
  questions(count: number, say: Say): string;
  /** Chosen columns whose headers stand nowhere any more. */
  lost(headers: readonly string[], say: Say): string;
  /** Label of the choice for a column. */
  readAs(letters: string, header: string): string;
  readonly noSample: string;
  /** Choices that are no field. */
  readonly notRead: string;
  readonly leftOut: string;
  /** A header nearly like the one of a field. */
  near(title: string): string;
  accept(title: string): string;
  readonly ignore: string;
  /** Another column holds the field that this one could hold. */
  rival(title: string, letters: string): string;
  useInstead(letters: string): string;
  /** Titles of the groups of columns. */
  readonly recognised: string;
  readonly others: string;
  readonly save: string;
  readonly saving: string;
  readonly saved: string;
  readonly automatic: string;
  readonly unsaved: string;
  readonly unreadableTitle: string;
  readonly unreadable: string;
  readonly replaceUnreadable: string;
  readonly unreadableContent: string;
}
