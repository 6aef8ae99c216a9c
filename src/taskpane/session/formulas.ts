import type { FormulaPort } from '../../core/formula-port';
import type { AfterWriting } from './after-writing';

interface FormulasContext {
  readonly onEditing: () => void;
  readonly over: () => void;
  readonly after: AfterWriting;
}

/**
 * What the page of formulas does in the workbook: each waits for a cell being edited, and the user is told. What is
 * written into sheets that were read is followed by reading them again; nobody waits for that to say what was written.
 */
export function createFormulas(port: FormulaPort, { onEditing, over, after }: FormulasContext): FormulaPort {
  const options = { onEditing };
  const told = <T>(work: Promise<T>): Promise<T> => work.finally(over);
  return {
    insertionPoint: () => told(port.insertionPoint(options)),
    async insertFormula(target, formula) {
      await told(port.insertFormula(target, formula, options));
      const { sheetId, row, column } = target.cell;
      after.wrote(sheetId, { row, column, rows: 1, columns: 1 });
    },
    selection: () => told(port.selection(options)),
    definedName: (name) => told(port.definedName(name, options)),
    nameArea: (name, sheetId, area) => told(port.nameArea(name, sheetId, area, options)),
    async addPriceSheet(plan) {
      const added = await told(port.addPriceSheet(plan, options));
      after.addedPrices();
      return added;
    },
    async appendLine(line) {
      const appended = await told(port.appendLine(line, options));
      after.wrote(line.sheetId, null);
      return appended;
    },
    async takeBackLine(line) {
      await told(port.takeBackLine(line, options));
      after.wrote(line.written.sheetId, null);
    },
    stuckFormulas: () => told(port.stuckFormulas(options)),
    async reenterFormulas(sheetId) {
      const count = await told(port.reenterFormulas(sheetId, options));
      after.wrote(sheetId, null);
      return count;
    },
    freezeCopy: (suffix) => told(port.freezeCopy(suffix, options)),
  };
}
