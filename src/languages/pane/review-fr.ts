import { french } from '../french';
import type { ReviewTexts } from '../review-texts';

export const review: ReviewTexts = {
  tools: (address) => `Que faire du constat en ${address}`,
  fix: 'Corriger la cellule',
  change: (before, after) => french`${before} → ${after}`,
  blank: 'vide',
  fixing: 'Correction…',
  fixed: (address, before, after) =>
    french`Cellule ${address} corrigée : ${before} remplacé par ${after}. Le classeur a été contrôlé de nouveau.`,
  revert: 'Annuler la correction',
  waive: 'Déroger…',
  waiveTitle: 'Dérogation',
  covers: 'Portée',
  scopes: {
    finding: 'Ce constat seulement',
    order: (number) => `Cette règle, pour la commande ${number}`,
    workbook: 'Cette règle, dans tout le classeur',
  },
  reason: 'Motif',
  reasonHint: 'Il figure dans le rapport. Par exemple la décision ou le courrier qui autorise l’écart.',
  reasonMissing: 'Indiquez le motif de la dérogation.',
  author: 'Accordée par',
  authorHint: french`Nom ou fonction ; enregistré dans le classeur avec la date du jour.`,
  authorMissing: 'Indiquez qui accorde la dérogation.',
  grant: 'Enregistrer la dérogation',
  granting: 'Enregistrement…',
  cancel: 'Annuler',
  granted: french`Dérogation enregistrée dans le classeur ; elle figure sous les constats, où elle peut être retirée.`,
  takenBack: 'Dérogation retirée.',
  unreadable: french`Les dérogations enregistrées dans le classeur sont illisibles : aucune n’est appliquée, et elles sont conservées telles quelles. Faites-les réparer avant d’en accorder d’autres.`,
  list: 'Dérogations',
  listed: (count, say) => say.count(count, 'dérogation', 'dérogations'),
  grounds: (reason, author, day) => french`${reason} (${author}, ${day})`,
  status: {
    'in-force': 'En vigueur',
    reopened: french`Rouverte : ce qu’elle couvrait a changé, le constat compte de nouveau`,
    'without-object': french`Sans objet : plus aucun constat ne lui correspond`,
  },
  setAside: (count, say) => say.count(count, 'constat écarté', 'constats écartés'),
  takeBack: 'Retirer la dérogation',
};
