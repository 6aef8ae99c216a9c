/** The sheets that are checked, as an Excel host hands them over, and the check of them. */
import { agreements } from '../src/agreements';
import type { Agreement } from '../src/core/agreement/schema';
import type { SheetCheck } from '../src/core/checking/check-workbook';
import type { CellValue, SheetSnapshot } from '../src/core/sheet/snapshot';
import { checkCells } from '../test/performance/check-cells';
import { goldenConditions, type GoldenConditions } from '../test/performance/golden-workbook';
import { mostUsedFields, snapshotOf, workloadValues } from './workload';

const agreement = agreements.find(({ id }) => id === 'sgmap-2016') as Agreement;

let conditions: Promise<GoldenConditions> | null = null;

/** Settings under which every rule finds something, made once. */
export function benchConditions(): Promise<GoldenConditions> {
  return (conditions ??= goldenConditions());
}

/** Lines of which few are wrong, as JSON text: parsing it is the least that any host must do to hand the cells over. */
export async function sheetText(lines: number, columns: number): Promise<string> {
  const { lines: anomalies } = await benchConditions();
  const fields = mostUsedFields(columns, anomalies);
  return JSON.stringify(workloadValues({ lines, fields, anomalies, anomaliesEvery: 40, slips: 0.0005 }));
}

export function snapshotOfText(text: string, id?: string): SheetSnapshot {
  return snapshotOf(JSON.parse(text) as CellValue[][], id);
}

export async function checker(): Promise<(snapshots: readonly SheetSnapshot[]) => readonly SheetCheck[]> {
  const given = await benchConditions();
  return (snapshots) => checkCells(snapshots, agreement, given);
}
