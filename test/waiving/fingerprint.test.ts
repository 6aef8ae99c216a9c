/** What makes a finding the one that was waived, what makes it another, and what moves it from under its waiver. */
import type { Finding } from '../../src/core/checking/finding';
import { fingerprints, hashOf } from '../../src/core/waiving/fingerprint';
import type { CellValue } from '../../src/core/sheet/snapshot';
import { read } from '../reading/sheets';

const header = ['N° BC', 'UO', 'Projet', 'Intervenant', 'Qté'];
const line: readonly CellValue[] = ['BC-1', 'UO-L2.2.2', 'Alpha', 'Mme Martin', 1];
const quantity = 5;

function fingerprintOf(
  change: Partial<Finding> = {},
  cells: readonly CellValue[] = line,
  above: CellValue[][] = [],
) {
  const sheet = read([header, ...above, cells]);
  const row = above.length + 2;
  const finding: Finding = {
    rule: 'quantity',
    subject: 'Qté',
    severity: 'error',
    clause: '§1',
    alsoClauses: [],
    doubts: [],
    at: { sheetId: sheet.snapshot.id, row, column: quantity },
    related: [],
    order: 'BC-1',
    project: 'Alpha',
    facts: { quantity: 1, rows: [row, row + 1] },
    waived: null,
    ...change,
  };
  return fingerprints(sheet)(finding);
}

const known = fingerprintOf();

const withCell = (column: number, value: CellValue) =>
  line.map((cell, index) => (index === column ? value : cell));

describe('the key of a finding', () => {
  it.each<[string, Partial<Finding>]>([
    ['another rule', { rule: 'unit-lot' }],
    ['another subject', { subject: 'JH' }],
    ['another order', { order: 'BC-2' }],
    ['no order', { order: null }],
    ['another project', { project: 'Beta' }],
    ['no project', { project: null }],
    ['no place', { at: null }],
    ['another field', { facts: { quantity: 1, rows: [2, 3], field: 'qty' } }],
  ])('is another with %s', (_, change) => {
    expect(fingerprintOf(change).key).not.toBe(known.key);
  });

  it.each<[string, readonly CellValue[]]>([
    ['another unit', withCell(1, 'UO-L2.2.1')],
    ['another person', withCell(3, 'M. Durand')],
    ['nobody', withCell(3, null)],
  ])('is another with %s on its line', (_, cells) => {
    expect(fingerprintOf({}, cells).key).not.toBe(known.key);
  });

  it.each<[string, Partial<Finding>, readonly CellValue[]]>([
    ['the order number is typed otherwise', { order: 'bc 1' }, line],
    ['the project is typed otherwise', { project: ' ALPHA ' }, line],
    ['the person is typed otherwise', {}, withCell(3, 'MME MARTIN')],
    ['the unit is spelled otherwise', {}, withCell(1, 'uo l2.2.2')],
    ['it became graver', { severity: 'warning' }, line],
    ['it has other cells beside', { related: [{ sheetId: 'x', row: 9, column: 9 }] }, line],
    ['it states something else', { facts: { quantity: 7 } }, line],
  ])('is the same where %s', (_, change, cells) => {
    expect(fingerprintOf(change, cells).key).toBe(known.key);
  });

  it('and its inputs are the same on another row', () => {
    const above: CellValue[][] = [
      ['BC-0', 'UO-L2.2.1', 'Beta', 'M. Durand', 4],
      ['BC-0', 'UO-L2.2.1', 'Gamma', 'M. Durand', 5],
    ];
    expect(fingerprintOf({}, line, above)).toEqual(known);
  });

  it('does not take the line at the same row of another sheet for its own', () => {
    const elsewhere = fingerprintOf({ at: { sheetId: 'autre', row: 2, column: quantity } });
    expect(elsewhere).toEqual(fingerprintOf({ at: null }));
  });
});

describe('the inputs of a finding', () => {
  it.each<[string, Partial<Finding>]>([
    ['it states another value', { facts: { quantity: 2, rows: [2, 3] } }],
    ['it states one thing more', { facts: { quantity: 1, rows: [2, 3], most: 4 } }],
    ['the same value means something else', { facts: { most: 1, rows: [2, 3] } }],
    ['it counts more lines', { facts: { quantity: 1, rows: [2, 3, 4] } }],
  ])('are others where %s', (_, change) => {
    expect(fingerprintOf(change).inputs).not.toBe(known.inputs);
  });

  it('are others where the cell holds something else, not where another cell of the line does', () => {
    expect(fingerprintOf({}, withCell(4, 2)).inputs).not.toBe(known.inputs);
    expect(fingerprintOf({}, withCell(2, 'Alpha bis')).inputs).toBe(known.inputs);
  });

  it('do not rest on the order in which facts are told, nor on which rows they are', () => {
    expect(fingerprintOf({ facts: { rows: [40, 70], quantity: 1 } }).inputs).toBe(known.inputs);
  });

  it('take a fact that is not told for one that is null', () => {
    const inputs = (fact: undefined | null) => fingerprintOf({ facts: { quantity: fact } }).inputs;
    expect(inputs(undefined)).toBe(inputs(null));
  });

  it('keep a list of rows that is no list as it is', () => {
    const inputs = (rows: string) => fingerprintOf({ facts: { rows } }).inputs;
    expect(inputs('2')).not.toBe(inputs('3'));
  });

  it('hold no cell where the finding is at a column that is not read', () => {
    const beside = (cells: readonly CellValue[]) =>
      fingerprintOf({ at: { sheetId: read([header, line]).snapshot.id, row: 2, column: 40 } }, cells).inputs;
    expect(beside(line)).toBe(beside(withCell(4, 2)));
  });
});

it('a hash is sixteen figures, whatever it is of', () => {
  for (const value of [null, '', 0, [], ['a'], 'é'.repeat(5_000), Array.from({ length: 400 }, (_, n) => n)])
    expect(hashOf(value)).toMatch(/^[0-9a-f]{16}$/);
  // A short one is filled up: 64 bits that begin with zeros.
  const short = Array.from({ length: 2_000 }, (_, n) => hashOf(`BC-${n}`)).filter((hash) =>
    hash.startsWith('0'),
  );
  expect(short.length).toBeGreaterThan(0);
});
