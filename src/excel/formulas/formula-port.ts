import type { FormulaPort } from '../../core/formula-port';
import { run } from '../run';
import { sayingWhatIsProtected } from '../say-protected';
import { appendLine, takeBackLine } from './append-line';
import { insertionPoint, insertFormula, selection } from './cells';
import { freezeCopy, reenterFormulas, stuckFormulas } from './mend-formulas';
import { addPriceSheet, definedName, nameArea } from './price-sheet';

/** What the page of formulas does in the workbook, through the Excel API. */
export const formulaPort: FormulaPort = {
  insertionPoint: (options) => run('insertionPoint', insertionPoint, options),
  insertFormula: (target, formula, options) =>
    sayingWhatIsProtected(
      run('insertFormula', (context) => insertFormula(context, target, formula), options),
      [target.cell.sheetId],
    ),
  selection: (options) => run('selection', selection, options),
  definedName: (name, options) => run('definedName', (context) => definedName(context, name), options),
  nameArea: (name, sheetId, area, options) =>
    sayingWhatIsProtected(run('nameArea', (context) => nameArea(context, name, sheetId, area), options)),
  addPriceSheet: (plan, options) =>
    sayingWhatIsProtected(run('addPriceSheet', (context) => addPriceSheet(context, plan), options)),
  appendLine: (line, options) =>
    sayingWhatIsProtected(
      run('appendLine', (context) => appendLine(context, line), options),
      [line.sheetId],
    ),
  takeBackLine: (line, options) =>
    sayingWhatIsProtected(
      run('takeBackLine', (context) => takeBackLine(context, line), options),
      [line.written.sheetId],
    ),
  stuckFormulas: (options) => run('stuckFormulas', stuckFormulas, options),
  reenterFormulas: (sheetId, options) =>
    sayingWhatIsProtected(
      run('reenterFormulas', (context) => reenterFormulas(context, sheetId), options),
      [sheetId],
    ),
  // A copy is as protected as the sheet it is of.
  freezeCopy: (suffix, options) =>
    sayingWhatIsProtected(
      run('freezeCopy', (context) => freezeCopy(context, suffix), options),
      'in-front',
    ),
};
