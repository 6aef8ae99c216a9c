/** What a column file is written with: one builder per kind of cell, so that a file only says what is its own. */
import type { Bilingual } from '../agreement/schema';
import { centsOf } from '../money';
import { shareOfFull } from './blank';
import type { CellReading, Column, ColumnKind, FieldValue, HeaderWording, ReadingContext } from './column';
import { slotOf } from './column-slots';
import { headerScale } from './header-key';
import { plainDay, readDate } from './read-date';
import { readNumber, saysPercent, type NumberOptions } from './read-number';
import { readText } from './read-text';
import { readYesNo } from './read-yes-no';
import type { CellValue } from './snapshot';

/** A wording, alone where nothing else is meant by it (weight 1), or with its weight. */
type Wording = string | readonly [text: string, weight: number];

interface ColumnDefinition {
  readonly field: string;
  readonly title: Bilingual;
  /** Wordings beside the field's own name and its titles. */
  readonly headers: readonly Wording[];
  readonly recognition?: Column['recognition'];
  readonly heldBy?: Column['heldBy'];
  readonly looksRight?: Column['looksRight'];
  readonly fillsDown?: Column['fillsDown'];
  readonly ofOneUnit?: Column['ofOneUnit'];
}

/** Text, kept as it stands; codes and order numbers keep their zeros. `lines`: line breaks separate items. */
export function textColumn(definition: ColumnDefinition & { readonly lines?: boolean }): Column<string> {
  const { lines = false, ...rest } = definition;
  return build('text', rest, (cell) => readText(cell, { lines }));
}

/** A count or a measure; the cells may say of what (`of`), and of nothing else. */
export function numberColumn(definition: ColumnDefinition & NumberOptions): Column<number> {
  const { small = false, of: counted = [], ...rest } = definition;
  return build('number', rest, (cell) => readNumber(cell, { small, of: counted }), finite);
}

/**
 * With the fifteen figures that Excel shows: a formula whose result is 7 may hold 7.000000000000001, which is no fraction
 * of a unit.
 */
const finite = (cell: number): number | null =>
  Number.isInteger(cell) ? cell : Number.isFinite(cell) ? Number(cell.toPrecision(15)) : null;

/** A day, as a 1900 serial. */
export function dateColumn(definition: ColumnDefinition): Column<number> {
  return build('date', definition, readDate, plainDay);
}

/** An amount in euros, or in the thousands or millions its header says; read in integer cents. */
export function moneyColumn(definition: ColumnDefinition): Column<number> {
  // One column is read from top to bottom: its header is looked at once.
  let known = { header: '', scale: 1 };
  const cents = (cell: number, { header }: ReadingContext): number | null => {
    if (known.header !== header) known = { header, scale: headerScale(header) };
    const euros = cell * known.scale;
    if (Number.isInteger(euros)) return euros * 100;
    return Number.isFinite(euros) ? centsOf(euros) : null;
  };
  const read = (cell: CellValue, context: ReadingContext): CellReading<number> => {
    const reading = readNumber(cell, { of: ['euro'] });
    if (reading.value === null) return reading;
    const inText = typeof cell === 'string' && headerScale(cell) !== 1;
    return { ...reading, value: inText ? centsOf(reading.value) : cents(reading.value, context) };
  };
  return build('money', definition, read, cents);
}

/** A share of time, 0 to 1, written 80, "80 %" or 0,8 alike; above 100 % it is not one. */
export function shareColumn(definition: ColumnDefinition): Column<number> {
  return build('share', definition, (cell) => {
    const reading = readNumber(cell, { small: true, of: ['hundredth'] });
    if (reading.value === null) return reading;
    const share = saysPercent(cell) || reading.value <= 1 ? reading.value : reading.value / 100;
    return share >= 0 && share <= 1
      ? { ...reading, value: share }
      : { value: null, problem: 'unreadable-number' };
  });
}

/** Yes or no. */
export function yesNoColumn(definition: ColumnDefinition): Column<boolean> {
  return build('yes-no', definition, readYesNo);
}

function build<T extends FieldValue>(
  kind: ColumnKind,
  definition: ColumnDefinition,
  read: Column<T>['read'],
  ofNumber?: Column<T>['ofNumber'],
): Column<T> {
  const { field, title, recognition, heldBy, fillsDown, ofOneUnit } = definition;
  // Every column has the same properties in the same order: rules ask for the slots of many, line by line, and code
  // that has met objects of a few shapes only finds its way in them at once.
  return {
    slot: slotOf(field),
    field,
    kind,
    title,
    recognition,
    heldBy,
    fillsDown,
    ofOneUnit,
    headers: wordingsOf(definition).map((wording): HeaderWording =>
      typeof wording === 'string' ? { text: wording, weight: 1 } : { text: wording[0], weight: wording[1] },
    ),
    looksRight:
      definition.looksRight ??
      (kind === 'text'
        ? undefined
        : (samples, context) => shareOfFull(samples, (cell) => read(cell, context).value !== null)),
    read,
    ofNumber,
  };
}

/** A column is known by its field and its titles as well. */
function wordingsOf({ field, title, headers }: ColumnDefinition): readonly Wording[] {
  return [field, title.fr, title.en, ...headers];
}
