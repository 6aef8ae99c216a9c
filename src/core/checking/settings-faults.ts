/**
 * What is wrong with settings under an agreement, beyond the shape of each: what they speak of does not exist there. Said
 * of settings that people with another version of the product, or of the agreement, may have stored: it is told and not
 * applied, and everything else holds.
 */
import { forLot } from '../agreement/for-lot';
import type { Agreement } from '../agreement/schema';
import { allVersions } from '../agreement/versions';
import { readingSeverity } from '../orders/reading-findings';
import { publicRules } from './public-rules';
import { completeSettings, type Settings, type StoredSettings } from './settings';
import { settingsOfAgreement } from './settings-of-agreement';
import { namesIn, settingsSchema } from './settings-schema';

type Path = readonly (string | number)[];

export interface SettingFault {
  readonly reason:
    | 'unknown-lot'
    | 'unknown-doubt'
    | 'unknown-reading'
    | 'unknown-check'
    | 'unknown-rule'
    | 'bounds-reversed'
    | 'ends-before-notified';
  /** Keys from the whole settings, "readings.D-03". */
  readonly path: string;
  /** What was written. */
  readonly value: string;
  /** What could be written instead, where that is a short list. */
  readonly known: readonly string[];
  /** What does not hold for it. */
  readonly parts: readonly Path[];
}

/** In the order of the settings; an amendment may have brought, or withdrawn, what they speak of. */
export function settingFaults(stored: StoredSettings, agreement: Agreement): readonly SettingFault[] {
  const { lots, doubts, checklist } = allVersions(agreement);
  const settable = doubts.filter((doubt) => doubt.settable);
  const known = {
    lot: lots.map(({ id }) => id),
    doubt: settable.map(({ id }) => id),
    check: checklist.map(({ id }) => id),
    rule: [...publicRules, ...Object.keys(readingSeverity)],
  };
  const unknown = [...namesIn(settingsSchema, stored)].filter(({ to, name }) => !known[to].includes(name));
  return [
    ...unknown.map(({ to, name, path }): SettingFault => ({
      reason: `unknown-${to}`,
      path: path.join('.'),
      value: name,
      known: to === 'lot' ? known.lot : [],
      parts: [entryOf(path)],
    })),
    ...settable.flatMap(({ id, readings }): SettingFault[] => {
      const chosen = stored.readings?.[id];
      const choices = readings.map((reading) => reading.id);
      if (chosen === undefined || choices.includes(chosen)) return [];
      const path = ['readings', id];
      return [
        { reason: 'unknown-reading', path: path.join('.'), value: chosen, known: choices, parts: [path] },
      ];
    }),
    ...boundsReversed(stored),
    ...endsBeforeNotified(
      stored,
      lots.map(({ id }) => id),
    ),
  ];
}

/** An entry of a list is about the lot it names: without the lot it would be about all. */
function entryOf(path: Path): Path {
  return path.slice(0, path.findIndex((step) => typeof step === 'number') + 1 || path.length);
}

/** No coefficient could lie between such bounds, and which of them is wrong nobody can say. */
function boundsReversed({ finance: { revisionMin, revisionMax } = {} }: StoredSettings): SettingFault[] {
  if (revisionMin === undefined || revisionMax === undefined || revisionMin <= revisionMax) return [];
  return [
    {
      reason: 'bounds-reversed',
      path: 'finance.revisionMin',
      value: String(revisionMin),
      known: [],
      parts: [
        ['finance', 'revisionMin'],
        ['finance', 'revisionMax'],
      ],
    },
  ];
}

/** All orders of such a lot would be outside the contract, and which of the days is wrong nobody can say. */
function endsBeforeNotified(
  { notifiedOn = null, contractEnd = null }: StoredSettings,
  lots: readonly string[],
): SettingFault[] {
  const faults = new Map<string, SettingFault>();
  for (const lot of lots) {
    const [notified, end] = [forLot<string>(notifiedOn, lot), forLot<string>(contractEnd, lot)];
    if (notified === null || end === null || end >= notified) continue;
    const parts = [
      placeFor('contractEnd', contractEnd, lot),
      placeFor('notifiedOn', notifiedOn, lot),
    ] as const;
    const path = parts[0].join('.');
    // A day for all lots is wrong once.
    if (!faults.has(path))
      faults.set(path, { reason: 'ends-before-notified', path, value: end, known: [], parts });
  }
  return [...faults.values()];
}

/** Where the value of a setting for a lot stands: one for all lots, or one per lot. */
function placeFor(key: string, setting: string | Readonly<Record<string, string>> | null, lot: string): Path {
  return typeof setting === 'string' ? [key] : [key, lot];
}

/** The settings without what is wrong with them under the agreement; the very same where nothing is. */
export function withoutFaulty(stored: StoredSettings, agreement: Agreement): StoredSettings {
  const parts = settingFaults(stored, agreement).flatMap((fault) => fault.parts);
  // Every key that the schema asks for stays.
  return without(stored, parts) as StoredSettings;
}

function without(value: unknown, parts: readonly Path[]): unknown {
  if (parts.length === 0 || typeof value !== 'object' || value === null) return value;
  const left = (key: string | number) => parts.flatMap(([first, ...inner]) => (first === key ? [inner] : []));
  const stays = (key: string | number) => left(key).every((inner) => inner.length > 0);
  return Array.isArray(value)
    ? value.flatMap((entry, at) => (stays(at) ? [without(entry, left(at))] : []))
    : Object.fromEntries(
        Object.entries(value).flatMap(([key, inner]) =>
          stays(key) ? [[key, without(inner, left(key))]] : [],
        ),
      );
}

/** The settings by which the sheets under an agreement are read and checked, of what the workbook stores. */
export function settingsUnder(stored: StoredSettings, agreement: Agreement): Settings {
  return completeSettings(withoutFaulty(settingsOfAgreement(stored, agreement.id), agreement));
}
