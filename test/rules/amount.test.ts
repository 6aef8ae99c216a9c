import type { ExampleLine } from '../../src/core/checking/rule';
import { runRule } from './run-rule';

const line = { order_no: 'BC-014', uo_code: 'UO-L2.2.2', qty: 2, unit_price_ht: 640, amount_ht: 1_280 };
const run = (change: ExampleLine) =>
  runRule('amount', [{ ...line, ...change }], { settings: { finance: { enabled: true } } });

it.each([
  [{}, []],
  [{ amount_ht: 1_280.01 }, []],
  [{ amount_ht: 1_280.02 }, [['error', 'E4']]],
  [{ unit_price_ht: 640.125, amount_ht: 1_280.25 }, []],
  // Read in cents, a price with fractions of a cent is off by half a cent for each unit.
  [{ unit_price_ht: 640.125, amount_ht: 1_280.28 }, []],
  [{ unit_price_ht: 640.125, amount_ht: 1_280.29 }, [['error', 'E4']]],
  [{ unit_price_ht: '640,1255 €', amount_ht: 1_280.28 }, []],
  // A point between thousands is no fraction.
  [{ unit_price_ht: '1.280,00', amount_ht: 2_560.02 }, [['error', 'E4']]],
])('quantity × price: %o', (change, found) => expect(run(change).found).toEqual(found));

it.each([
  [{ amount_ht: null }, 'amount_ht'],
  [{ amount_ht: null, unit_price_ht: null, qty: null }, 'amount_ht'],
  [{ unit_price_ht: null }, 'unit_price_ht'],
  [{ qty: null }, 'qty'],
  [{ price_unit: 'jour', pd_ordered: null, amount_ht: 9_600 }, 'pd_ordered'],
])('cannot say of %o', (change, missing) =>
  expect(run(change)).toMatchObject({ found: [], status: { line: 'not-checkable' }, missing: [missing] }),
);

it('goes by the days ordered where the price is one of a day, and then points at them', () => {
  const byDay = { price_unit: 'par jour', pd_ordered: 15 };
  for (const price_unit of ['par jour', 'jours', 'j', 'JH', 'per day', 'days'])
    expect([price_unit, run({ ...byDay, price_unit, amount_ht: 9_600 }).found]).toEqual([price_unit, []]);
  // Days written as the quantity are as good.
  expect(run({ ...byDay, amount_ht: 1_280 }).found).toEqual([]);
  const { findings } = run({ ...byDay, amount_ht: 9_601 });
  expect(findings[0]?.facts).toMatchObject({ times: 15, expected: { cents: 960_000 } });
  expect(findings[0]?.related.map(({ column }) => column)).toEqual([7, 4]);
  expect(run({ amount_ht: 9_601 }).related).toEqual([['C4', 'D4']]);
});
