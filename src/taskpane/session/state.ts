import type { Fault } from '../../core/agreement/faults';
import type { Agreement } from '../../core/agreement/schema';
import type { Outdated, ReadBeside } from '../../core/checking/outdated';
import type { SheetCheck } from '../../core/checking/check-workbook';
import type { Settings, StoredSettings } from '../../core/checking/settings';
import { settingFaults, type SettingFault } from '../../core/checking/settings-faults';
import type { AgreementPart } from '../../core/orders/by-agreement';
import type { NotAnOrderSheet, ReadSheet } from '../../core/orders/order-sheet';
import type { CellRef, SheetSnapshot } from '../../core/sheet/snapshot';
import type { WaiverState } from '../../core/waiving/apply-waivers';
import { defaultAmong } from '../../default-agreement';
import type { Fixed, FixingStep } from './fixing';
import type { Lens } from './lens';
import { nothingKept, type Kept } from './kept-summaries';
import type { AgreementStep } from './own-agreement';
import type { Problem } from './problem';
import type { Reporting } from './reporting';
import { noColumnChoices, type ColumnChoices } from './stored-columns';
import type { Refusal } from './stored-settings';
import type { Summing } from './summing';
import type { WaivingStep } from './waiving';

/** What the workbook turned out to hold. */
export interface OpenedWorkbook {
  /** The agreement of the settings or, without, that of most order sheets. */
  readonly agreement: Agreement;
  /** The order sheets by the agreement each is under. */
  readonly parts: readonly AgreementPart<ReadSheet>[];
  readonly snapshots: readonly SheetSnapshot[];
  readonly orders: readonly ReadSheet[];
  readonly others: readonly NotAnOrderSheet[];
  /** Sheets that could not be read. */
  readonly refused: readonly { readonly sheet: string; readonly problem: Problem }[];
  /** What the sheets were read by; as long as all of it is the same, what did not change need not be read again. */
  readonly readBy?: readonly unknown[];
}

type Opening =
  | { readonly step: 'reading'; readonly sheet: string | null; readonly share: number }
  | { readonly step: 'failed'; readonly problem: Problem }
  | { readonly step: 'ready'; readonly workbook: OpenedWorkbook };

export interface CheckResult {
  /** Counts the checks of this session. */
  readonly run: number;
  /** Every cell was read for it; otherwise those that changed since the check before, as far as Excel told. */
  readonly readWhole: boolean;
  /** With the waivers of the workbook applied. */
  readonly checks: readonly SheetCheck[];
  /** As the rules found it, before any waiver. */
  readonly found: readonly SheetCheck[];
  readonly waivers: readonly WaiverState[];
  /** Under which agreements and settings the sheets were checked; the main one first. */
  readonly parts: readonly { readonly agreement: Agreement; readonly settings: Settings }[];
  /** The main one, and its settings. */
  readonly agreement: Agreement;
  readonly settings: Settings;
  /** Name of the sheet whose prices were compared; `null` where none were. */
  readonly priceSheet: string | null;
  /** The sheets that decided which prices those are. */
  readonly beside: readonly ReadBeside[];
  /** The day of the check, a 1900 serial. */
  readonly asOf: number;
}

type Checking =
  | { readonly step: 'idle' }
  | { readonly step: 'running'; readonly share: number }
  | { readonly step: 'cancelled' }
  | { readonly step: 'failed'; readonly problem: Problem };

type Saving =
  | { readonly step: 'idle' }
  | { readonly step: 'saving' }
  | { readonly step: 'saved' }
  | { readonly step: 'refused'; readonly refusals: readonly Refusal[] }
  | { readonly step: 'failed'; readonly problem: Problem };

export interface PaneState {
  readonly opening: Opening;
  readonly checking: Checking;
  /** The last check that came to its end; it stays while another runs. */
  readonly result: CheckResult | null;
  /** What orders may be checked by: the workbook's own agreement, and those that come with the add-in. */
  readonly agreements: readonly Agreement[];
  /** The agreement the workbook brings along. */
  readonly ownAgreement: Agreement | null;
  /** What is wrong with the agreement the workbook keeps: it is left where it is, and not used. */
  readonly storedAgreementFaults: readonly Fault[];
  /** An agreement of the workbook's own that the host would not give. */
  readonly agreementProblem: Problem | null;
  readonly loadingAgreement: AgreementStep;
  /** Settings in use: those of the workbook, else the agreement alone. */
  readonly stored: StoredSettings;
  /** Stored content that could not be read: kept as it is until the user replaces it. */
  readonly setAside: { readonly text: string; readonly refusals: readonly Refusal[] } | null;
  /** Stored content that the host would not give. */
  readonly storedProblem: Problem | null;
  readonly saving: Saving;
  readonly waiving: WaivingStep;
  readonly lens: Lens;
  readonly reporting: Reporting;
  readonly summing: Summing;
  /** Summaries inserted before, which can be made again. */
  readonly kept: Kept;
  readonly fixing: FixingStep;
  /** The last fix, as long as it can be taken back. */
  readonly fixed: Fixed | null;
  /** The waivers of the workbook cannot be read: none is applied, and they are left as they are. */
  readonly waiversUnreadable: boolean;
  /** Waivers that the host would not give: none is applied. */
  readonly waiversProblem: Problem | null;
  /** What the user said of the columns. */
  readonly columns: ColumnChoices;
  /** Settings or day changed since the result shown. */
  readonly outdated: boolean;
  /** What users changed in the checked sheets since the result shown; `null` where nothing did. */
  readonly behind: Outdated | null;
  /** What users change is checked again by itself. */
  readonly automatic: boolean;
  readonly calculationPending: boolean;
  /** A cell is being edited: what was asked goes on by itself once the user has left it. */
  readonly waitsForEditing: boolean;
  /** Chosen day of the check, a 1900 serial; `null` for today. */
  readonly asOf: number | null;
  /** Id of the agreement that pages about one show, where the workbook has sheets of several; `null`: the main one. */
  readonly viewed: string | null;
  /** A cell of the line to which the findings shown are narrowed; `null` for all. */
  readonly line: CellRef | null;
  /** Key of the finding whose cell was last gone to, and why it failed if it did. */
  readonly visited: { readonly key: string; readonly problem: Problem | null } | null;
}

/** What every part of the session works on. */
export interface PaneStore {
  readonly state: () => PaneState;
  readonly set: (change: Partial<PaneState>) => void;
  /** A cell is being edited, and what was asked waits for it. */
  readonly onEditing: () => void;
}

/** The part of the workbook that pages about one agreement show. */
export function partInView(
  { agreement, parts }: Pick<OpenedWorkbook, 'agreement' | 'parts'>,
  viewed: string | null,
): AgreementPart<ReadSheet> {
  const found = parts.find((part) => part.agreement.id === viewed);
  return found ?? parts.find((part) => part.agreement === agreement) ?? { agreement, sheets: [] };
}

/** The checks of the sheets under an agreement. */
export function checksUnder(
  { checks, agreement: main }: Pick<CheckResult, 'checks' | 'agreement'>,
  agreement: Agreement,
): readonly SheetCheck[] {
  return checks.filter(({ sheet }) => (sheet.agreement ?? main) === agreement);
}

/** What is wrong with the settings in use under the agreement they name: told, and not applied. */
export function storedFaults({ stored, agreements }: PaneState): readonly SettingFault[] {
  const agreement = agreements.find(({ id }) => id === stored.agreement);
  return agreement ? settingFaults(stored, agreement) : [];
}

/** Settings that say nothing but the agreement. */
export function settingsOf(agreement: Agreement): StoredSettings {
  return { version: 1, agreement: agreement.id };
}

/** Before anything is read. */
export function openingState(agreements: readonly Agreement[]): PaneState {
  return {
    opening: { step: 'reading', sheet: null, share: 0 },
    checking: { step: 'idle' },
    result: null,
    agreements,
    ownAgreement: null,
    storedAgreementFaults: [],
    agreementProblem: null,
    loadingAgreement: { step: 'idle' },
    stored: settingsOf(defaultAmong(agreements)),
    setAside: null,
    storedProblem: null,
    saving: { step: 'idle' },
    waiving: { step: 'idle' },
    waiversUnreadable: false,
    waiversProblem: null,
    lens: { on: false, problem: null },
    reporting: { step: 'idle' },
    summing: { step: 'idle' },
    kept: nothingKept,
    fixing: { step: 'idle' },
    fixed: null,
    columns: noColumnChoices,
    outdated: false,
    behind: null,
    automatic: false,
    calculationPending: false,
    waitsForEditing: false,
    asOf: null,
    viewed: null,
    visited: null,
    line: null,
  };
}
