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

describe('payment-delay says', () => {
  const late = { invoice_received: '2017-07-03', payment_date: '2017-08-12', service_fait_date: null };

  it('that the invoice was paid late, and what then is due', () => {
    const { problems, problemsEn, remedies, remediesEn, related } = run('payment-delay', late);
    expect(problems[0]).toMatch(
      /le 02\/08\/2017 au plus tard\s; elle l’a été le 12\/08\/2017, 10\sjours après/u,
    );
    expect(problemsEn[0]).toContain('02/08/2017 at the latest; it was paid on 12/08/2017, 10 days later.');
    expect(remedies[0]).toContain('sont dus au titulaire, sauf si le service fait est postérieur');
    expect(remediesEn[0]).toContain('are due to the holder, unless the service was certified after');
    expect(related).toEqual([['D4']]);
  });

  it('no more than what is due where the day of the service is known', () => {
    const known = run('payment-delay', { ...late, service_fait_date: '2017-06-30' });
    expect(known.remedies[0]).toMatch(/sont dus au titulaire\s; vérifiez les dates\.$/u);
    expect(known.remediesEn[0]).toMatch(/are due to the holder; check the dates\.$/);
    expect(known.related).toEqual([['D4', 'F4']]);
  });

  it('that no payment is written', () => {
    const open = run('payment-delay', { invoice_received: '2017-07-03', payment_date: null });
    expect(open.problems[0]).toContain('aucun paiement n’est inscrit, ');
    expect(open.problemsEn[0]).toContain('at the latest; no payment is recorded ');
    expect(open.remedies).toEqual(['Faites payer la facture, ou inscrivez la date du paiement.']);
    expect(open.remediesEn).toEqual(['Have the invoice paid, or enter the date of payment.']);
  });

  it('asks for the service to be certified before an invoice is paid', () => {
    const unpaid = { ...late, payment_date: null };
    const known = run('payment-delay', { ...unpaid, service_fait_date: '2017-06-30' });
    expect(known.remedies).toEqual(['Faites payer la facture, ou inscrivez la date du paiement.']);
    const open = run('payment-delay', unpaid);
    expect(open.remedies[0]).toMatch(/^Constatez le service fait, puis faites payer la facture/);
    expect(open.remediesEn[0]).toMatch(/^Certify the service, then have the invoice paid/);
  });
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
          'Check the two dates; if it is an advance, say so in the label.',
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
          'The line was paid on 02/08/2017 with no certification of the service recorded.',
          'Enter the date on which the service was certified, or check on what ground the payment was made.',
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
    [2_000.01, []],
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
    expect(problemsEn[0]).toContain('€1,900.00, and the same order bears another total;');
    const alike = run('order-total', { ...line, order_total: 1_900 }, [{ ...other, order_total: 1_900 }]);
    expect(alike.problemsEn[0]).toMatch(/^The total recorded is €1,900\.00; 2 lines make/);
  });
});
