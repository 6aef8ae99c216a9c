import type { Agreement } from '../../core/agreement/schema';
import { isoOfSerial, serialOfIso, serialOfText } from '../../core/calendar/serial';
import { completeSettings, type StoredSettings } from '../../core/checking/settings';
import { profileNames } from '../../core/checking/settings-schema';
import type { Say } from '../../languages/say';
import { beyondFrom, beyondValues } from './beyond-values';

/** The settings form as typed, by path: "notifiedOn", "notifiedOn.2", "holders.1", "readings.D-03". Days as written. */
export type FormValues = Readonly<Record<string, string>>;

export type FormErrors = Readonly<Record<string, 'day' | 'percent' | 'entry'>>;

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
  'profile',
  'tolerance',
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

export function formValues(stored: StoredSettings, say: Say): FormValues {
  const day = (iso: string | null | undefined) => {
    const serial = serialOfIso(iso ?? '');
    return serial === null ? (iso ?? '') : say.day(serial);
  };
  const complete = completeSettings(stored);
  const { notifiedOn, contractEnd, holderRetained } = complete;
  return {
    agreement: stored.agreement,
    contractNo: complete.contractNo ?? '',
    datePerLot: isPerLot(notifiedOn) ? 'yes' : '',
    notifiedOn: isPerLot(notifiedOn) ? '' : day(notifiedOn),
    ...byPath('notifiedOn', isPerLot(notifiedOn) ? notifiedOn : {}, day),
    contractEnd: isPerLot(contractEnd) ? '' : day(contractEnd),
    ...byPath('launchMeetings', complete.launchMeetings, day),
    ...byPath('holders', complete.holders, (names) => [names].flat().join(' ; ')),
    buyers: complete.buyers.join('\n'),
    inheritedProjects: complete.inheritedProjects.join('\n'),
    holderRetained: typeof holderRetained === 'boolean' ? (holderRetained ? 'yes' : 'no') : '',
    profile: complete.profile,
    'tolerance.months': String(Math.round(complete.tolerance.months * 1000) / 10),
    'finance.enabled': stored.finance?.enabled === undefined ? '' : stored.finance.enabled ? 'yes' : 'no',
    'finance.vatRate': String(Math.round(complete.finance.vatRate * 10000) / 100),
    ...byPath(
      'finance',
      {
        penaltyDivisor: stored.finance?.penaltyDivisor,
        revisionMin: stored.finance?.revisionMin,
        revisionMax: stored.finance?.revisionMax,
      },
      (value) => (value === undefined ? '' : String(value)),
    ),
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
  const errors: Record<string, 'day' | 'percent' | 'entry'> = {};
  const text = (path: string) => (values[path] ?? '').trim() || undefined;
  const lines = (path: string, separator: string) => listed(values[path] ?? '', separator);
  const day = (path: string) => {
    const serial = serialOfText(text(path) ?? '');
    if (serial === null && text(path) !== undefined) errors[path] = 'day';
    return serial === null ? undefined : isoOfSerial(serial);
  };
  const perLot = <T>(setting: string, read: (path: string) => T | undefined) =>
    unlessEmpty(
      Object.fromEntries(
        agreement.lots.flatMap(({ id }): [string, T][] => {
          const value = read(`${setting}.${id}`);
          return value === undefined ? [] : [[id, value]];
        }),
      ),
    );
  const names = (path: string) => {
    const [first, ...others] = lines(path, ';');
    return first === undefined || others.length === 0 ? first : [first, ...others];
  };
  const percent = Number((text('tolerance.months') ?? 'none').replace(',', '.'));
  if (!(percent >= 0 && percent <= 100)) errors['tolerance.months'] = 'percent';

  const vatPercent = Number((text('finance.vatRate') ?? 'none').replace(',', '.'));
  if (!(vatPercent >= 0 && vatPercent <= 100)) errors['finance.vatRate'] = 'percent';
  // What is no number is refused with the settings as a whole.
  const number = (path: string) => {
    const typed = text(path);
    return typed === undefined ? undefined : Number(typed.replace(',', '.'));
  };

  const settings: StoredSettings = {
    ...stored,
    ...beyondFrom(values, agreement, (path) => (errors[path] = 'entry')),
    finance: {
      enabled: yesOrNo(text('finance.enabled')),
      vatRate: Math.round(vatPercent * 100) / 10000,
      penaltyDivisor: number('finance.penaltyDivisor'),
      revisionMin: number('finance.revisionMin'),
      revisionMax: number('finance.revisionMax'),
    },
    agreement: values.agreement ?? stored.agreement,
    contractNo: text('contractNo'),
    notifiedOn: values.datePerLot === 'yes' ? perLot('notifiedOn', day) : day('notifiedOn'),
    // A setting given by lot that the form shows as one is left alone unless the user fills it in.
    contractEnd: day('contractEnd') ?? (isPerLot(stored.contractEnd) ? stored.contractEnd : undefined),
    launchMeetings: perLot('launchMeetings', day),
    holders: perLot('holders', names),
    buyers: unlessEmpty(lines('buyers', '\n')),
    inheritedProjects: unlessEmpty(lines('inheritedProjects', '\n')),
    holderRetained:
      yesOrNo(text('holderRetained')) ??
      (isPerLot(stored.holderRetained) ? stored.holderRetained : undefined),
    profile: profileNames.find((name) => name === values.profile),
    tolerance: { ...stored.tolerance, months: percent / 100 },
    readings: unlessEmpty(
      Object.fromEntries(
        agreement.doubts.flatMap(({ id }): [string, string][] => {
          const reading = text(`readings.${id}`);
          return reading === undefined ? [] : [[id, reading]];
        }),
      ),
    ),
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

function yesOrNo(text: string | undefined): boolean | undefined {
  return text === undefined ? undefined : text === 'yes';
}

function listed(typed: string, separator: string): string[] {
  return typed
    .split(separator)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** An empty list or record is a setting not said. */
function unlessEmpty<T extends object>(value: T): T | undefined {
  return Object.keys(value).length > 0 ? value : undefined;
}
