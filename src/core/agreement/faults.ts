/** What is wrong with an agreement file, as data: a place and a reason. `languages/` makes the sentence. */
import type { PatternFault } from './code-pattern';

/** Steps from the whole file to the value: keys and zero-based places in lists. */
export type FaultPath = readonly (string | number)[];

/** What one place of an agreement names, and another declares. */
export type Referent = 'lot' | 'phase' | 'profile' | 'unit' | 'level' | 'family' | 'penalty' | 'doubt';

/** A number that does not say the side it is read on. */
export type BoundFault = 'no-high-bound' | 'no-low-bound' | 'not-one-number';

/** Reasons that rest on what several places of the file say together; carried through the schema as they are. */
export type FaultParams =
  | {
      readonly reason:
        | 'strict-without-side'
        | 'range-reversed'
        | 'no-bound'
        | 'column-alone'
        | 'hours-of-days'
        | 'one-way-of-penalty'
        | 'parts-not-one'
        | 'settable-without-topic'
        | 'without-phase';
    }
  | { readonly reason: PatternFault | BoundFault }
  | {
      readonly reason:
        | `unknown-${Referent}`
        | 'unknown-entry'
        | 'nothing-left'
        | 'unknown-reading'
        | 'decided-twice'
        | 'stands-twice'
        | 'late-otherwise'
        | 'reserved-name';
      readonly value: string;
    }
  | { readonly reason: 'withdrawn'; readonly value: string; readonly place: string }
  | {
      readonly reason: 'reading-not-known';
      readonly value: string;
      readonly topic: string;
      readonly choices: readonly string[];
    }
  | { readonly reason: 'off-pattern'; readonly value: string; readonly pattern: string };

/** Reasons that a single value is enough for. */
type ValueFault =
  | { readonly reason: 'missing' }
  | { readonly reason: 'unknown-key'; readonly value: string }
  | { readonly reason: 'wrong-type'; readonly expected: JsonKind; readonly found: JsonKind }
  | { readonly reason: 'none-of-kinds'; readonly expected: readonly JsonKind[]; readonly found: JsonKind }
  | { readonly reason: 'not-one-of'; readonly choices: readonly string[]; readonly found: string }
  | { readonly reason: 'empty' }
  | { readonly reason: 'too-small' | 'too-large'; readonly limit: number; readonly inclusive: boolean }
  | { readonly reason: 'not-a-day' }
  | { readonly reason: 'not-an-id' }
  | { readonly reason: 'not-accepted' };

export type JsonKind =
  'object' | 'list' | 'text' | 'number' | 'whole-number' | 'yes-no' | 'nothing' | 'number-or-range';

/** Reasons that are found before any value is looked at. */
type TextFault =
  | { readonly reason: 'too-big'; readonly bytes: number; readonly limit: number }
  | { readonly reason: 'blank' }
  | { readonly reason: 'too-deep' }
  | { readonly reason: 'not-text' }
  | { readonly reason: 'syntax'; readonly what: SyntaxProblem }
  | { readonly reason: 'key-twice'; readonly value: string };

export type SyntaxProblem =
  | 'value'
  | 'key'
  | 'colon'
  | 'comma'
  | 'closing-brace'
  | 'closing-bracket'
  | 'unfinished-text'
  | 'escape'
  | 'after-end'
  | 'sign';

export type FaultReason = FaultParams | ValueFault | TextFault;

export interface Fault {
  readonly path: FaultPath;
  /** The same for a person: "units.7.duration (UO-L2.2.2)". */
  readonly place: string;
  /** One-based place in the file, where it is known. */
  readonly line?: number;
  readonly column?: number;
  readonly why: FaultReason;
}
