import { usedRows } from '../../src/core/sheet/used-rows';

it.each([
  ['no row', [], 0],
  ['rows that are all blank', [[], [null, '  ', '\u00a0']], 0],
  ['a blank row between others', [['N° BC'], [null], ['BC-1'], [null, ''], []], 3],
  ['a dash, which somebody wrote', [['N° BC'], [null, '-'], [null]], 2],
  ['a zero or a box that is not ticked', [[null, 0], [false], ['']], 2],
  ['none blank', [['N° BC'], ['BC-1']], 2],
])('the last row in which something stands, of %s', (_, values, rows) => {
  expect(usedRows(values)).toBe(rows);
});
