import type { Say } from './say';

/** Texts of the page of formulas. */
export interface FormulasTexts {
  readonly title: string;
  readonly intro: string;
  readonly search: string;
  found(count: number, say: Say): string;
  noMatch(query: string, say: Say): string;
  readonly arguments: string;
  readonly optional: string;
  readonly examples: string;
  readonly errors: string;
  readonly errorValue: string;
  readonly errorUnknown: string;
  readonly ofUnit: string;
  /** `known`: ids of the agreements that functions know. */
  notOfOwn(known: readonly string[], say: Say): string;
  clauses(list: readonly string[], say: Say): string;
  readonly showHelp: string;
  readonly insert: string;
  inserting(name: string): string;
  willReplace(cell: string, held: string): string;
  readonly replace: string;
  readonly keep: string;
  written(formula: string, cell: string): string;
  readonly needsSchedule: string;
  readonly spills: string;
  readonly schedule: {
    readonly title: string;
    readonly intro: string;
    known(name: string, reference: string): string;
    readonly create: string;
    readonly createHint: string;
    readonly creating: string;
    created(sheet: string, units: number, say: Say): string;
    readonly adopt: string;
    readonly adoptHint: string;
    readonly adopting: string;
    adopted(where: string, found: number, units: number, say: Say): string;
    missing(codes: readonly string[], say: Say): string;
    readonly noPrice: string;
    readonly taxIncluded: string;
    readonly noUnit: string;
    readonly columns: {
      readonly code: string;
      readonly label: string;
      readonly lot: string;
      readonly price: string;
      readonly from: string;
      readonly to: string;
    };
  };
  readonly order: {
    readonly title: string;
    readonly intro: string;
    readonly unit: string;
    readonly chooseUnit: string;
    readonly quantity: string;
    readonly start: string;
    readonly end: string;
    readonly endHint: string;
    readonly ordered: string;
    readonly orderedHint: string;
    readonly project: string;
    readonly startups: string;
    readonly ask: string;
    readonly asking: string;
    readonly badNumber: string;
    readonly allowed: string;
    readonly allowedWithWarnings: string;
    readonly notAllowed: string;
    undecided(count: number, say: Say): string;
    readonly cost: string;
    readonly lastDay: string;
    readonly personDays: string;
    /** `sheet`: the price schedule; `null` where there is none. */
    unknownCost(sheet: string | null): string;
    readonly toFill: string;
    readonly add: string;
    addHint(row: number, sheet: string): string;
    readonly adding: string;
    added(row: number, sheet: string): string;
    readonly undo: string;
    readonly undone: string;
    readonly noSheet: string;
  };
  readonly mend: {
    readonly title: string;
    readonly intro: string;
    readonly look: string;
    readonly looking: string;
    readonly none: string;
    /** Some sheets could not be examined. */
    readonly noneElsewhere: string;
    found(sheet: string, count: number, say: Say): string;
    readonly protectedSheet: string;
    readonly mend: string;
    mended(sheet: string, count: number, say: Say): string;
    readonly freeze: string;
    readonly freezeHint: string;
    readonly freezing: string;
    frozen(sheet: string, count: number, say: Say): string;
    readonly suffix: string;
  };
}
