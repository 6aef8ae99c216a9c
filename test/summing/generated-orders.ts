/** Order lines made up from a seed, awkward ones among them, as the raw cells of a sheet. */
import { seeded } from '../../scripts/examples/seeded';
import type { CellValue } from '../../src/core/sheet/snapshot';
import agreementData from '../../src/agreements/sgmap-2016.json';

export const header = [
  'N° BC',
  'Statut',
  'Code UO',
  'Qté',
  'Projet',
  'Bénéficiaire',
  'Date de commande',
  'Service fait',
  'JH commandés',
  'JH réalisés',
  'RAF (JH)',
  'Montant HT',
  'Montant TVA',
  'Montant TTC',
  'N° EJ',
  'AE',
  'CP',
] as const;

const codes = agreementData.units.map(({ code }) => code);
const projects = ['Alpha', 'Beta', 'Ma cantine', 'Éco-prêt', null];
const beneficiaries = ['DINUM', 'Ministère du travail', 'SGMAP', null];
const statuses = ['notifié', 'soldé', 'émis', null, 'annulé', 'Annulation', 'brouillon'];

/** As a French keyboard writes it. */
function typed(value: number): string {
  const [whole = '', cents] = value.toFixed(2).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, '\u00a0')},${cents ?? ''}\u00a0€`;
}

/** Credit lines are negative, some amounts are blank or text, quantities are fractions, two VAT rates. */
export function generatedOrders(count: number, seed: number): CellValue[][] {
  const random = seeded(seed);
  const pick = <T>(values: readonly T[]) => values[Math.floor(random() * values.length)] as T;
  const maybe = <T>(share: number, value: T) => (random() < share ? value : null);
  return Array.from({ length: count }, (_, index) => {
    const quantity = pick([1, 1, 2, 3, 0.5, 0.25, 0.1]);
    const credit = random() < 0.03 ? -1 : 1;
    const net = Math.round(random() * 9_000_000) / 100;
    const tax = Math.round(net * pick([0.2, 0.055]) * 100) / 100;
    const ordered = pick([60, 120, 5, 7.5]);
    const done = Math.round(random() * ordered * 2) / 2;
    const amount = Number((credit * net).toFixed(2));
    const inclusive = Number((credit * (net + tax)).toFixed(2));
    const paid = Number((inclusive * Math.round(random() * 4) * 0.25).toFixed(2));
    return [
      `BC-${2017 + Math.floor(index / 3000)}-${index}`,
      pick(statuses),
      pick(codes),
      maybe(0.97, quantity),
      pick(projects),
      pick(beneficiaries),
      42_700 + Math.floor(random() * 1400),
      maybe(0.5, 42_800 + Math.floor(random() * 1400)),
      maybe(0.7, ordered),
      maybe(0.6, done),
      maybe(0.5, ordered - done),
      maybe(0.95, random() < 0.05 ? typed(amount) : amount),
      maybe(0.5, Number((credit * tax).toFixed(2))),
      maybe(0.5, inclusive),
      `EJ${index % 400}`,
      maybe(0.8, inclusive),
      maybe(0.5, paid),
    ];
  });
}
