import { french } from '../french';
import { rowRuns } from '../row-runs';
import type { Say } from '../say';
import type { SummaryTexts } from '../summary-texts';

/** At most a few of the runs: a sentence stays one. */
function runs(rows: readonly number[], say: Say): string {
  const all = rowRuns(rows).map(([from, to]) => (from === to ? `${from}` : `${from} à ${to}`));
  return all.length > 12 ? `${all.slice(0, 12).join(', ')}…` : say.list(all);
}

export const summary: SummaryTexts = {
  measures: {
    lines: 'Lignes',
    units: 'UO commandées',
    unitsDelivered: 'UO livrées',
    unitsRemaining: 'UO restantes',
    daysOrdered: 'Jours/homme commandés',
    daysDone: 'Jours/homme réalisés',
    daysRemaining: 'Jours/homme restants',
    amountExclTax: 'Montant HT',
    amountInclTax: 'Montant TTC',
    amountDelivered: 'Service fait HT',
    commitment: 'Engagé (AE)',
    paid: 'Payé (CP)',
    leftToPay: 'Reste à payer',
  },
  total: 'Total',
  control: 'Contrôle (total de la source)',
  noValue: '(non renseigné)',
  excluded: {
    cancelled: 'annulée',
    draft: 'brouillon, non émise',
    repeated: 'déjà comptée sur une autre feuille',
  },
  remainingUndefined: (clauses) =>
    clauses.length === 0
      ? french`Unités restantes : l’accord-cadre ne fixe aucun maximum en unités.`
      : french`Unités restantes : non définies par le contrat, qui ne fixe aucun maximum (${clauses.join(', ')}).`,
  financeOff: french`Engagé, payé et reste à payer : activez les contrôles financiers dans les réglages pour les suivre.`,
  gap: (reason, { measure, column, rows }, say) => {
    const lines = say.count(rows.length, 'ligne', 'lignes');
    const which = runs(rows, say);
    return {
      'missing-column': french`${measure} : la feuille n’a pas de colonne « ${column} ».`,
      blank: french`${measure} : ${lines} sans « ${column} », qui n’y ${rows.length < 2 ? 'compte' : 'comptent'} pas (${which}).`,
      unreadable: french`${measure} : ${lines} dont « ${column} » est illisible, qui n’y ${rows.length < 2 ? 'compte' : 'comptent'} pas (${which}).`,
      'not-engaged': french`${measure} : ${lines} de commandes dont aucune ligne ne renseigne « ${column} », qui n’y ${rows.length < 2 ? 'compte' : 'comptent'} pas (${which}).`,
      'stated-per-order': french`${measure} : le montant de la commande entière est répété sur ses lignes ; il compte une seule fois, sur la première (${lines} : ${which}).`,
      'in-other-group': french`${measure} : l’engagement d’une commande compte dans le groupe de la ligne qui le porte ; sa part n’est pas comptée dans les autres groupes (${lines} : ${which}).`,
      'only-in-total': french`${measure} : ${lines} de groupes dont l’engagement ou le paiement n’est pas connu ne ${rows.length < 2 ? 'compte' : 'comptent'} que dans le total (${which}).`,
    }[reason];
  },
  mixedAgreements: (fields, references, say) =>
    french`${fields.join(', ')} : une même valeur réunit les lignes de plusieurs accords-cadres (${say.list(references)}), qui les numérotent chacun pour soi ; pour les distinguer, regroupez aussi par feuille.`,
  unplaced: ({ field, column, rows }, say) => {
    const lines = say.count(rows.length, 'ligne', 'lignes');
    const why =
      column === null ? 'commandées hors des périodes du marché' : french`dont « ${column} » est illisible`;
    return french`${field} : ${lines} ${rows.length < 2 ? why.replace('commandées', 'commandée') : why}, sous « (non renseigné) » (${runs(rows, say)}).`;
  },
  unknownField: (field) =>
    french`Aucune ligne ne renseigne « ${field} » : ajoutez la colonne ou désignez-la, sinon toutes les lignes restent ensemble.`,
  chart: {
    title: (measures, fields, say) => french`${say.list(measures)} – ${fields.join(', ')}`,
    description: (kind, title) =>
      french`Graphique sous le tableau, en ${kind === 'columns' ? 'colonnes' : 'barres'} : ${title}. Il montre les chiffres du tableau, sans le total.`,
  },
  inserted: {
    source: (sheets, asOf, say) =>
      french`Source : ${say.list(sheets.map((sheet) => say.quote(sheet)))}. Services faits constatés jusqu’au ${say.day(asOf)}.`,
    formulas: french`Les chiffres sont des formules sur les commandes : ils suivent les lignes modifiées ou ajoutées.`,
    allValues: french`Les chiffres sont des valeurs arrêtées à cette date : ils ne suivent pas les commandes.`,
    someValues: (values, figures, say) =>
      french`Les chiffres sont des formules sur les commandes ; sur ${say.number(figures)}, ${say.count(values, 'est une valeur arrêtée', 'sont des valeurs arrêtées')} à cette date.`,
    excluded: (count, reason, say) =>
      french`${say.count(count, 'ligne non comptée', 'lignes non comptées')} : ${reason}.`,
  },
  unknownPeriod: french`La période du marché n’est pas connue : indiquez dans les réglages le jour de notification de l’accord-cadre.`,
  report: {
    title: 'Consommations',
    groups: { sheet: 'Consommations', number: 'N°' },
    lines: {
      sheet: 'Lignes comptées',
      columns: {
        number: 'N°',
        place: 'Feuille',
        row: 'Ligne',
        order: 'Commande',
        unit: 'Unité',
        project: 'Projet',
      },
    },
    excluded: {
      sheet: 'Lignes non comptées',
      columns: { place: 'Feuille', row: 'Ligne', order: 'Commande', reason: 'Raison' },
      none: 'Toutes les lignes comptent',
    },
    totals: {
      sheet: 'Contrôle des totaux',
      columns: {
        measure: 'Mesure',
        groups: 'Total du tableau',
        lines: 'Total des lignes',
        source: 'Total lu dans la source',
        difference: 'Écart',
        remarks: 'À savoir',
      },
    },
  },
};
