/**
 * A summary whose figures are formulas over the order sheets, which go on being right as lines are added, also on a
 * machine without the add-in. A formula sees raw cells: it is given only where it comes to the figure itself in every
 * group, and what keeps it from doing so is named, cell by cell.
 */
import type { CellRef } from '../../sheet/snapshot';
import { fields } from '../../orders/fields';
import { measureKinds, type Measure } from '../measures';
import type { SummarySource } from '../definition';
import type { Summary, SummaryRows } from '../summary';
import { blank, criterionOf, type Criterion } from './criterion';
import { expressionsOf, type Expression } from './expressions';
import { RawSheet, type Conditions } from './raw-sheet';

export type ObstacleReason =
  /** Several workbooks are summed up: a formula sees this one alone. */
  | 'several-files'
  /** The lines of a sheet say nothing of the field in a column of their own: it is worked out, or stands in titles. */
  | 'no-column'
  /** The cell does not hold what its group is called by: filled down, spelt otherwise, several units, or unclear to Excel. */
  | 'key-cell'
  /** A line that counts on another sheet already, or a row that is no line, would be counted. */
  | 'other-row'
  /** Text where a number is read, an error, or an amount that counts once for several lines. */
  | 'value-cell';

export interface Obstacle {
  readonly reason: ObstacleReason;
  /** The measure that has to be a value; `null`: all of them. */
  readonly measure: Measure | null;
  readonly field: string | null;
  readonly cells: readonly CellRef[];
}

export interface LivingSummary {
  /** The formula for a group's figure, with the leading "="; `null` where it has to be a value. */
  formula(group: number, measure: Measure): string | null;
  /** The same figure straight from the source, for the control line. */
  control(measure: Measure): string | null;
  readonly obstacles: readonly Obstacle[];
}

/** Excel's limit on the length of a formula. */
const longestFormula = 8_000;
const centsPerEuro = 100;
const halfACent = 0.005;

export function livingSummary(summary: Summary, measures: readonly Measure[]): LivingSummary {
  const [source, ...others] = summary.sources;
  if (!source || others.length > 0) return stamped([{ ...everything, reason: 'several-files' }]);
  const sheets = source.sheets
    .filter(({ lines }) => lines.length > 0)
    .map((sheet) => rawSheet(summary, sheet));
  const missing = summary.by.filter((field) => sheets.some((raw) => raw.column(field) === undefined));
  if (missing.length > 0)
    return stamped(missing.map((field) => ({ ...everything, reason: 'no-column', field })));
  const behind = summary.groups.map((group) => group.behind());
  const seen: Seen = { summary, settings: source.settings, sheets, behind };
  const keys = groupKeys(seen);
  if ('obstacles' in keys) return stamped(keys.obstacles);
  const rows = rowsCounted(seen, keys.of);
  if (rows.wrong.length > 0) return stamped([{ ...everything, reason: 'other-row', cells: rows.wrong }]);
  return withFormulas(seen, keys.of, rows.onlyInControl, measures);
}

interface Seen {
  readonly summary: Summary;
  readonly settings: SummarySource['settings'];
  readonly sheets: readonly RawSheet[];
  /** By group. */
  readonly behind: readonly (readonly SummaryRows[])[];
}

const everything = { measure: null, field: null, cells: [] } as const;

function stamped(obstacles: readonly Obstacle[]): LivingSummary {
  return { formula: () => null, control: () => null, obstacles };
}

function rawSheet(summary: Summary, sheet: RawSheet['sheet']): RawSheet {
  const plain = new RawSheet(sheet, [], summary.asOf);
  const status = plain.column(fields.status);
  const texts = new Map<string, string>();
  for (const excluded of summary.excluded) {
    // Copies of lines are told apart by nothing that a formula sees.
    if (excluded.sheet !== sheet || excluded.reason === 'repeated' || !status) continue;
    const text = plain.cell(excluded.row, status);
    if (typeof text === 'string') texts.set(text.toLowerCase(), text);
  }
  return new RawSheet(sheet, [...texts.values()], summary.asOf);
}

type Keys = readonly (readonly Criterion[])[];

/** By group, what each of its key cells holds: one and the same thing, which no other group's hold. */
function groupKeys({
  summary,
  sheets,
  behind,
}: Seen): { readonly of: Keys } | { readonly obstacles: readonly Obstacle[] } {
  const odd = new Map<string, CellRef[]>();
  const taken = new Set<string>();
  const of = behind.map((rows) => {
    const cells = summary.by.map((field) => keyCells(field, rows, sheets));
    const key = cells.map(
      (ofField) => ofField.find(({ criterion }) => criterion !== null)?.criterion ?? blank,
    );
    const unclear = cells.some((ofField) => ofField.every(({ criterion }) => criterion === null));
    const again = !unclear && taken.has(tuple(key));
    if (!unclear) taken.add(tuple(key));
    cells.forEach((ofField, index) => {
      const others = ofField.filter(({ criterion }) => again || criterion?.key !== key[index]?.key);
      const field = summary.by[index] ?? '';
      if (others.length > 0) odd.set(field, [...(odd.get(field) ?? []), ...others.map(({ at }) => at)]);
    });
    return key;
  });
  if (odd.size === 0) return { of };
  return {
    obstacles: [...odd].map(([field, cells]) => ({ reason: 'key-cell', measure: null, field, cells })),
  };
}

function keyCells(field: string, behind: readonly SummaryRows[], sheets: readonly RawSheet[]) {
  return behind.flatMap(({ sheet, rows }) => {
    const raw = sheets.find((candidate) => candidate.sheet === sheet);
    const column = raw?.column(field);
    if (!raw || !column) return [];
    return rows.map((row) => ({
      at: raw.at(row, column),
      criterion: criterionOf(raw.cell(row, column)),
    }));
  });
}

/** Whether formulas would count the very rows that the summary counts. */
function rowsCounted(
  { summary, sheets, behind }: Seen,
  keys: Keys,
): {
  /** Rows in another group, or in one at all. */
  readonly wrong: readonly CellRef[];
  /** Whether a row that is no line would count where no group is asked for. */
  readonly onlyInControl: boolean;
} {
  const groupOf = new Map(keys.map((key, group) => [tuple(key), group]));
  const wrong: CellRef[] = [];
  let onlyInControl = false;
  for (const raw of sheets) {
    const expected = new Map<number, number>();
    behind.forEach((rowsOf, group) => {
      for (const { sheet, rows } of rowsOf)
        if (sheet === raw.sheet) for (const row of rows) expected.set(row, group);
    });
    const unit = raw.column(fields.unit);
    for (let row = raw.firstRow; row < raw.firstRow + raw.rows; row += 1) {
      const counts = raw.counts(row);
      const key = counts ? rowKey(raw, row, summary.by) : null;
      const group = key === null ? undefined : groupOf.get(key);
      if (group !== expected.get(row) && unit) wrong.push(raw.at(row, unit));
      else if (counts && group === undefined) onlyInControl = true;
    }
  }
  return { wrong, onlyInControl };
}

/** What identifies the group a row falls in; `null` where no formula could name it. */
function rowKey(raw: RawSheet, row: number, by: readonly string[]): string | null {
  const criteria = by.map((field) => {
    const column = raw.column(field);
    return column ? criterionOf(raw.cell(row, column)) : null;
  });
  return criteria.every((criterion) => criterion !== null) ? tuple(criteria) : null;
}

function tuple(criteria: readonly Criterion[]): string {
  return criteria.map(({ key }) => key).join('\n');
}

function withFormulas(
  seen: Seen,
  keys: Keys,
  controlCountsMore: boolean,
  measures: readonly Measure[],
): LivingSummary {
  const { summary, sheets } = seen;
  const chosen = new Map<Measure, Expression>();
  const obstacles: Obstacle[] = [];
  for (const measure of measures) {
    if (summary.total[measure] === null) continue;
    const ways = expressionsOf(measure, seen.settings);
    const faults = ways.map((expression) => faultyCells(seen, measure, expression));
    const way = ways[faults.findIndex((cells) => cells === null)];
    if (way) chosen.set(measure, way);
    else
      obstacles.push({
        reason: 'value-cell',
        measure,
        field: ways[0]?.[0]?.field ?? null,
        cells: faults[0] ?? [],
      });
  }
  const written = (measure: Measure, conditionsOf: (raw: RawSheet) => Conditions): string | null => {
    const expression = chosen.get(measure);
    if (!expression) return null;
    const parts = sheets.flatMap((raw) =>
      expression.flatMap((term) => raw.formula(term, conditionsOf(raw)) ?? []),
    );
    const formula = `=${parts.join('+').replaceAll('+-', '-')}`;
    return parts.length > 0 && formula.length <= longestFormula ? formula : null;
  };
  return {
    obstacles,
    formula(group, measure) {
      const key = keys[group];
      if (!key || summary.groups[group]?.values[measure] === null) return null;
      return written(measure, (raw) => [
        ...summary.by.flatMap((field, index): string[] => {
          const column = raw.column(field);
          return column ? [raw.range(column), key[index]?.written ?? blank.written] : [];
        }),
        ...raw.conditions(),
      ]);
    },
    control: (measure) => (controlCountsMore ? null : written(measure, (raw) => raw.conditions())),
  };
}

/** `null` where the expression comes to the figures; else the cells that keep it from doing so. */
function faultyCells(
  { summary, sheets, behind }: Seen,
  measure: Measure,
  expression: Expression,
): readonly CellRef[] | null {
  const inEuros = measureKinds[measure] === 'money' ? centsPerEuro : 1;
  const suspects: CellRef[] = [];
  let same = true;
  behind.forEach((ofGroup, group) => {
    let sum = 0;
    for (const { sheet, rows } of ofGroup) {
      const raw = sheets.find((candidate) => candidate.sheet === sheet);
      if (!raw) continue;
      for (const row of rows)
        for (const term of expression) {
          const amount = raw.amount(row, term);
          if (amount === null) same = false;
          sum += amount ?? 0;
          const column = term.field === null ? undefined : raw.column(term.field);
          if (column && isNoNumber(raw.cell(row, column))) suspects.push(raw.at(row, column));
        }
    }
    const figure = summary.groups[group]?.values[measure] ?? 0;
    if (Math.abs(sum - figure / inEuros) > halfACent) same = false;
  });
  return same ? null : suspects;
}

function isNoNumber(cell: ReturnType<RawSheet['cell']>): boolean {
  return cell !== null && cell !== '' && typeof cell !== 'number';
}
