import { frameworkEnd as endOfFramework, renewalCount } from '../core/agreement/framework';
import { agreementArgument, day, dayInExcel, numberOrAbsent } from './arguments';
import { wrong } from './refusal';
import { common } from './_english';
import type { Clauses, EnglishTexts } from './listed-function';

export const english: EnglishTexts = {
  description: 'Last day of the framework agreement, after a number of renewals.',
  parameters: {
    notified: common.notified,
    renewals: 'Number of renewals; all of them where absent. A blank cell may be read as 0.',
    agreement: common.agreement,
  },
};

export const clauses: Clauses = ({ framework }) => [framework.firm.clause, framework.renewals.clause];

/**
 * Dernier jour de l’accord-cadre, après un nombre de reconductions.
 * @customfunction FRAMEWORK_END
 * @helpurl FRAMEWORK_END
 * @param notified Jour de notification de l’accord-cadre.
 * @param [renewals] Nombre de reconductions ; toutes si absent. Une cellule vide peut être lue comme 0.
 * @param [agreement] Identifiant de l’accord-cadre ; sgmap-2016 si absent.
 * @returns Le dernier jour, à mettre au format de date.
 * @example FRAMEWORK_END("2016-11-14", 0) → 2017-11-13
 * @example FRAMEWORK_END("14/11/2016") → 2020-11-13
 * @example FRAMEWORK_END("2016-11-14", 4) → #VALUE!
 */
export function frameworkEnd(notified: unknown, renewals?: unknown, agreement?: unknown): number {
  const contract = agreementArgument(agreement);
  const notifiedOn = day(notified, {
    fr: 'jour de notification de l’accord-cadre',
    en: 'day of notification of the framework',
  });
  const most = renewalCount(contract);
  const count =
    numberOrAbsent(renewals, { fr: 'nombre de reconductions', en: 'number of renewals', of: [] }) ?? most;
  const end = Number.isInteger(count) ? endOfFramework(contract, notifiedOn, count) : null;
  const { clause } = contract.framework.renewals;
  return dayInExcel(
    end ??
      wrong(
        `Le nombre de reconductions est un entier de 0 à ${most} (${clause}).`,
        `The number of renewals is a whole number from 0 to ${most} (${clause}).`,
      ),
  );
}
