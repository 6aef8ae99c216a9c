/** The worked cases of ceilings, penalties, prices and allocation, each by the name it has in the design. */
import type { ExampleLine } from '../../../src/core/checking/rule';
import { insertionHours } from '../../../src/core/clock/insertion';
import { call } from '../../functions/call';
import { product } from './check-product';
import { check, formula, line, severities, id, type Found, type Settings } from './worked-cases';

describe('ceiling, lot 1', () => {
  const ordered = (amount_ht: number, more: Settings = {}) =>
    check('ceiling', [line({ amount_ht, order_date: '2026-05-06' })], { settings: more });

  it.each([
    [149_000_000, []],
    [150_000_000, ['info']],
    [200_000_000, ['info']],
    [200_000_001, ['error']],
  ])('%s €', (amount, found) =>
    expect(ordered(amount).findings.map(({ severity }) => severity)).toEqual(found),
  );

  it('149 000 000 € are 74.5 %: seen in part only, which is never a pass', () => {
    expect(ordered(149_000_000).status['lot 1']).toBe('partly');
    expect(formula('CEILING_LEFT', 1, 149_000_000)).toBe(51_000_000);
  });

  it.each([
    [230_000_000, []],
    [230_000_001, ['over']],
  ])('with an amendment, limit 230 000 000: %s €', (amount, found) => {
    const kinds = (raised: number) =>
      ordered(amount, { raisedCeilings: { '1': raised } }).findings.map(({ facts }) => facts['kind']);
    expect(kinds(230_000_000)).toEqual(found);
    // An amendment may add 15 % and no more, whatever is typed: what is typed beyond is an error of its own.
    expect(kinds(300_000_000)).toEqual([...found, 'raised']);
  });

  it('counts what is known to be ordered elsewhere, and is then decided', () => {
    const orderedElsewhere = { '1': { amountExclTax: 149_000_000, on: '2026-05-01' } };
    expect(ordered(999_999, { orderedElsewhere }).status['lot 1']).toBe('checked');
    const near = ordered(1_000_000, { orderedElsewhere });
    expect(near.found.map(([severity]) => severity)).toEqual(['info']);
    expect(near.problems[0]).toMatch(/dont 149\s000\s000,00\s€ ailleurs \(au 01\/05\/2026\)/);
  });
});

describe('penalties', () => {
  it.each<[string, number | string, number, number]>([
    ['late', 96_000, 12, 4_608],
    ['quality', 96_000, 2, 3_840],
    ['replacement', 640, 4, 51.2],
    ['replacement', 640 * 60, 4, 3_072],
    ['data-security', 96_000, 1, 4_800],
    ['conflict', 96_000, 1, 9_600],
  ])('%s: %s €, %s → %s €', (penalty, value, count, due) =>
    expect(call('PENALTY', penalty, value, count, id)).toBe(due),
  );

  it('late: 96 000 €, 12 days, by the divisor of the contract and not by 3000', () => {
    const late = line({ amount_ht: 96_000, end_date: '2026-06-30', service_fait_date: '2026-07-12' });
    for (const penaltyDivisor of [undefined, 3000]) {
      const settings = { finance: { enabled: true, ...(penaltyDivisor ? { penaltyDivisor } : {}) } };
      const { findings } = check('late-penalty', [late], { settings });
      expect(findings.map(({ severity, facts }) => [severity, facts['penalty']])).toEqual([
        ['info', { cents: 460_800 }],
      ]);
    }
  });

  it('late: the whole order counts, however few of its lines are late', () => {
    const half = { amount_ht: 48_000, end_date: '2026-06-30' };
    const { findings } = check('late-penalty', [
      line({ ...half, service_fait_date: '2026-07-12' }),
      line({ ...half, service_fait_date: '2026-06-30' }),
    ]);
    expect(findings.map(({ facts }) => facts['penalty'])).toEqual([{ cents: 460_800 }]);
  });

  it('replacement: unit at 640 €, 4 days → 51.20 €, all 60 units 3 072.00 €', () => {
    const replaced = { replacement_requested_on: '2026-05-12', replaced_on: '2026-05-24' };
    const { findings } = check('penalty', [line({ qty: 60, unit_price_ht: 640, ...replaced })]);
    expect(findings.map(({ severity, facts }) => [severity, facts['due'], facts['forAll']])).toEqual([
      ['info', { cents: 5_120 }, { cents: 307_200 }],
    ]);
  });
});

describe('revision', () => {
  const revised = (revision_coefficient: number, order_date: string, [baseIndex, index] = [104.2, 108.9]) =>
    severities('price-revision', [line({ revision_coefficient, order_date })], {
      settings: {
        priceRevisions: { '1': { baseIndex: baseIndex ?? 0, index: index ?? 0, from: '2028-03-16' } },
      },
    });

  it('I0 104.2, Im 108.9 → 1.039; 620.00 → 644.18', () => {
    expect(call('REVISED_PRICE', 620, 104.2, 108.9, '', id)).toBe(644.18);
    expect(revised(1.039, '2028-04-03')).toEqual([]);
  });

  it('rounded up 1.040 → 644.80', () => expect(revised(1.04, '2028-04-03')).toEqual(['warning']));

  it('down: I0 103.4, Im 101.9 → 0.987; 480.00 → 473.76', () => {
    expect(call('REVISED_PRICE', 480, 103.4, 101.9, '', id)).toBe(473.76);
    expect(revised(0.987, '2028-04-03', [103.4, 101.9])).toEqual([]);
  });

  it('price at a date: an order issued the day before keeps the old price', () => {
    expect(revised(1, '2028-03-15')).toEqual([]);
    expect(revised(1.039, '2028-03-15')).toEqual(['warning']);
    expect(revised(1, '2028-03-16')).toEqual(['warning']);
  });

  it('only once', () => {
    const lines = [
      line({ revision_coefficient: 1.039, order_date: '2028-04-03' }),
      line({ order_no: 'BC-002', revision_coefficient: 1.05, order_date: '2029-04-03' }),
    ];
    const { findings, missing } = check('price-revision', lines);
    expect(findings.map(({ facts }) => facts['kind'])).toEqual(['again']);
    expect(missing).toEqual(['priceRevisions']);
  });
});

describe('price at a date', () => {
  const prices = [
    ['Code', 'Prix unitaire HT', 'Valable du', 'Valable jusqu’au'],
    ['UO 1.3.2', 620, null, '15/03/2028'],
    ['UO 1.3.2', 644.18, '16/03/2028', null],
  ];
  it.each([
    ['old price', 620, []],
    ['new price', 644.18, ['error']],
  ])('an order issued the day before the new schedule, executed after: %s', (_, unit_price_ht, found) => {
    const days = { order_date: '2028-03-15', order_notified: '2028-03-17', start_date: '2028-03-20' };
    const lines = [line({ unit_price_ht, ...days })];
    expect(severities('unit-price', lines, { prices })).toEqual(found);
  });
});

describe('advance', () => {
  const advance = (amount_ht: number, end_date: string) =>
    check('advance', [line({ amount_ht, amount_ttc: amount_ht * 1.2, start_date: '2026-05-11', end_date })])
      .findings;

  it.each<[number, string, Found]>([
    [50_000.01, '2026-07-12', [['info']]],
    [50_000, '2026-07-12', []],
    [50_000.01, '2026-07-10', []],
  ])('%s € excl. tax, to %s', (amount, end, found) =>
    expect(advance(amount, end).map(({ severity }) => [severity])).toEqual(found),
  );

  it('96 000 € excl. tax, 115 200 incl. → 34 560.00 €, and not 28 800.00 €', () =>
    expect(advance(96_000, '2026-09-30').map(({ facts }) => facts['advance'])).toEqual([
      { cents: 3_456_000 },
    ]));
});

describe('tourniquet', () => {
  const order = (
    order_no: string,
    holder: string,
    order_date: string,
    amount_ht: number,
    more: ExampleLine = {},
  ) =>
    line({
      ...{ order_no, holder, order_date, amount_ht, project: order_no },
      ...{ allocation_ground: null, allocation_letter: null, ...more },
    });
  const firstCycle = [
    order('BC-001', 'ALPHA', '2026-05-06', 40_000),
    order('BC-002', 'BRAVO', '2026-05-13', 60_000),
    order('BC-003', 'CHARLIE', '2026-05-20', 20_000),
  ];

  it('40 k ALPHA, 60 k BRAVO, 20 k CHARLIE, then 30 k ALPHA: seen in part only, which is never a pass', () => {
    const { findings, status } = check('order-allocation', [
      ...firstCycle,
      order('BC-004', 'ALPHA', '2026-06-03', 30_000),
      order('BC-005', 'BRAVO', '2026-06-10', 5_000),
    ]);
    expect(findings).toEqual([]);
    expect(status['lot 1']).toBe('partly');
  });

  it('fourth order to CHARLIE without ground', () =>
    expect(
      severities('order-allocation', [...firstCycle, order('BC-004', 'CHARLIE', '2026-06-03', 30_000)]),
    ).toEqual(['warning']));

  it('first order to BRAVO, out of the rank', () =>
    expect(severities('order-allocation', [order('BC-001', 'BRAVO', '2026-05-06', 40_000)])).toEqual([
      'warning',
    ]));

  const second = (holder: string, project: string) =>
    order('BC-004', holder, '2026-06-03', 30_000, { project, allocation_ground: 'Droit de suite' });

  it('continuation: second order of project Delta to BRAVO, first one BRAVO', () =>
    expect(severities('order-allocation', [...firstCycle, second('BRAVO', 'BC-002')])).toEqual([]));

  it('continuation for a project without earlier order, or one under the former contract', () => {
    const lines = [...firstCycle, second('BRAVO', 'Delta')];
    expect(severities('order-allocation', lines)).toEqual(['warning']);
    expect(severities('order-allocation', lines, { settings: { inheritedProjects: ['Delta'] } })).toEqual([
      'warning',
    ]);
  });
});

describe('form', () => {
  it.each([
    ['lot 1, purchase order', { doc_type: 'Bon de commande', subsequent_contract: null }, []],
    ['lot 1, “marché subséquent”', { doc_type: 'Marché subséquent', subsequent_contract: null }, ['error']],
    [
      'lot 2, order with subsequent contract number',
      { lot: '2', doc_type: 'Bon de commande', subsequent_contract: 'MS-1' },
      [],
    ],
    [
      'lot 2, order without one',
      { lot: '2', doc_type: 'Bon de commande', subsequent_contract: null },
      ['error'],
    ],
  ])('%s', (_, more, found) => expect(severities('order-form', [line(more)])).toEqual(found));
});

describe('lines that are not payable', () => {
  it.each([
    ['tierce maintenance applicative', ['error']],
    ['frais de déplacement', ['error']],
    ['maintenance corrective du service', ['warning']],
  ])('label “%s”', (uo_label, found) =>
    expect(severities('not-payable', [line({ uo_label, amount_ht: 742 })])).toEqual(found),
  );
});

describe('insertion', () => {
  it.each([
    [999_999, { onAll: 0, above: 0 }],
    [1_000_000, { onAll: 500, above: 0 }],
    [1_200_000, { onAll: 600, above: 100 }],
  ])('%d € invoiced: both readings of P-21 are told', (euros, hours) => {
    if (!product.insertion) throw new Error('The agreement says nothing of insertion.');
    expect(insertionHours(product.insertion, euros * 100)).toEqual(hours);
  });
});
