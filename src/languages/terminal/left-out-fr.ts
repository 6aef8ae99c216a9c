import { french } from '../french';
import type { Say } from '../say';
import type { WhyLeftOut } from '../terminal-texts';
import { either, some } from './lists-fr';

/** Why a sheet that looks like orders was not checked, and what to do: the end of a sentence. */
export function reasonLeftOut(why: WhyLeftOut, say: Say): string {
  switch (why.kind) {
    case 'other-agreement':
      return french`ses unités d’œuvre sont de l’accord-cadre « ${why.id} » et non de ${either(why.asked)} ; recommencez avec --agreement ${why.id}, ou sans --agreement`;
    case 'uncalculated':
      return french`${say.count(why.cells, 'formule', 'formules')} de sa colonne « ${why.header} » ${why.cells < 2 ? 'n’a' : 'n’ont'} pas de résultat enregistré, et les unités d’œuvre n’y sont donc pas lisibles ; ouvrez le classeur dans Excel, enregistrez-le et recommencez`;
    case 'no-unit':
      return french`elle a des colonnes de commandes (${some(why.found, 4)}), mais ${
        why.header === null
          ? french`aucune de ses colonnes ne porte d’unité d’œuvre`
          : french`sa colonne « ${why.header} » ne porte aucune unité d’œuvre`
      } de ${either(why.agreements)} ; s’il s’agit de commandes, corrigez les codes d’UO ou désignez leur colonne avec --map uo_code=EN-TÊTE`;
    case 'header-below':
      return french`ses en-têtes sont en ligne ${why.row}, mais ils ne sont cherchés que parmi les ${why.searched} premières lignes remplies ; ôtez des lignes au-dessus, ou placez le tableau sur une feuille à part, puis recommencez`;
    case 'no-header':
      return french`la ligne ${why.row} cite une unité d’œuvre, mais aucune ligne d’en-têtes n’a été reconnue au-dessus ; inscrivez les en-têtes du tableau (« N° BC », « UO », « Quantité »…) puis recommencez`;
    case 'own-report':
      return french`ses en-têtes sont ceux d’un rapport ou d’une synthèse de Bordereau, qui compterait les commandes une seconde fois ; seul le tableau des commandes se contrôle`;
  }
}
