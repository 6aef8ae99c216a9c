import { incubator } from '../columns/incubator';
import { project } from '../columns/project';
import { remembered } from '../core/remembered';
import { nameKey } from '../core/text';
import type { OrderLine } from '../core/orders/order-line';
import type { Column } from '../core/sheet/column';
import type { Say } from '../languages/say';

/** What a clause counts over. */
export type CountedPer = 'incubator' | 'project' | 'contract';

/** The column that says what a line is counted under; `null` for the contract, of which every line is. */
export const heldByColumn: Readonly<Record<CountedPer, Column | null>> = {
  incubator,
  project,
  contract: null,
};

/**
 * What a line is counted under, by comparison key: each of its incubators (several are separated by ";"), its project, or
 * the contract of its lot. None where the line does not say.
 */
export function heldBy(per: CountedPer, line: OrderLine): readonly string[] {
  if (per === 'contract') return [line.lot ?? ''];
  if (per === 'project') return line.projectKey === null ? [] : [line.projectKey];
  return incubatorsIn(line.get(incubator) ?? '').keys;
}

/** How a line writes one of what it is counted under; "" for the contract. */
export function heldByName(per: CountedPer, line: OrderLine, key: string): string {
  if (per === 'contract') return '';
  if (per === 'project') return line.written(project);
  return incubatorsIn(line.get(incubator) ?? '').names.get(key) ?? '';
}

const incubatorsIn = remembered((written: string) => {
  const all = written.split(';').map((name) => name.trim());
  const names = new Map(all.filter((name) => name !== '').map((name) => [nameKey(name) || name, name]));
  return { keys: [...names.keys()], names };
});

/** " pour l’incubateur « MinA »"; "" for the contract. `each`: what is said holds of each of several by itself. */
export function forHeldFr(per: CountedPer, names: readonly string[], say: Say, each = false): string {
  if (per === 'contract') return '';
  const [one, noun] = { incubator: ['l’incubateur', 'incubateurs'], project: ['le projet', 'projets'] }[per];
  const several = `${each ? 'chacun des' : 'les'} ${noun}`;
  return ` pour ${names.length > 1 ? several : one} ${say.list(names.map((name) => say.quote(name)))}`;
}

export function forHeldEn(per: CountedPer, names: readonly string[], say: Say, each = false): string {
  if (per === 'contract') return '';
  const several = `${each ? 'each of ' : ''}${per}s`;
  return ` for ${names.length > 1 ? several : per} ${say.list(names.map((name) => say.quote(name)))}`;
}
