import { agreements, columns, rules, summaries } from '../../catalogue';
import { checkWorkbookInSteps } from '../../core/checking/check-workbook';
import { readOrdersInSteps } from '../../core/orders/read-orders';
import { recogniseTablesInSteps } from '../../core/orders/tables-of-sheet';
import type { Engine } from './engine';

/** The engine with everything the catalogue holds. */
export const engine: Engine = {
  agreements,
  rules,
  columns,
  summaries,
  recogniseInSteps: (snapshot, known, said = {}) =>
    recogniseTablesInSteps(snapshot, { columns, agreements: known, ...said }),
  readOrdersInSteps: (sheets, agreement, settings) => readOrdersInSteps(sheets, { agreement, settings }),
  check: checkWorkbookInSteps,
};
