import { bounds } from '../core/agreement/figures';
import { deadlineAfter, firstDayAfterNotice } from '../core/agreement/lengths';
import { agreementArgument, day, dayInExcel } from './arguments';
import { namedArgument } from './_named';
import { unavailable } from './refusal';
import { common } from './_english';
import type { Clauses, EnglishTexts } from './listed-function';

export const english: EnglishTexts = {
  description:
    'Last day of a time limit of the contract that runs from a day, or ends before it; for a notice to be kept, the first day possible.',
  parameters: {
    id: 'Id of the time limit in the agreement: "acceptance", "replacement", "transfer".',
    date: 'Day of the event the time limit runs from, or that it comes before; that day does not count.',
    agreement: common.agreement,
  },
};

export const clauses: Clauses = ({ timeLimits }) => timeLimits.map(({ limit }) => limit.clause);

/**
 * Dernier jour d’un délai du contrat qui court à partir d’un jour, ou qui s’achève avant lui ; pour un préavis à respecter, le premier jour possible.
 * @customfunction DEADLINE
 * @helpurl DEADLINE
 * @param id Identifiant du délai dans l’accord-cadre : "acceptance", "replacement", "transfer".
 * @param date Jour de l’événement à partir duquel le délai court, ou qu’il précède ; ce jour ne compte pas.
 * @param [agreement] Identifiant de l’accord-cadre ; sgmap-2016 si absent.
 * @returns Le jour, à mettre au format de date ; #N/A si l’accord-cadre ne connaît pas ce délai.
 * @example DEADLINE("transfer", "2026-04-07", "produit-2026") → 2026-06-08
 * @example DEADLINE("acceptance", "31/07/2026", "produit-2026") → 2026-08-31
 * @example DEADLINE("on-call-notice", "2026-07-06", "produit-2026") → 2026-07-22
 * @example DEADLINE("revision-request", "2028-03-16", "produit-2026") → 2028-02-15
 * @example DEADLINE("transfer", "2017-01-09") → #N/A
 */
export function deadline(id: unknown, date: unknown, agreement?: unknown): number {
  const { timeLimits } = agreementArgument(agreement);
  const { limit, before } = namedArgument(id, timeLimits, { fr: 'délai', en: 'time limit' });
  const event = day(date, { fr: 'jour dont le délai court', en: 'day the time limit runs from' });
  const { low, high } = bounds(limit);
  const amount = high ?? low;
  // Hours are told as days where they are whole ones: a cell holds a day.
  const [count, unit] =
    limit.unit === 'hour' ? ([(amount ?? NaN) / 24, 'day'] as const) : ([amount, limit.unit] as const);
  const endOf = high === null && !before ? firstDayAfterNotice : deadlineAfter;
  const end = count === null || !Number.isInteger(count) ? null : endOf(event, before ? -count : count, unit);
  return dayInExcel(end ?? notInWholeDays(limit.clause));
}

function notInWholeDays(clause: string): never {
  return unavailable(
    `Ce délai ne se compte pas en jours entiers (${clause}).`,
    `This time limit is not counted in whole days (${clause}).`,
  );
}
