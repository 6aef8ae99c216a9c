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
    ['2 UO-L2.2.2 + UO-L2.2.2', [['UO-L2.2.2', null]]],
    ['1.500 UO-L2.2.2', [['UO-L2.2.2', 1.5]]],
    ['UO-L2.2.2', []],
    ['UO-L2.2.2 – Développement, exploitation', [['UO-L2.2.2 – Développement', null]]],
    ['Design + devops', []],
    [
      'UO-L2.2.2 + UO-L2.2.4',
      [
        ['UO-L2.2.2', null],
        ['UO-L2.2.4', null],
      ],
    ],
    [
      'UO-L2.2.1 et 2.2.2',
      [
        ['UO-L2.2.1', null],
        ['2.2.2', null],
      ],
    ],
    ['UO-L2.2.2 + annexe-9.9', [['UO-L2.2.2', null]]],
    ['3 x UO-L2.2.4', [['UO-L2.2.4', 3]]],
    ['UO-L2.2.2 (livré le 12.3.2017) / 0.5', [['UO-L2.2.2 (livré le 12.3.2017)', null]]],
  ])('%j', (written, parts) => {
    expect(unitParts(agreement, written)).toEqual(parts.map(([unit, quantity]) => ({ unit, quantity })));
  });

  it('stand on one row, hidden or not', () => {
    const sheet = read([header, ['BC-2', 'UO-L2.2.2 + UO-L2.2.1', 1, 'Alpha', 42744, 160000, 190]], {
      hiddenRows: new Set([2]),
    });
    expect(sheet.findings.find(({ rule }) => rule === 'hidden-row')?.facts.rows).toEqual([2]);
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
    expect(sheet.lines.map((l) => l.unreadable(columnOf('uo_code')))).toEqual([false, false, false]);
    expect(sheet.lines.map((l) => l.unreadable(columnOf('qty')))).toEqual([false, false, false]);
    expect(sheet.rowsRead).toBe(2);
    expect(told(sheet.findings)).toEqual([
      { rule: 'composite-units', severity: 'info', at: [3, 2], rows: [3] },
    ]);
  });

  it('are not looked for in pages of text', () => {
    const piece = (length: number) => `3 UO-L2.2.2 – ${'x'.repeat(length - 14)}`;
    expect(unitParts(agreement, piece(300))).toHaveLength(1);
    expect(unitParts(agreement, piece(301))).toEqual([]);
  });

  it('beside a quantity of the row have their own', () => {
    const sheet = read([header, ['BC-2', '3 UO-L2.2.2 + 2 UO-L2.2.1', 5, 'Alpha', 42744, 160000, 190]]);
    const qty = columnOf('qty');
    expect(sheet.lines.map((l) => [l.get(qty), l.unreadable(qty), l.shared(qty)])).toEqual([
      [3, false, false],
      [2, false, false],
    ]);
  });

  it('without quantities make no column of quantities', () => {
    const sheet = read([
      ['N° BC', 'UO', 'Projet'],
      ['BC-1', 'UO-L2.2.2 + UO-L2.2.1', 'Alpha'],
    ]);
    expect(sheet.lines).toHaveLength(2);
    expect(sheet.lines[0]?.has(columnOf('qty'))).toBe(false);
    expect(sheet.findings.map(({ rule, subject }) => [rule, subject])).toEqual([
      ['missing-column', 'qty'],
      ['composite-units', 'uo_code'],
    ]);
  });

  it('that turn out to be one, with words of its label, are the cell as it stands', () => {
    const written = 'UO-L2.2.2 – Développement, exploitation';
    const [split] = read([header, ['BC-1', written, 1, 'Alpha', 42744, 48000, 60]]).lines;
    expect(split?.get(columnOf('uo_code'))).toBe(written);
  });

  it('share no amount, day or quantity that is not said to be theirs', () => {
    const sheet = read([header, line, ['BC-2', 'UO-L2.2.1 + UO-L2.2.2', 1, 'Alpha', 42744, 58000, null]]);
    for (const index of [1, 2]) {
      const split = sheet.lines[index];
      expect(split?.get(columnOf('amount_ht'))).toBeNull();
      expect(split?.unreadable(columnOf('amount_ht'))).toBe(true);
      expect(split?.unreadable(columnOf('qty'))).toBe(true);
      expect(split?.shared(columnOf('qty'))).toBe(true);
      expect(split?.unreadable(columnOf('pd_ordered'))).toBe(false);
      expect(split?.get(columnOf('start_date'))).toBe(42744);
    }
  });
});
