/** Units that the end of the framework sets off, for a holder who does not go on. */
import { lot as lotColumn } from '../columns/lot';
import { startDate } from '../columns/start-date';
import { uoCode } from '../columns/uo-code';
import { validEnd } from '../core/agreement/framework';
import { forLot } from '../core/agreement/for-lot';
import { addMonths, meanMonthDays } from '../core/calendar/months';
import type { Missing } from '../core/checking/rule';
import type { OrderLine } from '../core/orders/order-line';
import { inEveryLot, possibleLots } from '../core/orders/possible-lots';
import { remembered } from '../core/remembered';
import type { Judgement, Problem, TriggerExamination } from './_trigger';

/** At the end of the framework, normal or early, for a holder who does not go on. */
export function atTheEnd({
  instance,
  agreement,
  settings,
}: TriggerExamination): (line: OrderLine) => Judgement {
  const endOf = remembered((lotId: string) => validEnd(agreement, settings, lotId));
  const lotsOf = possibleLots(instance.data.unit.lots);
  const leadMonths = settings.reversibilityLeadMonths;
  const standingIn = (start: number, lotId: string) => {
    const end = endOf(lotId);
    if (end === null) return 'notifiedOn';
    return start >= monthsBefore(end, leadMonths) ? 'at-the-end' : 'early';
  };
  return (line) => {
    const retained = forLot<boolean>(settings.holderRetained, line.lot);
    if (retained === true)
      return { problems: [{ kind: 'retained', severity: 'error', at: line.cell(uoCode) }], missing: [] };
    const missing: Missing[] = retained === null ? ['holderRetained'] : [];
    const start = line.get(startDate);
    if (start === null) return { problems: [], missing: [...missing, startDate] };
    const lots = lotsOf(line);
    const standing = inEveryLot(start, lots, standingIn) ?? lotColumn;
    if (standing === 'at-the-end') return { problems: [], missing };
    if (standing !== 'early') return { problems: [], missing: [...missing, standing] };
    // Early in every lot that it may be of, even in the one that ends first.
    const end = Math.min(...lots.map((lotId) => endOf(lotId) ?? Infinity));
    const early: Problem = {
      kind: 'early',
      severity: 'warning',
      at: line.cell(startDate),
      facts: { start: { day: start }, day: { day: end }, leadMonths },
    };
    return { problems: [early], missing };
  };
}

function monthsBefore(day: number, months: number): number {
  const whole = Math.floor(months);
  return addMonths(day, -whole) - Math.round((months - whole) * meanMonthDays);
}
