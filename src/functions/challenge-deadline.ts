import { bounds } from '../core/agreement/figures';
import { deadlineAfter } from '../core/agreement/lengths';
import { agreementArgument, day, dayInExcel } from './arguments';
import { unavailable } from './refusal';
import { common } from './_english';
import type { Clauses, EnglishTexts } from './listed-function';

export const english: EnglishTexts = {
  description: 'Last day to challenge a team that was presented.',
  parameters: { presented: 'Day on which the team was presented.', agreement: common.agreement },
};

export const clauses: Clauses = ({ timeLimits }) =>
  timeLimits.flatMap(({ toField, limit }) => (toField === 'challenged_on' ? [limit.clause] : []));

/**
 * Dernier jour pour récuser une équipe présentée.
 * @customfunction CHALLENGE_DEADLINE
 * @helpurl CHALLENGE_DEADLINE
 * @param presented Jour de présentation de l’équipe.
 * @param [agreement] Identifiant de l’accord-cadre ; sgmap-2016 si absent.
 * @returns Le dernier jour, à mettre au format de date ; #N/A si le contrat ne fixe pas de délai.
 * @example CHALLENGE_DEADLINE("2017-03-01") → 2017-03-09
 * @example CHALLENGE_DEADLINE("") → #VALUE!
 */
export function challengeDeadline(presented: unknown, agreement?: unknown): number {
  const { timeLimits } = agreementArgument(agreement);
  const event = day(presented, { fr: 'jour de présentation', en: 'day of presentation' });
  const limit = timeLimits.find(
    ({ fromField, toField }) => fromField === 'presented_on' && toField === 'challenged_on',
  )?.limit;
  const delay = limit ? bounds(limit).high : null;
  const end = limit && delay !== null ? deadlineAfter(event, delay, limit.unit) : null;
  return dayInExcel(
    end ??
      unavailable(
        'Cet accord-cadre ne fixe pas de délai pour récuser une équipe.',
        'This agreement states no delay to challenge a team.',
      ),
  );
}
