/** The values that lines are grouped by, as numbers: the same value has the same number on every sheet. */
import { forLot } from '../agreement/for-lot';
import { endConvention, frameworkPeriods, validEnd } from '../agreement/framework';
import { profileById, readProfile } from '../agreement/profiles';
import { allVersions } from '../agreement/versions';
import { civil, isoOfSerial, serialOfIso } from '../calendar/serial';
import { holdersIn } from '../checking/holders';
import { eurosOf } from '../money';
import { fields } from '../orders/fields';
import type { OrderLine } from '../orders/order-line';
import type { ReadSheet } from '../orders/order-sheet';
import { remembered } from '../remembered';
import type { ColumnKind, FieldValue } from '../sheet/column';
import { nameKey } from '../text';
import type { SummarySource } from './definition';

/** Number of "the line says nothing". */
export const noValue = 0;

/** The values of one field over all sheets, numbered in the order in which they come. */
export class FieldValues {
  private readonly numbers = new Map<string, number>();
  /** By number: the value as first written. */
  readonly texts: (string | null)[] = [null];

  /** `key`: what makes two values the same; `text`: how to show it. */
  number(key: string | null, text?: string): number {
    if (key === null) return noValue;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.texts.length);
    this.texts.push(text ?? key);
    return this.texts.length - 1;
  }
}

/** A sheet and which of its lines count. */
interface CountedSheet {
  readonly source: SummarySource;
  readonly sheet: ReadSheet;
  /** By line: 1 where it counts. */
  readonly counted: Uint8Array;
}

type Reader = (line: OrderLine, index: number) => number;

/** The number of each line's value in a field, for the lines that count. */
export function numbersOf(
  field: string,
  { source, sheet, counted }: CountedSheet,
  values: FieldValues,
): Int32Array {
  const read = readerOf(field, source, sheet, values);
  const { lines } = sheet;
  const numbers = new Int32Array(lines.length);
  for (let index = 0; index < numbers.length; index += 1) {
    const line = lines[index];
    if (line && counted[index] === 1) numbers[index] = read(line, index);
  }
  return numbers;
}

function readerOf(field: string, source: SummarySource, sheet: ReadSheet, values: FieldValues): Reader {
  const constant = (text: string): Reader => {
    const number = values.number(text);
    return () => number;
  };
  switch (field) {
    case 'file':
      return constant(source.file);
    case 'sheet':
      return constant(sheet.snapshot.name);
    case 'year':
      return ofOrderDay(values, (day) => String(civil(day).year));
    case 'month':
      return ofOrderDay(values, (day) => isoOfSerial(day).slice(0, 7));
    case 'period':
      return periodReader(source, values);
    case fields.unit:
      return unitReader(sheet, values);
    case fields.lot:
      return lotReader(source, sheet, values);
    case fields.phase:
      return (line) => {
        const { phase, phaseReading } = line;
        if (phase) return values.number(phase.id);
        return phaseReading.kind === 'unknown'
          ? values.number(nameKey(phaseReading.written), phaseReading.written)
          : noValue;
      };
    case fields.project:
      return namedReader(sheet, field, values, (line) => line.projectKey);
    case fields.order:
      return namedReader(sheet, field, values, (line) => line.orderKey);
    case 'holder':
      return holderReader(source, sheet, values);
    case 'profile':
      return profileReader(source, sheet, values);
    default:
      return columnReader(sheet, field, values);
  }
}

/** A lot the agreement does not know is called what its cell says, not by the words it was compared in. */
function lotReader({ agreement }: SummarySource, { columns }: ReadSheet, values: FieldValues): Reader {
  const column = columns.find((mapped) => mapped.column.field === fields.lot)?.column;
  const known = new Set(allVersions(agreement).lots.map(({ id }) => id));
  return (line) => {
    const { lot } = line;
    return lot === null || known.has(lot) || lot.includes(' + ')
      ? values.number(lot)
      : values.number(lot, (column && line.written(column)) || lot);
  };
}

function ofOrderDay(values: FieldValues, text: (day: number) => string): Reader {
  const known = new Map<number, number>();
  return ({ orderDay }) => {
    if (orderDay === null) return noValue;
    const before = known.get(orderDay);
    if (before !== undefined) return before;
    const number = values.number(text(orderDay));
    known.set(orderDay, number);
    return number;
  };
}

/**
 * The period of the framework in which the order counts; none outside of them, once it has ended (a timely notice, an end
 * of the settings), or where no day of notification is set.
 */
function periodReader({ agreement, settings }: SummarySource, values: FieldValues): Reader {
  const convention = endConvention(agreement, settings.readings);
  const periodsOf = remembered((lot: string | null) => {
    const day = forLot<string>(settings.notifiedOn, lot);
    const notifiedOn = day === null ? null : serialOfIso(day);
    if (notifiedOn === null) return [];
    const last = validEnd(agreement, settings, lot ?? '');
    const periods = frameworkPeriods(agreement, notifiedOn, convention);
    return periods.map((period) => ({ ...period, end: Math.min(period.end, last ?? Infinity) }));
  });
  return ({ orderDay, lot }) => {
    if (orderDay === null) return noValue;
    const found = periodsOf(lot).find(({ start, end }) => start <= orderDay && orderDay <= end);
    return found ? values.number(String(found.period)) : noValue;
  };
}

/** Compared by a key of the line's own, shown as first written. */
function namedReader(
  { cells }: ReadSheet,
  field: string,
  values: FieldValues,
  keyOf: (line: OrderLine) => string | null,
): Reader {
  const written = cells.byField.get(field)?.values ?? [];
  return (line, index) => {
    const key = keyOf(line);
    return key === null ? noValue : values.number(key, String(written[index] ?? key));
  };
}

/** The code where the agreement knows the unit; what is written where it does not. */
function unitReader(sheet: ReadSheet, values: FieldValues): Reader {
  const written = columnReader(sheet, fields.unit, values);
  const ofCode = remembered((code: string) => values.number(nameKey(code), code));
  return (line, index) => {
    const { unit } = line;
    return unit ? ofCode(unit.code) : written(line, index);
  };
}

/** As the checks tell holders apart (a legal form, or a group that names the holder, makes no other), else the only one of the lot. */
function holderReader({ settings }: SummarySource, sheet: ReadSheet, values: FieldValues): Reader {
  const holders = holdersIn(settings);
  const ofName = remembered((name: string) => values.number(holders.keyOf(name) || name, name));
  const written = sheet.cells.byField.get('holder')?.values ?? [];
  const ofLot = remembered((lot: string | null) => {
    const only = holders.onlyOf(lot);
    return only === null ? noValue : ofName(only);
  });
  return (line, index) => {
    const name = written[index] ?? null;
    return name === null ? ofLot(line.lot) : ofName(String(name));
  };
}

/** The profile the agreement knows by what is written; blank is the unit's (ADR 10, point 4). */
function profileReader({ agreement }: SummarySource, sheet: ReadSheet, values: FieldValues): Reader {
  const ofText = remembered((text: string) => {
    const profile = readProfile(agreement, text);
    return profile ? values.number(profile.id, profile.label.fr) : values.number(nameKey(text) || text, text);
  });
  const ofUnit = remembered((id: string) => values.number(id, profileById(agreement, id)?.label.fr ?? id));
  const written = sheet.cells.byField.get('profile')?.values ?? [];
  return (line, index) => {
    const text = written[index] ?? null;
    if (text !== null) return ofText(String(text));
    const id = line.unit?.profile ?? null;
    return id === null ? noValue : ofUnit(id);
  };
}

function columnReader({ cells }: ReadSheet, field: string, values: FieldValues): Reader {
  const data = cells.byField.get(field);
  if (!data) return () => noValue;
  const { kind } = data.mapped.column;
  const numberOf = remembered((value: FieldValue) => {
    const text = shown(value, kind);
    return values.number(kind === 'text' ? nameKey(text) || text : text, text);
  });
  return (_, index) => {
    const value = data.values[index] ?? null;
    return value === null ? noValue : numberOf(value);
  };
}

function shown(value: FieldValue, kind: ColumnKind): string {
  if (typeof value !== 'number') return String(value);
  if (kind === 'date') return isoOfSerial(value);
  return String(kind === 'money' ? eurosOf(value) : value);
}
