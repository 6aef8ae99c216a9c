import type { PaneTexts } from '../pane-texts';

export const protection: Pick<PaneTexts['problem'], 'isProtected' | 'instead'> = {
  isProtected: (protection, say) =>
    protection.what === 'structure'
      ? {
          what: 'The structure of the workbook is protected: Excel lets no sheet be added or removed.',
          next: 'Take that protection off (Review, Protect Workbook), then try again.',
        }
      : {
          what:
            protection.sheets.length === 1
              ? `The sheet ${say.list(protection.sheets.map(say.quote))} is protected. Nothing was written to it.`
              : `The sheets ${say.list(protection.sheets.map(say.quote))} are protected. Nothing was written to them.`,
          next: 'Take that protection off (Review, Unprotect Sheet), then try again.',
        },
  instead: {
    fix: {
      sheets: 'Failing that, write the report: on sheets apart it says what would make each line right.',
    },
    insertFormula: {
      sheets: 'Failing that, insert the formula on another sheet: it can read the cells of this one.',
    },
    appendLine: {
      sheets: 'Failing that, hand the answer above to whoever keeps this sheet: they will enter the line.',
    },
    reenterFormulas: {
      sheets: 'Failing that, ask whoever protected it to enter these formulas again (F2, then Enter).',
    },
    freezeCopy: {
      sheets: 'Failing that, copy the cells and paste them into another workbook with Paste Special, Values.',
      structure:
        'Failing that, copy the cells and paste them into another workbook with Paste Special, Values.',
    },
    addPriceSheet: {
      structure:
        'Failing that, enter codes and prices on a sheet of the workbook, select them and press “Adopt the selection”.',
    },
    report: {
      structure:
        'Failing that, have it written to another workbook, from a terminal: npx bordereau check orders.xlsx --report report.xlsx.',
    },
    summary: {
      structure:
        'Failing that, have it written to another workbook, from a terminal: npx bordereau summary orders.xlsx --report summary.xlsx.',
    },
    refreshSummary: {
      sheets: 'Failing that, insert the summary again: it goes to another sheet.',
      structure:
        'Failing that, have it written to another workbook, from a terminal: npx bordereau summary orders.xlsx --report summary.xlsx.',
    },
    lens: {
      sheets: 'Failing that, the list of findings leads to each cell without colouring anything.',
    },
  },
};
