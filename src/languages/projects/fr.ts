import { french } from '../french';
import type { ProjectsTexts } from '../projects-texts';

export const projects: ProjectsTexts = {
  sheet: 'Projets',
  columns: {
    project: 'Projet',
    current: 'Phase en cours',
    units: 'UO commandées',
    daysOrdered: 'Jours/homme commandés',
    daysDone: 'Jours/homme réalisés',
    daysLeft: 'Jours/homme restants',
    deliverables: 'Livrables des unités terminées',
    next: 'Prochaine échéance',
    nextDay: 'Le',
    remarks: 'À savoir',
    errors: 'Erreurs',
    warnings: 'À vérifier',
    infos: 'Informations',
  },
  start: (phase) => `Phase ${phase}, début`,
  end: (phase) => `Phase ${phase}, fin`,
  decision: (phase) => `Décision de la phase ${phase}`,
  phase: (id, label) => (id === '' ? 'Aucune' : `${id} – ${label}`),
  timeline: (from, say) => `Frise (un signe par mois depuis ${say.day(from).slice(3)})`,
  months: french`À droite du tableau, un mois par colonne : le chiffre et la couleur disent la phase en cours.`,
  deliverables: (complete, lacking, say) =>
    [
      say.count(complete, 'unité complète', 'unités complètes'),
      ...(lacking.length === 0 ? [] : [french`il manque : ${lacking.join(french` ; `)}`]),
    ].join('\n'),
  next: (kind, overdue, phase, order) =>
    ({
      certify: french`${order} : constater le service fait (en retard)`,
      decision: `Décider de la phase ${phase}${overdue ? french` (commencée sans décision inscrite)` : ''}`,
      document: `Document de fin de la phase ${phase}${overdue ? french` (en retard)` : ''}`,
      'phase-start': `Début de la phase ${phase}`,
      'phase-end': `Fin de la phase ${phase}`,
    })[kind],
  details: 'Dates des phases et livrables',
  none: 'Aucun projet inscrit',
};
