import type { FormulasTexts } from '../formulas-texts';

export const formulas: FormulasTexts = {
  title: 'Formulas of the contract',
  intro:
    'Every function begins with MARCHE and is calculated like those of Excel. Choose one, then insert it in the active cell.',
  search: 'Find a function',
  found: (count, say) => say.count(count, 'function', 'functions'),
  noMatch: (query, say) => `No function matches ${say.quote(query)}.`,
  arguments: 'Arguments',
  optional: 'optional',
  examples: 'Examples',
  errors: 'Errors',
  errorValue: '#VALUE!: an argument is missing or wrong; the sentence shown on the cell says which.',
  errorUnknown: '#N/A: the value is unknown, or the contract does not state it; never 0 instead.',
  notOfOwn: (known, say) =>
    `Functions count by the agreements provided (${say.list(known)}), named as the last argument, the first where none is: that of this workbook is unknown to them. “Check” applies it.`,
  ofUnit: 'Clause: that of the unit asked for.',
  clauses: (list, say) => `Clause: ${say.list(list)}`,
  showHelp: 'Arguments, examples and errors',
  insert: 'Insert',
  inserting: (name) => `Insert ${name} in the active cell`,
  willReplace: (cell, held) => `${cell} already holds “${held}”. Replace it with the formula?`,
  replace: 'Replace',
  keep: 'Change nothing',
  written: (formula, cell) => `Written in ${cell}: ${formula}`,
  needsSchedule:
    'This formula expects a price schedule named BPU: create or adopt it under “Price schedule”.',
  spills: 'The result spreads below the cell: leave room for it.',
  schedule: {
    title: 'Price schedule',
    intro:
      'Cost formulas read your prices under the name BPU. The contract does not give them: you enter them.',
    known: (name, reference) => `The name ${name} stands for ${reference}.`,
    create: 'Create the sheet BPU',
    createHint: 'A new sheet after yours with the codes of the units; the prices are left to enter.',
    creating: 'Creating the sheet…',
    created: (sheet, units, say) =>
      `Sheet “${sheet}” created with ${say.count(units, 'unit', 'units')}. Enter the prices excluding tax; the name BPU is ready.`,
    adopt: 'Adopt the selection',
    adoptHint:
      'First select your schedule: a column of codes, a column of prices excluding tax, headers included.',
    adopting: 'Reading the selection…',
    adopted: (where, found, units, say) =>
      `${where} now bears the name BPU: ${say.count(found, 'unit', 'units')} out of ${say.number(units)} ${found === 1 ? 'has' : 'have'} a price.`,
    missing: (codes, say) => `Without a price: ${say.list(codes)}.`,
    noPrice:
      'The selection has no column of prices. Select the codes and the prices excluding tax, headers included.',
    taxIncluded: 'The selection only has prices including tax. Add a column of prices excluding tax.',
    noUnit:
      'The selection names no unit of work of the contract. Select the column of codes with that of prices.',
    columns: {
      code: 'Unit code',
      label: 'Label',
      lot: 'Lot',
      price: 'Unit price excl. tax',
      from: 'Valid from',
      to: 'Valid to',
    },
  },
  order: {
    title: 'Can I order this?',
    intro:
      'The answer comes from the rules of the check, applied to the line before it exists. Nothing is written.',
    unit: 'Unit of work',
    chooseUnit: 'Choose a unit',
    quantity: 'Quantity',
    start: 'Start',
    end: 'End',
    endHint: 'Blank: the one the contract gives.',
    ordered: 'Day of the order',
    orderedHint: 'Blank: the day of the check.',
    project: 'Project',
    startups: 'Number of start-ups',
    ask: 'Answer',
    asking: 'Applying the rules…',
    badNumber: 'A number above zero is expected.',
    allowed: 'Yes: nothing speaks against it in what could be checked.',
    allowedWithWarnings: 'Yes, with points to verify.',
    notAllowed: 'No, not like this.',
    undecided: (count, say) =>
      `${say.count(count, 'rule could not be applied', 'rules could not be applied')}, for lack of a value or a setting.`,
    cost: 'Cost excluding tax',
    lastDay: 'Last day',
    personDays: 'Person-days',
    unknownCost: (sheet) =>
      sheet === null
        ? 'The workbook has no price schedule: see “Price schedule”.'
        : `The sheet “${sheet}” does not give this unit one price, and one only, on the day of the order.`,
    toFill: 'Left to fill in on the line',
    add: 'Add the line',
    addHint: (row, sheet) => `Writes row ${row} of the sheet “${sheet}”, below the last line.`,
    adding: 'Writing the line…',
    added: (row, sheet) => `Row ${row} added to the sheet “${sheet}”.`,
    undo: 'Undo',
    undone: 'Undone: the cells are blank again.',
    noSheet:
      'No order sheet was recognised: the answer takes no account of other orders, and the line cannot be added.',
  },
  mend: {
    title: 'Repair and freeze',
    intro:
      'A formula calculated before the add-in was open stays on #NAME?. It is repaired by being entered again.',
    look: 'Find formulas to repair',
    looking: 'Looking…',
    none: 'No MARCHE formula is stuck on #NAME?.',
    noneElsewhere: 'No MARCHE formula is stuck on #NAME? in the sheets that could be examined.',
    found: (sheet, count, say) =>
      `Sheet “${sheet}”: ${say.count(count, 'formula to repair', 'formulas to repair')}`,
    protectedSheet: 'Protected sheet: it is left as it is. Remove the protection, then try again.',
    mend: 'Repair',
    mended: (sheet, count, say) =>
      `Sheet “${sheet}”: ${say.count(count, 'formula', 'formulas')} entered again.`,
    freeze: 'Freeze as values, on a copy',
    freezeHint:
      'For a reader without the add-in: a copy of the sheet in front, with values in place of our formulas.',
    freezing: 'Copying the sheet…',
    frozen: (sheet, count, say) =>
      `Copy “${sheet}”: ${say.count(count, 'formula', 'formulas')} replaced with ${count > 1 ? 'their values' : 'its value'}.`,
    suffix: '(values)',
  },
};
