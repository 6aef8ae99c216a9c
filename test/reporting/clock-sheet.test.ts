/** The contract clock as a sheet of a report, and what orders add to it. */
import type { Agreement } from '../../src/core/agreement/schema';
import { serialOfIso } from '../../src/core/calendar/serial';
import { clockRows, planClock } from '../../src/core/reporting/clock-sheet';
import type { SummarySource } from '../../src/core/summing/definition';
import { en } from '../../src/languages/en';
import { fr } from '../../src/languages/fr';
import { summaryWordsOf } from '../../src/telling/summary-words';
import { produit } from '../agreement/agreements';
import { agreement } from '../reading/sheets';
import { source } from '../summing/summed';
import { headings } from './plan-as-text';

const words = summaryWordsOf(fr);
const day = (iso: string) => serialOfIso(iso) ?? 0;
const header = ['N° BC', 'Code UO', 'Qté', 'Projet', 'Date de début', 'Date de fin'];
const line = (order: string | null, end: string, start = '2018-01-01') => [
  ...[order, 'UO-L2.2.2', 1, 'Alpha', day(start), day(end)],
];
const notified = { notifiedOn: '2016-11-14' };
/** Orders that end in time, where no others are said. */
const given = (
  rows: readonly ReturnType<typeof line>[] = [line('BC-1', '2018-12-31')],
  said: object = notified,
  file?: string,
) => source([{ name: 'BC', rows: [header, ...rows] }], said, file);

const labelled = (from: SummarySource, label: string, asOf = '2018-10-14') =>
  clockRows(from, day(asOf), words).filter((row) => row.label === label);

describe('the clock of an agreement', () => {
  it('stands under its columns, row by row', () => {
    const plan = planClock([given()], day('2018-10-14'), words);
    expect([plan.name, plan.table]).toEqual(['Échéances du marché', 'Clock']);
    expect(headings(plan)).toEqual([
      'Objet | 24',
      'Échéance | 44 | wrapped',
      'Valeur | 14',
      'À savoir | 80 | wrapped',
      'Clause | 14',
    ]);
    expect(plan.rows[1]).toEqual([
      ...['Tous les lots', 'Notification de l’accord-cadre', { day: day('2016-11-14') }, null, 'CCTP §2.4'],
    ]);
    expect(plan.rows.every((row) => row.length === 5)).toBe(true);
  });

  it('names the file where there are several, and speaks the language of the reader', () => {
    const sources = [given(), given(undefined, notified, 'b.xlsx')];
    const subjects = planClock(sources, day('2018-10-14'), words).rows.map(([subject]) => String(subject));
    expect(new Set(subjects)).toEqual(
      new Set([
        'suivi.xlsx › Tous les lots',
        'suivi.xlsx › Lot 1',
        'b.xlsx › Tous les lots',
        'b.xlsx › Lot 1',
      ]),
    );
    expect(planClock([given()], day('2018-10-14'), summaryWordsOf(en)).rows[0]?.[1]).toBe(
      en.clock.labels.state,
    );
  });

  it('runs lot by lot where lots were notified on days of their own', () => {
    const apart = given(undefined, { notifiedOn: { '1': '2016-11-14', '2': '2016-12-01' } });
    const lots = clockRows(apart, day('2018-10-14'), words).filter(({ label }) => label === 'État');
    expect(lots.map(({ subject }) => subject)).toEqual(['Lot 1', 'Lot 2']);
  });

  it('says only what is known: nothing of a period outside of all of them', () => {
    const labels = (asOf: string) => clockRows(given(), day(asOf), words).map(({ label }) => label);
    expect(labels('2016-01-01')).not.toContain('Période en cours');
    expect(labels('2016-01-01')).not.toContain('Jours restants dans la période');
    expect(labels('2018-10-14')).toContain('Jours restants dans la période');
    const [unknown, ...others] = clockRows(given(undefined, {}), day('2018-10-14'), words);
    expect([unknown?.value, unknown?.note]).toEqual(['Inconnu', fr.clock.unknown]);
    expect(others.map(({ label }) => label)).toEqual(['Marge de l’animation']);
    expect(labelled(given(), 'État')[0]?.note).toBeNull();
  });

  it('gives the notice with the period it ends and the days left, after the renewal that is sure already', () => {
    const noticeOn = (asOf: string) => labelled(given(), fr.clock.labels.notice, asOf)[0];
    const early = noticeOn('2016-12-01');
    expect(early?.note).toMatch(/^Pour que l’accord-cadre s’arrête avec la période 1/);
    const late = noticeOn('2018-10-14');
    expect(late?.note).toMatch(
      /^Le délai de préavis de la période en cours est passé.*\. Pour que l’accord-cadre s’arrête/,
    );
    expect(noticeOn('2019-10-20')).toMatchObject({
      ...{ value: null, note: fr.clock.renews(day('2019-11-13'), words.say) },
    });
    const none = noticeOn('2020-01-01');
    expect(none?.value).toBeNull();
    expect(none?.note).toMatch(
      /^(Plus aucune reconduction à venir\.|Le préavis de la période en cours a pris fin[^]*\.)$/,
    );
  });
});

describe('the orders past the end', () => {
  const end = day('2020-11-13');

  it('are told one by one with the days they run over, the furthest first', () => {
    const from = given([line('BC-1', '2020-11-13'), line('BC-2', '2020-11-20'), line(null, '2021-01-13')]);
    expect(labelled(from, fr.clock.labels.pastTheEnd)).toEqual([
      {
        ...{ subject: 'BC, ligne 4', label: fr.clock.labels.pastTheEnd, value: { day: day('2021-01-13') } },
        ...{
          note: fr.clock.pastTheEnd('BC, ligne 4', 61, words.say),
          clause: agreement.framework.orders.clause,
        },
      },
      {
        ...{ subject: 'BC, ligne 3', label: fr.clock.labels.pastTheEnd, value: { day: end + 7 } },
        ...{ note: fr.clock.pastTheEnd('BC-2', 7, words.say), clause: agreement.framework.orders.clause },
      },
    ]);
  });

  it('are no more than fifty', () => {
    const from = given(Array.from({ length: 52 }, (_, at) => line(`BC-${at}`, '2021-01-13')));
    expect(labelled(from, fr.clock.labels.pastTheEnd)).toHaveLength(50);
  });
});

describe('the room of units that come in levels of size', () => {
  const label = fr.clock.labels.headRoom;

  it('is told of each line that runs, or is said to be of none', () => {
    const rows = [
      [...header, 'Nb start-ups'],
      ['BC-1', 'UO-L1.2', 1, 'Alpha', day('2018-01-01'), day('2018-12-31'), 3],
    ];
    const [room] = labelled(source([{ name: 'BC', rows }], notified), label);
    expect([room?.subject, room?.value, room?.clause]).toEqual([
      'BC, ligne 2',
      2,
      expect.stringMatching(/^CCTP/),
    ]);
    expect(room?.note).toMatch(/^UO-L1\.2/);
    expect(labelled(given(), label)).toEqual([
      { ...{ subject: 'Lot 1', label, value: null, note: fr.clock.nothingRunning }, clause: room?.clause },
    ]);
  });

  it('is not told where the agreement has no such units, and is of all lots where the unit is', () => {
    const bare: Agreement = { ...agreement, units: [] };
    expect(labelled({ ...given(), agreement: bare }, label)).toEqual([]);
    const everywhere: Agreement = {
      ...agreement,
      units: agreement.units.map((unit) => ({ ...unit, lots: agreement.lots.map(({ id }) => id) })),
    };
    expect(labelled({ ...given(), agreement: everywhere }, label)[0]?.subject).toBe('Tous les lots');
  });
});

describe('the hours of insertion', () => {
  const label = fr.clock.labels.insertion;
  const invoiced = (euros: number) => {
    const rows = [
      ['N° BC', 'Code UO', 'Qté', 'Projet', 'Montant facturé'],
      ['BC-1', 'UO-L2.2.2', 1, 'Alpha', euros],
    ];
    return { ...source([{ name: 'BC', rows }]), agreement: { ...agreement, insertion: produit.insertion } };
  };

  it('are none below the threshold, and by two readings two numbers of which neither is the value', () => {
    const [below] = labelled(invoiced(10), label);
    expect([below?.subject, below?.value, below?.clause]).toEqual(['Tous les lots', 0, 'CCAP art. 13.3']);
    const [above] = labelled(invoiced(900_000_000), label);
    expect([above?.value, above?.note]).toEqual([null, expect.stringMatching(/\S/)]);
  });

  it('are not told where the agreement asks none', () => {
    expect(labelled(given(), label)).toEqual([]);
  });
});
