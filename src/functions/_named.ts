/** Arguments that name one of a list of the agreement: a time limit, a penalty, a lot. */
import { readLot } from '../core/agreement/lots';
import type { Agreement, Lot } from '../core/agreement/schema';
import { normalise } from '../core/text';
import { isAbsent, missing, single } from './arguments';
import { unavailable, wrong, type Sentence } from './refusal';

interface Named {
  readonly id: string;
}

/** What has this identifier, written with any case, spaces and dashes; refused where nothing has. */
export function namedArgument<T extends Named>(given: unknown, list: readonly T[], what: Sentence): T {
  const value = single(given);
  if (isAbsent(value) || value === 0) return missing(what);
  if (typeof value !== 'string' && typeof value !== 'number')
    return wrong(
      `Un nombre ou un texte est attendu : ${what.fr}.`,
      `A number or a text is expected: ${what.en}.`,
    );
  const written = String(value);
  const known = list.map(({ id }) => id).join(', ');
  return (
    // A number is not looked at as a text is, whose dashes do not count: -1 is not 1.
    list.find(
      ({ id }) => id === written || (typeof value === 'string' && normalise(id) === normalise(written)),
    ) ??
    (known === ''
      ? unavailable(
          `Cet accord-cadre n’en prévoit pas : ${what.fr}.`,
          `This agreement states none: ${what.en}.`,
        )
      : unavailable(
          `Inconnu de cet accord-cadre : « ${written} » (${what.fr}). Connus : ${known}.`,
          `Unknown to this agreement: “${written}” (${what.en}). Known: ${known}.`,
        ))
  );
}

/** "2", "Lot 2" or "lot no 2" as a lot of the agreement. */
export function lotArgument(given: unknown, agreement: Agreement): Lot {
  const value = single(given);
  return namedArgument(typeof value === 'string' ? readLot(agreement, value) : value, agreement.lots, {
    fr: 'lot',
    en: 'lot',
  });
}
