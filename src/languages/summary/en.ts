import { rowRuns } from '../row-runs';
import type { Say } from '../say';
import type { SummaryTexts } from '../summary-texts';

/** At most a few of the runs: a sentence stays one. */
function runs(rows: readonly number[], say: Say): string {
  const all = rowRuns(rows).map(([from, to]) => (from === to ? `${from}` : `${from} to ${to}`));
  return all.length > 12 ? `${all.slice(0, 12).join(', ')}…` : say.list(all);
}

export const summary: SummaryTexts = {
  measures: {
    lines: 'Lines',
    units: 'Units ordered',
    unitsDelivered: 'Units delivered',
    unitsRemaining: 'Units remaining',
    daysOrdered: 'Person-days ordered',
    daysDone: 'Person-days done',
    daysRemaining: 'Person-days left',
    amountExclTax: 'Amount excl. tax',
    amountInclTax: 'Amount incl. tax',
    amountDelivered: 'Delivered excl. tax',
    commitment: 'Committed (AE)',
    paid: 'Paid (CP)',
    leftToPay: 'Left to pay',
  },
  total: 'Total',
  control: 'Control (total of the source)',
  noValue: '(not stated)',
  excluded: {
    cancelled: 'cancelled',
    draft: 'draft, not issued',
    repeated: 'counted on another sheet already',
  },
  remainingUndefined: (clauses) =>
    clauses.length === 0
      ? 'Units remaining: the agreement sets no maximum in units.'
      : `Units remaining: not defined by the contract, which sets no maximum (${clauses.join(', ')}).`,
  financeOff: 'Committed, paid and left to pay: turn the finance checks on in the settings to follow them.',
  gap: (reason, { measure, column, rows }, say) => {
    const lines = say.count(rows.length, 'line', 'lines');
    const which = runs(rows, say);
    const counts = rows.length === 1 ? 'does not count' : 'do not count';
    return {
      'missing-column': `${measure}: the sheet has no column “${column}”.`,
      blank: `${measure}: ${lines} without “${column}” ${counts} (${which}).`,
      unreadable: `${measure}: ${lines} whose “${column}” cannot be read ${counts} (${which}).`,
      'not-engaged': `${measure}: ${lines} of orders of which no line has “${column}” ${counts} (${which}).`,
      'stated-per-order': `${measure}: the amount of the whole order is repeated on its lines; it counts once, on the first (${lines}: ${which}).`,
      'in-other-group': `${measure}: the commitment of an order counts in the group of the line that bears it; its share is not counted in other groups (${lines}: ${which}).`,
      'only-in-total': `${measure}: ${lines} of groups whose commitment or payment is not known ${rows.length === 1 ? 'counts' : 'count'} in the total alone (${which}).`,
    }[reason];
  },
  mixedAgreements: (fields, references, say) =>
    `${fields.join(', ')}: the same value brings together lines of several agreements (${say.list(references)}), each of which numbers its own; to tell them apart, group by sheet as well.`,
  unplaced: ({ field, column, rows }, say) => {
    const lines = say.count(rows.length, 'line', 'lines');
    const why =
      column === null ? 'ordered outside the periods of the contract' : `whose “${column}” cannot be read`;
    return `${field}: ${lines} ${why}, under “(not stated)” (${runs(rows, say)}).`;
  },
  unknownField: (field) =>
    `No line says anything of “${field}”: add the column or name it, or else all lines stay together.`,
  chart: {
    title: (measures, fields, say) => `${say.list(measures)} – ${fields.join(', ')}`,
    description: (kind, title) =>
      `${kind === 'columns' ? 'Column' : 'Bar'} chart under the table: ${title}. It shows the figures of the table, without the total.`,
  },
  inserted: {
    source: (sheets, asOf, say) =>
      `Source: ${say.list(sheets.map((sheet) => say.quote(sheet)))}. Services certified up to ${say.day(asOf)}.`,
    formulas: 'The figures are formulas over the orders: they follow the lines that are changed or added.',
    allValues: 'The figures are values of that day: they do not follow the orders.',
    someValues: (values, figures, say) =>
      `The figures are formulas over the orders; of ${say.number(figures)}, ${say.count(values, 'is a value', 'are values')} of that day.`,
    excluded: (count, reason, say) => `${say.count(count, 'line', 'lines')} not counted: ${reason}.`,
  },
  unknownPeriod:
    'The contract period is not known: give the date of notification of the framework agreement in the settings.',
  report: {
    title: 'Consumption',
    groups: { sheet: 'Consumption', number: 'No.' },
    lines: {
      sheet: 'Lines counted',
      columns: {
        number: 'No.',
        place: 'Sheet',
        row: 'Row',
        order: 'Order',
        unit: 'Unit',
        project: 'Project',
      },
    },
    excluded: {
      sheet: 'Lines not counted',
      columns: { place: 'Sheet', row: 'Row', order: 'Order', reason: 'Reason' },
      none: 'All lines count',
    },
    totals: {
      sheet: 'Control of totals',
      columns: {
        measure: 'Measure',
        groups: 'Total of the table',
        lines: 'Total of the lines',
        source: 'Total read in the source',
        difference: 'Difference',
        remarks: 'Worth knowing',
      },
    },
  },
};
