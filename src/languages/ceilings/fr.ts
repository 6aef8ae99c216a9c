import type { CeilingsTexts, ScopeNames } from '../ceilings-texts';
import { french } from '../french';
import { inSentence } from '../in-sentence';

/** "lot 2, année 2017"; "" where it is about every order. */
export function scopeWords({ lot, year, beneficiary, project, budgetLine }: ScopeNames): string {
  const named = [
    [lot, 'lot'] as const,
    [year, 'année'] as const,
    [beneficiary, 'bénéficiaire'] as const,
    [project, 'projet'] as const,
    [budgetLine, 'ligne budgétaire'] as const,
  ];
  return named
    .flatMap(([value, name]) => (value === null || value === undefined ? [] : `${name} ${value}`))
    .join(', ');
}

export const ceilings: CeilingsTexts = {
  sheet: 'Plafonds',
  columns: {
    scope: 'Porte sur',
    limit: 'Plafond HT',
    ordered: 'Commandé HT',
    remaining: 'Reste HT',
    share: 'Part consommée',
    warnAt: 'Alerte à',
    level: 'Niveau',
    source: 'Source',
    remarks: 'À savoir',
  },
  chart: {
    title: 'Part consommée de chaque plafond',
    description: french`Graphique sous le tableau, en barres : part consommée de chaque plafond ; au-delà de 100 %, le plafond est dépassé. Il montre les chiffres de la colonne « Part consommée ».`,
  },
  scope: (scope) => {
    const text = scopeWords(scope);
    return text === '' ? 'Toutes les commandes' : text.charAt(0).toUpperCase() + text.slice(1);
  },
  levels: { within: 'Sous le plafond', near: 'Seuil d’alerte atteint', over: 'Dépassé' },
  own: (setBy, setOn, say) =>
    `Plafond interne fixé par ${setBy}${setOn === null ? '' : ` le ${say.day(setOn)}`}`,
  line: ({ scope, ordered, limit, share, level, source, remarks }, say) =>
    french`${scope} : commandé ${say.money(ordered)} sur ${say.money(limit)}, soit ${say.percent(share)} – ${level} ${[`(${source})`, ...remarks].join(' – ')}`,
  drafts: (cents, level, say) =>
    level === null
      ? french`${say.money(cents)} HT de plus en brouillon`
      : french`${say.money(cents)} HT de plus en brouillon ; une fois émis : ${inSentence(level)}`,
  unclear: (lines, say) =>
    lines < 2
      ? french`${say.count(lines, 'ligne', 'lignes')} n’y est pas comptée : son objet ou son montant n’est pas lisible.`
      : french`${say.count(lines, 'ligne', 'lignes')} n’y sont pas comptées : leur objet ou leur montant n’est pas lisible.`,
  none: (clauses) =>
    clauses.length === 0
      ? french`Aucun plafond : ce qui reste à commander n’est pas défini. Fixez un plafond interne pour le suivre.`
      : french`Aucun plafond : le contrat n’en fixe pas (${clauses.join(', ')}), ce qui reste à commander n’est pas défini. Fixez un plafond interne pour le suivre.`,
};
