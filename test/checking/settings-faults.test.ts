import type { StoredSettings } from '../../src/core/checking/settings';
import { settingFaults, settingsUnder, withoutFaulty } from '../../src/core/checking/settings-faults';
import { settingsSchema } from '../../src/core/checking/settings-schema';
import { en } from '../../src/languages/en';
import { fr } from '../../src/languages/fr';
import { agence, sgmap } from '../agreement/agreements';

const bare: StoredSettings = { version: 1, agreement: sgmap.id };
const faults = (more: Partial<StoredSettings>, agreement = sgmap) =>
  settingFaults({ ...bare, ...more }, agreement).map(({ reason, path }) => [reason, path]);

const day = '2017-01-05';
const dayBefore = '2017-01-04';
const ceiling = { amountExclTax: 1, setBy: 'moi', setOn: day };

describe('what is wrong with settings under an agreement', () => {
  it.each<[Partial<StoredSettings>, string, string]>([
    [{ holders: { '9': 'X' } }, 'unknown-lot', 'holders.9'],
    [{ notifiedOn: { '7': day } }, 'unknown-lot', 'notifiedOn.7'],
    [{ holderRetained: { '7': true } }, 'unknown-lot', 'holderRetained.7'],
    [{ launchMeetings: { '7': day } }, 'unknown-lot', 'launchMeetings.7'],
    [{ raisedCeilings: { '7': 1 } }, 'unknown-lot', 'raisedCeilings.7'],
    [{ orderedElsewhere: { '7': { amountExclTax: 1, on: day } } }, 'unknown-lot', 'orderedElsewhere.7'],
    [{ priceRevisions: { '7': { baseIndex: 1, index: 1, from: day } } }, 'unknown-lot', 'priceRevisions.7'],
    [{ ceilings: [ceiling, { ...ceiling, lot: '7' }] }, 'unknown-lot', 'ceilings.1.lot'],
    [{ nonRenewals: [{ period: 1, notifiedOn: day, lot: '7' }] }, 'unknown-lot', 'nonRenewals.0.lot'],
    [{ checklist: { zzz: true } }, 'unknown-check', 'checklist.zzz'],
    [{ readings: { 'D-99': 'eve' } }, 'unknown-doubt', 'readings.D-99'],
    [{ readings: { 'D-06': 'each' } }, 'unknown-doubt', 'readings.D-06'],
    [{ readings: { 'D-03': 'sameday' } }, 'unknown-reading', 'readings.D-03'],
    [{ severity: { toString: 'off' } as never }, 'unknown-rule', 'severity.toString'],
    [{ finance: { revisionMin: 1.1, revisionMax: 0.9 } }, 'bounds-reversed', 'finance.revisionMin'],
    [{ notifiedOn: day, contractEnd: dayBefore }, 'ends-before-notified', 'contractEnd'],
    [{ notifiedOn: { '2': day }, contractEnd: dayBefore }, 'ends-before-notified', 'contractEnd'],
    [{ notifiedOn: day, contractEnd: { '1': day, '2': dayBefore } }, 'ends-before-notified', 'contractEnd.2'],
  ])('%j', (more, reason, path) => {
    expect(faults(more)).toEqual([[reason, path]]);
    for (const { settingFault, say } of [fr, en])
      for (const fault of settingFaults({ ...bare, ...more }, sgmap))
        expect(settingFault(fault, say)).toMatch(/^\S.*[^ ]\.$/);
    const left = withoutFaulty({ ...bare, ...more }, sgmap);
    expect(settingFaults(left, sgmap)).toEqual([]);
    expect(settingsSchema.safeParse(left).success).toBe(true);
  });

  it('is nothing where all of it exists, also by an amendment, and for rules and things read', () => {
    const [lot = ''] = sgmap.lots.map(({ id }) => id);
    expect(
      faults({
        holders: { [lot]: 'X' },
        notifiedOn: day,
        checklist: { [sgmap.checklist[0]?.id ?? '']: true },
        readings: { 'D-03': 'same-day' },
        severity: { 'unit-lot': 'off', 'hidden-row': 'off' },
        finance: { revisionMin: 0.9, revisionMax: 0.9 },
        contractEnd: day,
      }),
    ).toEqual([]);
    const [amendment] = agence.amendments ?? [];
    const brought = {
      ...agence,
      amendments: [{ ...amendment!, lots: [{ ...agence.lots[0]!, id: 'Z' }] }],
    };
    expect(faults({ holders: { Z: 'X' } }, brought)).toEqual([]);
    expect(faults({ holders: { Z: 'X' } }, agence)).toEqual([['unknown-lot', 'holders.Z']]);
  });

  it('says what could be written instead where that is a short list', () => {
    const more = { holders: { '9': 'X' }, checklist: { zzz: true } };
    const bounds = { finance: { revisionMin: 1.1, revisionMax: 0.9 } };
    const known = settingFaults({ ...bare, ...more, ...bounds }, sgmap).map((fault) => [
      fault.reason,
      fault.known,
    ]);
    expect(Object.fromEntries(known)).toEqual({
      'unknown-lot': ['1', '2'],
      'unknown-check': [],
      'bounds-reversed': [],
    });
  });

  it('does not hold, and everything else does', () => {
    const stored: StoredSettings = {
      ...bare,
      profile: 'strict',
      holders: { '1': 'COACHCO', '9': 'X' },
      ceilings: [{ ...ceiling, lot: '7' }, ceiling],
      finance: { enabled: true, revisionMin: 2, revisionMax: 1 },
    };
    expect(settingsUnder(stored, sgmap)).toMatchObject({
      profile: 'strict',
      holders: { '1': 'COACHCO' },
      ceilings: [ceiling],
      finance: { enabled: true, revisionMin: null, revisionMax: null },
    });
    expect(withoutFaulty({ ...bare }, sgmap)).toEqual(bare);
    const sound = { ...bare, holders: { '1': 'X' } };
    expect(withoutFaulty(sound, sgmap)).toBe(sound);
  });
});

it('knows the zones of public holidays', () => {
  const zone = (holidayZone: string) => settingsSchema.safeParse({ ...bare, holidayZone }).success;
  expect([zone('mars'), zone('alsace-moselle')]).toEqual([false, true]);
});
