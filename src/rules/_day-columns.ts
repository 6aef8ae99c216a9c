/** The columns by which an agreement names the days of a line. */
import { challengedOn } from '../columns/challenged-on';
import { dc4AcceptedOn } from '../columns/dc4-accepted-on';
import { dc4ReceivedOn } from '../columns/dc4-received-on';
import { decisionDate } from '../columns/decision-date';
import { decisionOn } from '../columns/decision-on';
import { deliveredOn } from '../columns/delivered-on';
import { endDate } from '../columns/end-date';
import { needDate } from '../columns/need-date';
import { onboardedOn } from '../columns/onboarded-on';
import { orderDate } from '../columns/order-date';
import { orderNotified } from '../columns/order-notified';
import { presentedOn } from '../columns/presented-on';
import { replacedOn } from '../columns/replaced-on';
import { replacementRequestedOn } from '../columns/replacement-requested-on';
import { serviceFaitDate } from '../columns/service-fait-date';
import { startDate } from '../columns/start-date';
import type { DayField } from '../core/agreement/schema';
import type { Column } from '../core/sheet/column';

export const dayColumns: Readonly<Record<DayField, Column<number>>> = {
  order_date: orderDate,
  order_notified: orderNotified,
  start_date: startDate,
  end_date: endDate,
  service_fait_date: serviceFaitDate,
  presented_on: presentedOn,
  challenged_on: challengedOn,
  decision_date: decisionDate,
  need_date: needDate,
  delivered_on: deliveredOn,
  decision_on: decisionOn,
  replacement_requested_on: replacementRequestedOn,
  replaced_on: replacedOn,
  onboarded_on: onboardedOn,
  dc4_received_on: dc4ReceivedOn,
  dc4_accepted_on: dc4AcceptedOn,
};
