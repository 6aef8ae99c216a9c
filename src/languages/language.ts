import type { Fact } from '../core/checking/finding';
import type { Say } from './say';
import type { AgreementTexts } from './agreement-texts';
import type { CeilingsTexts } from './ceilings-texts';
import type { ChorusTexts } from './chorus-texts';
import type { ClockTexts } from './clock-texts';
import type { PaneTexts } from './pane-texts';
import type { ProjectsTexts } from './projects-texts';
import type { SettingFaultText } from './setting-faults-texts';
import type { SettingWordsTexts } from './setting-words-texts';
import type { SummaryTexts } from './summary-texts';
import type { TerminalTexts } from './terminal-texts';

/** Ids of what the reading of a sheet can find; public. */
export type ReadingFindingId =
  | 'error-value'
  | 'unreadable-date'
  | 'unreadable-number'
  | 'ambiguous-date'
  | 'implausible-date'
  | 'two-values'
  | 'duplicate-header'
  | 'conflicting-values'
  | 'mixed-currency'
  | 'order-on-two-sheets'
  | 'missing-column'
  | 'number-as-text'
  | 'hidden-row'
  | 'filled-down'
  | 'composite-units'
  | 'date-system-1904';

interface ReadingTexts {
  readonly title: string;
  problem(facts: Readonly<Record<string, Fact | undefined>>, say: Say): string;
  remedy(facts: Readonly<Record<string, Fact | undefined>>, say: Say): string;
}

/** Everything a language must say. One file each; a missing text does not compile. */
export interface Language {
  readonly id: string;
  /** BCP 47 locale for days, numbers and lists. */
  readonly locale: string;
  /** The language's own name. */
  readonly name: string;
  readonly say: Say;
  readonly reading: Readonly<Record<ReadingFindingId, ReadingTexts>>;
  readonly pane: PaneTexts;
  readonly terminal: TerminalTexts;
  readonly summary: SummaryTexts;
  readonly clock: ClockTexts;
  readonly ceilings: CeilingsTexts;
  readonly projects: ProjectsTexts;
  readonly chorus: ChorusTexts;
  readonly agreement: AgreementTexts;
  readonly settingFault: SettingFaultText;
  readonly settingWords: SettingWordsTexts;
}
