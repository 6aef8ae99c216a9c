import type { WorkbookPort } from '../core/ports';
import { a1 } from '../core/sheet/address';
import { addSheets } from './own-sheets/add-sheets';
import { formulaPort } from './formulas/formula-port';
import { removeHighlights, replaceHighlights } from './highlight';
import { listSheets } from './reading/list-sheets';
import { OwnWrites } from './own-writes';
import { readSheet } from './reading/read-sheet';
import { contentOf, replaceCell } from './replace-cell';
import { ownSheet, rewriteSheet } from './own-sheets/rewrite-sheet';
import { run } from './run';
import { sayingWhatIsProtected } from './say-protected';
import { activeCell, selectCell } from './select-cell';
import { loadPart, savePart } from './stored-part';
import { watchFigures } from './own-sheets/watch-figures';
import { watchSheets } from './watch-sheets';

/** The open workbook, through the Excel API. */
export function createWorkbookPort(): WorkbookPort {
  const ownWrites = new OwnWrites();
  /** Selections go one after the other: two at once would each activate a sheet and select on the other's. */
  let lastSelection: Promise<unknown> = Promise.resolve();

  return {
    sheets: (options) => run('sheets', listSheets, options),
    read: (sheetId, options = {}) => run('read', (context) => readSheet(context, sheetId, options), options),
    select(cell) {
      const selection = lastSelection.then(() => run('select', (context) => selectCell(context, cell)));
      lastSelection = selection.catch(() => undefined);
      return selection;
    },
    calculationPending: () =>
      run('calculationPending', async (context) => {
        const application = context.workbook.application;
        application.load('calculationState');
        await context.sync();
        return application.calculationState !== 'Done';
      }),
    activeCell: () => run('activeCell', activeCell),
    fileName: () =>
      run('fileName', async (context) => {
        context.workbook.load('name');
        await context.sync();
        return context.workbook.name;
      }),
    contentOf: (cell, options) => run('contentOf', (context) => contentOf(context, cell), options),
    replace: (cell, expected, next, options) =>
      sayingWhatIsProtected(
        run(
          'replace',
          async (context) => {
            const notWritten = ownWrites.expect(cell.sheetId, a1(cell));
            try {
              await replaceCell(context, cell, expected, next);
            } catch (error) {
              notWritten();
              throw error;
            }
          },
          options,
        ),
        [cell.sheetId],
      ),
    highlight: (highlights, options) =>
      sayingWhatIsProtected(
        run('highlight', (context) => replaceHighlights(context, highlights), options),
        highlights.map(({ sheetId }) => sheetId),
      ),
    clearHighlights: (options) => run('clearHighlights', removeHighlights, options),
    watch: (listener) => watchSheets(listener, ownWrites),
    addSheets: (plan, options) => sayingWhatIsProtected(addSheets(plan, options)),
    ownSheet: (at, options) => run('ownSheet', (context) => ownSheet(context, at), options),
    rewriteSheet: (sheet, planned, options) =>
      sayingWhatIsProtected(rewriteSheet(sheet, planned, options), [sheet.sheet]),
    watchFigures,
    ...formulaPort,
    loadStored: (kind, options) => run('loadStored', (context) => loadPart(context, kind), options),
    saveStored: (kind, text, options) =>
      sayingWhatIsProtected(run('saveStored', (context) => savePart(context, kind, text), options)),
  };
}
