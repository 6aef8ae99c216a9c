import type { SheetCheck } from '../../src/core/checking/check-workbook';
import type { Finding, Severity } from '../../src/core/checking/finding';
import { highlightsOf } from '../../src/core/checking/highlights';

describe('what the lens shows', () => {
  const finding = (severity: Severity, row: number, column: number, waived = false, sheetId = 'A') =>
    ({ severity, at: { sheetId, row, column }, waived: waived ? {} : null }) as unknown as Finding;
  const checkOf = (id: string, ...findings: Finding[]) =>
    ({ sheet: { snapshot: { id } }, findings }) as unknown as SheetCheck;
  const check = (...findings: Finding[]) => checkOf('A', ...findings);
  const shown = (...findings: Finding[]) =>
    highlightsOf([check(...findings)]).map(({ severity, address }) => [severity, address]);

  it('is each cell once, by the worst found there, neighbours as one range', () => {
    expect(
      shown(
        finding('info', 5, 3),
        finding('error', 5, 3),
        finding('error', 6, 3),
        finding('error', 9, 3),
        finding('warning', 5, 28),
      ),
    ).toEqual([
      ['error', 'C5:C6,C9'],
      ['warning', 'AB5'],
    ]);
  });

  it('leaves out what a waiver sets aside, and what no cell shows', () => {
    expect(shown(finding('error', 5, 3, true), { ...finding('error', 1, 1), at: null })).toEqual([]);
  });

  it('keeps to addresses Excel takes, and to a number of cells that helps', () => {
    const many = Array.from({ length: 9_000 }, (_, index) => finding('error', 2 * index + 1, 3));
    const addresses = highlightsOf([check(...many)]).map(({ address }) => address);
    for (const address of addresses) expect(address.length).toBeLessThan(8_192);
    expect(addresses.join().split(',')).toHaveLength(5_000);
  });

  it('keeps ranges of one column apart, whatever the order of the findings', () => {
    expect(
      shown(
        finding('error', 7, 4),
        finding('error', 6, 3),
        finding('error', 8, 4),
        finding('error', 5, 3),
        finding('error', 8, 3),
      ),
    ).toEqual([['error', 'C5:C6,C8,D7:D8']]);
  });

  it('is told sheet by sheet, a sheet of several tables once', () => {
    const checks = [
      checkOf('A', finding('error', 5, 3), finding('error', 5, 3, false, 'B')),
      checkOf('A', finding('error', 9, 3)),
      checkOf('B', finding('info', 5, 3, false, 'B'), finding('info', 6, 3, false, 'B')),
    ];
    expect(highlightsOf(checks)).toEqual([
      { sheetId: 'A', severity: 'error', address: 'C5,C9' },
      { sheetId: 'B', severity: 'error', address: 'C5' },
      { sheetId: 'B', severity: 'info', address: 'C6' },
    ]);
  });

  it('fills an address up to what Excel takes before it begins another', () => {
    // Ranges of six characters, each after a comma: 8,000 characters hold 1,143 of them.
    const many = Array.from({ length: 1_200 }, (_, index) => finding('error', 10_001 + 2 * index, 3));
    const addresses = highlightsOf([check(...many)]).map(({ address }) => address);
    expect(addresses.map((address) => address.split(',').length)).toEqual([1_143, 57]);
    expect(addresses.map((address) => /^C\d+(?:,C\d+)*$/.test(address))).toEqual([true, true]);
  });
});
