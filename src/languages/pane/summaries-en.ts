import type { SummariesPaneTexts } from '../summaries-pane-texts';

export const summaries: SummariesPaneTexts = {
  title: 'Consumption summaries',
  intro: 'What is ordered, done and left, from the order sheet. Nothing is written before “Insert”.',
  noOrders: 'No order sheet is recognised in this workbook: open the page “Check” to see what is missing.',
  view: 'View',
  views: {
    consumption: 'Consumption',
    clock: 'Contract clock',
    projects: 'Projects',
    ceilings: 'Ceilings',
    chorus: 'Match with Chorus',
  },
  ceilings: {
    remove: 'Remove this ceiling',
    form: {
      title: 'Set a ceiling of your own',
      hint: 'It binds only you: it is cited as yours, with its day, never as a clause of the contract. Leave blank what does not limit it.',
      add: 'Save the ceiling',
      allLots: 'all',
      fields: {
        amount: 'Amount excl. tax (€)',
        lot: 'For lot',
        year: 'Year',
        beneficiary: 'Beneficiary',
        project: 'Project',
        budgetLine: 'Budget line',
        warnAt: 'Warn from (%)',
        over: 'When exceeded',
        setBy: 'Set by',
        setOn: 'Set on',
      },
      errors: {
        amount: 'Give an amount above zero, for example 800000.',
        year: 'Give the year in four digits.',
        percent: 'Give a percentage from 0 to 100.',
        author: 'Say who sets this ceiling.',
        day: 'Give a day as dd/mm/yyyy.',
      },
    },
  },
  timeline: 'Phases, month by month',
  findings: (errors, warnings, say) =>
    `${say.count(errors, 'error', 'errors')}, ${say.number(warnings)} to verify`,
  days: (ordered, done, left, say) => {
    const of = (value: number | null) => (value === null ? '–' : say.number(value));
    return `Person-days: ${of(ordered)} ordered, ${of(done)} done, ${of(left)} left`;
  },
  chorusRows: (count, say) =>
    `${say.count(count, 'row', 'rows')} of the match; the inserted sheet shows them all.`,
  which: 'Summary',
  own: 'Fields of your choice',
  rows: 'Group by',
  columns: 'then by',
  noColumns: '(nothing else)',
  measures: 'Figures to show',
  noMeasure: 'Choose at least one figure.',
  preview: (groups, lines, asOf, say) =>
    `${say.count(groups, 'group', 'groups')}, ${say.count(lines, 'line', 'lines')} counted, as of ${say.day(asOf)}.`,
  table: 'Preview of the summary',
  balanced: () => 'The total is that of the source.',
  unbalanced:
    'The total of the summary is not that of the source: do not use it, and report it with the diagnostics of the help page.',
  details: 'What is not counted',
  excluded: (count, reason, rows) => `${count === 1 ? 'Line' : 'Lines'} ${rows}: ${reason}.`,
  rowsOn: (sheet, rows) => `“${sheet}” ${rows}`,
  linesBehind: (key) => `Lines of “${key}”`,
  goTo: (sheet, row) => `Go to row ${row} of “${sheet}”`,
  row: (row) => `row ${row}`,
  moreLines: (count, say) => `and ${say.count(count, 'other line', 'other lines')}`,
  moreGroups: (count, say) =>
    `and ${say.count(count, 'other group', 'other groups')}, all of them on the inserted sheet`,
  insert: {
    title: 'Insert into the workbook',
    living: 'Living formulas',
    livingHint: 'SUMIFS over the order sheet: they follow its changes, also without Bordereau.',
    values: 'Stamped values',
    valuesHint: (asOf, say) => `The figures as of ${say.day(asOf)}, which no longer move.`,
    button: 'Insert',
    busy: 'Writing the sheet…',
    done: (sheet) => `Summary written to the new sheet “${sheet}”.`,
    cancelled: 'Insertion cancelled: the workbook is as before.',
    cancel: 'Cancel',
    obstacles: 'Written as values, since a formula would not come to the same:',
    obstacle: (reason, { measure, field, cells }) => {
      const what = measure ?? 'all figures';
      const where = cells === '' ? '' : ` (${cells})`;
      return {
        'several-files': `${what}: several workbooks are added up.`,
        'no-column': `${what}: “${field ?? ''}” has no column of its own, its value is worked out.`,
        'key-cell': `${what}: cells of “${field ?? ''}” do not name their group as they stand (blank and carried from above, spelt otherwise, several units)${where}.`,
        'other-row': `${what}: a formula would count rows that are no lines, or the same ones twice${where}.`,
        'value-cell': `${what}: cells are no numbers to Excel, or the figure is worked out${where}.`,
      }[reason];
    },
  },
  figure: {
    title: 'Lines behind this figure',
    place: (sheet, cell, measure, key) =>
      `“${sheet}”, cell ${cell}: ${measure ?? 'all figures'}, ${key === null ? 'total' : `“${key}”`}`,
    outdated: (now) =>
      `The workbook has changed since this figure was written: it would be ${now} today. Refresh the summary to have it up to date.`,
    none: 'No line: nothing counts in this figure.',
  },
  kept: {
    title: 'Summaries already inserted',
    refresh: 'Refresh',
    forget: 'Forget',
    forgetHint: '“Forget” leaves the sheet as it is: it can no longer be refreshed.',
    working: (sheet) => `Refreshing “${sheet}”…`,
    refreshed: (sheet) => `“${sheet}” is up to date.`,
    edited: (sheet) =>
      `“${sheet}” is no longer as Bordereau wrote it: it was edited, sorted, or its formulas followed rows or columns that moved. Replacing it erases everything on that sheet.`,
    replace: 'Replace the sheet',
    beside: 'Insert beside it',
    gone: (sheet) =>
      `The sheet “${sheet}” is no longer in the workbook, or no longer holds the table of Bordereau.`,
    again: 'Insert again',
    leave: 'Do nothing',
    cancelled: 'Refresh cancelled: the sheet is as before.',
    unreadable:
      'The list of inserted summaries kept in this workbook cannot be read: it is left as it is. The summaries stay in the workbook; insert a new one for up-to-date figures.',
  },
};
