import { agreements, columns, rules, summaries } from '../../catalogue';
import { checkWorkbookInSteps } from '../../core/checking/check-workbook';
import { readOrders, readOrdersInSteps } from '../../core/orders/read-orders';
import { recogniseOrderTables } from '../../core/orders/tables-of-sheet';
import type { Engine } from './engine';

/** The engine with everything the catalogue holds. */
export const engine: Engine = {
  agreements,
  rules,
  columns,
  summaries,
  recognise: (snapshot, known, said = {}) =>
    recogniseOrderTables(snapshot, { columns, agreements: known, ...said }),
  readOrders: (sheets, agreement, settings) => readOrders(sheets, { agreement, settings }),
  readOrdersInSteps: (sheets, agreement, settings) => readOrdersInSteps(sheets, { agreement, settings }),
  check: checkWorkbookInSteps,
};
