import { bounds, type Bounds } from './figures';
import type { Agreement, Figure, Unit } from './schema';

/** A unit that comes in levels of size, with what it may cover. */
export interface Band extends Bounds {
  readonly unit: Unit;
  readonly capacity: Figure;
}

export function bandsOf({ units }: Agreement): readonly Band[] {
  return units.flatMap((unit) =>
    unit.capacity ? [{ unit, capacity: unit.capacity, ...bounds(unit.capacity) }] : [],
  );
}

/** The least and the most that any unit counted as this one covers; not finite where nothing bounds it. */
export function scaleOf(bands: readonly Band[], { capacity }: Band) {
  const alike = bands.filter((band) => band.capacity.unit === capacity.unit);
  return {
    lowest: Math.min(...alike.map(({ low }) => low ?? -Infinity)),
    highest: Math.max(...alike.map(({ high }) => high ?? Infinity)),
  };
}
