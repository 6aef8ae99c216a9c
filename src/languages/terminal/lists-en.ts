import { alternatives } from '../alternatives';
import { rowRuns } from '../row-runs';
import type { Say } from '../say';

export const or = alternatives('en-GB');

export const either = (values: readonly string[]) => or(values.map((value) => `“${value}”`));

/** At most a few of a long list and how many are left, so that a sentence stays one. */
export function some(values: readonly string[], most = 12): string {
  const shown = values.slice(0, most).map((value) => `“${value}”`);
  const left = values.length - most;
  return left > 0
    ? `${shown.join(', ')} and ${left} ${left === 1 ? 'other' : 'others'}`
    : new Intl.ListFormat('en-GB').format(shown);
}

/** Before what is said of them: a name as it was typed, or a few in a row. */
export function fileNames([file = '', ...others]: readonly string[]): string {
  return others.length === 0 ? file : some([file, ...others], 4);
}

/** "row 4", "rows 4 to 7 and 9". */
export function runs(rows: readonly number[], say: Say, one = 'row', many = 'rows'): string {
  const told = rowRuns(rows).map(([from, to]) => (from === to ? `${from}` : `${from} to ${to}`));
  return `${rows.length === 1 ? one : many} ${say.list(told)}`;
}
