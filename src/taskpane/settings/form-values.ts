import type { Agreement } from '../../core/agreement/schema';
import { allVersions } from '../../core/agreement/versions';
import { isoOfSerial, serialOfText } from '../../core/calendar/serial';
import { completeSettings, type StoredSettings } from '../../core/checking/settings';
import { profileNames, severityLevels } from '../../core/checking/settings-schema';
import { dayInWords } from '../../languages/day-in-words';
import type { Say } from '../../languages/say';
import { byDefault } from '../../telling/settings-in-words';
import { beyondFrom, beyondValues } from './beyond-values';
import { numberFrom, numberValues, type NumberProblem, type PlainNumber } from './number-values';
import { unlessEmpty } from './unless-empty';

/** The settings form as typed, by path: "notifiedOn", "notifiedOn.2", "holders.1", "readings.D-03". Days as written. */
export type FormValues = Readonly<Record<string, string>>;

export type FormErrors = Readonly<Record<string, 'day' | 'percent' | 'entry' | 'bounds' | NumberProblem>>;

/** Settings the form has a field for. */
const shown: readonly string[] = [
  'version',
  'agreement',
  'contractNo',
  'notifiedOn',
  'contractEnd',
  'launchMeetings',
  'holders',
  'buyers',
  'inheritedProjects',
  'holderRetained',
  'nonRenewals',
  'renewalRefusedByHolder',
  'beneficiaries',
  'checklist',
  'severity',
  'profile',
  'tolerance',
  'dateGraceDays',
  'quantityOutlier',
  'reversibilityLeadMonths',
  'warnAheadDays',
  'holidayZone',
  'extendToWorkingDay',
  'readings',
  'finance',
  'subsequentContracts',
  'orderedElsewhere',
  'raisedCeilings',
  'priceRevisions',
];

/** Stored settings without a field of their own: a save keeps them as they are. */
export function keptSettings(stored: StoredSettings): readonly string[] {
  return Object.keys(stored).filter((key) => !shown.includes(key));
}

export function formValues(stored: StoredSettings, say: Say, agreement: Agreement): FormValues {
  const day = (iso: string | null | undefined) => dayInWords(iso ?? '', say);
  const complete = completeSettings(stored);
  const { notifiedOn, contractEnd, launchMeetings: held } = complete;
  const { lots } = allVersions(agreement);
  return {
    agreement: stored.agreement,
    contractNo: complete.contractNo ?? '',
    datePerLot: isPerLot(notifiedOn) ? 'yes' : '',
    notifiedOn: isPerLot(notifiedOn) ? '' : day(notifiedOn),
    ...byPath('notifiedOn', isPerLot(notifiedOn) ? notifiedOn : {}, day),
    contractEnd: isPerLot(contractEnd) ? '' : day(contractEnd),
    // One day for all lots is shown in the field of each.
    ...byPath(
      'launchMeetings',
      isPerLot(held) ? held : Object.fromEntries(lots.map(({ id }) => [id, held])),
      day,
    ),
    ...byPath('holders', complete.holders, (names) => [names].flat().join(' ; ')),
    buyers: complete.buyers.join('\n'),
    inheritedProjects: complete.inheritedProjects.join('\n'),
    beneficiaries: complete.beneficiaries.join('\n'),
    holderRetained: answer(complete.holderRetained),
    renewalRefusedByHolder: answer(complete.renewalRefusedByHolder),
    ...byPath('checklist', complete.checklist, answer),
    ...byPath('severity', complete.severity, (level) => level),
    profile: complete.profile,
    'tolerance.months': String(Math.round(complete.tolerance.months * 1000) / 10),
    'finance.enabled': stored.finance?.enabled === undefined ? '' : stored.finance.enabled ? 'yes' : 'no',
    'finance.vatRate': String(Math.round(complete.finance.vatRate * 10000) / 100),
    ...numberValues(stored),
    holidayZone: complete.holidayZone === byDefault.holidayZone ? '' : complete.holidayZone,
    extendToWorkingDay: complete.extendToWorkingDay ? 'yes' : '',
    ...byPath('readings', stored.readings ?? {}, (reading) => reading),
    ...beyondValues(stored, say),
  };
}

/** The settings the form stands for, over the stored ones; or what is wrong, by path. */
export function settingsFrom(
  values: FormValues,
  stored: StoredSettings,
  agreement: Agreement,
): { readonly settings: StoredSettings } | { readonly errors: FormErrors } {
  const errors: Record<string, FormErrors[string]> = {};
  const { lots, doubts, checklist } = allVersions(agreement);
  const keysOf = keysAsked(values, stored);
  const text = (path: string) => (values[path] ?? '').trim() || undefined;
  const lines = (path: string, separator: string) => listed(values[path] ?? '', separator);
  const day = (path: string) => {
    const serial = serialOfText(text(path) ?? '');
    if (serial === null && text(path) !== undefined) errors[path] = 'day';
    return serial === null ? undefined : isoOfSerial(serial);
  };
  const perKey = <T>(setting: string, keys: readonly string[], read: (path: string) => T | undefined) =>
    unlessEmpty(
      Object.fromEntries(
        keys.flatMap((id): [string, T][] => {
          const value = read(`${setting}.${id}`);
          return value === undefined ? [] : [[id, value]];
        }),
      ),
    );
  const perLot = <T>(setting: string, read: (path: string) => T | undefined) =>
    perKey(setting, keysOf(setting, lots), read);
  // A setting given by lot that the form shows as one is left alone unless the user fills it in.
  const answerOrPerLot = (setting: 'holderRetained' | 'renewalRefusedByHolder') =>
    yesOrNo(text(setting)) ?? (isPerLot(stored[setting]) ? stored[setting] : undefined);
  const names = (path: string) => {
    const [first, ...others] = lines(path, ';');
    return first === undefined || others.length === 0 ? first : [first, ...others];
  };
  const percent = (path: string) => {
    const value = Number((text(path) ?? 'none').replace(',', '.'));
    if (!(value >= 0 && value <= 100)) errors[path] = 'percent';
    return value;
  };
  const number = (path: PlainNumber) => {
    const typed = text(path);
    const read = typed === undefined ? undefined : numberFrom(path, typed);
    if (typeof read !== 'string') return read;
    errors[path] = read;
    return undefined;
  };

  const [revisionMin, revisionMax] = [number('finance.revisionMin'), number('finance.revisionMax')];
  if (revisionMin !== undefined && revisionMax !== undefined && revisionMin > revisionMax)
    errors['finance.revisionMin'] = 'bounds';

  const settings: StoredSettings = {
    ...stored,
    ...beyondFrom(
      values,
      (setting) => keysOf(setting, lots),
      (path) => (errors[path] = 'entry'),
    ),
    finance: {
      enabled: yesOrNo(text('finance.enabled')),
      vatRate: Math.round(percent('finance.vatRate') * 100) / 10000,
      penaltyDivisor: number('finance.penaltyDivisor'),
      revisionMin,
      revisionMax,
    },
    agreement: values.agreement ?? stored.agreement,
    contractNo: text('contractNo'),
    notifiedOn: values.datePerLot === 'yes' ? perLot('notifiedOn', day) : day('notifiedOn'),
    contractEnd: day('contractEnd') ?? (isPerLot(stored.contractEnd) ? stored.contractEnd : undefined),
    launchMeetings: perLot('launchMeetings', day),
    holders: perLot('holders', names),
    buyers: unlessEmpty(lines('buyers', '\n')),
    inheritedProjects: unlessEmpty(lines('inheritedProjects', '\n')),
    beneficiaries: unlessEmpty(lines('beneficiaries', '\n')),
    holderRetained: answerOrPerLot('holderRetained'),
    renewalRefusedByHolder: answerOrPerLot('renewalRefusedByHolder'),
    checklist: perKey('checklist', keysOf('checklist', checklist), (path) => yesOrNo(text(path))),
    severity: perKey('severity', keysUnder(values, 'severity'), (path) =>
      severityLevels.find((level) => level === text(path)),
    ),
    profile: profileNames.find((name) => name === values.profile),
    tolerance: {
      months: percent('tolerance.months') / 100,
      designDays: number('tolerance.designDays'),
      capacityDays: number('tolerance.capacityDays'),
    },
    dateGraceDays: number('dateGraceDays'),
    quantityOutlier: number('quantityOutlier'),
    reversibilityLeadMonths: number('reversibilityLeadMonths'),
    warnAheadDays: number('warnAheadDays'),
    holidayZone: text('holidayZone'),
    extendToWorkingDay: text('extendToWorkingDay') === 'yes' ? true : undefined,
    readings: perKey('readings', keysOf('readings', doubts), text),
  };
  return Object.keys(errors).length > 0 ? { errors } : { settings };
}

function isPerLot<T>(
  setting: T | Readonly<Record<string, T>> | null | undefined,
): setting is Readonly<Record<string, T>> {
  return typeof setting === 'object' && setting !== null;
}

function byPath<T>(
  setting: string,
  values: Readonly<Record<string, T>>,
  write: (value: T) => string,
): FormValues {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [`${setting}.${key}`, write(value)]),
  );
}

/** Keys of a setting that the form has a value for, a blank one among them. */
export function keysUnder(values: FormValues, setting: string): readonly string[] {
  return Object.keys(values).flatMap((path) =>
    path.startsWith(`${setting}.`) ? [path.slice(setting.length + 1)] : [],
  );
}

/** As the form shows an answer: blank where there is none, or one for each lot. */
function answer(said: unknown): string {
  return typeof said === 'boolean' ? (said ? 'yes' : 'no') : '';
}

function yesOrNo(text: string | undefined): boolean | undefined {
  return text === undefined ? undefined : text === 'yes';
}

function listed(typed: string, separator: string): string[] {
  return typed
    .split(separator)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/**
 * The keys of a setting by lot or by doubt: all of the agreement, and under the same agreement those that it does not
 * know, which somebody with another version of it may have stored.
 */
function keysAsked(values: FormValues, stored: StoredSettings) {
  const sameAgreement = (values.agreement ?? stored.agreement) === stored.agreement;
  return (setting: string, known: readonly { readonly id: string }[]): readonly string[] => {
    const typed = sameAgreement ? keysUnder(values, setting) : [];
    return [...new Set([...known.map(({ id }) => id), ...typed])];
  };
}
