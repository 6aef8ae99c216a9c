/** In the page of `first-call.ts`: the engine as the pane bundles it, which has run nothing yet. */
import { agreements } from '../../src/agreements';
import type { CellValue } from '../../src/core/sheet/snapshot';
import { checkCells, type CheckConditions } from '../../test/performance/check-cells';
import { snapshotOf } from '../workload';

/** Milliseconds. */
export interface FirstCall {
  readonly parse: number;
  readonly check: number;
  readonly findings: number;
}

declare global {
  interface Window {
    firstCall: (text: string, conditions: CheckConditions) => FirstCall;
  }
}

window.firstCall = (text, conditions) => {
  const agreement = agreements.find(({ id }) => id === conditions.settings.agreement);
  if (!agreement) throw new Error('no agreement');
  const start = performance.now();
  const values = JSON.parse(text) as CellValue[][];
  const parsed = performance.now();
  const checks = checkCells([snapshotOf(values)], agreement, conditions);
  const checked = performance.now();
  return {
    parse: parsed - start,
    check: checked - parsed,
    findings: checks.reduce((sum, { findings }) => sum + findings.length, 0),
  };
};
