import { french } from '../french';
import type { ReportingTexts } from '../reporting-texts';

export const reporting: ReportingTexts = {
  write: 'Rapport',
  hint: 'Écrire le rapport sur de nouvelles feuilles, à la suite des vôtres',
  progressLabel: 'Avancement du rapport',
  preparing: 'Préparation du rapport…',
  progress: (share, say) => french`Écriture du rapport : ${say.percent(share)}`,
  written: (sheets, say) =>
    french`Rapport écrit sur ${say.count(sheets.length, 'nouvelle feuille', 'nouvelles feuilles')} : ${say.list(sheets.map(say.quote))}.`,
  cancelled: 'Rapport annulé. Aucune feuille n’a été ajoutée.',
};
