import type { Language } from '../language';
import type { Say } from '../say';
import { isOneRow, list, rowsIn, text, value, written, type Facts } from './facts';

export const reading: Language['reading'] = {
  'error-value': {
    title: 'Error value',
    problem: (facts, say) =>
      `${column(facts, say)}: the cell holds the error ${text(facts.written)} instead of a value (${rows(facts)}).`,
    remedy: () =>
      'Correct the formula or type the value: as long as the error stands, the line is not checked on this point.',
  },
  'unreadable-date': {
    title: 'Unreadable date',
    problem: (facts, say) =>
      `${column(facts, say)}: ${written(facts, say)} is not a date of the calendar (${rows(facts)}).`,
    remedy: () => 'Type the day as dd/mm/yyyy, one date per cell.',
  },
  'unreadable-number': {
    title: 'Unreadable number',
    problem: (facts, say) =>
      `${column(facts, say)}: ${written(facts, say)} cannot be read as a number, or can be read in two ways (${rows(facts)}).`,
    remedy: () => 'Type the number alone, without text or unit.',
  },
  'ambiguous-date': {
    title: 'Ambiguous date',
    problem: (facts, say) =>
      `${column(facts, say)}: ${written(facts, say)} can mean several days (${rows(facts)}). The date is not guessed.`,
    remedy: () => 'Type the day, the month and a year of four digits: dd/mm/yyyy.',
  },
  'implausible-date': {
    title: 'Implausible date',
    problem: (facts, say) =>
      `${column(facts, say)}: ${written(facts, say)} gives a day before 1990 or after 2100 (${rows(facts)}).`,
    remedy: () => 'Check the year; a bare number in a column of dates counts the days since 1900.',
  },
  'two-values': {
    title: 'Two values in a cell',
    problem: (facts, say) =>
      `${column(facts, say)}: ${written(facts, say)} holds several values, none of them is used (${rows(facts)}).`,
    remedy: () => 'Keep one value per cell; split the line if both count.',
  },
  'duplicate-header': {
    title: 'Duplicate header',
    problem: (facts, say) =>
      list(facts.others).length === 0
        ? `Several columns are headed ${say.quote(text(facts.header))}: only one is read.`
        : `Several columns may say the same, ${say.list([text(facts.header), ...list(facts.others).map(String)].map(say.quote))}: only ${say.quote(text(facts.header))} is read.`,
    remedy: () => 'Say which one to read: in the pane, button “Choose the columns”; in a terminal, --map.',
  },
  'conflicting-values': {
    title: 'Contradictory values',
    problem: (facts, say) =>
      `${column(facts, say)}: the lines of the project do not say the same (${rows(facts)}). The latest value, ${value(facts.used, say)}, is used.`,
    remedy: () => 'Give all lines of the project the same value, or leave it on one of them only.',
  },
  'mixed-currency': {
    title: 'Currency other than the euro',
    problem: (facts, say) =>
      `${column(facts, say)}: ${written(facts, say)} is not in euros (${rows(facts)}). The amount is not used.`,
    remedy: () => 'Type the amount in euros.',
  },
  'order-on-two-sheets': {
    title: 'Order on two sheets',
    problem: (facts, say) =>
      list(facts.sheets).length === 0
        ? `Order ${written(facts, say)} is already in another table of the sheet (${rows(facts)}).`
        : `Order ${written(facts, say)} (${rows(facts)}) is already on ${list(facts.sheets).length > 1 ? 'other sheets' : 'another sheet'}: ${say.list(list(facts.sheets))}.`,
    remedy: () =>
      'Check whether this is a copy: a line that is the same counts once, one that was changed counts in each place.',
  },
  'missing-column': {
    title: 'Missing column',
    problem: (facts) =>
      `The sheet has no column that is recognised as ${indispensable[text(facts.field)] ?? text(facts.field)}.`,
    remedy: () =>
      'Add the column, or point at it if it goes by another name: in the pane, button “Choose the columns”; in a terminal, --map.',
  },
  'number-as-text': {
    title: 'Value stored as text',
    problem: (facts, say) => {
      const what = facts.kind === 'date' ? 'date' : 'number';
      return isOneRow(facts)
        ? `${column(facts, say)}: a ${what} is stored as text, ${written(facts, say)} (${rows(facts)}). It is read and checked.`
        : `${column(facts, say)}: ${what}s are stored as text, for example ${written(facts, say)} (${rows(facts)}). They are read and checked.`;
    },
    remedy: (facts) =>
      isOneRow(facts)
        ? 'Convert this cell (Data, Text to Columns) so that Excel’s own formulas count it too.'
        : 'Convert these cells (Data, Text to Columns) so that Excel’s own formulas count them too.',
  },
  'hidden-row': {
    title: 'Hidden rows',
    problem: (facts) =>
      `${isOneRow(facts) ? 'A hidden or filtered row was' : 'Hidden or filtered rows were'} checked like the others (${rows(facts)}).`,
    remedy: (facts) =>
      `Unhide ${isOneRow(facts) ? 'it' : 'them'} or clear the filter to see the cells concerned.`,
  },
  'filled-down': {
    title: 'Value taken from a row above',
    problem: (facts, say) =>
      facts.source === 'merged'
        ? `${column(facts, say)}: the value of a merged cell was taken for the ${isOneRow(facts) ? 'other row' : 'rows'} it covers (${rows(facts)}).`
        : facts.source === 'section'
          ? `${column(facts, say)}: the value written in a title row was taken for the ${isOneRow(facts) ? 'line that follows' : 'lines that follow'} (${rows(facts)}).`
          : `${column(facts, say)}: the value, written once for each group of lines, was taken for the blank ${isOneRow(facts) ? 'line that follows' : 'lines that follow'} (${rows(facts)}).`,
    remedy: (facts) =>
      isOneRow(facts)
        ? 'Nothing to do if the value holds for this line; otherwise write there the value that is its own.'
        : 'Nothing to do if the value holds for all these lines; otherwise write on each line the value that is its own.',
  },
  'composite-units': {
    title: 'Several units in a cell',
    problem: (facts, say) =>
      `${column(facts, say)}: ${written(facts, say)} names several units of work; one line is counted for each (${rows(facts)}). The amounts and days of the line are attributed to none.`,
    remedy: () => 'Write one line per unit of work, with its quantity, its amount and its days.',
  },
  'date-system-1904': {
    title: 'Days counted from 1904',
    problem: () => 'The workbook counts days from 1904; the dates were converted.',
    remedy: () =>
      'Nothing to do here; when copying these dates to another workbook, see that they do not shift by four years and a day.',
  },
};

const indispensable: Readonly<Record<string, string>> = {
  uo_code: 'the unit of work',
  qty: 'the quantity',
  order_no: 'the order number',
};

function column(facts: Facts, say: Say): string {
  return `Column ${say.quote(text(facts.header) || text(facts.field))}`;
}

function rows(facts: Facts): string {
  return rowsIn(facts, { one: 'row', many: 'rows', to: 'to' });
}
