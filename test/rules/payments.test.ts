/** The rules that compare days of payment, and the total of an order: what they lack to decide. */
import type { ExampleLine } from '../../src/core/checking/rule';
import { runRule, told } from './run-rule';

const order = { order_no: 'BC-014', uo_code: 'UO-L2.2.2', qty: 1 };
const run = (id: string, change: ExampleLine, more: readonly ExampleLine[] = []) =>
  runRule(id, [{ ...order, ...change }, ...more], {
    settings: { finance: { enabled: true } },
    asOf: '2018-06-01',
  });

describe('payment-delay', () => {
  const paid = {
    invoice_received: '2017-07-03',
    payment_date: '2017-08-02',
    service_fait_date: '2017-06-30',
  };

  it.each([
    [{}, []],
    [{ payment_date: '2017-08-03' }, [['warning', 'E4']]],
    [{ payment_date: '2017-08-12', service_fait_date: '2017-07-13' }, []],
    [{ payment_date: null }, [['info', 'E4']]],
  ])('thirty days from the invoice, or the service where that comes later: %o', (change, found) =>
    expect(run('payment-delay', { ...paid, ...change }).found).toEqual(found),
  );

  it.each([
    [{ invoice_received: null }, 'invoice_received'],
    [{ invoice_received: 'juillet' }, 'invoice_received'],
    [{ payment_date: 'bientôt' }, 'payment_date'],
    [{ service_fait_date: 'oui' }, 'service_fait_date'],
  ])('cannot say of %o', (change, missing) =>
    expect(run('payment-delay', { ...paid, ...change })).toMatchObject({ found: [], missing: [missing] }),
  );
});

describe('service-before-payment', () => {
  const paid = { payment_date: '2017-08-02', service_fait_date: '2017-08-02' };

  it('tells what was paid before the service, or without any, and points at the other day', () => {
    const settings = { finance: { enabled: true } };
    const tell = (service_fait_date: string | null) =>
      told('service-before-payment', [{ ...order, ...paid, service_fait_date }], { settings });
    expect(tell('2017-08-03')).toEqual([
      {
        found: ['error', 'D4', 'E4'],
        fr: [
          'La ligne a été payée le 02/08/2017, avant le service fait du 03/08/2017.',
          'Vérifiez les deux dates ; s’il s’agit d’une avance, dites-le dans le libellé.',
        ],
        en: [
          'The line was paid on 02/08/2017, before the service was certified, on 03/08/2017.',
          'Check the two days; if it is an advance, say so in the label.',
        ],
      },
    ]);
    expect(tell(null)).toEqual([
      {
        found: ['error', 'E4', 'D4'],
        fr: [
          'La ligne a été payée le 02/08/2017 sans que le service fait soit inscrit.',
          'Inscrivez la date du service fait, ou vérifiez à quel titre le paiement a eu lieu.',
        ],
        en: [
          'The line was paid on 02/08/2017 with no certification of the service written down.',
          'Write the day the service was certified, or check on what ground the payment was made.',
        ],
      },
    ]);
  });

  it.each([
    [{}, []],
    [{ service_fait_date: '2017-08-03' }, [['error', 'D4']]],
    [{ service_fait_date: null }, [['error', 'E4']]],
    [{ service_fait_date: null, uo_label: 'Avance de 5 %' }, []],
  ])('certified before it is paid: %o', (change, found) =>
    expect(run('service-before-payment', { ...paid, ...change }).found).toEqual(found),
  );

  it.each([
    [{ payment_date: 'août' }, 'payment_date'],
    [{ service_fait_date: 'oui' }, 'service_fait_date'],
  ])('cannot say of %o', (change, missing) =>
    expect(run('service-before-payment', { ...paid, ...change })).toMatchObject({
      found: [],
      missing: [missing],
    }),
  );
});

describe('order-total', () => {
  const line = { amount_ht: 1_000, order_total: 2_000 };
  const other = { ...order, ...line, order_total: null };

  it.each([
    [2_000, []],
    [2_400, []],
    [2_400.02, []], // each line rounds its tax by itself
    [2_400.03, [['warning', 'E4']]],
    [2_000.02, [['warning', 'E4']]],
  ])('two lines of 1 000 euros, without or with tax: %s', (order_total, found) =>
    expect(run('order-total', { ...line, order_total }, [other]).found).toEqual(found),
  );

  it.each([
    [{ order_no: null }, 'order_no'],
    [{ order_total: null }, 'order_total'],
    [{ amount_ht: null }, 'amount_ht'],
  ])('cannot say of %o', (change, missing) =>
    expect(run('order-total', { ...line, ...change })).toMatchObject({ found: [], missing: [missing] }),
  );

  it('says that two totals stand on the same order', () => {
    const { problems, problemsEn } = run('order-total', { ...line, order_total: 1_900 }, [
      { ...other, order_total: 2_000 },
    ]);
    expect(problems[0]).toMatch(/1\s900,00\s€, et un autre total figure sur la même commande\s;/);
    expect(problemsEn[0]).toContain('€1,900.00, and another total stands on the same order;');
  });
});
