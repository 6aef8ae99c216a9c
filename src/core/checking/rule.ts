import type { PriceSchedule } from '../agreement/price-schedule';
import type { Agreement, Bilingual } from '../agreement/schema';
import type { OrderBook } from '../orders/order-book';
import type { OrderLine } from '../orders/order-line';
import type { Column } from '../sheet/column';
import type { CellRef, CellValue } from '../sheet/snapshot';
import type { Steps } from '../steps';
import type { Facts, Severity } from './finding';
import type { Pack } from './packs';
import type { FinanceSetting, Settings, SettingKey, StoredSettings } from './settings';
import type { Say } from '../../languages/say';
import type { Tongue } from '../../languages/tongue';

/** What is cited: the clause first, others beside it, and the doubts whose chosen reading was followed. */
export interface Citation {
  readonly clause: string;
  readonly alsoClauses?: readonly string[];
  readonly doubts?: readonly string[];
}

/** A rule applied to one thing the agreement says: coverage and findings are told per instance, so per clause. */
export interface Instance<D> extends Citation {
  /** What it is about: a unit code, "lot 2", "phase 3", a profile id… Unique within the rule. */
  readonly subject: string;
  readonly data: D;
}

/** What a decision may lack: a column or its cell, a setting, or the price schedule. */
export type Missing = Column | MissingName;

/** What may lack that is no column. */
export type MissingName = SettingKey | FinanceSetting | 'prices';

/** The line, or the lines together, of which something is said. */
export type Judged = OrderLine | readonly OrderLine[];

/** Something wrong, as a rule tells it; `F`: the figures and words its sentences are made of. */
export interface Found<F extends Facts> {
  readonly severity: Severity;
  /** The lines it speaks of; the first one gives order and project. */
  readonly lines: Judged;
  /** The cell whose change would cure it. */
  readonly at: CellRef | null;
  readonly related?: readonly (CellRef | null)[];
  /** What is cited beside the instance's own clause: the clause or the doubt that decided the severity. */
  readonly also?: Citation;
  /** Rests on none of the instance's doubts: it is so by any reading. */
  readonly undoubted?: boolean;
  /** What to write in the cell `at`, only where one value is certain; never applied by itself. Days are serials. */
  readonly suggested?: string | number;
  readonly facts: F;
}

/**
 * What a rule says of the lines it was given. Every line ends in exactly one of these; a line may have several
 * findings, each with a cause of its own.
 */
export interface Verdicts<F extends Facts> {
  pass(lines: Judged): void;
  /** Passes only within the reviewer's tolerance for an approximate number. */
  tolerated(lines: Judged): void;
  /**
   * Passes as far as the workbook shows; the clause counts over more than what a workbook can hold. `seen`: cents
   * excluding tax that are seen here, which the coverage tells.
   */
  partial(lines: Judged, seen?: number): void;
  /** Cannot be decided for lack of a value or a setting; counted and told, never a pass. */
  undecided(lines: Judged, missing: Missing): void;
  notApplicable(lines: Judged): void;
  finding(found: Found<F>): void;
}

export interface Examination<D, F extends Facts> {
  readonly instance: Instance<D>;
  /** The lines the instance concerns, as `concerns` chose them. */
  readonly lines: readonly OrderLine[];
  readonly book: OrderBook;
  readonly agreement: Agreement;
  readonly settings: Settings;
  /** The day of the check, a 1900 serial. */
  readonly asOf: number;
  /** The price schedule given with the workbook. */
  readonly prices: PriceSchedule | null;
  readonly verdicts: Verdicts<F>;
}

interface RuleTexts<F extends Facts> {
  /** A few words, for lists and counts. */
  readonly title: string;
  /** One sentence: what is checked, in our words. */
  readonly checked: string;
  /** What is wrong, with the figures. */
  problem(facts: F, say: Say): string;
  /** What would make it right. */
  remedy(facts: F, say: Say): string;
}

/**
 * One check. General: it knows no contract, the agreement gives it its instances. Pure: agreement, lines, settings
 * and the day come in, verdicts go out. One file each in `src/rules/`.
 */
export interface Rule<D, F extends Facts> {
  /** Public id, equal to the file name. */
  readonly id: string;
  /** Raised when the rule comes to judge otherwise: waivers granted before are then open again. Absent: 1. */
  readonly version?: number;
  /** Columns without which no line can be decided. */
  readonly needs: readonly Column[];
  /** Settings without which nothing can be decided. */
  readonly needsSettings?: readonly SettingKey[];
  /** It compares with a price schedule, without which nothing can be decided. */
  readonly needsPrices?: boolean;
  /** It takes a price from a price schedule where the order gives none. */
  readonly mayReadPrices?: boolean;
  /**
   * It judges each line by itself, whatever the others and the day: a cell formula runs it on one line (`CHECK_LINE`).
   * Settings may move its limits, none is needed.
   */
  readonly lineAlone?: true;
  /**
   * Of a rule about what few sheets have a column for: `CHECK_LINE` names it as not checkable where the line has one of
   * these, and elsewhere only says what it finds.
   */
  readonly lineAloneWith?: readonly Column[];
  /**
   * Of a rule that compares lines: what it finds may come of one line alone. The page of `CHECK_LINE` names it, as it
   * names those of scope 'line' that it does not run.
   */
  readonly namedAlone?: true;
  /**
   * What judging a line takes: the line, all lines of its order, or all lines of its project (those without one together).
   * After an edit only what hangs together with the edited lines is judged again; a rule that says nothing compares lines
   * of the whole workbook, and is run again over all of them.
   */
  readonly scope?: NarrowScope;
  /**
   * For a rule that compares lines of the whole workbook: every column it looks at, beside what a line is understood to be
   * (unit, phase, lot, project, order, status, day). An edit that leaves all of these alone leaves the rule alone.
   */
  readonly reads?: readonly Column[];
  /** The optional pack it belongs to: off until asked for (see `packs.ts`). */
  readonly pack?: Pack;
  /** Its errors rest on a setting: they become warnings in the lenient profile (ADR 10, point 21). */
  readonly restsOnSetting?: boolean;
  /**
   * It judges the settings or the workbook as a whole: it runs though no line is concerned, and once. What it says of
   * no line in particular is told on the first sheet.
   */
  readonly wholeWorkbook?: boolean;
  instances(agreement: Agreement): readonly Instance<D>[];
  /** Lines the instance is about; none: not applicable, unless the rule judges the whole workbook. */
  concerns(instance: Instance<D>, book: OrderBook): readonly OrderLine[];
  /** A rule that takes long over all the lines of a workbook does it in steps. */
  check(examination: Examination<D, F>): void | Steps<void>;
  readonly texts: Readonly<Record<Tongue, RuleTexts<F>>>;
}

export type NarrowScope = 'line' | 'order' | 'project';

/** What a rule takes to judge a line. */
export function scopeOf({
  lineAlone,
  scope,
}: Pick<AnyRule, 'lineAlone' | 'scope'>): NarrowScope | 'workbook' {
  return lineAlone ? 'line' : (scope ?? 'workbook');
}

/** A rule as the catalogue lists it; the engine hands each rule only its own instances and facts. */
export type AnyRule = Rule<unknown, Facts>;

/** A row of an example, as a user would type it: field → cell. Dates as "2017-01-09". */
export type ExampleLine = Readonly<Record<string, string | number | boolean | null>>;

export interface RuleExamples {
  readonly compliant: readonly RuleExample[];
  readonly violating: readonly (RuleExample & {
    readonly severity: Severity;
    /** Field and zero-based line of the cell the finding points at; `null` for one about the settings alone. */
    readonly at: readonly [field: string, line: number] | null;
  })[];
}

export interface RuleExample {
  /** What the example shows, in French: it stands in the rule's page. */
  readonly title: string;
  readonly lines: readonly ExampleLine[];
  readonly settings?: Partial<StoredSettings>;
  /** ISO day; "2018-06-01" where not given. */
  readonly asOf?: string;
  /** Rows of a price schedule, its headers first. */
  readonly prices?: readonly (readonly CellValue[])[];
}

/** What the rule's page says beside what is derived: instances, settings, examples and their sentences. */
export interface RulePage {
  /** Why it matters to the team that keeps the sheet. */
  readonly why: Bilingual;
  /** What a reader might think is checked, and is not. */
  readonly notChecked: Bilingual;
}
