import { french } from '../french';
import type { PaneTexts } from '../pane-texts';

export const protection: Pick<PaneTexts['problem'], 'isProtected' | 'instead'> = {
  isProtected: (protection, say) =>
    protection.what === 'structure'
      ? {
          what: french`La structure du classeur est protégée : Excel ne laisse ajouter ni ôter aucune feuille.`,
          next: french`Ôtez cette protection (onglet Révision, Protéger le classeur), puis recommencez.`,
        }
      : {
          what:
            protection.sheets.length === 1
              ? french`La feuille ${say.list(protection.sheets.map(say.quote))} est protégée. Rien n’y a été écrit.`
              : french`Les feuilles ${say.list(protection.sheets.map(say.quote))} sont protégées. Rien n’y a été écrit.`,
          next: french`Ôtez cette protection (onglet Révision, Ôter la protection de la feuille), puis recommencez.`,
        },
  instead: {
    fix: {
      sheets: french`À défaut, écrivez le rapport : il donne, sur des feuilles à part, ce qui rendrait chaque ligne conforme.`,
    },
    insertFormula: {
      sheets: french`À défaut, insérez la formule sur une autre feuille : elle peut lire les cellules de celle-ci.`,
    },
    appendLine: {
      sheets: french`À défaut, transmettez la réponse ci-dessus à la personne qui tient ce tableau : elle saisira la ligne.`,
    },
    reenterFormulas: {
      sheets: french`À défaut, demandez à la personne qui l’a protégée de saisir ces formules de nouveau (F2, puis Entrée).`,
    },
    freezeCopy: {
      sheets: french`À défaut, copiez les cellules, puis collez-les dans un autre classeur par Collage spécial, Valeurs.`,
      structure: french`À défaut, copiez les cellules, puis collez-les dans un autre classeur par Collage spécial, Valeurs.`,
    },
    addPriceSheet: {
      structure: french`À défaut, saisissez codes et prix sur une feuille du classeur, sélectionnez-les et cliquez sur « Adopter la sélection ».`,
    },
    report: {
      structure: french`À défaut, faites-le écrire dans un autre classeur, depuis un terminal : npx bordereau check suivi.xlsx --report rapport.xlsx.`,
    },
    summary: {
      structure: french`À défaut, faites-la écrire dans un autre classeur, depuis un terminal : npx bordereau summary suivi.xlsx --report synthese.xlsx.`,
    },
    refreshSummary: {
      sheets: french`À défaut, insérez de nouveau la synthèse : elle ira sur une autre feuille.`,
      structure: french`À défaut, faites-la écrire dans un autre classeur, depuis un terminal : npx bordereau summary suivi.xlsx --report synthese.xlsx.`,
    },
    lens: {
      sheets: french`À défaut, la liste des constats mène à chaque cellule, sans rien colorer.`,
    },
  },
};
