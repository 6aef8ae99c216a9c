import { words } from '../text';

/** Words that say what a total is of, and name nothing of their own. */
const ofWhat = new Set(
  (
    'general generaux ht ttc annee annuel annuelle annuels exercice lot lots phase phases bc commande commandes jh j h ' +
    'jours uo marche contrat page mois trimestre semestre du de des d la le les l par en au et no n a bon bons euros ' +
    'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre engage cumule year of the for excl ' +
    'incl tax intermediaire global globale partiel montant dont net reste tva vat payer restant'
  ).split(' '),
);
const beginnings = new Set(['total', 'totaux', 'cumul', 'somme', 'subtotal', 'sum']);
/** Below a total stand its tax and what it comes to: "TVA 20 %", "dont TVA", "Montant TTC", "Net à payer", "Restant dû". */
const belowTotal = new Set(['tva', 'vat', 'ttc', 'payer', 'restant']);

/**
 * What a text says of a total: a `total` or `subtotal` as such ("TOTAL GÉNÉRAL", "Total 2016", "Sous-total"), or
 * `named` where it could also say something else: the project "Total Recall" ("Total Alpha"), a state ("À payer").
 */
export function totalLabel(text: string): { kind: 'total' | 'subtotal'; named: boolean } | null {
  if (text.length > 80) return null;
  const said = words(text);
  const [first = '', ...rest] = said;
  const [second = '', ...others] = rest;
  const named = (left: readonly string[]) => left.some((word) => !ofWhat.has(word) && !/^\d+$/.test(word));
  if ((first === 'sous' || first === 's' || first === 'sub') && /^tota(?:l|ux)$/.test(second))
    return { kind: 'subtotal', named: named(others) };
  if (first === 'subtotal') return { kind: 'subtotal', named: named(rest) };
  if (first === 'a' && second === 'reporter') return { kind: 'subtotal', named: false };
  if ((first === 'grand' || first === 'montant') && second === 'total')
    return { kind: 'total', named: named(others) };
  if (beginnings.has(first)) return { kind: 'total', named: named(rest) };
  return said.some((word) => belowTotal.has(word)) && !named(said) ? { kind: 'total', named: true } : null;
}
