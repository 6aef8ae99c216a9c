/**
 * What a cell hands over, made into what a function needs; the one place that knows how Excel passes blanks, dates
 * and text. A blank cell is 0 on the desktop, `null` on the web, and a missing argument `undefined`.
 */
import { agreements } from '../agreements';
import { readPhase } from '../core/agreement/phases';
import type { Agreement, Phase, Unit } from '../core/agreement/schema';
import { readUnit, unitByCode } from '../core/agreement/units';
import { lastDayOfExcel, serialOfText } from '../core/calendar/serial';
import { eurosOf } from '../core/money';
import { readNumber, type Counted } from '../core/sheet/read-number';
import { readYesNo } from '../core/sheet/read-yes-no';
import { defaultAgreement } from '../default-agreement';
import { unavailable, wrong, type Sentence } from './refusal';

/** Days before 1 March 1900 are numbers typed by mistake. */
const firstDay = 61;

/** A day that a function answers with: one beyond the days of a cell would show as "####". */
export function dayInExcel(serial: number): number {
  return isDay(serial)
    ? serial
    : wrong('Le résultat sort du calendrier d’Excel.', 'The result is outside Excel’s calendar.');
}

function isDay(serial: number): boolean {
  return serial >= firstDay && serial <= lastDayOfExcel;
}

/** The value of a range of one cell is that of the cell. */
export function single(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const [row, ...rows] = value as unknown[];
  if (rows.length > 0) return value;
  return Array.isArray(row) && row.length === 1 ? (row as unknown[])[0] : value;
}

/** The rows of a range, as they are: it may have a million. A single cell is a range of one. */
export function rowsOf(range: unknown): unknown[][] {
  const rows = Array.isArray(range) ? (range as unknown[]) : [[range]];
  return Array.isArray(rows[0]) ? (rows as unknown[][]) : rows.map((row) => [row]);
}

/** Blank cell, empty text or missing argument. 0 is told apart by those who take none. */
export function isAbsent(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
}

/** Refuses a blank where something is needed. */
export function missing(what: Sentence): never {
  return wrong(`Argument manquant : ${what.fr}.`, `Missing argument: ${what.en}.`);
}

/** A number that a function answers with; what no cell can count any more is refused. */
export function numberInExcel(value: number): number {
  return Number.isFinite(value) ? value : wrong('Un nombre est trop grand.', 'A number is too large.');
}

/** Cents, as the euros that a function answers with; where cents are no longer counted one by one, none. */
export function eurosInExcel(cents: number): number {
  return numberInExcel(Number.isSafeInteger(cents) ? eurosOf(cents) : NaN);
}

/** A number as an argument: what it is, and what a text may say that it counts. "60 €" is no number of units. */
export interface WantedNumber extends Sentence {
  readonly of: readonly Counted[];
}

/** A number; `null` where absent. Text is read as people type it in French sheets: "1 234,5", "20 %". */
export function numberOrAbsent(given: unknown, what: WantedNumber): number | null {
  const value = single(given);
  if (isAbsent(value)) return null;
  const number =
    typeof value === 'number' ? value : typeof value === 'string' ? readNumber(value, what).value : null;
  if (number === null || !Number.isFinite(number))
    return wrong(`Un nombre est attendu : ${what.fr}.`, `A number is expected: ${what.en}.`);
  return number;
}

/** A number from 0; 0 is a value. */
export function numberFromZero(given: unknown, what: WantedNumber): number {
  const number = numberOrAbsent(given, what) ?? missing(what);
  return number < 0
    ? wrong(`Un nombre positif est attendu : ${what.fr}.`, `A positive number is expected: ${what.en}.`)
    : number;
}

/** A number above 0; 0 is a blank cell. */
export function positiveNumber(given: unknown, what: WantedNumber): number {
  return numberFromZero(given, what) || missing(what);
}

/** A day as a 1900 serial; `null` where absent or 0. A time of day is left out. */
export function dayOrAbsent(given: unknown, what: Sentence): number | null {
  const value = single(given);
  if (isAbsent(value) || value === 0) return null;
  const serial =
    typeof value === 'string' ? serialOfText(value) : typeof value === 'number' ? Math.floor(value) : null;
  if (serial === null || !isDay(serial))
    return wrong(
      `Une date est attendue (jj/mm/aaaa ou aaaa-mm-jj) : ${what.fr}.`,
      `A date is expected (dd/mm/yyyy or yyyy-mm-dd): ${what.en}.`,
    );
  return serial;
}

/** A day as a 1900 serial. */
export function day(given: unknown, what: Sentence): number {
  return dayOrAbsent(given, what) ?? missing(what);
}

/** The agreement named by its id, or the default one. */
export function agreementArgument(given: unknown): Agreement {
  const value = single(given);
  // A blank cell is 0 on the desktop.
  const id = isAbsent(value) || value === 0 ? defaultAgreement : String(value).trim().toLowerCase();
  return (
    agreements.find((agreement) => agreement.id === id) ??
    unavailable(
      `Accord-cadre inconnu : « ${id} ». Connus : ${agreements.map((agreement) => agreement.id).join(', ')}.`,
      `Unknown agreement: “${id}”. Known: ${agreements.map((agreement) => agreement.id).join(', ')}.`,
    )
  );
}

/** The unit of work meant by a code, however it is spelled; what stays ambiguous is refused, never chosen. */
export function unitArgument(agreement: Agreement, given: unknown): Unit {
  const value = single(given);
  // Nearly all codes are written as they stand: a formula asks for them thousands of times.
  const exact = typeof value === 'string' ? unitByCode(agreement, value) : undefined;
  if (exact) return exact;
  const what = { fr: 'code de l’unité d’œuvre', en: 'code of the unit of work' };
  if (isAbsent(value) || value === 0) return missing(what);
  if (typeof value !== 'string' && typeof value !== 'number')
    return wrong(`Un code est attendu : ${what.fr}.`, `A code is expected: ${what.en}.`);
  const reading = readUnit(agreement, String(value));
  switch (reading.kind) {
    case 'exact':
    case 'respelled':
      return reading.unit;
    case 'ambiguous': {
      const codes = codesOf(reading.candidates);
      return wrong(
        `« ${reading.written} » est ambigu : écrivez le code en entier (${codes}).`,
        `“${reading.written}” is ambiguous: write the whole code (${codes}).`,
      );
    }
    case 'unknown': {
      const codes = codesOf(reading.nearest);
      const { unknownClause } = agreement.unitCode;
      return unavailable(
        `Unité d’œuvre inconnue : « ${reading.written} » (${unknownClause})${codes ? `. Peut-être ${codes} ?` : '.'}`,
        `Unknown unit of work: “${reading.written}” (${unknownClause})${codes ? `. Maybe ${codes}?` : '.'}`,
      );
    }
    case 'blank':
      return missing(what);
  }
}

function codesOf(units: readonly Unit[]): string {
  return units.map((unit) => unit.code).join(', ');
}

/** The phase meant by a number or a name. 0 is a phase: a blank cell, which Excel passes as 0, cannot be told from it. */
export function phaseArgument(agreement: Agreement, given: unknown): Phase {
  const value = single(given);
  if (isAbsent(value)) return missing({ fr: 'phase', en: 'phase' });
  if (agreement.phases.length === 0)
    return unavailable('Cet accord-cadre ne prévoit pas de phases.', 'This agreement has no phases.');
  if (typeof value !== 'string' && typeof value !== 'number')
    return wrong('Un numéro ou un nom de phase est attendu.', 'The number or name of a phase is expected.');
  // Reading takes "-1" for a dash and a number, as in "Phase -1"; alone, it is a slip.
  const number = Number(value);
  const isSlip = number < 0 || !Number.isInteger(number || 0);
  const reading = isSlip ? null : readPhase(agreement, value);
  if (reading?.kind === 'known' || reading?.kind === 'former-name') return reading.phase;
  const known = agreement.phases.map((phase) => `${phase.id} ${phase.label}`).join(', ');
  return unavailable(
    `Phase inconnue : « ${String(value)} ». Phases du contrat : ${known}.`,
    `Unknown phase: “${String(value)}”. Phases of the contract: ${known}.`,
  );
}

/** Which side of a length is asked for; `absent` where nothing is said. */
export function boundArgument(given: unknown, absent: Bound): Bound {
  const value = single(given);
  // A blank cell is 0 on the desktop.
  if (isAbsent(value) || value === 0) return absent;
  return (
    bounds.find((bound) => RegExp(`^\\s*${bound}(?:imum)?\\s*$`, 'i').test(String(value))) ??
    wrong('La borne s’écrit "min", "max" ou "nominal".', 'The bound is written "min", "max" or "nominal".')
  );
}

const bounds = ['min', 'max', 'nominal'] as const;

export type Bound = (typeof bounds)[number];

/** Yes or no; `absent` where nothing is said. Text is read as French and English sheets write it. */
export function yesNoArgument(given: unknown, absent: boolean): boolean {
  const value = single(given);
  if (isAbsent(value)) return absent;
  return readYesNo(String(value)).value ?? wrong('VRAI ou FAUX est attendu.', 'TRUE or FALSE is expected.');
}
