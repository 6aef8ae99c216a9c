import { alternatives } from '../alternatives';
import { french } from '../french';
import { rowRuns } from '../row-runs';
import type { Say } from '../say';

export const or = alternatives('fr-FR');
const quoted = (values: readonly string[]) =>
  new Intl.ListFormat('fr-FR').format(values.map((value) => french`« ${value} »`));

export const either = (values: readonly string[]) => or(values.map((value) => french`« ${value} »`));

/** At most a few of a long list and how many are left, so that a sentence stays one. */
export function some(values: readonly string[], most = 12): string {
  const shown = values.slice(0, most).map((value) => french`« ${value} »`);
  const left = values.length - most;
  return left > 0 ? `${shown.join(', ')} et ${left} ${left < 2 ? 'autre' : 'autres'}` : quoted(values);
}

/** Before what is said of them: a name as it was typed, or a few in a row. */
export function fileNames([file = '', ...others]: readonly string[]): string {
  return others.length === 0 ? file : some([file, ...others], 4);
}

/** "ligne 4", "lignes 4 à 7 et 9". */
export function runs(rows: readonly number[], say: Say): string {
  const told = rowRuns(rows).map(([from, to]) => (from === to ? `${from}` : `${from} à ${to}`));
  return `${rows.length < 2 ? 'ligne' : 'lignes'} ${say.list(told)}`;
}
