/** Numbers that may be left blank, as the settings form shows them: blank is what holds by default. */
import type { StoredSettings } from '../../core/checking/settings';
import { settingsSchema } from '../../core/checking/settings-schema';
import type { NumberSetting } from '../../telling/settings-in-words';

/** The others are always filled in, in hundredths. */
export type PlainNumber = Exclude<NumberSetting, 'tolerance.months' | 'finance.vatRate'>;

export type NumberProblem = 'whole' | 'notNegative' | 'positive';

export function numberValues({ tolerance, finance, ...stored }: StoredSettings) {
  const values: Readonly<Record<PlainNumber, number | undefined>> = {
    'tolerance.designDays': tolerance?.designDays,
    'tolerance.capacityDays': tolerance?.capacityDays,
    dateGraceDays: stored.dateGraceDays,
    quantityOutlier: stored.quantityOutlier,
    warnAheadDays: stored.warnAheadDays,
    reversibilityLeadMonths: stored.reversibilityLeadMonths,
    'finance.penaltyDivisor': finance?.penaltyDivisor,
    'finance.revisionMin': finance?.revisionMin,
    'finance.revisionMax': finance?.revisionMax,
  };
  return Object.fromEntries(
    Object.entries(values).map(([path, value]) => [path, value === undefined ? '' : String(value)]),
  );
}

/** The number typed, or which numbers the settings take there instead. */
export function numberFrom(path: PlainNumber, typed: string): number | NumberProblem {
  const value = Number(typed.replace(/\s/g, '').replace(',', '.'));
  if (takes(path, value)) return value;
  if (!takes(path, 0)) return 'positive';
  return takes(path, 0.5) ? 'notNegative' : 'whole';
}

function takes(path: PlainNumber, value: number): boolean {
  const [setting = '', inner] = path.split('.');
  const given = { [setting]: inner === undefined ? value : { [inner]: value } };
  return settingsSchema.safeParse({ version: 1, agreement: 'any', ...given }).success;
}
