import { columns, rules } from '../../src/catalogue';
import { headerKey } from '../../src/core/sheet/header-key';
import { columnsNamed } from '../../src/core/sheet/header-match';
import { columns as lineColumns } from '../../src/line-check';
import { call } from './call';

const headers = [['N° BC', 'UO', 'Quantité', 'Lot']];
const line = (...cells: unknown[]) => [cells];

describe('CHECK_LINE', () => {
  it.each<[unknown[][], unknown[][], string]>([
    [headers, line('BC-1', 'UO-L1.2', 1, 2), 'error: unit-lot'],
    [headers, line('BC-1', 'UO-L9.9', 1, 2), 'error: unit-known'],
    [headers, line('BC-1', 'UO-L1.2', -1, 1), 'error: quantity'],
    [[['N° BC'], ['UO'], ['Quantité'], ['Lot']], [['BC-1'], ['UO-L1.2'], [1], [2]], 'error: unit-lot'],
    [headers, line('', '', '', ''), '#VALUE!'],
    [headers, line(0, 0, 0, 0), '#VALUE!'],
    [headers, line('BC-1', 'UO-L1.2'), '#VALUE!'],
    [[['N° BC', 'Objet']], line('BC-1', 'Animation'), '#VALUE!'],
  ])('%j, %j: %s', (given, cells, expected) => expect(call('CHECK_LINE', given, cells)).toBe(expected));

  it('names what it could not decide, and never says a bare ok then', () => {
    const verdict = String(call('CHECK_LINE', headers, line('BC-1', 'UO-L2.2.2', 1, 2)));
    expect(verdict).toMatch(/^ok; not checkable: /);
    expect(verdict).toContain('unit-workload');
    expect(verdict).not.toContain('unit-lot');
  });

  it('takes a 0 for the blank cell that it is on the desktop, in any column', () => {
    const wide = [
      ['N° BC', 'UO', 'Quantité', 'Lot', 'Phase', 'Date de début', 'Date de fin', 'JH commandés'],
    ];
    const verdict = (blank: unknown) =>
      call('CHECK_LINE', wide, line('BC-1', 'UO-L2.2.2', 1, ...Array<unknown>(5).fill(blank)));
    expect(verdict(0)).toBe(verdict(''));
    expect(String(verdict(0))).toMatch(/^ok; not checkable: .*unit-workload/);
    expect(call('CHECK_LINE', headers, line('BC-1', 'UO-L1.2', 0, 1))).toBe(
      call('CHECK_LINE', headers, line('BC-1', 'UO-L1.2', null, 1)),
    );
  });

  it('names the rules that need more than the line, where they are about it', () => {
    const wide = [['N° BC', 'UO', 'Quantité', 'Lot', 'Libellé']];
    const verdict = (code: string, label = 'Prestation', prices: unknown = null) =>
      String(call('CHECK_LINE', wide, line('BC-1', code, 1, 2, label), prices));
    // Judged by the settings, by the day of the check, by both sides of a period.
    for (const rule of ['order-within-framework', 'unit-deliverables', 'team-challenge', 'order-form'])
      expect(verdict('UO-L2.2.2')).toMatch(new RegExp(`^ok; not checkable: .*\\b${rule}\\b`));
    expect(verdict('UO-L2.4.2')).toContain('unit-scope');
    expect(verdict('UO-L2.2.2')).not.toContain('unit-scope');
    expect(verdict('UO-L2.4.2')).not.toContain('person-day-capacity');
    expect(verdict('UO-L2.2.2')).not.toContain('payment-delay');
    expect(verdict('UO-L2.2.2', 'Prestation', [['UO-L2.2.2', 41000]])).toContain('payment-delay');
    // Rules that compare lines are none of a line alone.
    expect(verdict('UO-L2.2.2')).not.toContain('duplicate-line');
    expect(verdict('UO-L2.2.2', 'Indemnité de non-reconduction')).toContain('non-renewal-indemnity');
    expect(verdict('UO-L2.2.2', 'Indemnité de non-reconduction')).toMatch(/^error: /);
  });

  it('names of every agreement the rules that it does not run', () => {
    const verdict = String(call('CHECK_LINE', headers, line('BC-1', 'UO-AP', 1, 1), null, 'produit-2026'));
    for (const rule of [
      'subcontracting',
      'time-limit',
      'not-payable',
      'unit-equivalence',
      'execution-after-end',
    ])
      expect(verdict).toContain(rule);
  });

  it('compares prices where a schedule is given', () => {
    const wide = [['N° BC', 'UO', 'Quantité', 'Lot', 'Prix unitaire HT']];
    const priced = (price: number) =>
      String(call('CHECK_LINE', wide, line('BC-1', 'UO-L2.2.2', 1, 2, price), [['UO-L2.2.2', 41000]]));
    expect(priced(42000)).toContain('unit-price');
    expect(priced(41000)).not.toContain('unit-price');
    expect(call('CHECK_LINE', headers, line('BC-1', 'UO-L2.2.2', 1, 2), [['UO-L2.2.2', 'cher']])).toBe(
      '#VALUE!',
    );
  });

  it('checks amounts without a schedule where the agreement itself asks for them', () => {
    const taxed = [['N° BC', 'UO', 'Quantité', 'Lot', 'Montant HT', 'TVA', 'Montant TTC']];
    const verdict = (code: string, vat: number, agreement: string) =>
      String(call('CHECK_LINE', taxed, line('BC-1', code, 1, 1, 640, vat, 640 + vat), '', agreement));
    expect(verdict('UO 1.3.2', 0, 'produit-2026')).toMatch(/: .*\bvat\b/);
    expect(verdict('UO 1.3.2', 128, 'produit-2026')).not.toMatch(/\bvat\b/);
    expect(verdict('UO-L1.2', 0, 'sgmap-2016')).not.toMatch(/\bvat\b/);
  });

  it('runs no rule that needs a setting', () => {
    for (const rule of rules.filter(({ lineAlone }) => lineAlone))
      expect(rule.needsSettings ?? []).toEqual([]);
  });

  it('understands a header as the panel does, though it knows fewer columns', () => {
    expect(lineColumns.length).toBeLessThan(columns.length);
    const known = new Set(lineColumns);
    for (const { text } of columns.flatMap(({ headers: wordings }) => wordings)) {
      const named = columnsNamed([headerKey(text)], columns);
      const kept = named.filter(({ column }) => known.has(column));
      expect([text, columnsNamed([headerKey(text)], lineColumns)]).toEqual([text, kept]);
      // A header that means several columns is kept with all of them, or with none.
      expect([text, kept.length]).toEqual([text, kept.length === 0 ? 0 : named.length]);
    }
  });
});
