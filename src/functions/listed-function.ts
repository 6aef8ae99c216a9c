import type { Agreement, Bilingual } from '../core/agreement/schema';

/** A custom function as the terminal and the pane list it. */
export interface ListedFunction {
  readonly name: string;
  readonly description: Bilingual;
  readonly parameters: readonly {
    readonly name: string;
    readonly optional: boolean;
    readonly description: Bilingual;
  }[];
  /** Formulas in their English spelling, without the namespace, and their results. */
  readonly examples: readonly { readonly formula: string; readonly result: string }[];
}

/** What a function says in English, as its comment does in French; its parameters by their names in Excel (`on_date`). */
export interface EnglishTexts {
  readonly description: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** The clauses a function rests on, whatever its arguments; `of-unit`: those of the unit it is given. */
export type Clauses = ((agreement: Agreement) => readonly (string | undefined)[]) | 'of-unit' | 'none';

/** Functions that #N/A can come from: only what is asked of an agreement may be unknown to it. */
export function mayBeUnknown({
  parameters,
}: {
  readonly parameters: readonly { readonly name: string }[];
}): boolean {
  return parameters.some(({ name }) => name === 'agreement');
}

/** Functions whose result is a day, which a cell holds as a serial: their examples say so. */
export function givesDay({ examples }: Pick<ListedFunction, 'examples'>): boolean {
  return examples.some(({ result }) => /^\d{4}-\d{2}-\d{2}$/.test(result));
}
