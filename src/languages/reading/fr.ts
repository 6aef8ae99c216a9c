import { french } from '../french';
import type { Language } from '../language';
import type { Say } from '../say';
import { isOneRow, list, rowsIn, text, value, written, type Facts } from './facts';

export const reading: Language['reading'] = {
  'error-value': {
    title: 'Valeur d’erreur',
    problem: (facts, say) =>
      french`${column(facts, say)} : la cellule contient l’erreur ${text(facts.written)} au lieu d’une valeur (${rows(facts)}).`,
    remedy: () =>
      french`Corrigez la formule ou saisissez la valeur : tant que l’erreur est là, la ligne n’est pas contrôlée sur ce point.`,
  },
  'unreadable-date': {
    title: 'Date illisible',
    problem: (facts, say) =>
      french`${column(facts, say)} : ${written(facts, say)} n’est pas une date du calendrier (${rows(facts)}).`,
    remedy: () => french`Saisissez le jour sous la forme jj/mm/aaaa, une seule date par cellule.`,
  },
  'unreadable-number': {
    title: 'Nombre illisible',
    problem: (facts, say) =>
      french`${column(facts, say)} : ${written(facts, say)} ne se lit pas comme un nombre, ou peut se lire de deux façons (${rows(facts)}).`,
    remedy: () => french`Saisissez le nombre seul, avec une virgule pour les décimales : 1234,56.`,
  },
  'ambiguous-date': {
    title: 'Date ambiguë',
    problem: (facts, say) =>
      french`${column(facts, say)} : ${written(facts, say)} peut désigner plusieurs jours (${rows(facts)}). La date n’est pas devinée.`,
    remedy: () => french`Écrivez le jour, le mois et l’année sur quatre chiffres : jj/mm/aaaa.`,
  },
  'implausible-date': {
    title: 'Date invraisemblable',
    problem: (facts, say) =>
      french`${column(facts, say)} : ${written(facts, say)} donne un jour antérieur à 1990 ou postérieur à 2100 (${rows(facts)}).`,
    remedy: () =>
      french`Vérifiez l’année ; un nombre saisi seul dans une colonne de dates compte les jours depuis 1900.`,
  },
  'two-values': {
    title: 'Deux valeurs dans une cellule',
    problem: (facts, say) =>
      french`${column(facts, say)} : ${written(facts, say)} contient plusieurs valeurs, aucune n’est retenue (${rows(facts)}).`,
    remedy: () =>
      french`Gardez une seule valeur par cellule ; séparez la ligne en deux si les deux comptent.`,
  },
  'duplicate-header': {
    title: 'En-tête en double',
    problem: (facts, say) =>
      list(facts.others).length === 0
        ? french`Plusieurs colonnes s’intitulent ${say.quote(text(facts.header))} : une seule est lue.`
        : french`Plusieurs colonnes peuvent dire la même chose, ${say.list([text(facts.header), ...list(facts.others).map(String)].map(say.quote))} : seule ${say.quote(text(facts.header))} est lue.`,
    remedy: () =>
      french`Dites laquelle lire : dans le volet, bouton « Choisir les colonnes » ; dans un terminal, --map.`,
  },
  'conflicting-values': {
    title: 'Valeurs contradictoires',
    problem: (facts, say) =>
      french`${column(facts, say)} : les lignes du projet ne disent pas la même chose (${rows(facts)}). La valeur la plus récente, ${value(facts.used, say)}, est utilisée.`,
    remedy: () =>
      french`Portez la même valeur sur toutes les lignes du projet, ou ne la laissez que sur une seule.`,
  },
  'mixed-currency': {
    title: 'Autre monnaie que l’euro',
    problem: (facts, say) =>
      french`${column(facts, say)} : ${written(facts, say)} n’est pas en euros (${rows(facts)}). Le montant n’est pas utilisé.`,
    remedy: () => french`Saisissez le montant en euros.`,
  },
  'order-on-two-sheets': {
    title: 'Commande sur deux feuilles',
    problem: (facts, say) =>
      list(facts.sheets).length === 0
        ? french`La commande ${written(facts, say)} figure déjà dans un autre tableau de la feuille (${rows(facts)}).`
        : french`La commande ${written(facts, say)} (${rows(facts)}) figure déjà sur ${list(facts.sheets).length > 1 ? 'd’autres feuilles' : 'une autre feuille'} : ${say.list(list(facts.sheets))}.`,
    remedy: () =>
      french`Vérifiez s’il s’agit d’une copie : une ligne identique ne compte qu’une fois, une ligne modifiée compte à chaque endroit.`,
  },
  'missing-column': {
    title: 'Colonne manquante',
    problem: (facts) =>
      french`La feuille n’a pas de colonne reconnue pour ${indispensable[text(facts.field)] ?? text(facts.field)}.`,
    remedy: () =>
      french`Ajoutez la colonne, ou désignez-la si elle existe sous un autre nom : dans le volet, bouton « Choisir les colonnes » ; dans un terminal, --map.`,
  },
  'number-as-text': {
    title: 'Valeur stockée en texte',
    problem: (facts, say) => {
      const what =
        facts.kind === 'date'
          ? isOneRow(facts)
            ? french`une date est stockée en texte, ${written(facts, say)} (${rows(facts)}). Elle est lue et contrôlée.`
            : french`des dates sont stockées en texte, par exemple ${written(facts, say)} (${rows(facts)}). Elles sont lues et contrôlées.`
          : isOneRow(facts)
            ? french`un nombre est stocké en texte, ${written(facts, say)} (${rows(facts)}). Il est lu et contrôlé.`
            : french`des nombres sont stockés en texte, par exemple ${written(facts, say)} (${rows(facts)}). Ils sont lus et contrôlés.`;
      return french`${column(facts, say)} : ${what}`;
    },
    remedy: (facts) =>
      isOneRow(facts)
        ? french`Convertissez cette cellule (Données, Convertir) pour que les formules d’Excel la comptent aussi.`
        : french`Convertissez ces cellules (Données, Convertir) pour que les formules d’Excel les comptent aussi.`,
  },
  'hidden-row': {
    title: 'Lignes masquées',
    problem: (facts) =>
      french`${isOneRow(facts) ? 'Une ligne masquée ou filtrée a été contrôlée' : 'Des lignes masquées ou filtrées ont été contrôlées'} comme les autres (${rows(facts)}).`,
    remedy: (facts) =>
      french`${isOneRow(facts) ? 'Affichez-la' : 'Affichez-les'} ou effacez le filtre pour voir les cellules signalées.`,
  },
  'filled-down': {
    title: 'Valeur reprise d’une ligne au-dessus',
    problem: (facts, say) =>
      facts.source === 'merged'
        ? french`${column(facts, say)} : la valeur d’une cellule fusionnée a été reprise sur ${isOneRow(facts) ? 'l’autre ligne' : 'les lignes'} qu’elle couvre (${rows(facts)}).`
        : facts.source === 'section'
          ? french`${column(facts, say)} : la valeur écrite dans la ligne de titre a été reprise sur ${isOneRow(facts) ? 'la ligne qui la suit' : 'les lignes qui la suivent'} (${rows(facts)}).`
          : french`${column(facts, say)} : la valeur, écrite une seule fois par groupe de lignes, a été reprise sur ${isOneRow(facts) ? 'la ligne vide qui la suit' : 'les lignes vides qui la suivent'} (${rows(facts)}).`,
    remedy: (facts) =>
      isOneRow(facts)
        ? french`Rien à faire si la valeur vaut bien pour cette ligne ; sinon, écrivez-y celle qui lui revient.`
        : french`Rien à faire si la valeur vaut bien pour toutes ces lignes ; sinon, écrivez sur chacune celle qui lui revient.`,
  },
  'composite-units': {
    title: 'Plusieurs unités dans une cellule',
    problem: (facts, say) =>
      french`${column(facts, say)} : ${written(facts, say)} cite plusieurs unités d’œuvre ; une ligne est comptée pour chacune (${rows(facts)}). Les montants et les jours de la ligne ne sont répartis sur aucune.`,
    remedy: () => french`Faites une ligne par unité d’œuvre, avec sa quantité, son montant et ses jours.`,
  },
  'date-system-1904': {
    title: 'Calendrier depuis 1904',
    problem: () => french`Le classeur compte les jours depuis 1904 ; les dates ont été converties.`,
    remedy: () =>
      french`Rien à faire ici ; en copiant ces dates vers un autre classeur, vérifiez qu’elles ne se décalent pas de quatre ans et un jour.`,
  },
};

const indispensable: Readonly<Record<string, string>> = {
  uo_code: 'l’unité d’œuvre',
  qty: 'la quantité',
  order_no: 'le numéro de bon de commande',
};

function column(facts: Facts, say: Say): string {
  return `Colonne ${say.quote(text(facts.header) || text(facts.field))}`;
}

function rows(facts: Facts): string {
  return rowsIn(facts, { one: 'ligne', many: 'lignes', to: 'à' });
}
