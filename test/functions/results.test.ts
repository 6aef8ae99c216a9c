import { serialOfIso } from '../../src/core/calendar/serial';
import { call, refusalOf, type FunctionId } from './call';

/** A day as cells hold it. */
const on = (iso: string) => serialOfIso(iso);

describe('results and errors', () => {
  it.each<[FunctionId, unknown[], unknown]>([
    ['UO_LOT', ['uo l2.3.4'], 2],
    ['UO_LOT', [null], '#VALUE!'],
    ['UO_PHASE', ['UO-L2.0'], 0],
    ['UO_PHASE', ['UO-L1.1'], '#N/A'],
    ['UO_PROFILE', ['UO-L2.3.3'], 'Développeur TMA/MCO'],
    ['UO_PROFILE', ['UO-L2.4.1'], '#N/A'],
    ['UO_CLAUSE', ['UO-L2.2.2'], 'CCTP §4.3.4'],
    ['UO_DAYS', ['UO-L2.2.2', 2], 120],
    ['UO_DAYS', ['UO-L2.2.2', '0,5'], 30],
    ['UO_DAYS', ['UO-L2.2.2', ''], 60],
    ['UO_DAYS', ['UO-L2.2.2', 0], '#VALUE!'],
    ['UO_DAYS', ['UO-L2.2.2', -1], '#VALUE!'],
    ['UO_DAYS', ['UO-L2.1.2'], '#N/A'],
    ['UO_MONTHS', ['UO-L2.1.2'], 2],
    ['UO_MONTHS', ['UO-L2.4.2'], '#N/A'],
    ['UO_MONTHS', ['UO-L2.4.2', 'max'], 2],
    ['UO_MONTHS', ['UO-L2.4.2', 'min'], '#N/A'],
    ['UO_MONTHS', ['UO-L2.1.1'], '#N/A'],
    ['UO_END', ['UO-L1.2', '2017-01-09'], on('2017-07-08')],
    ['UO_END', ['UO-L1.2', '09/01/2017', 2, 'parallel'], on('2017-07-08')],
    ['UO_END', ['UO-L1.2', '2017-01-09', 2, 'SERIAL'], on('2018-01-08')],
    ['UO_END', ['UO-L1.2', '2017-01-09', 2, ''], '#VALUE!'],
    ['UO_END', ['UO-L1.2', '2017-01-09', 1e9, 'serial'], '#VALUE!'],
    ['UO_END', ['UO-L1.2', '9999-08-01'], '#VALUE!'],
    ['UO_END', ['UO-PAQS', '2026-07-06', 1e15, 'serial', 'produit-2026'], '#VALUE!'],
    ['UO_END', ['UO-PAQS', '2026-07-06', 60_000, 'serial', 'produit-2026'], '#VALUE!'],
    ['UO_END', ['UO-L2.4.1', '2016-12-31'], on('2017-02-28')],
    ['UO_END', ['UO-L2.1.3', '2017-01-09'], '#N/A'],
    ['UO_END', ['UO-L1.2', 0], '#VALUE!'],
    ['UO_END', ['UO-L1.2', '2017-01-09', 0.001, 'serial'], on('2017-01-09')],
    ['PHASE_END', [4, '2016-12-31'], on('2017-02-28')],
    ['PHASE_DAYS', [-1, '2017-01-09'], '#N/A'],
    ['PHASE_DAYS', [1.5, '2017-01-09'], '#N/A'],
    ['PHASE_DAYS', ['-1', '2017-01-09'], '#N/A'],
    ['PHASE_END', [7, '2016-12-31'], '#N/A'],
    ['PHASE_END', ['Phase2', '2017-04-03'], on('2017-07-02')],
    ['PHASE_END', [4, '9999-12-31'], '#VALUE!'],
    ['PHASE_DAYS', ['PHASE2', '2017-04-03'], 91],
    ['FRAMEWORK_END', ['9999-01-01'], '#VALUE!'],
    ['FRAMEWORK_END', ['9998-12-31', 0], on('9999-12-30')],
    ['NONRENEWAL_DEADLINE', ['9999-01-01', 2], '#VALUE!'],
    ['CHALLENGE_DEADLINE', ['9999-12-30'], '#VALUE!'],
    ['DEADLINE', ['revision-request', '2028-03-16', 'produit-2026'], on('2028-02-15')],
    ['DEADLINE', ['revision-request', '1900-03-05', 'produit-2026'], '#VALUE!'],
    ['DEADLINE', [true, '2028-03-16', 'produit-2026'], '#VALUE!'],
    ['FRAMEWORK_PERIOD', ['2016-11-14', '2016-11-14'], 1],
    ['FRAMEWORK_PERIOD', ['2020-11-13', '2016-11-14'], 4],
    ['FRAMEWORK_PERIOD', ['2020-11-14', '2016-11-14'], '#N/A'],
    ['FRAMEWORK_PERIOD', ['2016-11-13', '2016-11-14'], '#N/A'],
    ['NONRENEWAL_DEADLINE', ['2016-11-14', 2], on('2018-10-13')],
    ['NONRENEWAL_DEADLINE', ['2016-11-14', 2, true], on('2018-10-12')],
    ['NONRENEWAL_DEADLINE', ['2016-11-14', 2, 'VRAI'], on('2018-10-12')],
    ['NONRENEWAL_DEADLINE', ['2016-11-14', 2, 0], on('2018-10-13')],
    ['NONRENEWAL_DEADLINE', ['2016-11-14', 2, 'oui ou non'], '#VALUE!'],
    ['NONRENEWAL_DEADLINE', ['2016-11-14', 4], '#N/A'],
    ['NONRENEWAL_DEADLINE', ['2016-11-14', 5], '#VALUE!'],
    ['NONRENEWAL_DEADLINE', ['2016-11-14', 1.5], '#VALUE!'],
    ['CHALLENGE_DEADLINE', ['2017-03-01'], on('2017-03-09')],
    ['CHALLENGE_DEADLINE', ['2017-03-01', 'other'], '#N/A'],
    ['DAYS_REMAINING', [60, 66], -6],
    ['DAYS_REMAINING', [60, 0], 60],
    ['DAYS_REMAINING', [0.3, 0.1], 0.2],
    ['DAYS_REMAINING', [60, ''], '#VALUE!'],
    ['MIN_EXPERIENCE', ['coach'], 10],
    ['MIN_EXPERIENCE', ['Développeur devops'], 3],
    ['MIN_EXPERIENCE', ['designer'], '#N/A'],
    ['MIN_EXPERIENCE', ['pilote'], '#N/A'],
    ['MIN_EXPERIENCE', [3], '#VALUE!'],
    ['MIN_EXPERIENCE', ['UO-L1.2'], 10],
    ['MIN_EXPERIENCE', ['uo l2.2.2'], 3],
    ['MIN_EXPERIENCE', ['UO-L2.2.1'], '#N/A'],
    ['MIN_EXPERIENCE', ['UO-L2.3.4'], '#N/A'],
    ['MIN_EXPERIENCE', ['UO 1.3.2', 'produit-2026'], 5],
    ['PRODUCT_LEAD_SHARE', [2], 0.8],
    ['PRODUCT_LEAD_SHARE', ['Phase 3'], 0.5],
    ['PRODUCT_LEAD_SHARE', [1], '#N/A'],
    ['WORKING_DAYS', ['2017-01-09', '2017-04-08'], 65],
    ['WORKING_DAYS', ['2017-04-14', '2017-04-14', 'alsace-moselle'], 0],
    ['WORKING_DAYS', ['2017-04-14', '2017-04-14', 'Mars'], '#VALUE!'],
    ['WORKING_DAYS', ['2017-04-14', '2017-04-14', 'Alsace Moselle'], 0],
    ['WORKING_DAYS', ['2017-12-20', '2017-12-20', 'La Réunion'], 0],
    ['WORKING_DAYS', ['2017-12-20', '2017-12-20', 'Métropole'], 1],
    ['UO_LIST', [true], '#VALUE!'],
    ['CEILING_LEFT', [true, 5, 'produit-2026'], '#VALUE!'],
    ['CEILING_LEFT', [3, 5, 'produit-2026'], '#N/A'],
    ['CEILING_LEFT', [-1, 5, 'produit-2026'], '#N/A'],
    ['CEILING_LEFT', ['lot no 2', 5, 'produit-2026'], 199_999_995],
    ['CEILING_LEFT', ['N° 2', '5 €', 'produit-2026'], 199_999_995],
    ['ON_CALL_UNITS', ['passive', 1e308, '', 'produit-2026'], '#VALUE!'],
    ['UO_LIST', [3], '#N/A'],
    ['UO_LIST', ['Lot III'], '#N/A'],
    ['UO_LIST', [-2], '#N/A'],
    ['UO_LIST', ['Lot 1', 2], '#N/A'],
  ])('%s(%j) is %j', (id, given, expected) => expect(call(id, ...given)).toBe(expected));

  // What a number counts may stand beside it; another thing is another number.
  it.each<[FunctionId, unknown[], unknown]>([
    ['UO_DAYS', ['UO-L2.2.2', '2 UO'], 120],
    ['UO_DAYS', ['UO-L2.2.2', '60 €'], '#VALUE!'],
    ['UO_DAYS', ['UO 1.3.2', '12 j', 'produit-2026'], 12],
    ['UO_COST', ['UO-L2.2.2', '6 mois', [['UO-L2.2.2', 100]]], '#VALUE!'],
    ['UO_COST', ['UO-L2.2.2', '20 %', [['UO-L2.2.2', 100]]], '#VALUE!'],
    ['UO_COST', ['UO-L2.2.2', 1, [['UO-L2.2.2', 100]], '', '0,2 €'], '#VALUE!'],
    ['UO_COST', ['UO-L2.2.2', 1, [['UO-L2.2.2', 100]], '', '20 %'], 120],
    ['CEILING_LEFT', [1, '10 %', 'produit-2026'], '#VALUE!'],
    ['CEILING_LEFT', [1, '10 M€', 'produit-2026'], 190_000_000],
    ['DAYS_REMAINING', ['60 j', '12 mois'], '#VALUE!'],
    ['DAYS_REMAINING', ['60 j', '12 jours'], 48],
    ['FRAMEWORK_END', ['2016-11-14', '3 ans'], '#VALUE!'],
    ['NONRENEWAL_DEADLINE', ['2016-11-14', '2 mois'], '#VALUE!'],
    ['ON_CALL_UNITS', ['passive', '4 semaines', '', 'produit-2026'], 1.32],
    ['ON_CALL_UNITS', ['passive', '4 h', '', 'produit-2026'], '#VALUE!'],
    ['ON_CALL_UNITS', ['active', '6 h', '', 'produit-2026'], 1.2],
    ['ON_CALL_UNITS', ['active', '6 semaines', '', 'produit-2026'], '#VALUE!'],
    ['PENALTY', ['late', '96 000 €', '12 jours', 'produit-2026'], 4608],
    ['PENALTY', ['late', '96 000 €', '12 %', 'produit-2026'], '#VALUE!'],
    ['REVISED_PRICE', ['620 %', 104.2, 108.9, '', 'produit-2026'], '#VALUE!'],
    ['REVISED_PRICE', ['620 €', '104,2 €', 108.9, '', 'produit-2026'], '#VALUE!'],
    ['UO_FOR_STARTUPS', ['5 €'], '#VALUE!'],
    ['UO_FOR_STARTUPS', ['5 start-ups'], 'UO-L1.2'],
  ])('%s(%j), a text that says what it counts, is %j', (id, given, expected) =>
    expect(call(id, ...given)).toBe(expected),
  );

  it('lists every unit under a header, narrowed by lot and phase', () => {
    const all = call('UO_LIST') as unknown[][];
    expect(all).toHaveLength(18);
    expect(all[0]).toHaveLength(5);
    expect(all.flat()).not.toContain(null);
    expect(call('UO_LIST', 'lot 1')).toHaveLength(5);
    expect(call('UO_LIST', 'Lot I')).toHaveLength(5);
    expect(call('UO_LIST', null, 'Construction')).toHaveLength(4);
  });

  it('cites the clause that is silent', () => {
    expect(refusalOf('UO_MONTHS', 'UO-L2.4.2', 'min').fr).toContain('CCTP §4.5.3');
    expect(refusalOf('NONRENEWAL_DEADLINE', '2016-11-14', 4).fr).toContain('CCTP §2.4');
  });
});
