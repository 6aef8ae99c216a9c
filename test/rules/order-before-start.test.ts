import type { ExampleLine } from '../../src/core/checking/rule';
import { product } from '../acceptance/produit/check-product';
import { runRule } from './run-rule';

const order = {
  ...{ order_no: 'BC-001', uo_code: 'UO 1.3.2', qty: 12, order_date: '2026-05-04' },
  ...{ order_notified: '2026-05-07', start_date: '2026-05-07', service_fait_date: null },
};
const run = (change: ExampleLine) =>
  runRule('order-before-start', [{ ...order, ...change }], { agreement: product });

it.each([
  [{}, []],
  [{ start_date: '2026-05-06' }, [['error', 'F4']]],
  [{ service_fait_date: '2026-06-30' }, []],
  // The service was certified before the start that is written down.
  [{ start_date: '2026-05-11', service_fait_date: '2026-05-06' }, [['error', 'G4']]],
  [{ start_date: null, service_fait_date: '2026-05-06' }, [['error', 'G4']]],
  [{ start_date: 'début mai', service_fait_date: '2026-05-06' }, [['error', 'G4']]],
  [{ start_date: null, service_fait_date: '2026-05-07' }, []],
  // Issued is not received, but what comes before even that is certain.
  [{ order_notified: null, start_date: '2026-05-03' }, [['error', 'F4']]],
])('an order received on 7 May: %o', (change, found) => expect(run(change).found).toEqual(found));

it.each([
  [{ order_notified: null }, 'order_notified'],
  [{ order_notified: null, order_date: null }, 'order_notified'],
  [{ start_date: null }, 'start_date'],
  // Done after the order was received, but begun nobody knows when.
  [{ start_date: null, service_fait_date: '2026-06-30' }, 'start_date'],
  [{ start_date: 'début mai', service_fait_date: '2026-05-07' }, 'start_date'],
])('cannot say of %o', (change, missing) =>
  expect(run(change)).toMatchObject({ found: [], status: { orders: 'not-checkable' }, missing: [missing] }),
);

it('says that the service was certified before the order, where no start says so', () => {
  const { problems, problemsEn, remedies, remediesEn } = run({
    start_date: '2026-05-11',
    service_fait_date: '2026-05-06',
  });
  expect(problems[0]).toMatch(
    /^Le service est fait le 06\/05\/2026, 1\sjour avant que la commande soit reçue/,
  );
  expect(problemsEn[0]).toMatch(
    /^The service is certified on 06\/05\/2026, 1\sday before the order is received/,
  );
  expect([remedies[0], remediesEn[0]]).toEqual([
    expect.stringMatching(/^Vérifiez les deux dates/),
    expect.stringMatching(/^Check the two dates/),
  ]);
});

it('names the day of the order that may be wrong', () => {
  const received = run({ start_date: '2026-05-05' });
  expect([received.remedies[0], received.remediesEn[0]]).toEqual([
    expect.stringMatching(/corrigez la date de notification de la commande\.$/),
    expect.stringMatching(/correct the date on which the order was notified\.$/),
  ]);
  const issued = run({ order_notified: null, start_date: '2026-05-03' });
  expect([issued.remedies[0], issued.remediesEn[0]]).toEqual([
    expect.stringMatching(/corrigez la date d’émission de la commande\.$/),
    expect.stringMatching(/correct the date on which the order was issued\.$/),
  ]);
});

it('says whether the order was received by then, or even issued', () => {
  const received = run({ start_date: '2026-05-05' });
  expect(received.problems[0]).toMatch(
    /le 05\/05\/2026, 2\sjours avant que la commande soit reçue, le 07\/05\/2026/,
  );
  expect(received.problemsEn[0]).toMatch(
    /on 05\/05\/2026, 2\sdays before the order is received, on 07\/05\/2026/,
  );
  expect(received.findings[0]?.related.map(({ column }) => column)).toEqual([5]);
  const issued = run({ order_notified: null, start_date: '2026-05-03' });
  expect(issued.problems[0]).toMatch(/1\sjour avant que la commande soit émise, le 04\/05\/2026/);
  expect(issued.problemsEn[0]).toMatch(/1\sday before the order is issued, on 04\/05\/2026/);
  expect(issued.findings[0]?.related.map(({ column }) => column)).toEqual([4]);
});
