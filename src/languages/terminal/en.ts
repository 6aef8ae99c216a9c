import type { TerminalTexts } from '../terminal-texts';
import { reasonLeftOut } from './left-out-en';
import { fileNames, or, runs, some } from './lists-en';
import { report } from './report-en';

/** Formats that a spreadsheet program opens and can save as .xlsx. */
const spreadsheets = /^\.(xl\w*|ods|fods|tsv|tab|txt|numbers)$/;
const saveAsXlsx = 'open it in Excel or LibreOffice and save it as .xlsx';

export const terminal: TerminalTexts = {
  help: {
    program:
      'Checks order sheets against their framework agreement. Nothing is sent, and no workbook is written to.',
    options: {
      sheet: 'read this sheet only',
      agreement: 'framework agreement: id or JSON file (by default, the first built in)',
      'agreement-of-files': 'framework agreement: id or JSON file (wins over the settings)',
      settings: 'settings as JSON (win over those of the workbook)',
      prices: 'price schedule: a sheet of the workbook or a .csv file',
      map: 'read the column headed HEADER as FIELD (may be repeated)',
      'as-of': 'day of the check, YYYY-MM-DD (today where not given)',
      profile: 'how strict: standard, strict or lenient',
      lang: 'language of the messages',
      format: 'output: text or json',
      'format-check': 'output: text, json, or csv (one row per finding, semicolons, UTF-8)',
      by: 'fields whose values make the groups, separated by commas: phase, or lot,year',
      'format-summary': 'output: text, json, or csv (one row per group, separated by semicolons, UTF-8)',
      report: 'also write a report to a new .xlsx workbook',
      schema: 'write the JSON Schema of agreements, which guides a text editor',
      help: 'show this help',
      version: 'show the version',
    },
    files: '.xlsx or .xlsm workbooks, or .csv files',
    agreementToWrite: 'id of a built-in agreement (the first one by default), or JSON file to check',
    headings: {
      'Usage:': 'Usage:',
      'Arguments:': 'Arguments:',
      'Options:': 'Options:',
      'Commands:': 'Commands:',
    },
    exitStatus: 'Exit status: 0 checked, no error; 1 checked, at least one error; 2 could not be checked.',
  },
  usage: {
    noCommand: (commands) => `Give a command: ${or(commands)}; “bordereau --help” says what each one does.`,
    unknownCommand: (name, commands) =>
      `There is no command “${name}”: use ${or(commands)}, or see “bordereau --help”.`,
    unknownOption: (option) =>
      `There is no option “${option}” for this command: add --help to see those it takes.`,
    missingFunction: (functions) => `Give the name of a function: ${functions.join(', ')}.`,
    unknownFunction: (name, functions) => `Unknown function: “${name}”. Known: ${functions.join(', ')}.`,
    argumentNotJson: (position, text) =>
      `Argument ${position} is not JSON: ${text}. Text is written between double quotes, for example '"UO-L2.2.2"'.`,
    unknownField: (field) =>
      `There is no field “${field}”: “bordereau columns” lists those that --map takes.`,
    missingBy: (example) =>
      `Say what to group the lines by, for example: ${example}; “bordereau columns” lists the fields.`,
    unknownSummaryField: (field, nearest) =>
      nearest.length === 0
        ? `There is no field “${field}”: “bordereau columns” lists those that --by takes, with year, month, period, file and sheet.`
        : `There is no field “${field}”: did you mean ${or(nearest)}? “bordereau columns” lists the others.`,
    missingFile: 'Give at least one file to check, for example: bordereau check orders.xlsx',
    missingValue: (option) => `The option “${option}” needs a value: add it after the option.`,
    tooManyArguments: (command) =>
      `The command “${command}” takes no further argument: remove it, or see “bordereau ${command} --help”.`,
    invalidChoice: (option, value, choices) =>
      `The option ${option} does not accept “${value}”: choose ${or(choices)}.`,
    invalidDay: (option, value) =>
      `The option ${option} needs a day written YYYY-MM-DD, for example 2018-06-01, not “${value}”.`,
    dayBeforeExcel: (option, value) =>
      `The option ${option} does not accept “${value}”: Excel knows no day before 1900, check the year.`,
    tooManyValues: (name, most, given, say) =>
      `The function ${name} takes ${say.count(most, 'argument', 'arguments')} at most and was given ${say.number(given)}: remove the others, “bordereau functions” describes them.`,
    invalidMapping: (value) =>
      `The option --map needs FIELD=HEADER, for example --map uo_code="Service code", not “${value}”.`,
    sharedHeader: (header, fields) =>
      `The option --map gives the column “${header}” to several fields (${fields.join(', ')}): keep one of them.`,
    severalHeaders: (field, headers) =>
      `The option --map gives the field “${field}” several headers (${some(headers)}): keep one of them, and check the files that head it otherwise on their own.`,
    invalidOption: (option) => `The value of the option ${option} is not accepted: see --help.`,
  },
  file: {
    noName:
      'The name of a file is blank: give the file, or remove the argument or the option without a value.',
    noFolder: 'The folder the command was started from is gone: change to another one and try again.',
    notFound: (file) => `${file}: this file does not exist, check its name and folder.`,
    folder: (file) => `${file}: this is a folder, give a file it holds.`,
    noAccess: (file) =>
      `${file}: the file cannot be opened, check your rights and that no other program holds it.`,
    lockFile: (file) =>
      `${file}: this is the lock file of a workbook that is open in Excel, not the workbook; close that in Excel, or leave the lock file out of those to check.`,
    empty: (file) => `${file}: the file is empty, check that it was saved or sent whole.`,
    notText: (file) =>
      `${file}: this is not a text file, export the table again as CSV (UTF-8) or save it as .xlsx.`,
    workbookNamedCsv: (file) =>
      `${file}: this is an Excel workbook though it is named .csv, rename it to .xlsx.`,
    openQuote: (file, line) =>
      `${file}: the quotation mark opened in line ${line} is not closed, and the lines after it would be read as a single cell; remove or close it (within a text it is written twice: ""), or export the table again, then try again.`,
    otherFormat: (file, extension) =>
      extension === ''
        ? `${file}: only .xlsx, .xlsm and .csv are read, give the file the extension of its format.`
        : spreadsheets.test(extension)
          ? `${file}: the ${extension} format is not read, ${saveAsXlsx}.`
          : `${file}: the ${extension} format is not read, give an .xlsx or .xlsm workbook, or a .csv file.`,
    encrypted: (file) =>
      `${file}: the workbook is protected by a password, remove it in Excel (File, Info, Protect Workbook) and try again.`,
    corrupt: (file) =>
      `${file}: the workbook is damaged or not a real .xlsx, ${saveAsXlsx} before trying again.`,
    tooLarge: (file) =>
      `${file}: the file is too large to be read, put the orders in a workbook of their own.`,
    noSheet: (file) =>
      `${file}: no sheet of cells can be read in it, ${saveAsXlsx} once you have seen it holds the table.`,
    ownReports: (file) =>
      `${file}: this workbook holds only sheets that Bordereau wrote (report, summary), which are no orders; give the workbook of the orders.`,
    sheetTooLarge: (file, sheet) =>
      `${file}: the sheet “${sheet}” spreads over too many rows and columns to be read, delete the cells filled far from the table (Ctrl+End leads there) and save.`,
    noSuchSheet: (file, sheet, sheets) =>
      `${file}: there is no sheet “${sheet}”, give one of these: ${some(sheets)}.`,
    noSuchHeader: (files, header, headers) =>
      `${fileNames(files)}: no column is headed “${header}”, ${headers.length === 0 ? 'copy it as it stands in the file' : `give one of these: ${some(headers, 40)}`}.`,
    noOrderSheet: (file, rows, [unit = '', ...others], found) =>
      `${file}: no order sheet was recognised; looked for among the first ${rows} filled rows of each sheet: a column “${unit}” with codes of the framework agreement, and at least two columns among ${some(others)}; found: ${found.length === 0 ? 'none of these columns' : some(found)}; check the file or name the columns with --map.`,
    again: (file, before) => `${file}: this is the same file as ${before}, it is read once.`,
    pricesElsewhere: (file, prices) =>
      `${file}: “${prices}” gives no price for it (no sheet of that name, or none of the units ordered), its prices were not compared; check this file on its own with its price schedule.`,
    mappingSetAside: (file) =>
      `${file}: the choice of columns stored in the workbook cannot be read and was not used, the columns were recognised by their headers; choose them again in the pane or point at them with --map.`,
    sheetLeftOut: (file, sheet, tooLarge) =>
      tooLarge
        ? `${file}: the sheet “${sheet}” was not read, it spreads over too many rows and columns.`
        : `${file}: the sheet “${sheet}” was not read, it is damaged.`,
    leftOut: (file, sheet, why, alone, say) =>
      alone
        ? `${file}: no order sheet was recognised; sheet “${sheet}”: ${reasonLeftOut(why, say)}.`
        : `${file}: the sheet “${sheet}” was not checked: ${reasonLeftOut(why, say)}.`,
    wrongLines: (file, lines, say) =>
      `${file}: the file is in UTF-8, except for characters in ${runs(lines, say, 'line', 'lines')}, which were read as Windows-1252; check them, or export the table again.`,
    noSuchContract: (file, wanted, found, rows, say) =>
      `${file}: no line bears the contract number “${wanted}” of the settings (contractNo): ${say.count(rows, 'row of another number was left out', 'rows of other numbers were left out')} (${some(found, 4)}); correct the setting or the cells.`,
    cellsCut: (file, sheet, cells, say) =>
      `${file}: sheet “${sheet}”, ${say.count(cells, 'cell holds more than the 32,767 characters of an Excel cell and was read up to there', 'cells hold more than the 32,767 characters of an Excel cell and were read up to there')}; check the quotation marks of the file, or the program that wrote it.`,
    uncalculated: (file, sheet, cells, say) =>
      `${file}: sheet “${sheet}”, ${say.count(cells, 'formula has no stored result: its value is not known, and what depends on it is not checked', 'formulas have no stored result: their values are not known, and what depends on them is not checked')}; open the workbook in Excel, save it and try again.`,
    waiversSetAside: (file) =>
      `${file}: the waivers stored in the workbook cannot be read; none is applied, open the Bordereau pane to see and replace them.`,
    waiversReopened: (file, waived, say) =>
      `${file}: ${say.count(waived.length, 'waiver is no longer applied, since what it covered, or the rule, has changed', 'waivers are no longer applied, since what they covered, or the rule, has changed')}: ${some(waived)}; grant ${waived.length === 1 ? 'it again or take it' : 'them again or take them'} back in the Bordereau pane.`,
  },
  settings: {
    storedIn: (file) => `settings stored in ${file}`,
    notJson: (where) => `${where}: this is not valid JSON, correct it or give another file.`,
    invalid: (where, path, reason) =>
      path === '' ? `${where}: ${reason}` : `${where}: at “${path}”, ${reason}`,
    unknownKey: (path) => `the key “${path}” does not exist, remove it or correct its name.`,
    newerVersion: (where, version) =>
      `${where}: these settings are of a newer version of Bordereau (version ${version} of their format, 1 is read); update Bordereau, or give other settings with --settings.`,
    wrongVersion: 'the version of the format of settings is needed: write "version": 1.',
    notAccepted: 'this value is not allowed: see the settings there are in the documentation.',
    unknownAgreement: (where, id, known) =>
      `${where === null ? 'The' : `${where}: the`} framework agreement “${id}” is not known: choose ${or(known)}, or give a .json file with --agreement.`,
  },
  agreement: {
    storedIn: (file) => `agreement stored in ${file}`,
    faulty: (where, fault) => `${where}: ${fault}`,
    severalFaults: (where, count, say) =>
      `${where}: the agreement cannot be applied, ${say.count(count, 'fault', 'faults')} to correct:`,
    borrowedId: (id, version) =>
      `The agreement applied bears the id “${id}” of a built-in one without being a copy of it: it is the one that is applied (version ${version}); give it an id of its own so that no report mixes them up.`,
    checkedBy: (file, id, sheets, say) =>
      `${file}: this workbook holds sheets of several agreements; ${sheets.length > 1 ? 'sheets' : 'sheet'} checked by “${id}”: ${say.list(sheets)}.`,
    inDoubt: (file, table, id, others) =>
      `${file} › ${table}: the units may be those of “${id}” as well as of “${others.join('”, “')}”; “${id}” was applied. For the other one: --agreement ${others[0] ?? ''}.`,
    settingsOfAnother: (file, named, id) =>
      `${file}: the settings are those of the agreement “${named}”; what they say of the contract (notification, holders, ceilings…) is not applied to the sheets of “${id}”. For those: --sheet and --settings.`,
    settingsAskedUnder: (where, named, id) =>
      `${where}: these settings are those of the agreement “${named}”; --agreement wins and applies all of them, what they say of the contract included, to “${id}”. If they are of another contract, give the right ones with --settings.`,
  },
  report: {
    notXlsx: (path) => `${path}: the report is a workbook, give it a name in .xlsx.`,
    exists: (path) => `${path}: this file exists and will not be replaced, give the report another name.`,
    cannotWrite: (path) => `${path}: the report cannot be written there, check the folder and your rights.`,
    nothingToWrite: 'No file could be checked, the report was not written.',
  },
  noPriceSchedule: (name, why) =>
    `${name}: ${
      {
        'no-price':
          'no column of prices was recognised, give a table with a unit code and a price excluding tax on each row.',
        'tax-included': 'its only prices include tax, add a column of prices excluding tax.',
        'no-unit': 'no row names a unit of the framework agreement, check the column of codes.',
      }[why]
    }`,
  noSuchPrices: (value, files) =>
    `${fileNames(files)}: there is no sheet “${value}” for the prices, give the name of a sheet of the workbook or a .csv file.`,
  resultLost:
    'The result could not be written in full: check the disk space left, or where the output goes, and try again.',
  fault: (kind, version) =>
    `A fault of our own (${kind}, version ${version}) stopped the work, no workbook was changed; please report it to whoever gave you Bordereau, with the command you ran and, if you can, a file that brings it about.`,
  check: {
    conditions: (agreement, version, day, profile, say) =>
      `Framework agreement ${agreement} (${version}), as of ${say.day(day)}, ${profile} profile`,
    rows: (headerRow, { checked, cancelled, skipped }, say) =>
      [
        `Headers in row ${headerRow}`,
        say.count(checked, 'line checked', 'lines checked'),
        ...(cancelled === 0
          ? []
          : [say.count(cancelled, 'cancelled line not checked', 'cancelled lines not checked')]),
        say.count(skipped, 'row left out', 'rows left out'),
      ].join(', '),
    hiddenSheet: 'hidden sheet',
    wholeSheet: 'whole',
    nothing: 'No finding.',
    severity: { error: 'Error', warning: 'To verify', info: 'Information' },
    place: (order, project) =>
      [order === null ? [] : [`order ${order}`], project === null ? [] : [`project ${project}`]]
        .flat()
        .join(', '),
    related: (cells, say) => `see also ${say.list(cells)}`,
    waived: (reason, author, day) => `Waived by ${author} on ${day}: ${reason}`,
    counts: (counts, say) =>
      `Result: ${say.list([
        say.count(counts.error, 'error', 'errors'),
        say.count(counts.warning, 'point to verify', 'points to verify'),
        `${say.number(counts.info)} for information`,
        say.count(counts.waived, 'waiver', 'waivers'),
      ])}.`,
    coverage: (statuses, say) =>
      `Coverage, clause by clause: ${say.list(statuses.map(([status, clauses]) => `${status.toLowerCase()} ${say.number(clauses)}`))}.`,
    notChecked: 'What could not be checked:',
    notCheckedClause: (title, subjects, clauses, reasons) =>
      `${title} (${[subjects, clauses].filter(Boolean).join('; ')}): ${reasons.map((reason) => `${reason.charAt(0).toLowerCase()}${reason.slice(1)}`).join(', ')}`,
    partOnly: 'partly checked',
    skipped: 'Rows left out:',
    skippedRows: (reason, rows, say) => `${reason}: ${runs(rows, say)}`,
    unmapped: 'Columns not used:',
    near: (header, title, field) => `${header} (if this is “${title}”: --map "${field}=${header}")`,
  },
  summary: {
    title: (fields) => `Consumption by ${new Intl.ListFormat('en-GB').format(fields)}`,
    conditions: (files, lines, asOf, say) =>
      `${files.join(', ')}: ${say.count(lines, 'line counted', 'lines counted')}, services certified up to ${say.day(asOf)}`,
    balanced: (lines, say) =>
      `Control: the total of the table is that of the source (${say.count(lines, 'line', 'lines')}).`,
    unbalanced:
      'Control: the total of the table is not that of the source; report it, this table must not be used.',
    excluded: 'Lines not counted:',
    excludedRows: (place, reason, rows, say) => `${place}: ${runs(rows, say)} (${reason})`,
    remarks: 'Worth knowing:',
    clock: (subject, label, value, note) =>
      `${subject}, ${label.charAt(0).toLowerCase()}${label.slice(1)}: ${[value, note ?? ''].filter((part) => part !== '').join(' – ')}`,
    ordersInSeveralFiles: (orders, count, say) =>
      `${say.count(count, 'order is', 'orders are')} in several files and ${count === 1 ? 'counts' : 'count'} in each: ${some(orders)}. Leave out the files that repeat each other.`,
  },
  table: {
    instances: 'Clauses',
    noInstances: 'Not applicable: this agreement says nothing of the kind.',
    checked: 'Check',
    headers: 'Headers recognised',
    lots: 'Lot',
    phase: 'phase',
    profile: 'profile',
    duration: 'length',
    workload: 'workload',
    measures: {
      hour: ['hour', 'hours'],
      day: ['day', 'days'],
      'working-day': ['working day', 'working days'],
      week: ['week', 'weeks'],
      month: ['month', 'months'],
      year: ['year', 'years'],
      'person-day': ['person-day', 'person-days'],
      startup: ['start-up', 'start-ups'],
      unit: ['unit', 'units'],
      document: ['document', 'documents'],
      holder: ['holder', 'holders'],
      percent: ['per cent', 'per cent'],
      euro: ['euro', 'euros'],
    },
    figure: (low, high, measure, qualifier) => {
      const softened = {
        approx: 'about ',
        general: 'as a rule ',
        estimate: 'estimated at ',
        aim: 'if possible ',
      };
      const bounds =
        low === high
          ? `${low ?? ''}`
          : low === null
            ? `${qualifier === 'strict' ? 'less than' : 'at most'} ${high ?? ''}`
            : high === null
              ? `${qualifier === 'strict' ? 'more than' : 'at least'} ${low}`
              : `${low} to ${high}`;
      return `${qualifier in softened ? softened[qualifier as keyof typeof softened] : ''}${bounds} ${measure}`;
    },
  },
  reportSheets: report,
};
