/** The columns an agreement may name, by their field: the schema lists them, so that every name has its column. */
import { challengedOn } from '../columns/challenged-on';
import { committeeDate } from '../columns/committee-date';
import { dc4AcceptedOn } from '../columns/dc4-accepted-on';
import { dc4ReceivedOn } from '../columns/dc4-received-on';
import { decisionDate } from '../columns/decision-date';
import { decisionOn } from '../columns/decision-on';
import { deliveredOn } from '../columns/delivered-on';
import { endDate } from '../columns/end-date';
import { go2DecisionDate } from '../columns/go2-decision-date';
import { go3DecisionDate } from '../columns/go3-decision-date';
import { needDate } from '../columns/need-date';
import { onboardedOn } from '../columns/onboarded-on';
import { orderDate } from '../columns/order-date';
import { orderNotified } from '../columns/order-notified';
import { presentedOn } from '../columns/presented-on';
import { productSheetDate } from '../columns/product-sheet-date';
import { replacedOn } from '../columns/replaced-on';
import { replacementRequestedOn } from '../columns/replacement-requested-on';
import { serviceFaitDate } from '../columns/service-fait-date';
import { startDate } from '../columns/start-date';
import type { DayField, Phase } from '../core/agreement/schema';
import type { Column } from '../core/sheet/column';

type Decision = NonNullable<Phase['decision']>;
type Document = NonNullable<Phase['exitDocument']>;

/** Days of a line, and those that decide on a phase of a project. */
type Named = DayField | Decision['field'] | Document['field'] | NonNullable<Document['committeeField']>;

export const columnsNamed: Readonly<Record<Named, Column<number>>> = {
  order_date: orderDate,
  order_notified: orderNotified,
  start_date: startDate,
  end_date: endDate,
  service_fait_date: serviceFaitDate,
  presented_on: presentedOn,
  challenged_on: challengedOn,
  go2_decision_date: go2DecisionDate,
  go3_decision_date: go3DecisionDate,
  decision_date: decisionDate,
  product_sheet_date: productSheetDate,
  committee_date: committeeDate,
  need_date: needDate,
  delivered_on: deliveredOn,
  decision_on: decisionOn,
  replacement_requested_on: replacementRequestedOn,
  replaced_on: replacedOn,
  onboarded_on: onboardedOn,
  dc4_received_on: dc4ReceivedOn,
  dc4_accepted_on: dc4AcceptedOn,
};
