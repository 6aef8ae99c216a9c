import type { HostProblem, Protected } from '../core/ports';
import type { DoubtTopic } from '../core/agreement/schema';
import type { UncheckedOutcome } from '../core/checking/clause-view';
import type { CoverageStatus, Severity } from '../core/checking/finding';
import type { MissingName } from '../core/checking/rule';
import type { InnerSetting } from '../core/checking/settings';
import type { SkippedReason } from '../core/orders/order-sheet';
import type { HelpTexts } from './help-texts';
import type { FormulasTexts } from './formulas-texts';
import type { AgreementsPaneTexts } from './agreements-pane-texts';
import type { LensTexts } from './lens-texts';
import type { ReportingTexts } from './reporting-texts';
import type { WatchingTexts } from './watching-texts';
import type { ReviewTexts } from './review-texts';
import type { ShellTexts } from './shell-texts';
import type { SummariesPaneTexts } from './summaries-pane-texts';
import type { MappingTexts } from './mapping-texts';
import type { StoredTexts } from './stored-texts';
import type { Say } from './say';

/** What can go wrong in the pane: the host's refusals, and a fault of our own while reading or checking. */
export type PaneProblem = HostProblem | 'fault';

/** A difficulty, told with its way out. */
export interface ProblemTexts {
  readonly what: string;
  readonly next: string;
}

/** Texts of the side panel. */
export interface PaneTexts extends ShellTexts {
  readonly severity: Readonly<Record<Severity, { readonly one: string; readonly many: string }>>;
  readonly status: Readonly<Record<CoverageStatus, string>>;
  readonly problems: Readonly<Record<PaneProblem, ProblemTexts>>;
  readonly problem: {
    /** Same difficulty, about one sheet. */
    onSheet(sheet: string, what: string): string;
    /** What is protected, and how that is taken off. */
    isProtected(what: Protected, say: Say): ProblemTexts;
    /** What can be done as long as it is, by what was to be done and what is protected. */
    readonly instead: Readonly<Record<string, Partial<Record<Protected['what'], string>>>>;
    readonly diagnostic: string;
    readonly copy: string;
    readonly copied: string;
    readonly retry: string;
  };
  readonly reading: {
    readonly workbook: string;
    sheet(name: string): string;
  };
  readonly recognition: {
    readonly title: string;
    line(sheet: string, lines: number, columns: number, say: Say): string;
    /** In place of a line for each, where there are many; `each`: what shows them. */
    tables(count: number, lines: number, say: Say): string;
    readonly each: string;
    agreement(title: string, reference: string): string;
    readonly hiddenSheet: string;
    headerRow(row: number): string;
    readonly details: string;
    readonly column: string;
    readonly header: string;
    readonly readAs: string;
    unmapped(count: number, say: Say): string;
    readonly unmappedHint: string;
    skipped(count: number, say: Say): string;
    readonly reasons: Readonly<Record<SkippedReason, string>>;
    rows(rows: readonly number[], say: Say): string;
  };
  readonly summaries: SummariesPaneTexts;
  readonly mapping: MappingTexts;
  readonly stored: StoredTexts;
  readonly noOrderSheet: {
    readonly title: string;
    lookedOn(sheets: readonly string[], say: Say): string;
    readonly noSheet: string;
    readonly lookedFor: string;
    missing(sheet: string, titles: readonly string[], say: Say): string;
    nothingLikeIt(sheet: string): string;
    /** Its column of units names none of any agreement known; `header`: what heads it. */
    noUnit(sheet: string, header: string): string;
    /** A pivot table or a summary: its figures are those of orders that stand elsewhere. */
    summary(sheet: string): string;
    readonly whatToDo: string;
    readonly steps: readonly string[];
    readonly readAgain: string;
  };
  readonly check: {
    readonly start: string;
    readonly again: string;
    readonly cancel: string;
    readonly cancelled: string;
    conditions(day: number, profile: string, say: Say): string;
    readonly change: string;
    readonly progressLabel: string;
    progress(share: number, say: Say): string;
    readonly pendingTitle: string;
    readonly pending: string;
    readonly editingTitle: string;
    readonly editing: string;
    readonly settingsChanged: string;
  };
  readonly profiles: { readonly standard: string; readonly strict: string; readonly lenient: string };
  readonly results: {
    readonly title: string;
    summary(counts: Readonly<Record<Severity, number>>, notCheckable: number, say: Say): string;
    readonly counts: string;
    readonly notCheckable: { readonly one: string; readonly many: string };
    readonly filterHint: string;
    waived(count: number, say: Say): string;
    done(day: number, profile: string, lines: number, say: Say): string;
    /** Rules that the settings turn off. */
    off(rules: number, say: Say): string;
    prices(sheet: string): string;
    readonly noPrices: string;
    /** Of a check that did not read every cell again. */
    readonly changedOnly: string;
  };
  /** The findings of one line. */
  readonly line: {
    found(row: number, count: number, say: Say): string;
    /** The row holds no order line. */
    noLine(row: number): string;
    readonly all: string;
  };
  readonly findings: {
    readonly title: string;
    readonly keys: string;
    remedy(text: string): string;
    cell(address: string): string;
    order(number: string): string;
    project(name: string): string;
    readonly evidence: string;
    moreEvidence(count: number, say: Say): string;
    groupHeading(title: string, count: number, say: Say): string;
    readonly showCell: string;
    sameCause(count: number, say: Say): string;
    more(count: number, say: Say): string;
    readonly search: string;
    readonly groupBy: string;
    readonly groupings: Readonly<Record<'severity' | 'rule' | 'project' | 'order', string>>;
    readonly ofNone: { readonly project: string; readonly order: string };
    readonly previous: string;
    readonly next: string;
    found(count: number, say: Say): string;
    position(place: number, count: number, say: Say): string;
    noMatch(query: string, say: Say): string;
    doubt(id: string, reading: string): string;
    readonly waived: string;
    readonly noCell: string;
    readonly readingClause: string;
  };
  readonly review: ReviewTexts;
  readonly reporting: ReportingTexts;
  readonly agreements: AgreementsPaneTexts;
  readonly lens: LensTexts;
  readonly help: HelpTexts;
  readonly formulas: FormulasTexts;
  readonly watching: WatchingTexts;
  readonly clean: {
    readonly title: string;
    checked(clauses: number, lines: number, say: Say): string;
    notChecked(controls: number, say: Say): string;
    readonly partly: string;
    readonly allChecked: string;
    /** No finding, and nothing that was checked. */
    readonly nothing: string;
    readonly nothingChecked: string;
  };
  readonly notCheckable: {
    readonly hint: string;
    missingColumn(title: string): string;
    missingSetting(title: string): string;
    blankCells(title: string): string;
    readonly fill: string;
    controls(count: number, say: Say): string;
    readonly missingPrices: string;
    /** Of a line, where it is not told which of the two. */
    readonly unknownPrice: string;
    readonly somePrices: string;
    readonly pricesRemedy: string;
    readonly columnRemedy: string;
    readonly other: string;
    readonly nothing: string;
  };
  readonly coverage: {
    readonly title: string;
    readonly intro: string;
    readonly beforeCheck: string;
    readonly filter: string;
    readonly all: string;
    readonly withFindings: string;
    readonly outcomes: Readonly<Record<UncheckedOutcome, string>>;
    /** What is checked on other grounds than an article. */
    readonly others: string;
    readonly none: string;
    controls(count: number, say: Say): string;
    notOnSheet(reason: string): string;
    remark(text: string): string;
    seeAlso(clauses: readonly string[], say: Say): string;
    lines(count: number, say: Say): string;
    findings(count: number, say: Say): string;
    tolerated(count: number, say: Say): string;
    /** What the workbook shows, in cents, of what a clause counts over. */
    seenHere(cents: number, say: Say): string;
    missing(titles: readonly string[], say: Say): string;
    also(clauses: readonly string[], say: Say): string;
    readonly doubts: string;
    readonly doubtsIntro: string;
    doubtInUse(reading: string): string;
    doubtOther(reading: string): string;
    readonly doubtTopics: Readonly<Record<DoubtTopic, string>>;
    doubtRules(titles: readonly string[], say: Say): string;
    doubtRemarked(articles: readonly string[], say: Say): string;
    doubtFindings(count: number, say: Say): string;
    readonly doubtNoEffect: string;
  };
  /** An agreement in a file of its own. */
  readonly agreementFile: {
    readonly title: string;
    readonly hint: string;
    ofWorkbook(title: string, id: string, version: string): string;
    readonly load: string;
    readonly loading: string;
    readonly remove: string;
    readonly export: string;
    refused(file: string): string;
    readonly storedFaulty: string;
    readonly loaded: string;
    borrowedId(id: string): string;
    readonly removed: string;
    exported(file: string): string;
    readonly copy: string;
    copied(file: string): string;
    readonly byHand: string;
  };
  /** Of settings, and of what else a check may lack that is no column. */
  readonly settingNames: Readonly<Record<MissingName | InnerSetting, string>>;
  readonly settings: {
    readonly title: string;
    readonly intro: string;
    readonly session: string;
    readonly sessionHint: string;
    readonly language: string;
    readonly asOf: string;
    asOfHint(today: number, say: Say): string;
    readonly contract: string;
    readonly contractNoHint: string;
    readonly notifiedOnHint: string;
    readonly contractEndHint: string;
    readonly oneDatePerLot: string;
    ofLot(what: string, lot: string): string;
    readonly launchMeeting: string;
    readonly holder: string;
    readonly holderHint: string;
    readonly financeHint: string;
    readonly onePerLine: string;
    readonly inheritedHint: string;
    readonly nonRenewalsHint: string;
    readonly checklistHint: string;
    /** How serious a rule's findings are, where the user says otherwise. */
    readonly severityHint: string;
    readonly severityOf: string;
    readonly severityChoose: string;
    readonly byDefault: string;
    readonly notSaid: string;
    readonly yes: string;
    readonly no: string;
    readonly strictness: string;
    readonly profileHints: { readonly standard: string; readonly strict: string; readonly lenient: string };
    /** What is seldom changed: its title, and what each of it does. */
    readonly tolerances: string;
    readonly numberHints: Readonly<
      Record<
        | 'tolerance.months'
        | 'tolerance.designDays'
        | 'tolerance.capacityDays'
        | 'dateGraceDays'
        | 'quantityOutlier'
        | 'reversibilityLeadMonths'
        | 'warnAheadDays',
        string
      >
    >;
    readonly holidayZoneHint: string;
    readonly extendToWorkingDayHint: string;
    readonly readings: string;
    readonly readingsHint: string;
    /** A value that holds by default, or a sentence; and the default said in a sentence. */
    defaultValue(value: string): string;
    defaultIs(value: string): string;
    /** One of the entries of a setting, by its name and that of the setting. */
    partOf(setting: string, part: string): string;
    kept(names: readonly string[], say: Say): string;
    readonly dayFormat: string;
    readonly save: string;
    readonly saving: string;
    readonly saved: string;
    readonly savedThenCheck: string;
    readonly undo: string;
    readonly unsaved: string;
    readonly notSaved: string;
    /** What is wrong with the field of a setting. */
    readonly invalid: Readonly<
      Record<'day' | 'percent' | 'entry' | 'bounds' | 'whole' | 'notNegative' | 'positive', string>
    >;
    /** What counts for the contract and stands in no order table. */
    readonly beyond: string;
    readonly beyondHint: string;
    readonly contractsHint: string;
    readonly elsewhereHint: string;
    readonly raisedHint: string;
    readonly revisionHint: string;
    readonly unreadableTitle: string;
    readonly unreadable: string;
    readonly unreadableContent: string;
    /** Settings that can be read, and speak of what the agreement does not have. */
    readonly faultyTitle: string;
    readonly faulty: string;
    readonly removeFaulty: string;
    readonly open: string;
    readonly replaceUnreadable: string;
    readonly replaceFirst: string;
    readonly notJson: string;
    readonly newerVersion: string;
    unknownKey(path: string): string;
    wrongValue(path: string): string;
    unknownAgreement(id: string): string;
  };
  readonly fault: ProblemTexts & { readonly reload: string };
}
