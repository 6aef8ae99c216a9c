import type { HelpTexts } from '../help-texts';

export const help: HelpTexts = {
  title: 'Help',
  stepsTitle: 'In three lines',
  steps: [
    'Open your order sheet: the pane says what it has recognised in it, column by column.',
    '“Check” compares it with the framework agreement and writes nothing. Each finding cites the clause and leads to the cell.',
    'Correct, or waive with a reason; “Report” writes it all on new sheets, to be signed and passed on.',
  ],
  shortcutsTitle: 'Keyboard shortcuts',
  shortcutsHint: 'In Excel, with the cursor in a sheet. On a Mac, Cmd instead of Ctrl.',
  keys: (letter) => `Ctrl+Shift+Alt+${letter}`,
  commands: {
    check: 'Check the workbook',
    report: 'Write the report',
    summary: 'Open the summaries',
    pane: 'Open this pane',
    checkLine: 'Check the row of the cell',
  },
  privacyTitle: 'Privacy',
  privacy: [
    'Everything happens in Excel, on this computer. No data is sent, and no use is measured.',
    'Settings, chosen columns and waivers are stored in the workbook and travel with it; whoever can read the file can read them.',
    'Only office.js, Excel’s own library, is loaded from Microsoft: no add-in opens without it.',
  ],
  versionsTitle: 'Versions',
  agreement: 'Framework agreement',
  diagnosticsTitle: 'Diagnostics',
  diagnosticsHint:
    'To go with a request for help: versions, sizes and codes. No cell content, and no name of a sheet, a file or a person.',
  diagnostics: 'Text of the diagnostics',
  more: 'If something is wrong: troubles and remedies',
  guide: { title: 'User guide, rules and functions: all the documentation', page: 'en/overview.html' },
};
