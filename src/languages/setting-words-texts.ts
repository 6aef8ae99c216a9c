import type { HolidayZone } from '../core/calendar/holidays';
import type { Settings } from '../core/checking/settings';
import type { Say } from './say';

/** What the number of a setting counts; `ratio`: nothing, it is told with all its decimals. */
export type SettingUnit =
  'share' | 'days' | 'personDays' | 'daysPerPerson' | 'months' | 'unitsOfWork' | 'ratio';

/** A ceiling of the user's own, with what holds where it does not say. */
type CeilingToTell = Settings['ceilings'][number] & {
  readonly warnAt: number;
  readonly over: 'error' | 'warning';
};

/** Values of settings in words: the settings form, the report. Their names are with the form (`settingNames`). */
export interface SettingWordsTexts {
  /** A number with its unit, and the unit alone, as it stands beside the field of one ("" for none). */
  readonly amount: Readonly<Record<SettingUnit, (value: number, say: Say) => string>>;
  readonly unit: Readonly<Record<SettingUnit, string>>;
  readonly zones: Readonly<Record<HolidayZone, string>>;
  /** Finance checks, not asked for: some rest on the agreement or on prices all the same. */
  readonly financeAsFounded: string;
  nonRenewal(decision: Settings['nonRenewals'][number], say: Say): string;
  subsequentContract(contract: Settings['subsequentContracts'][number], say: Say): string;
  orderedElsewhere(entry: Settings['orderedElsewhere'][string], say: Say): string;
  raisedCeiling(euros: number, say: Say): string;
  priceRevision(revision: Settings['priceRevisions'][string], say: Say): string;
  ceiling(ceiling: CeilingToTell, say: Say): string;
  /** Points of the checklist that nobody has answered. */
  unanswered(points: number, say: Say): string;
}
