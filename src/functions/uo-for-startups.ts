import { bounds, within } from '../core/agreement/figures';
import { agreementArgument, positiveNumber } from './arguments';
import { unavailable, wrong } from './refusal';
import { common } from './_english';
import type { Clauses, EnglishTexts } from './listed-function';

export const english: EnglishTexts = {
  description: 'Unit of work for supporting a number of incubated start-ups.',
  parameters: { n: 'Number of start-ups, a whole number from 1.', agreement: common.agreement },
};

export const clauses: Clauses = ({ units }) => units.map(({ capacity }) => capacity?.clause);

/**
 * Unité d’œuvre d’animation qui convient à un nombre de start-ups incubées.
 * @customfunction UO_FOR_STARTUPS
 * @helpurl UO_FOR_STARTUPS
 * @param n Nombre de start-ups, entier à partir de 1.
 * @param [agreement] Identifiant de l’accord-cadre ; sgmap-2016 si absent.
 * @returns Le code de l’unité ; #N/A si le contrat n’en prévoit pas pour ce nombre.
 * @example UO_FOR_STARTUPS(5) → UO-L1.2
 * @example UO_FOR_STARTUPS(6) → UO-L1.3
 * @example UO_FOR_STARTUPS(26) → #N/A
 * @example UO_FOR_STARTUPS(2.5) → #VALUE!
 */
export function uoForStartups(n: unknown, agreement?: unknown): string {
  const { units, capacityBeyond } = agreementArgument(agreement);
  const startups = positiveNumber(n, {
    fr: 'nombre de start-ups',
    en: 'number of start-ups',
    of: ['start-up'],
  });
  if (!Number.isInteger(startups))
    return wrong('Le nombre de start-ups est entier.', 'The number of start-ups is a whole number.');
  const banded = units.flatMap(({ code, capacity }) =>
    capacity?.unit === 'startup' ? [{ code, capacity }] : [],
  );
  if (banded.length === 0)
    return unavailable(
      'Le contrat n’a pas d’unité d’œuvre par nombre de start-ups.',
      'The contract has no unit of work by number of start-ups.',
    );
  const unit = banded.find(({ capacity }) => within(startups, bounds(capacity)));
  const clause = capacityBeyond?.clause ?? banded[0]?.capacity.clause ?? '';
  return (
    unit?.code ??
    unavailable(
      `Le contrat n’a pas d’unité d’œuvre pour ce nombre de start-ups (${clause}).`,
      `The contract has no unit of work for this number of start-ups (${clause}).`,
    )
  );
}
