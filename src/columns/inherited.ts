import { yesNoColumn } from '../core/sheet/column-builders';
import type { ColumnSamples } from '../core/sheet/column-samples';

export const inherited = yesNoColumn({
  field: 'inherited',
  title: { fr: 'Projet repris', en: 'Inherited project' },
  headers: [
    'Repris',
    'Projet existant',
    'Projet hérité',
    'Projet antérieur',
    'Reprise',
    'Antérieur au marché',
    'Déjà lancé',
    'Inherited',
    'Running before',
  ],
});

export const samples: ColumnSamples = {
  headers: {
    recognised: ['Projet repris', 'Repris', 'Projet existant'],
    refused: ['Projet', 'Reprise de données'],
  },
  values: {
    good: [
      ['oui', true],
      ['Non', false],
      ['x', true],
      ['✓', true],
      [true, true],
      ['', null],
      ['peut-être', null],
    ],
    bad: [['#REF!', 'error-value']],
  },
};
