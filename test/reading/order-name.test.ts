import { orderName } from '../../src/core/orders/order-name';
import { read } from './sheets';

const header = ['N° BC', 'Code UO', 'Qté'];
const sheets = [
  read([header, ['BC-1', 'UO-L2.2.2', 1], [null, 'UO-L2.2.2', 1]], { name: 'Suivi 2016' }),
  read(
    [
      ['Qté', 'N° BC', 'Code UO'],
      [1, 'bc 2', 'UO-L2.2.2'],
      [1, null, 'UO-L2.2.2'],
    ],
    { name: 'Suivi 2017' },
  ),
];

const place = (sheet: string, row: number) => `${sheet}, ligne ${row}`;

it('names a line by its order as its own sheet writes it, else by its sheet and row', () =>
  expect(sheets.flatMap(({ lines }) => lines.map((line) => orderName(sheets, line, place)))).toEqual([
    ...['BC-1', 'Suivi 2016, ligne 3', 'bc 2', 'Suivi 2017, ligne 3'],
  ]));
