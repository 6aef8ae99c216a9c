import { z } from 'zod';
import { references } from '../../src/core/references';

const { naming, namesIn } = references<'lot' | 'unit'>();
const lot = naming('lot');
const schema = z.strictObject({
  one: lot.nullable().optional(),
  many: z.array(lot.describe('said of it')).optional(),
  either: z.union([z.string(), z.record(lot, z.strictObject({ units: z.array(naming('unit')) }))]).optional(),
  free: z.string().optional(),
});

it('finds names through lists, records, unions and what may be left out, with their places', () => {
  const value = { one: 'a', many: ['b', 'c'], either: { d: { units: ['u'] } }, free: 'x' };
  expect([...namesIn(schema, value)].map(({ to, name, path }) => [to, name, path.join('.')])).toEqual([
    ['lot', 'a', 'one'],
    ['lot', 'b', 'many.0'],
    ['lot', 'c', 'many.1'],
    ['lot', 'd', 'either.d'],
    ['unit', 'u', 'either.d.units.0'],
  ]);
});

it('passes over what is absent or of another kind', () => {
  for (const value of [{}, { one: null, many: 'b', either: 'x' }, { toString: 'a' }, null, []])
    expect([...namesIn(schema, value)]).toEqual([]);
});
