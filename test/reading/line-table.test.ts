import type { Agreement } from '../../src/core/agreement/schema';
import { orderDayReading, orderKeyOf, projectKeyOf } from '../../src/core/orders/line-table';
import type { CellValue } from '../../src/core/sheet/snapshot';
import { agreement, columnOf, read, settings } from './sheets';

describe('how orders and projects are compared', () => {
  it.each([
    ['BC-001', 'bc001'],
    ['bc 001', 'bc001'],
    ['--', '--'],
  ])('order %j as %j', (written, key) => {
    expect(orderKeyOf(written)).toBe(key);
  });

  it.each([
    ['All', null],
    ['All projects', null],
    ['TOUS', null],
    ['Tous projets', null],
    ['tous les projets', null],
    ['Toutes', null],
    ['Toutes les start-ups', null],
    ['Ensemble des projets', null],
    ['Alliance', 'alliance'],
    ['Tous ensemble', 'tousensemble'],
    ['Pour tous', 'pourtous'],
    ['Ensemble des projets Alpha', 'ensembledesprojetsalpha'],
    [' *** ', '***'],
    [' ', null],
  ])('project %j as %j', (written, key) => {
    expect(projectKeyOf(written)).toBe(key);
  });
});

describe('what a line says', () => {
  const header = ['N° BC', 'UO', 'Qté', 'Lot', 'Phase', 'Projet', "Date d'émission", 'Date de notification'];
  const known: CellValue[] = ['BC-0', 'UO-L2.2.2', 1];
  const row: CellValue[] = [12, 'UO-L9', 1, 2, 3, 2020, 42744, null];

  it('of order, lot, phase and project may be numbers', () => {
    const [line] = read([header, row, known]).lines;
    expect(line).toMatchObject({
      ...{ orderKey: '12', projectKey: '2020', writtenLot: '2', lot: '2', orderDay: 42744 },
      phaseReading: { kind: 'known' },
      phase: { id: '3' },
    });
  });

  it('of a phase that is not known is no phase, and of none that it is blank', () => {
    const phases = ['Phase 9', null].map((phase) => row.map((cell, index) => (index === 4 ? phase : cell)));
    const [unknown, blank] = read([header, ...phases, known]).lines;
    expect([unknown, blank].map((line) => [line?.phaseReading.kind, line?.phase])).toEqual([
      ['unknown', null],
      ['blank', null],
    ]);
  });

  it('is what stands in its cells, on one line', () => {
    const [line] = read([header, ['BC\n1 ', ...row.slice(1)], known]).lines;
    const written = ['order_no', 'qty', 'order_notified', 'partner'].map((field) =>
      line?.written(columnOf(field)),
    );
    expect(written).toEqual(['BC 1', '1', '', '']);
    expect(line?.get(columnOf('partner'))).toBeNull();
    expect(line?.unreadable(columnOf('partner'))).toBe(false);
  });

  it('has no day where the notification that counts cannot be read', () => {
    const days = (said: Record<string, string>) =>
      read(
        [header, ...['plus tard', null, 42750].map((cell) => [...row.slice(0, 7), cell]), known],
        {},
        { readings: said },
      ).lines.map(({ orderDay }) => orderDay);
    expect(days({}).slice(0, 3)).toEqual([null, 42744, 42750]);
    expect(days({ 'D-04': 'issued' }).slice(0, 3)).toEqual([42744, 42744, 42744]);
  });

  it('says which field tells its day, or would', () => {
    const without = (at: number) => (cells: readonly CellValue[]) => cells.filter((_, index) => index !== at);
    const fieldsOf = (cells: readonly CellValue[][], said: Record<string, string> = {}, drop = -1) =>
      read([header, ...cells, known].map(without(drop)), {}, { readings: said })
        .lines.slice(0, -1)
        .map(({ orderDay, dayField }) => [orderDay, dayField]);
    const days = (issued: CellValue, notified: CellValue) =>
      row.map((cell, at) => (at === 6 ? issued : at === 7 ? notified : cell));
    expect(
      fieldsOf([days(42744, 42750), days(42744, null), days(null, null), days(null, 'plus tard')]),
    ).toEqual([
      [42750, 'order_notified'],
      [42744, 'order_date'],
      [null, 'order_date'],
      [null, 'order_notified'],
    ]);
    expect(fieldsOf([days(null, 'plus tard')], { 'D-04': 'issued' })).toEqual([[null, 'order_date']]);
    // A sheet of notifications alone lacks one, not a day of issue that it never had.
    expect(fieldsOf([days(null, null)], {}, 6)).toEqual([[null, 'order_notified']]);
    expect(fieldsOf([days(null, null)], {}, 7)).toEqual([[null, 'order_date']]);
  });

  it('counts from the day the settings say', () => {
    const reading = (said: Record<string, string>, under: Agreement = agreement) =>
      orderDayReading(under, settings({ readings: said }));
    expect(reading({})).toBe('notified-else-issued');
    expect(reading({ 'D-04': 'issued' })).toBe('issued');
    expect(reading({}, { ...agreement, doubts: [] })).toBe('notified-else-issued');
  });
});
