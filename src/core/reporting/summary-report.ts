/**
 * A summary as the sheets of a workbook of its own: the table, whose figures are formulas over the lines counted, the
 * lines with the way back to their cells, the lines left out, and the control of the totals, by formulas as well.
 */
import { columnLetters } from '../sheet/address';
import { isPackOn } from '../checking/packs';
import { financeMeasures, measures, toldOutside, type Measure } from '../summing/measures';
import { clausesWithoutMaximum } from '../summing/no-maximum';
import type { Summary, SummaryEntry } from '../summing/summary';
import { atLeastOne } from './at-least-one';
import { quotedSheet } from './cell-texts';
import type { PlanCell, PlanFormula, PlanSheet } from './plan';
import { chartOf } from './summary-chart';
import { keyColumns, measureColumns, withOwnTitles } from './summary-columns';
import { lackRemarks, sourceRemark } from './summary-remarks';
import { gapTexts, type SummaryWords } from './summary-words';

/** Past so many cells looked at by the formulas, a spreadsheet takes long to open: figures are then written. */
const mostLookups = 20_000_000;

/** The measures that any group has a figure for; the others are explained in the control. */
function shownMeasures({ total }: Summary): readonly Measure[] {
  return measures.filter((measure) => total[measure] !== null);
}

export function planSummary(summary: Summary, words: SummaryWords): readonly PlanSheet[] {
  const entries = summary.entries();
  const shown = shownMeasures(summary);
  return [
    groupsSheet(summary, shown, entries.length, words),
    linesSheet(summary, shown, entries, words),
    excludedSheet(summary, words),
    totalsSheet(summary, shown, entries.length, words),
  ];
}

function groupsSheet(
  summary: Summary,
  shown: readonly Measure[],
  lines: number,
  words: SummaryWords,
): PlanSheet {
  const { by, groups, total, control } = summary;
  const { report } = words.texts;
  const living = groups.length * lines * shown.length <= mostLookups;
  const first = 1 + by.length;
  const at = (measure: Measure) => columnLetters(first + shown.indexOf(measure) + 1);
  const rows = groups.map(({ key, values }, index): PlanCell[] => {
    const row = index + 2;
    return [
      index + 1,
      ...key.map((value) => value ?? words.texts.noValue),
      ...shown.map((measure): PlanCell => {
        const result = toldOutside(measure, values);
        if (result === null || !living) return result;
        const formula =
          measure === 'leftToPay'
            ? `=${at('commitment')}${row}-${at('paid')}${row}`
            : `=SUMIFS(${linesRange(measure, shown, lines, words)},${numbersRange(lines, words)},$A${row})`;
        return { formula, result };
      }),
    ];
  });
  const chart = chartOf(summary, shown, { firstKey: 1, firstMeasure: first }, words);
  return {
    name: report.groups.sheet,
    table: 'Summary',
    columns: withOwnTitles([
      { title: report.groups.number, width: 6 },
      ...keyColumns(by, words),
      ...measureColumns(shown, words),
    ]),
    rows: [
      ...rows,
      // The total is the sum of what stands above it; the control under it was never added up by groups.
      [
        null,
        words.texts.total,
        ...by.slice(1).map(() => null),
        ...shown.map((measure): PlanCell => {
          const result = toldOutside(measure, total);
          if (result === null) return null;
          const [column, row] = [at(measure), groups.length + 2];
          const formula =
            measure === 'leftToPay'
              ? `=${at('commitment')}${row}-${at('paid')}${row}`
              : `=SUM(${column}2:${column}${row - 1})`;
          return { formula, result };
        }),
      ],
      [
        null,
        words.texts.control,
        ...by.slice(1).map(() => null),
        ...shown.map((measure) => toldOutside(measure, control)),
      ],
    ],
    below: [
      ...[sourceRemark(summary, words), ...lackRemarks(summary, measures, words)].map(
        (remark): PlanCell[] => [remark],
      ),
      ...(chart ? [[chart.description]] : []),
    ],
    ...(chart ? { chart } : {}),
  };
}

/** Columns of the lines before their measures. */
const beforeMeasures = 6;

function linesSheet(
  { sources }: Summary,
  shown: readonly Measure[],
  entries: readonly SummaryEntry[],
  words: SummaryWords,
): PlanSheet {
  const { columns, sheet: name } = words.texts.report.lines;
  const added = addedOf(shown);
  const rows = entries.map(({ source, sheet, row, group, line, values }): PlanCell[] => [
    group + 1,
    placeName(sources.length > 1 ? source.file : null, sheet.snapshot.name),
    { link: { sheetId: sheet.snapshot.name, row, column: 1 }, text: String(row), file: source.file },
    line?.orderKey === undefined ? null : written(sheet, 'order_no', line),
    line === null ? null : (line.unit?.code ?? written(sheet, 'uo_code', line)),
    line === null ? null : written(sheet, 'project', line),
    ...added.map((measure) => toldOutside(measure, values)),
  ]);
  return {
    name,
    table: 'SummaryLines',
    columns: [
      { title: columns.number, width: 6 },
      { title: columns.place, width: 26, wrapped: true },
      { title: columns.row, width: 7 },
      { title: columns.order, width: 16, wrapped: true },
      { title: columns.unit, width: 14, wrapped: true },
      { title: columns.project, width: 22, wrapped: true },
      ...measureColumns(added, words),
    ],
    rows: atLeastOne(rows, [], beforeMeasures + added.length),
  };
}

function excludedSheet({ excluded, sources }: Summary, words: SummaryWords): PlanSheet {
  const { columns, sheet: name, none } = words.texts.report.excluded;
  const rows = excluded.map(({ source, sheet, row, reason }): PlanCell[] => {
    const line = sheet.lines.find((candidate) => candidate.row === row) ?? null;
    return [
      placeName(sources.length > 1 ? source.file : null, sheet.snapshot.name),
      { link: { sheetId: sheet.snapshot.name, row, column: 1 }, text: String(row), file: source.file },
      line && written(sheet, 'order_no', line),
      words.texts.excluded[reason],
    ];
  });
  return {
    name,
    table: 'SummaryExcluded',
    columns: [
      { title: columns.place, width: 26, wrapped: true },
      { title: columns.row, width: 7 },
      { title: columns.order, width: 16, wrapped: true },
      { title: columns.reason, width: 40 },
    ],
    rows: atLeastOne(rows, [none], 4),
  };
}

/** Each measure: the sum of the table, that of the lines, what was read in the source, and what there is to know. */
function totalsSheet(
  summary: Summary,
  shown: readonly Measure[],
  lines: number,
  words: SummaryWords,
): PlanSheet {
  const { by, groups, total, control, sources } = summary;
  const { columns, sheet: name } = words.texts.report.totals;
  const groupsName = quotedSheet(words.texts.report.groups.sheet);
  const finance = sources.some((source) => isPackOn('finance', source));
  const rows = measures.map((measure, index): PlanCell[] => {
    const row = index + 2;
    const sum = toldOutside(measure, total);
    const read = toldOutside(measure, control);
    const remarks = [
      ...(measure === 'unitsRemaining'
        ? [words.texts.remainingUndefined(clausesWithoutMaximum(sources))]
        : []),
      ...(financeMeasures.has(measure) && !finance ? [words.texts.financeOff] : []),
      ...gapTexts(
        summary.gaps.filter((gap) => gap.measure === measure),
        sources,
        words,
      ),
    ];
    const letter = columnLetters(1 + by.length + shown.indexOf(measure) + 1);
    const ofGroups: PlanFormula | null =
      sum === null
        ? null
        : { formula: `=SUM(${groupsName}!${letter}2:${letter}${groups.length + 1})`, result: sum };
    const ofLines: PlanFormula | null =
      sum === null || measure === 'leftToPay'
        ? null
        : { formula: `=SUM(${linesRange(measure, shown, lines, words)})`, result: sum };
    return [
      words.texts.measures[measure],
      // What is left of each group is blank where its payments are not known; of the whole it is the difference.
      measure === 'leftToPay' && sum !== null ? differenceOfTotals(sum) : ofGroups,
      ofLines,
      read,
      sum === null ? null : { formula: `=ROUND(B${row}-D${row},2)`, result: 0 },
      remarks.join('\n') || null,
    ];
  });
  return {
    name,
    table: 'SummaryTotals',
    columns: [
      { title: columns.measure, width: 22 },
      { title: columns.groups, width: 20, format: '#,##0.00' },
      { title: columns.lines, width: 20, format: '#,##0.00' },
      { title: columns.source, width: 22, format: '#,##0.00' },
      { title: columns.difference, width: 10, format: '#,##0.00' },
      { title: columns.remarks, width: 80, wrapped: true },
    ],
    rows,
  };
}

function differenceOfTotals(result: number): PlanFormula {
  const row = (measure: Measure) => measures.indexOf(measure) + 2;
  return { formula: `=B${row('commitment')}-B${row('paid')}`, result };
}

/** The measures that lines have by themselves. */
function addedOf(shown: readonly Measure[]): readonly Measure[] {
  return shown.filter((measure) => measure !== 'leftToPay');
}

function linesRange(measure: Measure, shown: readonly Measure[], lines: number, words: SummaryWords): string {
  const letter = columnLetters(beforeMeasures + addedOf(shown).indexOf(measure) + 1);
  return `${quotedSheet(words.texts.report.lines.sheet)}!$${letter}$2:$${letter}$${Math.max(lines, 1) + 1}`;
}

function numbersRange(lines: number, words: SummaryWords): string {
  return `${quotedSheet(words.texts.report.lines.sheet)}!$A$2:$A$${Math.max(lines, 1) + 1}`;
}

function placeName(file: string | null, sheet: string): string {
  return file === null ? sheet : `${file} › ${sheet}`;
}

function written(
  sheet: SummaryEntry['sheet'],
  field: string,
  line: NonNullable<SummaryEntry['line']>,
): string | null {
  const column = sheet.cells.byField.get(field)?.mapped.column;
  return column ? line.written(column) || null : null;
}
