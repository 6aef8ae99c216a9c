import { french } from '../french';
import type { SummariesPaneTexts } from '../summaries-pane-texts';

export const summaries: SummariesPaneTexts = {
  title: 'Synthèses de consommation',
  intro: french`Ce qui est commandé, réalisé et reste, d’après le tableau de commandes. Rien n’est écrit avant « Insérer ».`,
  noOrders: french`Aucun tableau de commandes n’est reconnu dans ce classeur : ouvrez la page « Contrôle » pour savoir ce qui manque.`,
  view: 'Vue',
  views: {
    consumption: 'Consommation',
    clock: 'Échéances du marché',
    projects: 'Projets',
    ceilings: 'Plafonds',
    chorus: 'Rapprochement Chorus',
  },
  ceilings: {
    remove: 'Retirer ce plafond',
    form: {
      title: 'Fixer un plafond interne',
      hint: french`Il n’engage que vous : il est cité comme le vôtre, avec sa date, jamais comme une clause du contrat. Laissez vide ce qui ne le limite pas.`,
      add: 'Enregistrer le plafond',
      allLots: 'tous',
      fields: {
        amount: 'Montant HT (€)',
        lot: 'Lot',
        year: 'Année',
        beneficiary: 'Bénéficiaire',
        project: 'Projet',
        budgetLine: 'Ligne budgétaire',
        warnAt: 'Alerte à partir de (%)',
        over: 'Dépassement',
        setBy: 'Fixé par',
        setOn: 'Fixé le',
      },
      errors: {
        amount: french`Indiquez un montant supérieur à zéro, par exemple 800000.`,
        year: 'Indiquez l’année sur quatre chiffres.',
        percent: 'Indiquez un pourcentage de 0 à 100.',
        author: 'Indiquez qui fixe ce plafond.',
        day: 'Indiquez un jour sous la forme jj/mm/aaaa.',
      },
    },
  },
  timeline: 'Phases, mois par mois',
  findings: (errors, warnings, say) =>
    `${say.count(errors, 'erreur', 'erreurs')}, ${say.number(warnings)} à vérifier`,
  days: (ordered, done, left, say) => {
    const of = (value: number | null, one: string, many: string) =>
      value === null ? `– ${many}` : say.count(value, one, many);
    return french`Jours/homme : ${of(ordered, 'commandé', 'commandés')}, ${of(done, 'réalisé', 'réalisés')}, ${of(left, 'restant', 'restants')}`;
  },
  chorusRows: (count, say) =>
    french`${say.count(count, 'ligne', 'lignes')} de rapprochement ; la feuille insérée les montre toutes.`,
  which: 'Synthèse',
  own: 'Croisement au choix',
  rows: 'Regrouper par',
  columns: 'puis par',
  noColumns: '(rien d’autre)',
  measures: 'Chiffres à montrer',
  noMeasure: 'Choisissez au moins un chiffre.',
  preview: (groups, lines, asOf, say) =>
    french`${say.count(groups, 'groupe', 'groupes')}, ${say.count(lines, 'ligne comptée', 'lignes comptées')}, au ${say.day(asOf)}.`,
  table: 'Aperçu de la synthèse',
  balanced: () => 'Le total est celui de la source.',
  unbalanced: french`Le total de la synthèse n’est pas celui de la source : ne l’utilisez pas et signalez-le avec le diagnostic de la page d’aide.`,
  details: 'Ce qui n’est pas compté',
  excluded: (count, reason, rows) => french`${count < 2 ? 'Ligne' : 'Lignes'} ${rows} : ${reason}.`,
  rowsOn: (sheet, rows) => french`« ${sheet} » ${rows}`,
  linesBehind: (key) => french`Lignes de « ${key} »`,
  goTo: (sheet, row) => french`Aller à la ligne ${row} de « ${sheet} »`,
  row: (row) => `ligne ${row}`,
  moreLines: (count, say) => french`et ${say.count(count, 'autre ligne', 'autres lignes')}`,
  moreGroups: (count, say) =>
    french`et ${say.count(count, 'autre groupe', 'autres groupes')}, que la feuille insérée montre tous`,
  insert: {
    title: 'Insérer dans le classeur',
    living: 'Formules vivantes',
    livingHint: french`Des SOMME.SI.ENS sur le tableau de commandes : elles suivent ses changements, même sans Bordereau.`,
    values: 'Valeurs arrêtées',
    valuesHint: (asOf, say) => french`Les chiffres au ${say.day(asOf)}, qui ne bougent plus.`,
    button: 'Insérer',
    busy: 'Écriture de la feuille…',
    done: (sheet) => french`Synthèse écrite sur la nouvelle feuille « ${sheet} ».`,
    cancelled: french`Insertion annulée : le classeur est comme avant.`,
    cancel: 'Annuler',
    obstacles: french`Écrits en valeurs, car une formule ne donnerait pas le même résultat :`,
    obstacle: (reason, { measure, field, cells }) => {
      const what = measure ?? 'tous les chiffres';
      const where = cells === '' ? '' : ` (${cells})`;
      return {
        'several-files': french`${what} : plusieurs classeurs sont additionnés.`,
        'no-column': french`${what} : « ${field ?? ''} » n’a pas de colonne à elle, sa valeur est déduite.`,
        'key-cell': french`${what} : des cellules de « ${field ?? ''} » ne disent pas leur groupe telles quelles (vides et reprises d’au-dessus, écrites autrement, plusieurs unités)${where}.`,
        'other-row': french`${what} : une formule compterait des lignes qui n’en sont pas, ou deux fois les mêmes${where}.`,
        'value-cell': french`${what} : des cellules ne sont pas des nombres pour Excel, ou le chiffre est déduit${where}.`,
      }[reason];
    },
  },
  figure: {
    title: french`Lignes derrière ce chiffre`,
    place: (sheet, cell, measure, key) =>
      french`« ${sheet} », cellule ${cell} : ${measure ?? 'tous les chiffres'}, ${key === null ? 'total' : french`« ${key} »`}`,
    outdated: (now) =>
      french`Le classeur a changé depuis que ce chiffre a été écrit : il serait aujourd’hui de ${now}. Actualisez la synthèse pour l’avoir à jour.`,
    none: french`Aucune ligne : rien ne compte dans ce chiffre.`,
  },
  kept: {
    title: french`Synthèses déjà insérées`,
    refresh: 'Actualiser',
    forget: 'Oublier',
    forgetHint: french`« Oublier » laisse la feuille telle quelle : elle ne pourra plus être actualisée.`,
    working: (sheet) => french`Actualisation de « ${sheet} »…`,
    refreshed: (sheet) => french`« ${sheet} » est à jour.`,
    edited: (sheet) =>
      french`« ${sheet} » n’est plus telle que Bordereau l’a écrite : elle a été modifiée, triée, ou ses formules ont suivi des lignes ou colonnes déplacées. La remplacer efface tout ce qui se trouve sur cette feuille.`,
    replace: 'Remplacer la feuille',
    beside: 'Insérer à côté',
    gone: (sheet) =>
      french`La feuille « ${sheet} » n’est plus dans le classeur, ou ne porte plus le tableau de Bordereau.`,
    again: 'Insérer de nouveau',
    leave: 'Ne rien faire',
    cancelled: french`Actualisation annulée : la feuille est comme avant.`,
    unreadable: french`La liste des synthèses insérées, gardée dans ce classeur, est illisible : elle est laissée telle quelle. Les synthèses restent dans le classeur ; insérez-en une nouvelle pour avoir des chiffres à jour.`,
  },
};
