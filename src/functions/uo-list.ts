import { agreementArgument, isAbsent, phaseArgument, single } from './arguments';
import { lotArgument } from './_named';
import { idAsNumber } from './_units';
import { unavailable } from './refusal';
import { common } from './_english';
import type { Clauses, EnglishTexts } from './listed-function';

export const english: EnglishTexts = {
  description:
    'Table of the units of work of the contract: code, label, lot, phase and article, under a header row.',
  parameters: {
    lot: 'Number of the lot; all of them where absent.',
    phase: 'Number or name of the phase; all of them where absent. A blank cell may be read as phase 0.',
    agreement: common.agreement,
  },
};

export const clauses: Clauses = 'of-unit';

/**
 * Tableau des unités d’œuvre du contrat : code, libellé, lot, phase et article, sous une ligne d’en-têtes.
 * @customfunction UO_LIST
 * @helpurl UO_LIST
 * @param [lot] Numéro du lot ; tous si absent.
 * @param [phase] Numéro ou nom de la phase ; toutes si absent. Une cellule vide peut être lue comme la phase 0.
 * @param [agreement] Identifiant de l’accord-cadre ; sgmap-2016 si absent.
 * @returns Le tableau, qui s’étend sous la cellule ; #N/A si aucune unité ne convient.
 * @example UO_LIST(2, 0) → {"Code","Libellé","Lot","Phase","Article";"UO-L2.0","Lancement du marché",2,0,"CCTP §4.1.2"}
 * @example UO_LIST(1, 2) → #N/A
 */
export function uoList(lot?: unknown, phase?: unknown, agreement?: unknown): unknown[][] {
  const contract = agreementArgument(agreement);
  // A blank cell is 0 on the desktop.
  const lotId = isAbsent(single(lot)) || single(lot) === 0 ? null : lotArgument(lot, contract).id;
  const phaseId = isAbsent(single(phase)) ? null : phaseArgument(contract, phase).id;
  const units = contract.units.filter(
    (unit) => (lotId === null || unit.lots.includes(lotId)) && (phaseId === null || unit.phase === phaseId),
  );
  if (units.length === 0)
    return unavailable(
      'Aucune unité d’œuvre n’est de ce lot et de cette phase.',
      'No unit of work is of this lot and of this phase.',
    );
  return [
    ['Code', 'Libellé', 'Lot', 'Phase', 'Article'],
    ...units.map(({ code, label, lots, phase: of, clause }) => [
      code,
      label,
      lots.length === 1 ? idAsNumber(lots[0] ?? '') : lots.join(', '),
      of === null ? '' : idAsNumber(of),
      clause,
    ]),
  ];
}
