/** Values that belong to a project: which one counts where its lines say different things, and what is told of it. */
import { buildOrderBook } from '../../src/core/orders/build-book';
import { readOrders } from '../../src/core/orders/read-orders';
import type { ReadSheet } from '../../src/core/orders/order-sheet';
import type { CellValue } from '../../src/core/sheet/snapshot';
import { product } from '../acceptance/produit/check-product';
import { agreement, columnOf, columns, orderSheet, read, settings, snapshot } from './sheets';
import { recogniseOrderSheet } from '../../src/core/orders/recognise';

const header = ['N° BC', 'Date BC', 'UO', 'Qté', 'Projet', 'Partenaire', 'Décision phase 2', '% implication'];

/** A line of a project: the day of its order and what it says of the project. */
const line = (
  day: CellValue,
  partner: CellValue,
  more: { decision?: CellValue; share?: CellValue; unit?: CellValue; project?: CellValue } = {},
): CellValue[] => [
  ...['BC-1', day, more.unit === undefined ? 'UO-L2.2.2' : more.unit, 1, more.project ?? 'Alpha', partner],
  ...[more.decision ?? null, more.share ?? null],
];

const conflicts = ({ findings }: ReadSheet) =>
  findings.filter(({ rule }) => rule === 'conflicting-values').map(({ facts }) => facts['used']);

function valueOf(field: string, ...rows: CellValue[][]) {
  const sheet = read([header, ...rows]);
  const book = buildOrderBook([sheet], { settings: settings() });
  const held = book.projectValue('alpha', columnOf(field));
  return held.column ? [held.value, held.line?.row] : null;
}

describe('the value of a project in use', () => {
  it.each<[string, CellValue[][], [string | null, number | undefined]]>([
    ['the only one', [line(42744, null), line(42745, 'X')], ['X', 3]],
    ['none', [line(42744, null)], [null, undefined]],
    ['that of the latest order', [line(42744, 'X'), line(42800, 'Y'), line(42750, 'Z')], ['Y', 3]],
    ['also where it stands first', [line(42800, 'Y'), line(42744, 'Z')], ['Y', 2]],
    ['the later of twice the same', [line(42744, 'X'), line(42750, 'Y'), line(42800, 'X')], ['X', 4]],
    [
      'the latest also where it was said before',
      [line(42744, 'X'), line(42800, 'X'), line(42750, 'Y')],
      ['X', 3],
    ],
    ['the first of two spellings', [line(42744, 'Y'), line(42744, 'y')], ['Y', 2]],
    ['of one day the one that sorts last', [line(42744, 'Y'), line(42744, 'X')], ['Y', 2]],
    ['whatever the order of the lines', [line(42744, 'X'), line(42744, 'Y')], ['Y', 3]],
    ['and the case of its letters', [line(42744, 'b'), line(42744, 'A')], ['b', 2]],
    ['a day is later than none', [line(null, 'Y'), line(42744, 'X')], ['X', 3]],
    ['of no day either the one that sorts last', [line(null, 'Y'), line(null, 'X')], ['Y', 2]],
    ['and that wherever it stands', [line(null, 'X'), line(null, 'Y')], ['Y', 3]],
  ])('is %s', (_, rows, expected) => {
    expect(valueOf('partner', ...rows)).toEqual(expected);
  });

  it('is of figures that of the latest order too', () => {
    const rows = [line(42800, null, { share: 50 }), line(42744, null, { share: 80 })];
    expect(valueOf('po_pct', ...rows)).toEqual([0.5, 2]);
  });

  it('is the latest day, whatever the order says it', () => {
    const rows = [line(42800, null, { decision: 42700 }), line(42744, null, { decision: 42710 })];
    expect(valueOf('go2_decision_date', ...rows)).toEqual([42710, 3]);
  });
});

describe('values that contradict each other', () => {
  it('are told once, at the first that does not count, the one that counts last', () => {
    const rows = [line(42744, 'X'), line(42800, 'Y'), line(42750, 'Z'), line(42751, null)];
    const [finding] = read([header, ...rows]).findings;
    expect(finding).toMatchObject({
      ...{ rule: 'conflicting-values', subject: 'partner', project: 'alpha', order: null },
      at: { row: 2, column: 6 },
      related: [
        { row: 4, column: 6 },
        { row: 3, column: 6 },
      ],
      facts: {
        rows: [2, 4, 3],
        field: 'partner',
        header: 'Partenaire',
        kind: 'text',
        written: 'X',
        used: 'Y',
      },
    });
    const days = [line(42744, null, { decision: 42700 }), line(42744, null, { decision: 42710 })];
    expect(conflicts(read([header, ...days]))).toEqual([{ day: 42710 }]);
  });

  it('are none where they differ in spelling alone, or belong to two projects', () => {
    expect(conflicts(read([header, line(42744, 'Région X'), line(42744, 'region x')]))).toEqual([]);
    const two = [line(42744, 'X'), line(42744, 'Y', { project: 'Beta' })];
    expect(conflicts(read([header, ...two]))).toEqual([]);
    const spelled = [...two, line(42750, 'x')];
    expect(conflicts(read([header, ...spelled]))).toEqual([]);
  });

  it('are told beside others that differ in spelling alone', () => {
    const rows = [line(42744, 'X'), line(42745, 'x'), line(42750, 'Y'), line(42751, 'y')];
    const [finding] = read([header, ...rows]).findings;
    expect(finding?.facts).toMatchObject({ rows: [2, 3, 5], used: 'y' });
  });

  it('of a project are those of its lines in whatever phase, but the cancelled ones', () => {
    const phases = [line(42744, 'X'), line(42744, 'Y', { unit: 'UO-L2.3.2' })];
    expect(conflicts(read([header, ...phases]))).toEqual(['Y']);
    const states = phases.map((cells, index) => [...cells, index === 0 ? 'annulé' : null]);
    expect(conflicts(read([[...header, 'État'], ...states]))).toEqual([]);
  });

  it('of a project’s phase are those of lines of that phase', () => {
    const share = (unit: CellValue, value: number) => line(42744, null, { unit, share: value });
    expect(conflicts(read([header, share('UO-L2.2.2', 80), share('UO-L2.2.1', 50)]))).toEqual([0.8]);
    expect(conflicts(read([header, share('UO-L2.2.2', 80), share('UO-L2.3.2', 50)]))).toEqual([]);
    const unknown = [share('UO-L2.2.2', 80), share('UO-L9', 50), share('UO-L9', 60)];
    expect(conflicts(read([header, ...unknown]))).toEqual([]);
  });

  it('of a phase are those of the project where the agreement knows no phases', () => {
    const lines = [
      ['BC-1', 42744, 'UO 1.3.2', 1, 'Alpha', 'SGMAP', 80],
      ['BC-2', 42800, 'UO 1.2.1', 1, 'Alpha', 'DEVCO', 80],
      ['BC-3', 42800, 'UO 1.2.1', 1, 'Beta', 'ANCT', 50],
    ];
    const rows = [['N° BC', 'Date BC', 'UO', 'Qté', 'Projet', 'Employeur RP', '% implication'], ...lines];
    const recognised = recogniseOrderSheet(snapshot(rows), { columns, agreement: product, mapping: {} });
    if (!('headerRow' in recognised)) throw new Error('no orders');
    const [read] = readOrders([recognised], { agreement: product, settings: settings() });
    expect(read?.findings).toMatchObject([
      {
        ...{ rule: 'conflicting-values', subject: 'po_employer', project: 'alpha' },
        facts: { rows: [2, 3], used: 'DEVCO' },
      },
    ]);
  });

  it('on several sheets are told with the rows of the first', () => {
    const sheets = ['2017', '2018'].map((name, index) =>
      orderSheet([header, line(42744, null), line(42744 + index, index === 0 ? 'X' : 'Y')], { name }),
    );
    const [first, second] = readOrders(sheets, { agreement, settings: settings() });
    expect(first?.findings[0]).toMatchObject({
      at: { sheetId: '2017', row: 3 },
      related: [{ sheetId: '2018', row: 3 }],
      facts: { rows: [3], used: 'Y' },
    });
    expect(second?.findings.map(({ rule }) => rule)).toEqual(['order-on-two-sheets']);
  });
});
