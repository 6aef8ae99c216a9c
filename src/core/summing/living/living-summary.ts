/**
 * A summary whose figures are formulas over the order sheets, which go on being right as lines are added, also on a
 * machine without the add-in. A formula sees raw cells: a figure is given one only where that comes to the very figure,
 * and what keeps it from doing so is named, cell by cell.
 */
import type { Settings } from '../../checking/settings';
import type { CellRef, CellValue } from '../../sheet/snapshot';
import { fields } from '../../orders/fields';
import { measureKinds, type Measure } from '../measures';
import type { Summary, SummaryRows } from '../summary';
import { expressionsOf, type Expression } from './expressions';
import { groupKeys, rowsOf, type Combination, type GroupKeys } from './group-keys';
import { RawSheet, type Conditions } from './raw-sheet';

export type ObstacleReason =
  /** Several workbooks are summed up: a formula sees this one alone. */
  | 'several-files'
  /** The lines of a sheet say nothing of the field in a column of their own: it is worked out, or stands in titles. */
  | 'no-column'
  /** The cell does not say by itself what group it is in: filled down, several units, or unclear to Excel. */
  | 'key-cell'
  /** A line that counts on another sheet already, or a row that is no line, would be counted. */
  | 'other-row'
  /** Text where a number is read, an error, or an amount that counts once for several lines. */
  | 'value-cell';

export interface Obstacle {
  readonly reason: ObstacleReason;
  /** The measure that has values because of it; `null`: any of them. */
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

/** Excel's limit on the length of a formula is 8,192. */
const longestFormula = 8_000;
const centsPerEuro = 100;
const halfACent = 0.005;

export function livingSummary(summary: Summary, measures: readonly Measure[]): LivingSummary {
  const [source, ...others] = summary.sources;
  if (!source || others.length > 0) return stamped([{ ...anything, reason: 'several-files' }]);
  const sheets = source.sheets
    .filter(({ lines }) => lines.length > 0)
    .map((sheet) => rawSheet(summary, sheet));
  const missing = summary.by.filter((field) => sheets.some((raw) => raw.column(field) === undefined));
  if (missing.length > 0)
    return stamped(missing.map((field) => ({ ...anything, reason: 'no-column', field })));
  return withFormulas(summary, source.settings, sheets, measures);
}

const anything = { measure: null, field: null, cells: [] } as const;

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

function withFormulas(
  summary: Summary,
  settings: Settings,
  sheets: readonly RawSheet[],
  measures: readonly Measure[],
): LivingSummary {
  const behind = summary.groups.map((group) => group.behind());
  const keys = groupKeys(summary, behind, sheets);
  const ways = new Map<Measure, Way>();
  for (const measure of measures)
    if (summary.total[measure] !== null)
      ways.set(
        measure,
        bestWay(summary, measure, expressionsOf(measure, settings), { behind, sheets, keys }),
      );

  const written = (expression: Expression, conditionsOf: (raw: RawSheet) => readonly Conditions[]) => {
    const parts = sheets.flatMap((raw) =>
      conditionsOf(raw).flatMap((conditions) =>
        expression.flatMap((term) => raw.formula(term, conditions) ?? []),
      ),
    );
    const formula = `=${parts.join('+').replaceAll('+-', '-')}`;
    return parts.length > 0 && formula.length <= longestFormula ? formula : null;
  };
  return {
    obstacles: [
      ...[...keys.unclear].map(([field, cells]): Obstacle => ({
        ...anything,
        reason: 'key-cell',
        field,
        cells,
      })),
      ...(keys.strays.length > 0
        ? [{ ...anything, reason: 'other-row', cells: keys.strays } satisfies Obstacle]
        : []),
      ...[...ways].flatMap(([measure, { expression, field, wrong, cells }]): Obstacle[] =>
        expression === null || wrong.size > 0 ? [{ reason: 'value-cell', measure, field, cells }] : [],
      ),
    ],
    formula(group, measure) {
      const combinations = keys.of[group];
      const way = ways.get(measure);
      if (!combinations || !way?.expression || way.wrong.has(group)) return null;
      if (summary.groups[group]?.values[measure] === null) return null;
      return written(way.expression, (raw) =>
        combinations.map((key) => [...keyConditions(raw, summary.by, key), ...raw.conditions()]),
      );
    },
    control(measure) {
      const way = ways.get(measure);
      const proven = way && way.wrong.size === 0 && keys.of.every((known) => known !== null);
      if (keys.controlCountsMore || !proven || !way.expression) return null;
      return written(way.expression, (raw) => [raw.conditions()]);
    },
  };
}

function keyConditions(raw: RawSheet, by: readonly string[], key: Combination): Conditions {
  return by.flatMap((field, index): string[] => {
    const column = raw.column(field);
    const criterion = key[index];
    return column && criterion ? [raw.range(column), criterion.written] : [];
  });
}

/** How a measure is computed from the cells. */
interface Way {
  /** `null`: no column holds it. */
  readonly expression: Expression | null;
  readonly field: string | null;
  /** Groups in which it does not come to the figure. */
  readonly wrong: ReadonlySet<number>;
  /** Cells that keep it from doing so. */
  readonly cells: readonly CellRef[];
}

interface Seen {
  readonly behind: readonly (readonly SummaryRows[])[];
  readonly sheets: readonly RawSheet[];
  readonly keys: GroupKeys;
}

/** The first way that comes to every figure, else the one that is wrong in fewest groups. */
function bestWay(summary: Summary, measure: Measure, expressions: readonly Expression[], seen: Seen): Way {
  const ways = expressions.map((expression) => wayOf(summary, measure, expression, seen));
  const [best] = ways.sort((a, b) => a.wrong.size - b.wrong.size);
  return best ?? { expression: null, field: null, wrong: new Set(), cells: [] };
}

function wayOf(
  summary: Summary,
  measure: Measure,
  expression: Expression,
  { behind, sheets, keys }: Seen,
): Way {
  const wrong = new Set<number>();
  const cells: CellRef[] = [];
  behind.forEach((ofGroup, group) => {
    // What has a value anyway proves nothing.
    if (!keys.of[group]) return;
    const suspects: CellRef[] = [];
    let sum = 0;
    for (const { raw, row } of rowsOf(ofGroup, sheets))
      for (const term of expression) {
        const column = term.field === null ? undefined : raw.column(term.field);
        if (column && isNoNumber(raw.cell(row, column))) suspects.push(raw.at(row, column));
        const amount = raw.amount(row, term);
        if (amount === null) wrong.add(group);
        sum += amount ?? 0;
      }
    const figure = (summary.groups[group]?.values[measure] ?? 0) / (isMoney(measure) ? centsPerEuro : 1);
    if (Math.abs(sum - figure) > halfACent) wrong.add(group);
    if (wrong.has(group)) cells.push(...suspects);
  });
  return { expression, field: expression[0]?.field ?? null, wrong, cells };
}

function isMoney(measure: Measure): boolean {
  return measureKinds[measure] === 'money';
}

function isNoNumber(cell: CellValue): boolean {
  return cell !== null && cell !== '' && typeof cell !== 'number';
}
