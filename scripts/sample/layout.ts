/** The order sheet's columns, left to right, as a finance team heads them. */
import type { CellStyle } from 'hucre';

export const day = 'dd/mm/yyyy';
export const euros = '#,##0.00\\ "€"';

interface SampleColumn {
  readonly header: string;
  readonly width: number;
  readonly format?: string;
  /** Key in orders.csv or projects.json, or one of the computed ones of `write-sample.ts`. */
  readonly key: string;
}

export const columns: readonly SampleColumn[] = [
  { key: 'order', header: 'N° BC', width: 14 },
  { key: 'engagement', header: 'N° EJ', width: 13 },
  { key: 'form', header: 'Nature', width: 16 },
  { key: 'status', header: 'Statut', width: 10 },
  { key: 'lot', header: 'Lot', width: 6 },
  { key: 'holder', header: 'Titulaire', width: 19 },
  { key: 'buyer', header: 'Service acheteur', width: 12 },
  { key: 'beneficiary', header: 'Bénéficiaire', width: 26 },
  { key: 'unit', header: 'Code UO', width: 12 },
  { key: 'label', header: 'Libellé UO', width: 34 },
  { key: 'quantity', header: 'Qté', width: 6 },
  { key: 'project', header: 'Projet', width: 19 },
  { key: 'incubator', header: 'Incubateur', width: 20 },
  { key: 'startups', header: 'Nb start-ups', width: 9 },
  { key: 'inherited', header: 'Projet repris', width: 9 },
  { key: 'phase', header: 'Phase', width: 10 },
  { key: 'issued', header: 'Date d’émission', width: 12, format: day },
  { key: 'notified', header: 'Date de notification', width: 12, format: day },
  { key: 'start', header: 'Début', width: 12, format: day },
  { key: 'end', header: 'Fin', width: 12, format: day },
  { key: 'days', header: 'JH commandés', width: 11 },
  { key: 'done', header: 'JH réalisés', width: 9 },
  { key: 'left', header: 'RAF (JH)', width: 8 },
  { key: 'activities', header: 'Activités', width: 24 },
  { key: 'profile', header: 'Profil', width: 22 },
  { key: 'person', header: 'Intervenant', width: 13 },
  { key: 'experience', header: 'Expérience (ans)', width: 11 },
  { key: 'agile', header: 'Formation agile', width: 10 },
  { key: 'need', header: 'Justification du besoin', width: 32 },
  { key: 'productSheet', header: 'Fiche produit', width: 12, format: day },
  { key: 'committee', header: 'Comité d’engagement', width: 12, format: day },
  { key: 'goPhase2', header: 'Décision phase 2', width: 12, format: day },
  { key: 'goPhase3', header: 'Décision phase 3', width: 12, format: day },
  { key: 'decision', header: 'Décision', width: 12, format: day },
  { key: 'partner', header: 'Partenaire', width: 26 },
  { key: 'received', header: 'Livrables reçus', width: 40 },
  { key: 'delivered', header: 'Service fait', width: 12, format: day },
  { key: 'price', header: 'PU HT', width: 13, format: euros },
  { key: 'amount', header: 'Montant HT', width: 14, format: euros },
  { key: 'phaseDays', header: 'Durée max. de la phase (jours)', width: 12 },
  { key: 'note', header: 'Observations', width: 44 },
];

export const styles = {
  title: { font: { bold: true, size: 16, color: { rgb: '1B3A5C' } } },
  note: { font: { italic: true, color: { rgb: '5A6570' } } },
  header: {
    font: { bold: true, color: { rgb: 'FFFFFF' } },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '1B3A5C' } },
    alignment: { wrapText: true, vertical: 'center' },
  },
  total: { font: { bold: true }, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EDF3' } } },
  cancelled: { font: { strikethrough: true, color: { rgb: '7A848E' } } },
} satisfies Record<string, CellStyle>;
