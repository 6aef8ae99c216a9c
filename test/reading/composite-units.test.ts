import { unitParts } from '../../src/core/orders/composite-units';
import { agreement, columnOf, read, told } from './sheets';

const header = ['N° BC', 'UO', 'Qté', 'Projet', 'Début', 'Montant HT', 'JH commandés'];
const line = ['BC-1', 'UO-L2.2.2', 1, 'Alpha', 42744, 48000, 60];

describe('several units in one cell', () => {
  it.each<[string, [string, number | null][]]>([
    [
      '3 UO-L2.2.2 + 2 UO-L2.2.1',
      [
        ['UO-L2.2.2', 3],
        ['UO-L2.2.1', 2],
      ],
    ],
    [
      '3 x UO-L2.2.2 et 0,5 UO-L2.2.1',
      [
        ['UO-L2.2.2', 3],
        ['UO-L2.2.1', 0.5],
      ],
    ],
    [
      'UO-L2.2.2 x3 ; UO-L2.2.1 (2)',
      [
        ['UO-L2.2.2', 3],
        ['UO-L2.2.1', 2],
      ],
    ],
    [
      'UO-L2.2.2\nUO-L2.2.1',
      [
        ['UO-L2.2.2', null],
        ['UO-L2.2.1', null],
      ],
    ],
    [
      '1 uo l2.2.2, 2 L2-2-1',
      [
        ['uo l2.2.2', 1],
        ['L2-2-1', 2],
      ],
    ],
    ['2 UO-L2.2.2 + 1 UO-L2.2.2', [['UO-L2.2.2', 3]]],
    ['UO-L2.2.2', []],
    ['UO-L2.2.2 – Développement, exploitation', [['UO-L2.2.2 – Développement', null]]],
    ['Design + devops', []],
  ])('%j', (written, parts) => {
    expect(unitParts(agreement, written)).toEqual(parts.map(([unit, quantity]) => ({ unit, quantity })));
  });

  it('are lines of their own with the same address, and told once', () => {
    const sheet = read([
      header,
      line,
      ['BC-2', '3 UO-L2.2.2 + 2 UO-L2.2.1', null, 'Alpha', 42744, 160000, 190],
    ]);
    expect(sheet.lines.map((l) => [l.row, l.unit?.code, l.get(columnOf('qty')), l.orderKey])).toEqual([
      [2, 'UO-L2.2.2', 1, 'bc1'],
      [3, 'UO-L2.2.2', 3, 'bc2'],
      [3, 'UO-L2.2.1', 2, 'bc2'],
    ]);
    expect(sheet.rowsRead).toBe(2);
    expect(told(sheet.findings)).toEqual([
      { rule: 'composite-units', severity: 'info', at: [3, 2], rows: [3] },
    ]);
  });

  it('share no amount, day or quantity that is not said to be theirs', () => {
    const sheet = read([header, line, ['BC-2', 'UO-L2.2.1 + UO-L2.2.2', 1, 'Alpha', 42744, 58000, null]]);
    for (const index of [1, 2]) {
      const split = sheet.lines[index];
      expect(split?.get(columnOf('amount_ht'))).toBeNull();
      expect(split?.unreadable(columnOf('amount_ht'))).toBe(true);
      expect(split?.unreadable(columnOf('qty'))).toBe(true);
      expect(split?.unreadable(columnOf('pd_ordered'))).toBe(false);
      expect(split?.get(columnOf('start_date'))).toBe(42744);
    }
  });
});
