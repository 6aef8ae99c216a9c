import { endOfLength } from '../core/agreement/lengths';
import { agreementArgument, day, dayInExcel, unitArgument } from './arguments';
import { durationOf, longest, modeArgument, quantityArgument } from './_units';
import { unavailable, wrong } from './refusal';
import { common } from './_english';
import type { Clauses, EnglishTexts } from './listed-function';

export const english: EnglishTexts = {
  description:
    'Last day of a unit of work that starts on a given day; that of the greatest length where the contract states no other.',
  parameters: {
    code: common.code,
    start:
      'First day of the service; day the order was received for a time limit that the contract counts from it.',
    quantity: 'Number of units, 1 where absent; above 1 the mode is needed.',
    mode: '"parallel": units done at the same time; "serial": one after the other.',
    agreement: common.agreement,
  },
};

export const clauses: Clauses = 'of-unit';

/**
 * Dernier jour d’une unité d’œuvre qui commence un jour donné ; celui de la durée maximale si le contrat n’en fixe pas d’autre.
 * @customfunction UO_END
 * @helpurl UO_END
 * @param code Code de l’unité d’œuvre, par exemple UO-L2.2.2 (casse, espaces et préfixe UO- indifférents).
 * @param start Premier jour de la prestation ; jour de réception de la commande pour un délai que le contrat compte à partir d’elle.
 * @param [quantity] Nombre d’unités, 1 si absent ; au-delà de 1, le mode est à donner.
 * @param [mode] "parallel" : unités exécutées en même temps ; "serial" : à la suite.
 * @param [agreement] Identifiant de l’accord-cadre ; sgmap-2016 si absent.
 * @returns Le dernier jour, à mettre au format de date ; #N/A si le contrat ne fixe pas de durée.
 * @example UO_END("UO-L1.2", "2017-01-09") → 2017-07-08
 * @example UO_END("UO-L1.2", "2017-01-09", 2, "serial") → 2018-01-08
 * @example UO_END("UO-L1.2", "2017-01-09", 2) → #VALUE!
 * @example UO_END("UO-L2.2.1", "2017-01-09") → #N/A
 */
export function uoEnd(
  code: unknown,
  start: unknown,
  quantity?: unknown,
  mode?: unknown,
  agreement?: unknown,
): number {
  const unit = unitArgument(agreementArgument(agreement), code);
  const firstDay = day(start, { fr: 'premier jour de la prestation', en: 'first day of the service' });
  const count = quantityArgument(quantity);
  const sequence = modeArgument(mode);
  if (count > 1 && sequence === null)
    return wrong(
      'Au-delà d’une unité, indiquez le mode : "parallel" (en même temps) ou "serial" (à la suite).',
      'For more than one unit, give the mode: "parallel" (at the same time) or "serial" (one after the other).',
    );
  const duration = durationOf(unit);
  const length = longest(duration);
  const times = sequence === 'serial' || (sequence === null && unit.span === 'serial') ? count : 1;
  const end = length === null ? null : endOfLength(firstDay, length * times, duration.unit);
  if (end === null)
    return unavailable(
      `Le contrat ne donne pas de durée unique à ${unit.code} (${duration.clause}).`,
      `The contract states no single length for ${unit.code} (${duration.clause}).`,
    );
  // A small part of a unit takes the day it starts, at least.
  return dayInExcel(Math.max(firstDay, end));
}
