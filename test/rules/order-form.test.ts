import type { Agreement } from '../../src/core/agreement/schema';
import { agreement } from './check-example';
import { runRule } from './run-rule';

const line = (doc_type: string | null, uo_code: string | null = 'UO-L2.2.2') => ({
  order_no: 'BC-001',
  uo_code,
  qty: 1,
  doc_type,
});
const anchor = line('Bon de commande');

it.each([
  ['BDC', []],
  ['Bons de commande', []],
  ['BC sur marché n° 2016-12', []],
  ['MARCHÉ SUBSÉQUENT', ['error']],
  ['MS 4', ['error']],
  ['marche', ['error']],
  ['  ', ['warning']],
])('reads %p', (written, severities) => {
  const { findings } = runRule('order-form', [anchor, line(written)]);
  expect(findings.map(({ severity }) => severity)).toEqual(severities);
});

it.each(['Devis', 'Avenant n° 1', 'Forfait', 'Accord-cadre', 'Marché-cadre'])(
  'does not judge %s, which is no form of order',
  (written) => {
    const { found, status, missing } = runRule('order-form', [anchor, line(written)]);
    expect([found, status['lot 2'], missing]).toEqual([[], 'partly', ['doc_type']]);
  },
);

it('is not checkable without the column', () => {
  const { missing } = runRule('order-form', [{ order_no: 'BC-001', uo_code: 'UO-L2.2.2', qty: 1 }]);
  expect(missing).toEqual(['doc_type']);
});

it('judges a line of no known lot where all lots have the same form', () => {
  expect(runRule('order-form', [anchor, line('Marché subséquent', 'UO-X')]).found).toEqual([['error', 'D5']]);
});

describe('where the lots have forms of their own', () => {
  const other: Agreement = {
    ...agreement,
    lots: agreement.lots.map((lot) =>
      lot.id === '2' ? { ...lot, forms: { ...lot.forms, allowed: ['subsequent-contract'] } } : lot,
    ),
  };
  const run = (...lines: ReturnType<typeof line>[]) => runRule('order-form', lines, { agreement: other });

  it('asks each lot for its own', () => {
    const lines = [
      line('BC', 'UO-L1.2'),
      line('Marché subséquent', 'UO-L1.2'),
      line('MS 1 – BC 3'),
      line('BC'),
    ];
    expect(run(...lines).found).toEqual([
      ['error', 'D5'],
      ['error', 'D7'],
    ]);
  });

  it('cannot judge a line whose lot is not known', () => {
    const { found, missing } = run(line('BC', 'UO-L1.2'), line('BC', 'UO-X'));
    expect([found, missing]).toEqual([[], ['lot']]);
  });
});
