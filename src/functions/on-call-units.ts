import { unitsWorth } from '../core/agreement/equivalents';
import { nominal } from '../core/agreement/figures';
import { normalise } from '../core/text';
import {
  agreementArgument,
  isAbsent,
  missing,
  numberInExcel,
  positiveNumber,
  single,
  unitArgument,
} from './arguments';
import { unavailable, wrong } from './refusal';
import { common } from './_english';
import type { Clauses, EnglishTexts } from './listed-function';

export const english: EnglishTexts = {
  description: 'Number of units of the profile that on-call duty is worth.',
  parameters: {
    kind: 'Kind of on-call duty: "passive" (lump sum by the week) or "active" (by the hour).',
    amount: 'Number of whole weeks of passive duty, or of hours of active duty.',
    code: 'Code of the unit of the profile to count in; it must be worth a day.',
    agreement: common.agreement,
  },
};

export const clauses: Clauses = ({ units }) => units.map(({ equivalent }) => equivalent?.clause);

/**
 * Nombre d’unités d’œuvre du profil que vaut une astreinte.
 * @customfunction ON_CALL_UNITS
 * @helpurl ON_CALL_UNITS
 * @param kind Sorte d’astreinte : "passive" (forfait par semaine) ou "active" (à l’heure).
 * @param amount Nombre de semaines entières d’astreinte passive, ou d’heures d’astreinte active.
 * @param [code] Code de l’unité du profil dans laquelle compter ; elle doit valoir une journée.
 * @param [agreement] Identifiant de l’accord-cadre ; sgmap-2016 si absent.
 * @returns Le nombre d’unités ; #N/A si l’accord-cadre ne prévoit pas d’astreinte.
 * @example ON_CALL_UNITS("passive", 4, "UO 1.3.2", "produit-2026") → 1.32
 * @example ON_CALL_UNITS("active", 6, "", "produit-2026") → 1.2
 * @example ON_CALL_UNITS("passive", 1.5, "", "produit-2026") → #VALUE!
 * @example ON_CALL_UNITS("passive", 4) → #N/A
 */
export function onCallUnits(kind: unknown, amount: unknown, code?: unknown, agreement?: unknown): number {
  const contract = agreementArgument(agreement);
  const kinds = contract.units.flatMap(({ equivalent }) => equivalent ?? []);
  const written = normalise(String(single(kind) ?? ''));
  if (written === '' || written === '0')
    return missing({ fr: 'sorte d’astreinte', en: 'kind of on-call duty' });
  if (kinds.length === 0)
    return unavailable(
      'Cet accord-cadre ne prévoit pas d’astreinte.',
      'This agreement states no on-call duty.',
    );
  const found = kinds.find((known) => [known.kind, ...known.names].map(normalise).includes(written));
  const equivalent = found ?? unknownKind(written, kinds);
  const { field, kind: known, whole, worth } = equivalent;
  const [fr, en, counted] =
    field === 'oncall_weeks'
      ? (['semaines', 'weeks', 'week'] as const)
      : (['heures', 'hours', 'hour'] as const);
  const count = positiveNumber(amount, {
    fr: `${fr} d’astreinte`,
    en: `${en} of on-call duty`,
    of: [counted],
  });
  if (!isAbsent(single(code)) && single(code) !== 0) {
    const unit = unitArgument(contract, code);
    if (unit.workload?.unit !== 'person-day' || nominal(unit.workload) !== 1)
      return unavailable(
        `${unit.code} ne vaut pas une journée : une astreinte ne s’y compte pas (${worth.clause}).`,
        `${unit.code} is not worth a day: on-call duty is not counted in it (${worth.clause}).`,
      );
  }
  if (whole && !Number.isInteger(count))
    return wrong(
      `Cette astreinte (${known}) se compte en ${fr} entières (${whole.clause}).`,
      `On-call duty of that kind (${known}) is counted in whole ${en} (${whole.clause}).`,
    );
  return numberInExcel(unitsWorth(equivalent, count));
}

function unknownKind(written: string, kinds: readonly { readonly kind: string }[]): never {
  const known = kinds.map(({ kind }) => kind).join(', ');
  return unavailable(
    `Sorte d’astreinte inconnue : « ${written} ». Connues : ${known}.`,
    `Unknown kind of on-call duty: “${written}”. Known: ${known}.`,
  );
}
