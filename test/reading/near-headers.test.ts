import type { Heading } from '../../src/core/sheet/map-columns';
import { nearField } from '../../src/core/sheet/near-headers';
import { columns, orderSheet } from './sheets';

function near(header: string): string | null {
  const heading: Heading = { index: 1, header, wordings: [header], samples: () => [] };
  return nearField(heading, columns);
}

describe('a header that is nearly one we know', () => {
  it.each([
    ['Montent HT', 'amount_ht'],
    ['Quantitée', 'qty'],
    ['Numméro OT', 'order_no'],
    ['Date de debbut', 'start_date'],
    ['Titulair', 'holder'],
  ])('%j may mean %s', (header, field) => {
    expect(near(header)).toBe(field);
  });

  it.each(['Lots', 'Tot', 'Décision phase 4', 'Suivi par', 'Remarques', ''])(
    '%j means nothing near',
    (header) => {
      expect(near(header)).toBeNull();
    },
  );

  it('is proposed, never taken, and only for a field no column holds', () => {
    const rows = [
      ['N° BC', 'UO', 'Qté', 'Montent HT', 'Quantitée'],
      ['BC-1', 'UO-L2.2.2', 1, 48000, 2],
    ];
    const sheet = orderSheet(rows);
    expect(sheet.columns.map(({ column }) => column.field)).toEqual(['order_no', 'uo_code', 'qty']);
    expect(sheet.unmapped).toEqual([
      { header: 'Montent HT', index: 4, near: 'amount_ht' },
      { header: 'Quantitée', index: 5 },
    ]);
  });
});
