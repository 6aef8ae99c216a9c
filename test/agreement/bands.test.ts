import { bandsOf, scaleOf } from '../../src/core/agreement/bands';
import type { Figure, Unit } from '../../src/core/agreement/schema';
import { sgmap } from './agreements';

function withCapacity(
  code: string,
  amount: Figure['amount'],
  unit: Figure['unit'],
  qualifier: Figure['qualifier'] = 'exact',
) {
  const [first] = sgmap.units;
  if (!first) throw new Error('no unit');
  return { ...first, code, capacity: { amount, unit, qualifier, clause: 'CCTP §3' } } satisfies Unit;
}
const scales = (units: readonly Unit[]) => {
  const bands = bandsOf({ ...sgmap, units: [...units] });
  return bands.map((band) => [band.unit.code, scaleOf(bands, band)]);
};

describe('what all units that are counted alike cover together', () => {
  it('is told of the units that cover something, each with its like', () => {
    const without = sgmap.units.filter(({ capacity }) => capacity === undefined).slice(0, 1);
    expect(
      scales([
        withCapacity('A', [3, 5], 'startup'),
        withCapacity('B', [6, 15], 'startup'),
        withCapacity('C', [1, 40], 'document'),
        ...without,
      ]),
    ).toEqual([
      ['A', { lowest: 3, highest: 15 }],
      ['B', { lowest: 3, highest: 15 }],
      ['C', { lowest: 1, highest: 40 }],
    ]);
  });

  it('has no end on the side on which one of them has none', () => {
    expect(scales([withCapacity('A', 5, 'startup', 'max'), withCapacity('B', 6, 'startup', 'min')])).toEqual([
      ['A', { lowest: -Infinity, highest: Infinity }],
      ['B', { lowest: -Infinity, highest: Infinity }],
    ]);
  });
});
