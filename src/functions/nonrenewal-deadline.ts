import { nonRenewalDeadline as lastDayToNotify, renewalCount } from '../core/agreement/framework';
import { workingDayOnOrBefore } from '../core/calendar/working-days';
import { agreementArgument, day, dayInExcel, positiveNumber, yesNoArgument } from './arguments';
import { unavailable, wrong } from './refusal';
import { common } from './_english';
import type { Clauses, EnglishTexts } from './listed-function';

export const english: EnglishTexts = {
  description: 'Last day to notify that the framework agreement will not be renewed after a period.',
  parameters: {
    notified: common.notified,
    period: 'Number of the period that ends, from 1.',
    prudent: 'TRUE: the working day before where it falls on a day off; FALSE where absent.',
    agreement: common.agreement,
  },
};

export const clauses: Clauses = ({ framework }) => [framework.notice?.clause];

/**
 * Dernier jour pour notifier que l’accord-cadre ne sera pas reconduit au terme d’une période.
 * @customfunction NONRENEWAL_DEADLINE
 * @helpurl NONRENEWAL_DEADLINE
 * @param notified Jour de notification de l’accord-cadre.
 * @param period Numéro de la période qui s’achève, à partir de 1.
 * @param [prudent] VRAI : le jour ouvré précédent si ce jour n’est pas ouvré ; FAUX si absent.
 * @param [agreement] Identifiant de l’accord-cadre ; sgmap-2016 si absent.
 * @returns Le dernier jour, à mettre au format de date ; #N/A pour la dernière période, que rien ne reconduit.
 * @example NONRENEWAL_DEADLINE("2016-11-14", 2) → 2018-10-13
 * @example NONRENEWAL_DEADLINE("2016-11-14", 2, true) → 2018-10-12
 * @example NONRENEWAL_DEADLINE("2016-11-14", 4) → #N/A
 */
export function nonrenewalDeadline(
  notified: unknown,
  period: unknown,
  prudent?: unknown,
  agreement?: unknown,
): number {
  const contract = agreementArgument(agreement);
  const notifiedOn = day(notified, {
    fr: 'jour de notification de l’accord-cadre',
    en: 'day of notification of the framework',
  });
  const number = positiveNumber(period, { fr: 'numéro de la période', en: 'number of the period', of: [] });
  const early = yesNoArgument(prudent, false);
  const last = renewalCount(contract) + 1;
  const { clause } = contract.framework.notice;
  if (!Number.isInteger(number) || number > last)
    return wrong(
      `Le numéro de la période est un entier de 1 à ${last} (${clause}).`,
      `The number of the period is a whole number from 1 to ${last} (${clause}).`,
    );
  const deadline = lastDayToNotify(contract, notifiedOn, number);
  if (deadline === null)
    return unavailable(
      `La période ${number} est la dernière (${clause}).`,
      `Period ${number} is the last one (${clause}).`,
    );
  return dayInExcel(early ? workingDayOnOrBefore(deadline) : deadline);
}
