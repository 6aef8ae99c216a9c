import type { ChorusTexts } from '../chorus-texts';

export const chorus: ChorusTexts = {
  sheet: 'Chorus',
  columns: {
    engagement: 'Commitment no.',
    found: 'Matching',
    orders: 'Orders',
    ordered: 'Ordered excl. tax',
    engaged: 'Committed',
    certified: 'Certified',
    paid: 'Paid',
    left: 'Left to pay',
    lines: 'Order lines',
    entries: 'Rows of the extract',
    remarks: 'Worth knowing',
  },
  found: {
    both: 'Matched',
    orders: 'Not in the extract',
    accounts: 'No order',
    none: 'Orders without a commitment number',
  },
  noNumber: '(no number)',
  unnamed: (sheet, rows, say) =>
    `Sheet “${sheet}”: ${say.count(rows.length, 'row without a commitment number is not counted', 'rows without a commitment number are not counted')} (${rows.slice(0, 12).join(', ')}${rows.length > 12 ? '…' : ''}).`,
  unreadable: (sheet, rows, say) =>
    `Sheet “${sheet}”: ${say.count(rows.length, 'row has an amount that cannot be read', 'rows have an amount that cannot be read')} (${rows.slice(0, 12).join(', ')}${rows.length > 12 ? '…' : ''}).`,
};
