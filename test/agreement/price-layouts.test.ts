/** The layouts in which a price schedule comes: the price of the unit is found in each. */
import { price } from './priced';

describe('a price schedule', () => {
  it.each<[string, unknown[][]]>([
    ['without headers', [['UO-L2.2.2', 41000]]],
    ['without headers, label between', [['UO-L2.2.2', 'Développement devops', 41000]]],
    [
      'with headers',
      [
        ['Code UO', 'Libellé', 'Prix unitaire HT (€)'],
        ['UO-L2.2.2', 'Devops', 41000],
      ],
    ],
    [
      'with the price first',
      [
        ['PU HT', 'UO'],
        [41000, 'UO-L2.2.2'],
      ],
    ],
    [
      'with a title above',
      [
        ['Bordereau des prix', null],
        [null, null],
        ['UO', 'Prix HT'],
        ['UO-L2.2.2', 41000],
      ],
    ],
    [
      'with both prices',
      [
        ['UO', 'Prix TTC', 'Prix HT'],
        ['UO-L2.2.2', 49200, 41000],
      ],
    ],
    [
      'in thousands',
      [
        ['UO', 'Prix HT (K€)'],
        ['UO-L2.2.2', 41],
      ],
    ],
    [
      'as French text',
      [
        ['UO', 'Tarif HT'],
        ['uo l2-2-2', '41\u00a0000,00\u00a0€'],
      ],
    ],
    [
      'in English',
      [
        ['Unit code', 'Unit price excl. tax'],
        ['UO-L2.2.2', 41000],
      ],
    ],
    [
      'with a total below',
      [
        ['UO', 'Prix HT'],
        ['UO-L2.2.2', 41000],
        ['Total', 41000],
      ],
    ],
    [
      'with another lot’s row',
      [
        ['UO', 'Lot', 'Prix HT'],
        ['UO-L2.2.2', 1, 7],
        ['UO-L2.2.2', 'Lot n° 2', 41000],
      ],
    ],
    ['with a code as the only word of its title', [['UO'], ['UO', 'Prix HT'], ['UO-L2.2.2', 41000]]],
    [
      'with a price of which only the other says that it is without tax',
      [
        ['UO', 'Prix public', 'Prix HT'],
        ['UO-L2.2.2', 50000, 41000],
      ],
    ],
    [
      'with a price that does not speak of tax, after a label',
      [
        ['UO', 'Libellé', 'Prix unitaire'],
        ['UO-L2.2.2', 7, 41000],
      ],
    ],
    [
      'with a price “applicable” that is no day',
      [
        ['UO', 'Prix HT applicable'],
        ['UO-L2.2.2', 41000],
      ],
    ],
    [
      'with other columns of lots',
      [
        ['UO', 'Sous-lot', 'Lot géographique', 'Lot', 'Prix HT'],
        ['UO-L2.2.2', 'Lot 12', 'Lot 3', 'Lot 2', 41000],
        ['UO-L2.2.2', 'Lot 2', 'Lot 2', 'Lot 12', 7],
        ['UO-L2.2.2', 'Lot 2', 'Lot 2', 'Lot 2 bis', 8],
      ],
    ],
    [
      'with links to empty cells for its lot and its days',
      [
        ['UO', 'Lot', 'Prix HT', 'Du', 'Au'],
        ['UO-L2.2.2', 0, 41000, 0, 0],
      ],
    ],
    [
      'without headers, beside a price that is still to come',
      [
        ['UO-L2.2.1', 'sur devis'],
        ['UO-L2.2.2', 41000],
      ],
    ],
    [
      'at one price in all its lots',
      [
        ['UO', 'Lot', 'Prix HT'],
        ['UO-L2.2.2', 2, 41000],
        ['UO-L2.2.2', '', 41000],
      ],
    ],
    [
      'with the same row twice',
      [
        ['UO-L2.2.2', 41000],
        ['UO-L2.2.2', 41000],
      ],
    ],
    [
      'beside the number of the price',
      [
        ['Code UO', 'N° de prix', 'Prix unitaire'],
        ['UO-L2.2.2', 12, 41000],
      ],
    ],
    [
      'beside a quantity and its sum',
      [
        ['Code UO', 'Quantité estimée', 'Prix unitaire', 'Montant HT'],
        ['UO-L2.2.2', 10, 41000, 410000],
      ],
    ],
    [
      'beside a total',
      [
        ['Code UO', 'Prix total HT', 'Prix unitaire HT'],
        ['UO-L2.2.2', 410000, 41000],
      ],
    ],
    [
      'beside its date',
      [
        ['Code UO', 'Date de prix', 'Prix unitaire'],
        ['UO-L2.2.2', 36000, 41000],
      ],
    ],
    [
      'beside its days in English',
      [
        ['Code', 'Price valid from', 'Price valid to', 'Price'],
        ['UO-L2.2.2', 36000, 50000, 41000],
      ],
    ],
    [
      'beside the unit it is for',
      [
        ['Code UO', 'Unité de prix', 'Prix'],
        ['UO-L2.2.2', 1, 41000],
      ],
    ],
    [
      'beside the unit it is for, in English',
      [
        ['Code', 'Price unit', 'Price'],
        ['UO-L2.2.2', 1, 41000],
      ],
    ],
    [
      'beside its nature',
      [
        ['Code UO', 'Nature du prix', 'Prix'],
        ['UO-L2.2.2', 1, 41000],
      ],
    ],
    [
      'in figures and in letters',
      [
        ['Code UO', 'Prix en lettres', 'Prix en chiffres'],
        ['UO-L2.2.2', 'quarante et un mille', '41 000,00 € HT'],
      ],
    ],
    [
      'beside the tax on it',
      [
        ['Code UO', 'Montant de la TVA', 'VAT rate', 'Prix hors TVA'],
        ['UO-L2.2.2', 8200, 0.2, 41000],
      ],
    ],
    [
      'of one unit without tax before one that does not say so',
      [
        ['Code UO', 'Prix unitaire', 'Prix unitaire HT'],
        ['UO-L2.2.2', 49200, 41000],
      ],
    ],
    [
      'of one unit before one that does not say of how many',
      [
        ['Code UO', 'Tarif', 'PU'],
        ['UO-L2.2.2', 410000, 41000],
      ],
    ],
    [
      'by the unit',
      [
        ['Code UO', 'Montant', 'Price per unit'],
        ['UO-L2.2.2', 410000, 41000],
      ],
    ],
    [
      'abbreviated',
      [
        ['Code UO', 'Montant', 'Prix unit.'],
        ['UO-L2.2.2', 410000, 41000],
      ],
    ],
    [
      'with codes beside numbers of rows',
      [
        ['N°', 'Poste', 'Prix HT'],
        [1, 'UO-L2.2.2', 41000],
      ],
    ],
    [
      'with codes beside units of sale',
      [
        ['Unité', 'Repère', 'Prix HT'],
        ['jour', 'UO-L2.2.2', 41000],
      ],
    ],
  ])('is read %s', (_, cells) => {
    expect(price(cells)).toBe(41000);
    expect(price(cells, '2012-01-01')).toBe(41000);
  });

  it.each([
    "N° unité d'œuvre",
    'Unit of work',
    'Work unit',
    'UO commandée',
    "Unité d'œuvre commandée",
    'Type UO',
    'Code unité',
    'Poste',
    'Item',
    'Code UO / BPU',
    'Prestation retenue',
    'Désignation',
  ])('is read with codes under “%s”', (header) =>
    expect(
      price([
        [header, 'Prix unitaire HT', 'Quantité'],
        ['UO-L2.2.2', 41000, 10],
      ]),
    ).toBe(41000),
  );
});
