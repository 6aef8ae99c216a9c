import { textColumn } from '../core/sheet/column-builders';
import type { ColumnSamples } from '../core/sheet/column-samples';

export const productPage = textColumn({
  field: 'product_page',
  title: { fr: 'Page du produit', en: 'Product page' },
  headers: [
    'Page produit',
    'Lien fiche produit',
    'Lien vers la fiche produit',
    'URL produit',
    'Adresse du produit',
    'Product link',
    'Product URL',
  ],
});

export const samples: ColumnSamples = {
  headers: {
    recognised: ['Page produit', 'Lien fiche produit'],
    refused: ['Date de la fiche produit', 'Produit'],
  },
  values: {
    good: [
      ['https://exemple.gouv.fr/startups/alpha', 'https://exemple.gouv.fr/startups/alpha'],
      ['', null],
    ],
    bad: [['#REF!', 'error-value']],
  },
};
