import { textColumn } from '../core/sheet/column-builders';
import type { ColumnSamples } from '../core/sheet/column-samples';

export const partner = textColumn({
  field: 'partner',
  title: { fr: 'Partenaire', en: 'Partner' },
  headers: ['Partenaires', 'Administration partenaire', 'Organisme partenaire', 'Partner organisation'],
  heldBy: 'project',
});

export const samples: ColumnSamples = {
  headers: { recognised: ['Partenaire', 'Administration partenaire'], refused: ['Partenariat signé le'] },
  values: {
    good: [['Région X', 'Région X']],
    bad: [['#REF!', 'error-value']],
  },
};
