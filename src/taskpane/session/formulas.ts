import type { FormulaPort } from '../../core/formula-port';

/** What the page of formulas does in the workbook: each waits for a cell being edited, and the user is told. */
export function createFormulas(port: FormulaPort, onEditing: () => void, over: () => void): FormulaPort {
  const options = { onEditing };
  const told = <T>(work: Promise<T>): Promise<T> => work.finally(over);
  return {
    insertionPoint: () => told(port.insertionPoint(options)),
    insertFormula: (target, formula) => told(port.insertFormula(target, formula, options)),
    selection: () => told(port.selection(options)),
    definedName: (name) => told(port.definedName(name, options)),
    nameArea: (name, sheetId, area) => told(port.nameArea(name, sheetId, area, options)),
    addPriceSheet: (plan) => told(port.addPriceSheet(plan, options)),
    appendLine: (line) => told(port.appendLine(line, options)),
    takeBackLine: (line) => told(port.takeBackLine(line, options)),
    stuckFormulas: () => told(port.stuckFormulas(options)),
    reenterFormulas: (sheetId) => told(port.reenterFormulas(sheetId, options)),
    freezeCopy: (suffix) => told(port.freezeCopy(suffix, options)),
  };
}
