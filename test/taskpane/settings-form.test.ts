import fc from 'fast-check';
import { agreements, rules } from '../../src/catalogue';
import { holidayZones } from '../../src/core/calendar/holidays';
import { completeSettings, type StoredSettings } from '../../src/core/checking/settings';
import { settingsSchema } from '../../src/core/checking/settings-schema';
import type { Agreement } from '../../src/core/agreement/schema';
import { en } from '../../src/languages/en';
import { fr } from '../../src/languages/fr';
import { formValues, keptSettings, settingsFrom } from '../../src/taskpane/settings/form-values';

const agreement = agreements.find(({ id }) => id === 'sgmap-2016')!;
const bare: StoredSettings = { version: 1, agreement: 'sgmap-2016' };

function saved(values: Record<string, string>, stored: StoredSettings = bare): StoredSettings {
  const read = settingsFrom({ ...formValues(stored, fr.say, agreement), ...values }, stored, agreement);
  if ('errors' in read) throw new Error(JSON.stringify(read.errors));
  return read.settings;
}

describe('the settings form', () => {
  it('stores a day typed in French as an ISO day', () => {
    expect(saved({ notifiedOn: '14/11/2016' })).toMatchObject({ notifiedOn: '2016-11-14' });
  });

  it('shows one day for all lots in the field of each, and stores it for each', () => {
    const stored: StoredSettings = { ...bare, launchMeetings: '2016-11-28' };
    expect(saved({ 'launchMeetings.2': '30/11/2016' }, stored)).toMatchObject({
      launchMeetings: { '1': '2016-11-28', '2': '2016-11-30' },
    });
  });

  it('stores a day per lot, leaving out the lots without one', () => {
    expect(saved({ datePerLot: 'yes', 'notifiedOn.1': '02/03/2026', 'notifiedOn.2': '' })).toMatchObject({
      notifiedOn: { '1': '2026-03-02' },
    });
  });

  it.each(['31/02/2017', '14/11', '11-14-2016'])('refuses %s as a day, at its field', (typed) => {
    const read = settingsFrom({ ...formValues(bare, fr.say, agreement), notifiedOn: typed }, bare, agreement);
    expect(read).toEqual({ errors: { notifiedOn: 'day' } });
  });

  it.each(['', 'vingt', '120', '-1'])('refuses "%s" as a tolerance', (typed) => {
    const read = settingsFrom(
      { ...formValues(bare, fr.say, agreement), 'tolerance.months': typed },
      bare,
      agreement,
    );
    expect(read).toEqual({ errors: { 'tolerance.months': 'percent' } });
  });

  it('reads a tolerance with a decimal comma', () => {
    expect(saved({ 'tolerance.months': '12,5' }).tolerance?.months).toBeCloseTo(0.125);
  });

  it('stores one holder as a name and several in their rank', () => {
    expect(saved({ 'holders.1': ' COACHCO ', 'holders.2': 'DEVCO ; AUTRE' }).holders).toEqual({
      '1': 'COACHCO',
      '2': ['DEVCO', 'AUTRE'],
    });
  });

  it('clears a setting whose field is emptied', () => {
    const stored: StoredSettings = { ...bare, notifiedOn: '2016-11-14', inheritedProjects: ['Beta'] };
    const settings = saved({ notifiedOn: '', inheritedProjects: ' \n ' }, stored);
    expect(settings.notifiedOn).toBeUndefined();
    expect(settings.inheritedProjects).toBeUndefined();
  });

  it('keeps settings it has no field for, and says which', () => {
    const ceilings = [{ amountExclTax: 800_000, setBy: 'A. B.', setOn: '2017-01-05' }];
    const stored: StoredSettings = { ...bare, ceilings, warnAheadDays: 30 };
    expect(saved({}, stored)).toMatchObject({ ceilings, warnAheadDays: 30 });
    expect(keptSettings(stored)).toEqual(['ceilings']);
  });

  it('stores tolerances and the calendar as typed, and nothing where a field is left blank', () => {
    const typed = {
      'tolerance.designDays': '2,5',
      'tolerance.capacityDays': '0',
      dateGraceDays: '3',
      quantityOutlier: '1 000',
      reversibilityLeadMonths: '4.5',
      warnAheadDays: '90',
      holidayZone: 'mayotte',
      extendToWorkingDay: 'yes',
    };
    const stored = saved(typed);
    expect(stored).toMatchObject({
      tolerance: { designDays: 2.5, capacityDays: 0 },
      ...{ dateGraceDays: 3, quantityOutlier: 1_000, reversibilityLeadMonths: 4.5, warnAheadDays: 90 },
      ...{ holidayZone: 'mayotte', extendToWorkingDay: true },
    });
    const emptied = saved(Object.fromEntries(Object.keys(typed).map((path) => [path, ' '])), stored);
    expect(completeSettings(emptied)).toEqual(completeSettings({ ...bare, finance: emptied.finance }));
  });

  it.each([
    ['dateGraceDays', '1,5', 'whole'],
    ['warnAheadDays', '-1', 'whole'],
    ['warnAheadDays', 'deux', 'whole'],
    ['tolerance.designDays', '-0,5', 'notNegative'],
    ['tolerance.capacityDays', 'x', 'notNegative'],
    ['reversibilityLeadMonths', '-3', 'notNegative'],
    ['quantityOutlier', '0', 'positive'],
    ['finance.penaltyDivisor', 'mille', 'positive'],
    ['finance.revisionMin', '0', 'positive'],
  ])('refuses for %s what the settings do not take, at its field: %s', (path, typed, problem) =>
    expect(settingsFrom({ ...formValues(bare, fr.say, agreement), [path]: typed }, bare, agreement)).toEqual({
      errors: { [path]: problem },
    }),
  );

  it.each([...new Set(rules.flatMap(({ needsSettings = [] }) => needsSettings))])(
    'has a field for %s, without which a rule decides nothing',
    (setting) => expect(keptSettings({ ...bare, [setting]: 'said' })).toEqual([]),
  );

  it('stores the answers to the checklist, and none where nothing is said', () => {
    expect(saved({ 'checklist.languages': 'yes', 'checklist.wiki-docs': 'no' }).checklist).toEqual({
      languages: true,
      'wiki-docs': false,
    });
    expect(saved({ 'checklist.languages': '' }, { ...bare, checklist: { languages: true } }).checklist).toBe(
      undefined,
    );
  });

  it('stores how serious a rule is, and takes it back', () => {
    const stored = saved({ 'severity.duplicate-line': 'off', 'severity.vat': '' });
    expect(stored.severity).toEqual({ 'duplicate-line': 'off' });
    expect(saved({ 'severity.duplicate-line': '' }, stored).severity).toBeUndefined();
  });

  it('stores decisions of non-renewal line by line, and refuses what is none at its field', () => {
    expect(saved({ nonRenewals: '1 ; 02/10/2017\n\n2 ; 2018-10-01 ; 2' }).nonRenewals).toEqual([
      { period: 1, notifiedOn: '2017-10-02' },
      { period: 2, notifiedOn: '2018-10-01', lot: '2' },
    ]);
    for (const typed of ['0 ; 02/10/2017', 'une ; 02/10/2017', '1', '1 ; demain'])
      expect(
        settingsFrom({ ...formValues(bare, fr.say, agreement), nonRenewals: typed }, bare, agreement),
      ).toEqual({
        errors: { nonRenewals: 'entry' },
      });
  });

  it('keeps an end of contract and a refusal given by lot, which it does not show', () => {
    const contractEnd = { '1': '2019-11-13', '2': '2020-11-13' };
    const renewalRefusedByHolder = { '1': true };
    expect(saved({}, { ...bare, contractEnd, renewalRefusedByHolder })).toMatchObject({
      contractEnd,
      renewalRefusedByHolder,
    });
  });

  it('stores the reading chosen for an ambiguous point', () => {
    expect(saved({ 'readings.D-03': 'same-day' }).readings).toEqual({ 'D-03': 'same-day' });
  });

  it('keeps what the agreement does not know, unless another agreement is chosen', () => {
    const stored: StoredSettings = {
      ...bare,
      holders: { '1': 'COACHCO', '9': 'AUTRE' },
      readings: { 'D-99': 'x' },
      raisedCeilings: { '9': 2 },
    };
    expect(saved({ 'holders.1': 'X' }, stored)).toMatchObject({
      holders: { '1': 'X', '9': 'AUTRE' },
      readings: { 'D-99': 'x' },
      raisedCeilings: { '9': 2 },
    });
    const other = saved({ agreement: 'produit-2026' }, stored);
    expect([other.holders, other.readings]).toEqual([{ '1': 'COACHCO' }, undefined]);
  });

  it('keeps, and lets choose, the reading of a doubt that an amendment adds', () => {
    const [doubt] = agreement.doubts.filter(({ id }) => id === 'D-16');
    const amended: Agreement = {
      ...agreement,
      doubts: agreement.doubts.filter(({ id }) => id !== 'D-16'),
      amendments: [
        { id: 'A', label: { fr: 'a', en: 'a' }, from: '2017-01-01', clause: 'x', doubts: [doubt!] },
      ],
    };
    const stored: StoredSettings = { ...bare, readings: { 'D-16': 'presentation-included' } };
    const save = (values: Record<string, string>, from: StoredSettings) => {
      const read = settingsFrom({ ...formValues(from, fr.say, amended), ...values }, from, amended);
      return 'settings' in read && read.settings.readings;
    };
    expect(save({}, stored)).toEqual(stored.readings);
    expect(save({ 'readings.D-16': 'presentation-included' }, bare)).toEqual(stored.readings);
    expect(save({ 'readings.D-16': '' }, stored)).toBeUndefined();
  });

  it('refuses bounds of a revision in the wrong order, at their field', () => {
    const values = {
      ...formValues(bare, fr.say, agreement),
      'finance.revisionMin': '1,2',
      'finance.revisionMax': '0,9',
    };
    expect(settingsFrom(values, bare, agreement)).toEqual({ errors: { 'finance.revisionMin': 'bounds' } });
  });

  it('gives back what it was given, in both languages, whatever the settings', () => {
    const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2040-12-31'), noInvalidDate: true });
    const iso = day.map((date) => date.toISOString().slice(0, 10));
    const name = fc.stringMatching(/^[A-Za-zéÉ'-]{1,12}$/);
    const settings = fc.record(
      {
        notifiedOn: fc.oneof(iso, fc.record({ '1': iso, '2': iso })),
        contractEnd: iso,
        holders: fc.record({ '1': name, '2': fc.array(name, { minLength: 2, maxLength: 3 }) }),
        inheritedProjects: fc.array(name, { minLength: 1, maxLength: 3 }),
        holderRetained: fc.boolean(),
        renewalRefusedByHolder: fc.boolean(),
        beneficiaries: fc.array(name, { minLength: 1, maxLength: 3 }),
        nonRenewals: fc.array(fc.record({ period: fc.integer({ min: 1, max: 3 }), notifiedOn: iso }), {
          minLength: 1,
          maxLength: 3,
        }),
        checklist: fc.record({ languages: fc.boolean(), 'wiki-docs': fc.boolean() }),
        severity: fc.record({ vat: fc.constantFrom('error' as const, 'off' as const) }),
        profile: fc.constantFrom('standard' as const, 'strict' as const, 'lenient' as const),
        dateGraceDays: fc.nat(30),
        quantityOutlier: fc.integer({ min: 1, max: 40 }).map((tenths) => tenths / 10),
        holidayZone: fc.constantFrom(...holidayZones),
        extendToWorkingDay: fc.boolean(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(settings, fc.constantFrom(fr, en), (given, language) => {
        const stored: StoredSettings = { ...bare, ...given };
        const read = settingsFrom(formValues(stored, language.say, agreement), stored, agreement);
        if ('errors' in read) return false;
        expect(settingsSchema.safeParse(read.settings).success).toBe(true);
        expect(completeSettings(read.settings)).toEqual(completeSettings(stored));
        return true;
      }),
      { numRuns: 60 },
    );
  });
});

describe('what counts beyond the table', () => {
  const product = agreements.find(({ id }) => id === 'produit-2026')!;
  const stored: StoredSettings = { version: 1, agreement: product.id };
  const read = (values: Record<string, string>, from = stored) =>
    settingsFrom({ ...formValues(from, fr.say, product), ...values }, from, product);

  it('is read entry by entry', () => {
    const typed = {
      subsequentContracts: 'MS-04 ; 20/04/2026 ; 31/03/2030 ; 500 000,50\n\nMS-05;01/06/2026',
      'orderedElsewhere.1': '149 000 000 ; 01/05/2026',
      'raisedCeilings.1': '230 000 000',
      'priceRevisions.1': '104,2 ; 108,9 ; 16/03/2028',
    };
    expect(read(typed)).toMatchObject({
      settings: {
        subsequentContracts: [
          { number: 'MS-04', notifiedOn: '2026-04-20', end: '2030-03-31', maximumExclTax: 500_000.5 },
          { number: 'MS-05', notifiedOn: '2026-06-01' },
        ],
        orderedElsewhere: { '1': { amountExclTax: 149_000_000, on: '2026-05-01' } },
        raisedCeilings: { '1': 230_000_000 },
        priceRevisions: { '1': { baseIndex: 104.2, index: 108.9, from: '2028-03-16' } },
      },
    });
  });

  it('is given back as it was, and cleared where a field is emptied', () => {
    const whole: StoredSettings = {
      ...stored,
      subsequentContracts: [{ number: 'MS-04', notifiedOn: '2026-04-20', maximumExclTax: 1_234.5 }],
      orderedElsewhere: { '2': { amountExclTax: 0, on: '2026-05-01' } },
      raisedCeilings: { '1': 230_000_000 },
      priceRevisions: { '1': { baseIndex: 104.123, index: 108, from: '2028-03-16' } },
    };
    const back = read({}, whole);
    expect('settings' in back && completeSettings(back.settings)).toEqual(completeSettings(whole));
    const emptied = read({ subsequentContracts: ' ', 'raisedCeilings.1': '' }, whole);
    expect('settings' in emptied && Object.keys(completeSettings(emptied.settings).raisedCeilings)).toEqual(
      [],
    );
    expect('settings' in emptied && emptied.settings.subsequentContracts).toBeUndefined();
  });

  it.each([
    ['subsequentContracts', 'MS-04 ; 31/02/2026'],
    ['subsequentContracts', 'MS-04 ; 20/04/2026 ; bientôt'],
    ['subsequentContracts', ' ; 20/04/2026'],
    ['orderedElsewhere.1', '149 000 000'],
    ['raisedCeilings.1', '-1'],
    ['priceRevisions.1', '104,2 ; 16/03/2028'],
  ])('is refused at its field where it cannot be read: %s, %s', (path, typed) =>
    expect(read({ [path]: typed })).toEqual({ errors: { [path]: 'entry' } }),
  );
});
