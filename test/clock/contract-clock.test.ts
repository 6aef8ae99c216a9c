import { isoOfSerial, serialOfIso } from '../../src/core/calendar/serial';
import type { StoredSettings } from '../../src/core/checking/settings';
import { contractClock } from '../../src/core/clock/contract-clock';
import { headRoom } from '../../src/core/clock/head-room';
import { pastTheEnd } from '../../src/core/clock/past-the-end';
import { clockRows } from '../../src/core/reporting/clock-sheet';
import { fr } from '../../src/languages/fr';
import { summaryWordsOf } from '../../src/telling/summary-words';
import { agreement, settings } from '../reading/sheets';
import { source } from '../summing/summed';

const day = (iso: string) => serialOfIso(iso) ?? 0;
const iso = (serial: number | null | undefined) =>
  serial === null || serial === undefined ? null : isoOfSerial(serial);

function clock(said: Partial<StoredSettings>, asOf: string) {
  return contractClock(agreement, settings(said), day(asOf));
}

const notified = { notifiedOn: '2016-11-14' };

describe('the contract clock', () => {
  it('knows the period, the days left, the next notice and the last day to order', () => {
    const [both, ...others] = clock(notified, '2018-06-01');
    expect(others).toEqual([]);
    expect(both).toMatchObject({
      lots: ['1', '2'],
      state: 'running',
      periods: 4,
      daysLeft: 165,
      renewsAfter: null,
    });
    expect([both?.current?.period, iso(both?.current?.start), iso(both?.current?.end)]).toEqual([
      2,
      '2017-11-14',
      '2018-11-13',
    ]);
    expect(both?.nextNotice).toMatchObject({ period: 2, daysLeft: 134 });
    // A Saturday: by prudence the Friday before.
    expect([iso(both?.nextNotice?.deadline), iso(both?.nextNotice?.prudent)]).toEqual([
      '2018-10-13',
      '2018-10-12',
    ]);
    expect(iso(both?.lastOrderDay)).toBe('2020-11-13');
  });

  it('gives the last day of notice as the next one, and the day after the one of the next period', () => {
    const [on] = clock(notified, '2018-10-13');
    expect([on?.nextNotice?.daysLeft, on?.renewsAfter]).toEqual([0, null]);
    const [after] = clock(notified, '2018-10-14');
    expect([after?.nextNotice?.period, iso(after?.nextNotice?.deadline), iso(after?.renewsAfter)]).toEqual([
      3,
      '2019-10-13',
      '2018-11-13',
    ]);
  });

  it('counts the notice as lengths are read to end', () => {
    const sameDay = { ...notified, readings: { 'D-03': 'same-day' } };
    const [on] = clock(sameDay, '2018-10-14');
    expect([on?.nextNotice?.daysLeft, iso(on?.nextNotice?.expiry)]).toEqual([0, '2018-11-14']);
    expect(clock(sameDay, '2018-10-15')[0]?.nextNotice?.period).toBe(3);
  });

  it('has no notice left in the last period, or where the end is decided', () => {
    expect(clock(notified, '2020-01-01')[0]).toMatchObject({ nextNotice: null, renewsAfter: null });
    const stopped = { ...notified, nonRenewals: [{ period: 2, notifiedOn: '2018-10-01' }] };
    const [ending] = clock(stopped, '2018-10-05');
    expect(ending).toMatchObject({ nextNotice: null, renewsAfter: null });
    expect(iso(ending?.lastOrderDay)).toBe('2018-11-13');
    const [late] = clock(
      { ...notified, nonRenewals: [{ period: 2, notifiedOn: '2018-10-25' }] },
      '2018-10-26',
    );
    expect(iso(late?.lastOrderDay)).toBe('2020-11-13');
  });

  it.each([
    ['2016-11-14', 'running', 1],
    ['2017-11-13', 'running', 1],
    ['2017-11-14', 'running', 2],
    ['2020-11-13', 'running', 4],
    ['2020-11-14', 'ended', undefined],
  ])('is on %s %s, in period %s: first and last days are of their period', (asOf, state, period) => {
    const [both] = clock(notified, asOf);
    expect([both?.state, both?.current?.period]).toEqual([state, period]);
  });

  it('has as many days left on the last day as there are: none', () => {
    expect(clock(notified, '2020-11-13')[0]?.daysLeft).toBe(0);
    expect(clock(notified, '2016-11-14')[0]?.daysLeft).toBe(364);
  });

  it('keeps a clock for each lot that was notified on another day', () => {
    const clocks = clock({ notifiedOn: { '1': '2016-11-14', '2': '2017-02-01' } }, '2017-12-01');
    expect(clocks.map(({ lots, current }) => [lots, current?.period])).toEqual([
      [['1'], 2],
      [['2'], 1],
    ]);
  });

  it('tells before, after, and that it does not know', () => {
    expect(clock(notified, '2016-11-13')[0]).toMatchObject({ state: 'not-started', current: null });
    expect(clock(notified, '2020-11-14')[0]).toMatchObject({ state: 'ended', nextNotice: null });
    expect(clock({}, '2018-06-01')).toMatchObject([
      { lots: ['1', '2'], state: 'unknown', lastOrderDay: null },
    ]);
    expect(clock({ ...notified, contractEnd: '2018-03-31' }, '2018-06-01')[0]).toMatchObject({
      state: 'ended',
    });
  });
});

const header = [
  'N° BC',
  'Statut',
  'Code UO',
  'Qté',
  'Projet',
  'Nb start-ups',
  'Date de début',
  'Date de fin',
];
const animation = (unit: string, startups: number | null, status = 'notifié') => [
  'BC-1',
  status,
  unit,
  1,
  null,
  startups,
  day('2018-01-10'),
  day('2018-07-09'),
];

describe('orders that run past the end', () => {
  it('tells them, the furthest first, the cancelled ones aside', () => {
    const line = (order: string, end: string, status = 'notifié') => [
      order,
      status,
      'UO-L2.2.2',
      1,
      'Alpha',
      null,
      day('2020-09-01'),
      day(end),
    ];
    const { sheets } = source([
      {
        name: 'BC',
        rows: [
          header,
          line('A', '2020-11-13'),
          line('B', '2020-11-14'),
          line('C', '2021-02-01'),
          line('D', '2021-06-01', 'annulé'),
        ],
      },
    ]);
    const found = pastTheEnd(sheets, agreement, settings(notified));
    expect(found.map(({ line: { row }, days }) => [row, days])).toEqual([
      [4, 80],
      [3, 1],
    ]);
    expect(pastTheEnd(sheets, agreement, settings())).toEqual([]);
    const ofOneLot = { ...notified, notifiedOn: { '1': '2016-11-14' } };
    expect(pastTheEnd(sheets, agreement, settings(ofOneLot))).toEqual([]);
  });

  it('tells one that names no lot once every lot has ended', () => {
    const line = (unit: string, end: string) => ['A', 'notifié', unit, 1, 'Alpha', null, null, day(end)];
    const { sheets } = source([
      {
        name: 'BC',
        rows: [
          header,
          line('UO-X', '2020-11-13'),
          line('UO-X', '2020-11-14'),
          line('UO-L2.2.2', '2017-11-13'),
        ],
      },
    ]);
    const nonRenewals = [{ period: 1, lot: '1', notifiedOn: '2017-10-02' }];
    const found = pastTheEnd(sheets, agreement, settings({ ...notified, nonRenewals }));
    expect(found.map(({ line: { row }, frameworkEnd }) => [row, iso(frameworkEnd)])).toEqual([
      [3, '2020-11-13'],
    ]);
  });
});

describe('head-room of the animation', () => {
  it.each([
    ['2018-01-09', 0],
    ['2018-01-10', 1],
    ['2018-07-09', 1],
    ['2018-07-10', 0],
  ])('is told on %s for %d order: from its first day to its last', (asOf, orders) => {
    const rows = [header, animation('UO-L1.2', 3), [...animation('UO-L1.2', 3).slice(0, 6), null, null]];
    const { sheets } = source([{ name: 'BC', rows }]);
    expect(headRoom(sheets, agreement, day(asOf)).map(({ line }) => line.row)).toEqual(orders ? [2] : []);
  });

  it('counts the start-ups before the next level and before the top of the scale', () => {
    const { sheets } = source([
      {
        name: 'BC',
        rows: [
          header,
          animation('UO-L1.2', 3),
          animation('UO-L1.3', 16),
          animation('UO-L1.4', 20),
          animation('UO-L1.4', 27),
          animation('UO-L1.3', null),
          animation('UO-L1.2', 3, 'soldé'),
        ],
      },
    ]);
    const rooms = headRoom(sheets, agreement, day('2018-06-01'));
    expect(
      rooms.map(({ line, beforeNextBand, nextUnit, beforeTop }) => [
        line.row,
        beforeNextBand,
        nextUnit,
        beforeTop,
      ]),
    ).toEqual([
      [2, 2, 'UO-L1.3', 22],
      [3, -1, 'UO-L1.4', 9],
      [4, 5, null, 5],
      [5, -2, null, -2],
      [6, null, 'UO-L1.4', null],
    ]);
    expect(headRoom(sheets, agreement, day('2018-08-01'))).toEqual([]);
  });
});

describe('the rows of the clock', () => {
  const rows = (said: Partial<StoredSettings>, asOf = '2018-10-14') =>
    clockRows(
      source([{ name: 'BC', rows: [header, animation('UO-L1.2', 3)] }], said),
      day(asOf),
      summaryWordsOf(fr),
    );
  const noteOf = (label: string, asOf: string) =>
    rows(notified, asOf).find((row) => row.label === label)?.note;

  it('say each time limit with its clause', () => {
    const told = rows(notified);
    expect(told.map(({ label }) => label)).toEqual([
      'État',
      'Notification de l’accord-cadre',
      'Période en cours',
      'Fin de la période',
      'Jours restants dans la période',
      'Dernier jour pour notifier une non-reconduction',
      'Le même, ramené par prudence à un jour ouvré',
      'Dernier jour pour commander',
      'Marge de l’animation',
    ]);
    expect(told.slice(0, -1).every(({ clause }) => clause === 'CCTP §2.4')).toBe(true);
    expect(told[5]?.note).toContain('sera suivie d’une reconduction tacite après le 13/11/2018');
  });

  it('say what a last day means, and that no notice is left', () => {
    expect(noteOf('Jours restants dans la période', '2018-11-13')).toMatch(/dernier jour/);
    expect(noteOf('Jours restants dans la période', '2018-11-12')).toBeNull();
    // The deadline of 2017 is a Friday: by prudence the same day.
    expect(noteOf('Le même, ramené par prudence à un jour ouvré', '2017-10-01')).toBe(
      'C’est déjà un jour ouvré.',
    );
    expect(noteOf('Le même, ramené par prudence à un jour ouvré', '2018-10-01')).toBeNull();
    expect(noteOf('Dernier jour pour notifier une non-reconduction', '2020-01-01')).toMatch(
      /dernière période|aucune/i,
    );
    expect(rows(notified, '2021-01-01').map(({ label }) => label)).not.toContain(
      'Dernier jour pour notifier une non-reconduction',
    );
  });

  it('say which setting lacks', () => {
    const [state, ...others] = rows({});
    expect([state?.value, state?.note]).toEqual(['Inconnu', expect.stringContaining('date de notification')]);
    expect(others.map(({ label, note }) => [label, note])).toEqual([
      ['Marge de l’animation', 'Aucune unité d’animation en cours ce jour-là.'],
    ]);
  });
});
