/** Sheets that sum up orders: told by Excel's words for pivot tables, by their name, by a line for each unit. */
import type { CellValue } from '../../src/core/sheet/snapshot';
import { recognise } from './sheets';

type Row = readonly CellValue[];

const isSummary = (rows: readonly Row[], more: Parameters<typeof recognise>[2] = {}) =>
  'summary' in recognise(rows, {}, { name: 'Feuil1', ...more });

const header = ['UO', 'Qté', 'Montant HT'];
const line: Row = ['UO-L2.2.2', 3, 1];
const ordered = (heading: string): Row[] => [
  ['N° BC', ...header, heading],
  ['BC-1', ...line, 60],
];
const unordered = (heading: string): Row[] => [
  [...header, heading],
  [...line, 60],
];

describe('a pivot table', () => {
  it.each(['Étiquettes de lignes', 'Étiquettes de colonnes', 'Row Labels', 'Column Labels'])(
    'is headed %s, whatever else it holds',
    (heading) => {
      expect(isSummary(ordered(heading))).toBe(true);
    },
  );

  it.each(['Somme de JH', 'Moyenne de JH', 'Sum of PD', 'Average of PD', 'Count of PD', 'Nombre de BC 2'])(
    'has figures headed %s, and no orders',
    (heading) => {
      expect(isSummary(unordered(heading))).toBe(true);
      expect(isSummary(ordered(heading))).toBe(false);
    },
  );

  it.each([
    'Mes étiquettes de lignes',
    'Étiquettes de lignes et plus',
    'La somme de JH',
    'Nombre de BC',
    'Note',
  ])('is not headed %s', (heading) => {
    expect(isSummary(unordered(heading))).toBe(false);
  });
});

describe('what this product wrote, with the mark of its tables lost', () => {
  const orders = (headings: readonly string[]): Row[] => [
    ['N° BC', ...header, 'Début', ...headings],
    ['BC-1', ...line, 42744, ...headings.map(() => 'x')],
  ];

  it.each([
    ...[
      ['Cellule', 'Gravité', 'Constat'],
      ['Voir aussi', 'Dérogation', 'Règle'],
      ['Lignes', 'UO commandées'],
    ],
    ...[
      ['Cell', 'Severity', 'Finding'],
      ['See also', 'Waiver', 'Rule'],
      ['Lines', 'Units ordered'],
    ],
    ...[
      ['severity', 'rule', 'waived'],
      ['lines', 'unitsDelivered'],
    ],
  ])('is told by headers of its own: %s', (...headings) => {
    expect(isSummary(orders(headings))).toBe(true);
    expect(isSummary(orders(headings.slice(1)))).toBe(false);
  });

  it('is not seen in a few words that orders may have too', () => {
    expect(isSummary(orders(['Clause', 'Dérogation', 'Ligne', 'UO commandées', 'UO restantes']))).toBe(false);
    expect(isSummary(orders(['Constat de service fait', 'Gravité', 'Règle de révision']))).toBe(false);
  });
});

describe('a sheet named as a summary', () => {
  const rows = [header, line];

  it.each([
    ...['Récap', 'Récapitulatif 2017', 'Synthèse', 'Bilan', 'Consommation', 'Tableau croisé', 'TCD', 'Pivot'],
    ...[
      'Summary',
      'Overview',
      'Montants par UO',
      'Par unité',
      'par lot',
      'par année',
      'par projet',
      'Par phase',
    ],
  ])('%s', (name) => {
    expect(isSummary(rows, { name })).toBe(true);
    expect(isSummary([[name], [], ...rows])).toBe(true);
  });

  it.each(['Commandes', 'Bilans', 'Départ lot', 'Par mois'])('not one named %s', (name) => {
    expect(isSummary(rows, { name })).toBe(false);
  });

  it('is named above its header, not below it', () => {
    const below = [header, line, [], ['Bilan']];
    expect(isSummary(below)).toBe(false);
    expect(isSummary(below, { origin: { row: 9, column: 2 } })).toBe(false);
    expect(isSummary([['Bilan'], ...rows], { origin: { row: 9, column: 2 } })).toBe(true);
    expect(isSummary([[2017], ...rows])).toBe(false);
  });

  it.each(['N° BC', "Date d'émission", 'Date de notification', 'Début', 'Fin'])(
    'is one of orders all the same where they have %s',
    (heading) => {
      expect(
        isSummary(
          [
            [...header, heading],
            [...line, 42744],
          ],
          { name: 'Synthèse' },
        ),
      ).toBe(false);
    },
  );
});

describe('a line for each unit', () => {
  const units = ['UO-L2.1.1', 'UO-L2.1.2', 'UO-L2.2.1', 'UO-L2.2.2', 'UO-L2.2.3'];
  const rows = (of: readonly string[]): Row[] => [header, ...of.map((unit) => [unit, 1, 1])];

  it('makes a summary from five on', () => {
    expect(isSummary(rows(units))).toBe(true);
    expect(isSummary(rows(units.slice(1)))).toBe(false);
    expect(isSummary([...rows(units.slice(1)), [null, 4, 4]])).toBe(false);
    expect(isSummary(rows(units), { origin: { row: 9, column: 2 } })).toBe(true);
    expect(isSummary([['Qté', 'UO', 'Montant HT'], ...units.map((unit) => [1, unit, 1])])).toBe(true);
  });

  it('but none where a unit stands twice, or the lines are of projects', () => {
    expect(isSummary(rows([...units, 'UO-L2.2.2']))).toBe(false);
    const [head = [], ...others] = rows(units);
    expect(isSummary([[...head, 'Projet'], ...others.map((row) => [...row, 'Alpha'])])).toBe(false);
  });
});
