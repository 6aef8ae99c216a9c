import type { FormulaPort } from '../../core/formula-port';
import { run } from '../run';
import { appendLine, takeBackLine } from './append-line';
import { insertionPoint, insertFormula, selection } from './cells';
import { freezeCopy, reenterFormulas, stuckFormulas } from './mend-formulas';
import { addPriceSheet, definedName, nameArea } from './price-sheet';

/** What the page of formulas does in the workbook, through the Excel API. */
export const formulaPort: FormulaPort = {
  insertionPoint: (options) => run('insertionPoint', insertionPoint, options),
  insertFormula: (target, formula, options) =>
    run('insertFormula', (context) => insertFormula(context, target, formula), options),
  selection: (options) => run('selection', selection, options),
  definedName: (name, options) => run('definedName', (context) => definedName(context, name), options),
  nameArea: (name, sheetId, area, options) =>
    run('nameArea', (context) => nameArea(context, name, sheetId, area), options),
  addPriceSheet: (plan, options) => run('addPriceSheet', (context) => addPriceSheet(context, plan), options),
  appendLine: (line, options) => run('appendLine', (context) => appendLine(context, line), options),
  takeBackLine: (line, options) => run('takeBackLine', (context) => takeBackLine(context, line), options),
  stuckFormulas: (options) => run('stuckFormulas', stuckFormulas, options),
  reenterFormulas: (sheetId, options) =>
    run('reenterFormulas', (context) => reenterFormulas(context, sheetId), options),
  freezeCopy: (suffix, options) => run('freezeCopy', (context) => freezeCopy(context, suffix), options),
};
