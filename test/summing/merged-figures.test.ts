/** Figures that follow from amounts which a merged cell shows over several lines, and which of the lines they count on. */
import { rules } from '../../src/catalogue';
import { checkWorkbook } from '../../src/core/checking/check-workbook';
import type { StoredSettings } from '../../src/core/checking/settings';
import { ceilingStandings } from '../../src/summaries/_ceilings';
import { source, sum } from './summed';

const asOf = 43252;
const settings: Partial<StoredSettings> = {
  finance: { enabled: true },
  ceilings: [{ amountExclTax: 200_000, setBy: 'la direction', setOn: '2017-01-05' }],
};

describe('an amount merged over lines of which the first does not count', () => {
  const header = ['N° BC', 'Code UO', 'Qté', 'Statut', 'Montant HT', 'Montant TTC'];
  const mergedAreas = [5, 6].map((column) => ({ row: 2, column, rows: 3, columns: 1 }));
  const order = (...statuses: readonly (string | null)[]) =>
    source(
      [
        {
          name: 'BC',
          rows: [
            header,
            ...statuses.map((status, at) => {
              const amounts = at === 0 ? [100_000, 120_000] : [null, null];
              return ['BC-1', 'UO-L2.2.2', 1, status, ...amounts];
            }),
          ],
          more: { mergedAreas },
        },
      ],
      settings,
    );

  it.each<[string, (string | null)[], number]>([
    ['cancelled', ['annulé', 'en cours', 'en cours'], 10_000_000],
    ['cancelled, and the next a draft', ['annulé', 'brouillon', null], 10_000_000],
    ['a draft', ['brouillon', 'soldé', null], 10_000_000],
    ['of an order that is cancelled as a whole', ['annulé', 'annulé', 'annulé'], 0],
  ])('%s, is that of the others', (_, statuses, cents) => {
    const given = order(...statuses);
    expect(sum([given], ['order_no']).total).toMatchObject({
      amountExclTax: cents === 0 ? null : cents,
      amountInclTax: cents === 0 ? null : cents * 1.2,
    });
    expect(ceilingStandings(given)).toMatchObject([{ ordered: cents }]);
  });

  it('is held by the checks against what it says of the others', () => {
    const { sheets, agreement, settings: complete } = order('annulé', null, null);
    const [{ coverage = [] } = {}] = checkWorkbook({ sheets, agreement, rules, settings: complete, asOf });
    expect(coverage.find(({ rule }) => rule === 'vat')).toMatchObject({ status: 'checked' });
  });
});

describe('figures that follow from amounts of which some are merged', () => {
  const head = ['N° BC', 'Code UO', 'Qté', 'Montant HT', 'TVA', 'Montant TTC', 'JH commandés', 'JH réalisés'];
  const totalOf = (cells: readonly (readonly (number | null)[])[], merging: readonly number[]) =>
    sum(
      [
        source(
          [
            {
              name: 'BC',
              rows: [[...head, 'RAF (JH)', 'AE'], ...cells.map((own) => ['BC-1', 'UO-L2.2.2', 1, ...own])],
              more: { mergedAreas: merging.map((column) => ({ row: 2, column, rows: 2, columns: 1 })) },
            },
          ],
          settings,
        ),
      ],
      ['order_no'],
    ).total;

  it.each([
    [
      'incl. tax',
      [
        [100, null, 240],
        [100, null, null],
      ],
      [6],
    ],
    [
      'tax',
      [
        [100, 40, null],
        [100, null, null],
      ],
      [5],
    ],
    [
      'excl. tax',
      [
        [200, 20, null],
        [null, 20, null],
      ],
      [4],
    ],
    [
      'all',
      [
        [200, 40, null],
        [null, null, null],
      ],
      [4, 5],
    ],
  ])('the amount including tax: %s merged', (_, cells, merging) =>
    expect(totalOf(cells, merging).amountInclTax).toBe(24_000),
  );

  it.each([
    [
      'left',
      [
        [60, 30, 60],
        [60, 30, null],
      ],
      [9],
    ],
    [
      'ordered',
      [
        [120, 30, null],
        [null, 30, null],
      ],
      [7],
    ],
    [
      'done',
      [
        [60, 60, null],
        [60, null, null],
      ],
      [8],
    ],
  ])('the days left: %s merged', (_, days, merging) =>
    expect(
      totalOf(
        days.map((own) => [100, 20, 120, ...own]),
        merging,
      ).daysRemaining,
    ).toBe(60),
  );

  it.each([
    [
      'amount merged, the whole on each line',
      [
        [200, null],
        [null, null],
      ],
      [4],
      24_000,
    ],
    [
      'what some lines come to is not the order',
      [
        [100, null],
        [100, null],
        [200, null],
      ],
      [],
      48_000,
    ],
  ])('the commitment: %s', (_, amounts, merging, cents) => {
    const cells = amounts.map((own, at) => [...own, ...[null, null, null, null], at < 2 ? 240 : null]);
    expect(totalOf(cells, merging).commitment).toBe(cents);
  });
});
