/** Person-days ordered where no column has them: what the contract makes of the quantities, if it says so. */
import { serialOfIso } from '../../src/core/calendar/serial';
import { readOrders } from '../../src/core/orders/read-orders';
import { recogniseOrderSheet } from '../../src/core/orders/recognise';
import { projectStandings } from '../../src/core/projects/project-view';
import type { CellValue } from '../../src/core/sheet/snapshot';
import type { SummarySource } from '../../src/core/summing/definition';
import { livingSummary } from '../../src/core/summing/living/living-summary';
import { summarise } from '../../src/core/summing/summarise';
import { agreement as built, columns, settings, snapshot } from '../reading/sheets';
import { product } from '../acceptance/produit/check-product';

type Rows = readonly (readonly CellValue[])[];
const asOf = serialOfIso('2026-06-01') ?? 0;

function sourceOf(rows: Rows, agreement = product): SummarySource {
  const sheet = recogniseOrderSheet(snapshot(rows), { columns, agreement, mapping: {} });
  if (!('headerRow' in sheet)) throw new Error('no order sheet');
  const complete = settings({});
  const sheets = readOrders([sheet], { agreement, settings: complete });
  return { file: 'suivi.xlsx', agreement, settings: complete, sheets };
}

function days(rows: Rows, agreement = product) {
  const source = sourceOf(rows, agreement);
  const { total, gaps } = summarise([source], { by: ['project'] }, { asOf });
  const [project] = projectStandings(source, asOf);
  // The view of projects and the summary say the same.
  expect([project?.daysOrdered, project?.daysLeft]).toEqual([total.daysOrdered, total.daysRemaining]);
  return {
    ordered: total.daysOrdered,
    left: total.daysRemaining,
    lacking: gaps.filter(({ measure }) => measure === 'daysOrdered').map(({ reason }) => reason),
  };
}

const header = ['N° BC', 'Lot', 'Code UO', 'Qté', 'Projet', 'JH réalisés'];

it('are the quantity of the units whose load is exact', () => {
  const rows = [
    header,
    ['BC-1', '1', 'UO 1.3.2', 12, 'Delta', 5],
    ['BC-2', '1', 'UO 1.2.1', 7.5, 'Delta', null],
    ['BC-3', '1', 'UO-TRANSFERT', 1, 'Delta', null],
    ['BC-4', '1', 'UO 1.3.2', null, 'Delta', 4],
  ];
  expect(days(rows)).toEqual({ ordered: 19.5, left: 7, lacking: [] });
});

it('are what is written where a column has them, and unknown where it is blank', () => {
  const rows = [
    [...header, 'JH commandés'],
    ['BC-1', '1', 'UO 1.3.2', 12, 'Delta', 5, 10],
    ['BC-2', '1', 'UO 1.2.1', 7, 'Delta', null, null],
  ];
  expect(days(rows)).toEqual({ ordered: 10, left: 5, lacking: [] });
});

it('are told by no quantity of another contract, nor of units without an exact load', () => {
  const rows = [header, ['BC-1', '2', 'UO-L2.2.2', 2, 'Alpha', 5]];
  const unknown = { ordered: null, left: null, lacking: ['missing-column'] };
  expect(days(rows, built)).toEqual(unknown);
  const soft = [header, ['BC-1', '2', 'UO-L2.2.1', 2, 'Alpha', 5]];
  const stating = { ...built, personDayQuantity: { clause: 'CCTP §4.3.4' } };
  expect(days(soft, stating)).toEqual(unknown);
  expect(days(rows, stating)).toEqual({ ordered: 120, left: 115, lacking: [] });
});

it('are written as values in a summary of formulas: no cell holds them', () => {
  const rows = [header, ['BC-1', '1', 'UO 1.3.2', 12, 'Delta', 5]];
  const living = livingSummary(summarise([sourceOf(rows)], { by: ['project'] }, { asOf }), [
    'units',
    'daysOrdered',
  ]);
  expect(living.formula(0, 'units')).not.toBeNull();
  expect(living.formula(0, 'daysOrdered')).toBeNull();
  expect(living.obstacles.map(({ measure }) => measure)).toEqual(['daysOrdered']);
});
