import fc from 'fast-check';
import { parseCsv } from 'hucre/csv';
import { csvCells } from '../../src/cli/files/csv-cells';

const signs = fc.string({
  unit: fc.constantFrom('a', 'é', ' ', '"', '""', ';', ',', '\n', '\r', '\r\n', '='),
});

describe('the cells of a CSV text', () => {
  it('are those that another reader finds', () => {
    fc.assert(
      fc.property(signs, fc.constantFrom(';', ',', '"', ' '), (text, delimiter) => {
        expect(csvCells(text, delimiter)).toEqual(parseCsv(text, { delimiter }));
      }),
      { numRuns: 20_000 },
    );
  });

  it.each([
    ['nothing', '', []],
    ['a line break alone', '\n', [['']]],
    ['no line break at the end', 'a;b', [['a', 'b']]],
    ['a delimiter at the end', 'a;', [['a', '']]],
    ['quotation marks written twice', '"a""b;\nc";"";d', [['a"b;\nc', '', 'd']]],
    ['text after quotation marks', '"a"b"c";d', [['ab"c"', 'd']]],
    ['quotation marks that are not closed', 'a;"b;\nc', [['a', 'b;\nc']]],
  ])('of %s', (_, text, cells) => {
    expect(csvCells(text, ';')).toEqual(cells);
  });
});
