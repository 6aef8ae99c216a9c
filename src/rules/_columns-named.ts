/** The columns an agreement may name, by their field: the schema lists them, so that every name has its column. */
import { committeeDate } from '../columns/committee-date';
import { decisionDate } from '../columns/decision-date';
import { go2DecisionDate } from '../columns/go2-decision-date';
import { go3DecisionDate } from '../columns/go3-decision-date';
import { productSheetDate } from '../columns/product-sheet-date';
import type { Phase } from '../core/agreement/schema';
import type { Column } from '../core/sheet/column';

type Document = NonNullable<Phase['exitDocument']>;

type Named =
  NonNullable<Phase['decision']>['field'] | Document['field'] | NonNullable<Document['committeeField']>;

export const columnsNamed: Readonly<Record<Named, Column<number>>> = {
  go2_decision_date: go2DecisionDate,
  go3_decision_date: go3DecisionDate,
  decision_date: decisionDate,
  product_sheet_date: productSheetDate,
  committee_date: committeeDate,
};
