import type { ExampleLine } from '../../src/core/checking/rule';
import { runRule } from './run-rule';

const on = { finance: { enabled: true } };
const order = { order_no: 'BC-014', uo_code: 'UO-L2.2.2', qty: 1, order_date: '2017-03-27' };
const run = (id: string, lines: readonly ExampleLine[], finance = {}) =>
  runRule(id, lines, { settings: { finance: { ...on.finance, ...finance } } });

describe('commitment-balance', () => {
  const line = (more: ExampleLine) => ({ ...order, amount_ht: 48000, ae: 57600, cp: null, ...more });
  const found = (...lines: ExampleLine[]) => run('commitment-balance', lines).found;

  it('takes a cent of rounding and no more', () => {
    expect(found(line({ cp: 57600.01 }))).toEqual([]);
    expect(found(line({ cp: 57600.02 }))).toEqual([['warning', 'G4']]);
  });

  it('understands an order’s commitment repeated on each of its lines', () => {
    expect(found(line({ ae: 115200 }), line({ ae: 115200 }))).toEqual([]);
    expect(found(line({}), line({}))).toEqual([]);
  });

  it('tells of a repeated commitment without tax once', () => {
    const { found, findings } = run('commitment-balance', [line({ ae: 96000 }), line({ ae: 96000 })]);
    expect(found).toEqual([['warning', 'F4']]);
    expect(findings[0]?.facts).toMatchObject({ withoutTax: true, other: { cents: 11520000 } });
  });

  it('finds a negative balance though the amounts are not known, and leaves the rest open', () => {
    expect(found(line({ amount_ht: null, cp: 60000 }))).toEqual([['warning', 'G4']]);
    expect(run('commitment-balance', [line({ amount_ht: null })]).missing).toEqual(['amount_ht']);
    expect(run('commitment-balance', [line({ cp: 'à définir' })]).missing).toEqual(['cp']);
  });

  it('is never more than partly checked without payments', () => {
    const { status } = run('commitment-balance', [{ ...order, amount_ht: 48000, ae: 57600 }]);
    expect(status).toEqual({ order: 'partly' });
  });
});

describe('commitment-number', () => {
  const line = (more: ExampleLine) => ({ ...order, ej_no: null, holder: 'DEVCO', status: null, ...more });

  it('does not ask for a number before the order is issued', () => {
    const future = line({ order_date: '2018-06-02' });
    expect(run('commitment-number', [future]).status).toEqual({ order: 'not-applicable' });
    expect(run('commitment-number', [line({ order_date: '2018-06-01' })]).found).toEqual([['warning', 'E4']]);
  });

  it('does not guess whether an order without a day was issued', () => {
    const undated = line({ order_date: null });
    expect(run('commitment-number', [undated]).missing).toEqual(['order_date']);
    expect(run('commitment-number', [{ ...undated, status: 'émis' }]).found).toHaveLength(1);
  });

  it('tells of a number on two holders once, whatever its spelling', () => {
    const { found } = run('commitment-number', [
      line({ ej_no: '0012345678' }),
      line({ order_no: 'BC-015', ej_no: 12345678, holder: 'AGILIA' }),
      line({ order_no: 'BC-016', ej_no: '00 12345678', holder: 'AGILIA' }),
    ]);
    expect(found).toEqual([['warning', 'E5']]);
  });
});

describe('advance', () => {
  const line = (more: ExampleLine) => ({
    ...order,
    amount_ht: 96000,
    start_date: '2017-04-01',
    end_date: '2017-06-30',
    ...more,
  });

  it.each([
    [50000, '2017-06-30', 0],
    [50000.01, '2017-06-30', 1],
    [96000, '2017-05-31', 0], // two months
    [96000, '2017-06-01', 1],
  ])('an order of %s that ends on %s: %s', (amount_ht, end_date, count) => {
    expect(run('advance', [line({ amount_ht, end_date })]).found).toHaveLength(count);
  });

  it('states five per cent of the amount including tax, and no amount beyond a year', () => {
    const share = (end_date: string) =>
      run('advance', [line({ end_date })]).findings.map(({ facts }) => facts['advance']);
    expect(share('2017-06-30')).toEqual([{ cents: 576000 }]);
    expect(share('2018-03-31')).toEqual([{ cents: 576000 }]);
    expect(share('2018-04-01')).toEqual([null]);
  });

  it('names what lacks, and does not count cancelled lines', () => {
    expect(run('advance', [line({ amount_ht: null })]).missing).toEqual(['amount_ht']);
    expect(run('advance', [line({ end_date: null })]).missing).toEqual(['end_date']);
    const lines = [line({ amount_ht: 48000 }), line({ amount_ht: 48000, status: 'annulé' })];
    expect(run('advance', lines).found).toEqual([]);
  });
});

describe('late-penalty', () => {
  const line = (more: ExampleLine) => ({
    ...order,
    amount_ht: 48000,
    end_date: '2017-06-30',
    service_fait_date: '2017-07-10',
    revision_coefficient: null,
    ...more,
  });

  it('is not checkable without the divisor, where a line is late', () => {
    const { found, missing, status } = run('late-penalty', [line({})]);
    expect([found, missing, status]).toEqual([[], ['finance.penaltyDivisor'], { line: 'not-checkable' }]);
    expect(run('late-penalty', [line({ service_fait_date: '2017-06-30' })]).status).toEqual({
      line: 'checked',
    });
  });

  it('computes amount × days ÷ divisor to the cent', () => {
    const { findings } = run('late-penalty', [line({})], { penaltyDivisor: 700 });
    expect(findings[0]?.facts['penalty']).toEqual({ cents: 68571 });
  });

  it('needs the schedule for the base price of a revised line', () => {
    const revised = line({ revision_coefficient: 1.02 });
    expect(run('late-penalty', [revised], { penaltyDivisor: 1000 }).missing).toEqual(['prices']);
  });

  it('does not say how late a line without a service is', () => {
    const open = line({ service_fait_date: null });
    expect(run('late-penalty', [open], { penaltyDivisor: 1000 }).missing).toEqual(['service_fait_date']);
  });
});

describe('price-revision', () => {
  const line = (revision_coefficient: number | string | null) => ({ ...order, revision_coefficient });

  it('is not checkable without its bounds; one bound alone can be exceeded', () => {
    expect(run('price-revision', [line(1.5)]).missing).toEqual(['finance.revisionMin']);
    expect(run('price-revision', [line(1.5)], { revisionMax: 1.03 }).found).toEqual([['info', 'E4']]);
    expect(run('price-revision', [line(1.01)], { revisionMax: 1.03 }).status).toEqual({
      line: 'not-checkable',
    });
  });

  it('does not apply where no price was revised', () => {
    expect(run('price-revision', [line(null)]).status).toEqual({ line: 'not-applicable' });
  });
});
