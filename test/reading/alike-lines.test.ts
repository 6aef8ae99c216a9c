/** What makes a line another than it was: whatever rules ask of it, and the cells they name. */
import { alikeIn } from '../../src/core/orders/alike-lines';
import type { OrderLine } from '../../src/core/orders/order-line';
import { readOrders } from '../../src/core/orders/read-orders';
import type { CellValue, SheetSnapshot } from '../../src/core/sheet/snapshot';
import { agreement, columnOf, orderSheet, settings } from './sheets';

type Cells = Readonly<Record<string, CellValue>>;

const usual: Cells = {
  'N° BC': 'BC-1',
  'Date BC': 42744,
  UO: 'UO-L2.2.2',
  Qté: 1,
  Projet: 'Alpha',
  'Montant HT': 48000,
  Statut: 'émis',
  Lot: '2',
  Phase: null,
  'Date de début': 42750,
};

function lineOf(more: Cells = {}, place: Partial<SheetSnapshot> = {}): OrderLine {
  const cells = { ...usual, ...more };
  // By the line below the table is known, whatever stands on the first.
  const rows = [Object.keys(cells), Object.values(cells), Object.values(usual)];
  const [line] = readOrders([orderSheet(rows, place)], { agreement, settings: settings() })[0]?.lines ?? [];
  if (!line) throw new Error('no line');
  return line;
}

const some = ['qty', 'start_date', 'amount_ht'].map(columnOf);

it('is alike where it says the same', () => {
  expect(alikeIn(lineOf(), lineOf(), some)).toBe(true);
});

it.each<readonly [string, Cells, Cells]>([
  ['its unit', {}, { UO: 'UO-L2.2.1' }],
  ['how its unit is written', {}, { UO: 'uo l2-2-2' }],
  ['its phase', { UO: 'UO-X', Phase: 'Phase 1' }, { UO: 'UO-X', Phase: 'Phase 2' }],
  ['the lot written', {}, { Lot: '1' }],
  ['its project', {}, { Projet: 'Beta' }],
  ['its order', {}, { 'N° BC': 'BC-2' }],
  ['its status', {}, { Statut: 'annulé' }],
  ['its day', {}, { 'Date BC': 42745 }],
])('is another where %s is another, whatever the columns asked for', (_, was, is) => {
  expect(alikeIn(lineOf(was), lineOf(is), [])).toBe(false);
  expect(alikeIn(lineOf(is), lineOf(was), [])).toBe(false);
});

it.each<readonly [string, Cells, Cells]>([
  ['the value of one of the columns', {}, { 'Montant HT': 48001 }],
  ['what is written there', {}, { 'Montant HT': '48 000' }],
  ['what is read of the same signs', { 'Montant HT': 1.234 }, { 'Montant HT': '1.234' }],
  ['whether it can be read', { Qté: null }, { Qté: 'deux ou trois' }],
])('is another where %s is another', (_, was, is) => {
  expect(alikeIn(lineOf(was), lineOf(is), some)).toBe(false);
  expect(alikeIn(lineOf(was), lineOf(is), [columnOf('vat')])).toBe(true);
});

it.each<readonly [string, SheetSnapshot['origin']]>([
  ['row', { row: 4, column: 1 }],
  ['column', { row: 1, column: 3 }],
])('is another where a cell stands in another %s', (_, origin) => {
  expect(alikeIn(lineOf(), lineOf({}, { origin }), some)).toBe(false);
  expect(alikeIn(lineOf(), lineOf({}, { origin }), [columnOf('vat')])).toBe(true);
});

it.each<readonly [string, PropertyDescriptorMap]>([
  ['lot', { lot: { value: '3' } }],
  ['value', { get: { value: () => 3 } }],
  ['legibility', { unreadable: { value: () => true } }],
])('is another where its %s alone is another, though it follows from its cells', (_, own) => {
  const other = Object.create(lineOf(), own) as OrderLine;
  expect(alikeIn(lineOf(), other, some)).toBe(false);
});
