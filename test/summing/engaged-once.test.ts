/** A commitment that is written in full on each line of its order is engaged once. */
import { sum } from './summed';

const header = ['N° BC', 'Statut', 'Code UO', 'Qté', 'Montant HT', 'Montant TTC', 'AE', 'CP'];
type Row = [
  order: string | null,
  status: string | null,
  inclTax: number,
  commitment: number | null,
  paid: number | null,
];
const engaged = (...rows: Row[]) => {
  const cells = rows.map(([order, status, inclTax, commitment, paid]) => [
    ...[order, status, 'UO-L2.2.2', 1, null, inclTax, commitment, paid],
  ]);
  const { commitment, paid, leftToPay } = sum([header, ...cells], ['lot'], {
    finance: { enabled: true },
  }).total;
  return [commitment, paid, leftToPay].map((cents) => (cents === null ? null : cents / 100));
};

describe('what an order is engaged for', () => {
  it.each<[string, Row[], (number | null)[]]>([
    [
      'stands on each of its lines: once, with its payment',
      [
        ['BC-1', null, 120, 360, 60],
        ['BC-1', null, 240, 360, 60],
      ],
      [360, 60, 300],
    ],
    [
      'stands on each line, with payments of their own: these add up',
      [
        ['BC-1', null, 120, 360, 60],
        ['BC-1', null, 120, 360, 60],
        ['BC-1', null, 120, 360, 20],
      ],
      [360, 140, 220],
    ],
    [
      'differs by a cent for each line, as each is rounded: once',
      [
        ['BC-1', null, 120, 360.02, 0],
        ['BC-1', null, 240, 360.02, 0],
      ],
      [360.02, 0, 360.02],
    ],
    [
      'differs by more: on each line its own',
      [
        ['BC-1', null, 120, 360.03, 0],
        ['BC-1', null, 240, 360.03, 0],
      ],
      [720.06, 0, 720.06],
    ],
    [
      'is another on one of its lines: on each line its own',
      [
        ['BC-1', null, 120, 360, 0],
        ['BC-1', null, 120, 360, 0],
        ['BC-1', null, 120, 100, 0],
      ],
      [820, 0, 820],
    ],
    [
      'does not stand on a line besides: once for the others',
      [
        ['BC-1', null, 120, 360, 0],
        ['BC-1', null, 50, null, null],
        ['BC-1', null, 240, 360, 0],
      ],
      [360, 0, 360],
    ],
    [
      'stands on a cancelled line as well: once for those that count',
      [
        ['BC-1', 'annulé', 360, 360, 0],
        ['BC-1', null, 120, 360, 0],
        ['BC-1', null, 240, 360, 0],
      ],
      [360, 0, 360],
    ],
    [
      'cannot be told to be one order, without a number: on each line its own',
      [
        [null, null, 120, 360, 0],
        [null, null, 240, 360, 0],
      ],
      [720, 0, 720],
    ],
  ])('%s', (_, rows, expected) => expect(engaged(...rows)).toEqual(expected));
});
