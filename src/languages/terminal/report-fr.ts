import { french } from '../french';
import type { ReportTexts } from '../report-texts';

export const report: ReportTexts = {
  findings: {
    sheet: 'Constats',
    columns: {
      sheet: 'Feuille',
      cell: 'Cellule',
      severity: 'Gravité',
      title: 'Contrôle',
      message: 'Constat',
      clause: 'Clause',
      order: 'Commande',
      project: 'Projet',
      related: 'Voir aussi',
      waiver: 'Dérogation',
      rule: 'Règle',
    },
    none: 'Aucun constat',
    waiver: (reason, author, day) => french`${reason} (${author}, ${day})`,
  },
  coverage: {
    sheet: 'Couverture',
    columns: {
      sheet: 'Feuille',
      title: 'Contrôle',
      subject: 'Objet',
      clause: 'Clause',
      also: 'Voir aussi',
      status: 'Résultat',
      lines: 'Lignes',
      tolerated: 'Admises par tolérance',
      missing: 'Il manque',
      rule: 'Règle',
    },
  },
  control: {
    sheet: 'Contrôle',
    columns: { subject: 'Objet', value: 'Valeur' },
    labels: {
      file: 'Fichier',
      sheets: 'Feuilles contrôlées',
      asOf: 'Jour du contrôle',
      agreement: 'Accord-cadre',
      agreementVersion: 'Version de l’accord-cadre',
      profile: 'Profil',
      product: 'Version de Bordereau',
      lines: 'Lignes contrôlées',
      errors: 'Erreurs',
      warnings: 'À vérifier',
      infos: 'Informations',
      waived: 'Dérogations',
      setting: 'Réglage',
      skipped: 'Ligne laissée de côté',
    },
    skipped: (sheet, row, reason) => french`${sheet}, ligne ${row} : ${reason}`,
  },
};
