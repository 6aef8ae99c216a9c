import { frameworkPeriods } from '../core/agreement/framework';
import { agreementArgument, day } from './arguments';
import { unavailable } from './refusal';
import { common } from './_english';
import type { Clauses, EnglishTexts } from './listed-function';

export const english: EnglishTexts = {
  description:
    'Period of the framework agreement in which a day falls: 1 for the firm period, then one per renewal.',
  parameters: {
    date: 'Day whose period is asked for.',
    notified: common.notified,
    agreement: common.agreement,
  },
};

export const clauses: Clauses = ({ framework }) => [framework.firm.clause, framework.renewals.clause];

/**
 * Période de l’accord-cadre dans laquelle tombe un jour : 1 pour la période ferme, puis une par reconduction.
 * @customfunction FRAMEWORK_PERIOD
 * @helpurl FRAMEWORK_PERIOD
 * @param date Jour dont on demande la période.
 * @param notified Jour de notification de l’accord-cadre.
 * @param [agreement] Identifiant de l’accord-cadre ; sgmap-2016 si absent.
 * @returns Le numéro de la période ; #N/A hors de l’accord-cadre.
 * @example FRAMEWORK_PERIOD("2017-11-13", "2016-11-14") → 1
 * @example FRAMEWORK_PERIOD("2017-11-14", "2016-11-14") → 2
 * @example FRAMEWORK_PERIOD("2020-11-14", "2016-11-14") → #N/A
 */
export function frameworkPeriod(date: unknown, notified: unknown, agreement?: unknown): number {
  const contract = agreementArgument(agreement);
  const on = day(date, { fr: 'jour', en: 'day' });
  const notifiedOn = day(notified, {
    fr: 'jour de notification de l’accord-cadre',
    en: 'day of notification of the framework',
  });
  const found = frameworkPeriods(contract, notifiedOn).find(({ start, end }) => start <= on && on <= end);
  const { clause } = contract.framework.firm;
  return (
    found?.period ??
    unavailable(
      `Ce jour est hors de la durée de l’accord-cadre (${clause}).`,
      `This day is outside the framework agreement (${clause}).`,
    )
  );
}
