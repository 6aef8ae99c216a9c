import type { StoredSettings } from '../../src/core/checking/settings';
import { settingsOfAgreement, speaksOfContract } from '../../src/core/checking/settings-of-agreement';

const how: StoredSettings = {
  version: 1,
  agreement: 'sgmap-2016',
  profile: 'strict',
  tolerance: { months: 0.1 },
  dateGraceDays: 2,
  holidayZone: 'metropole',
  warnAheadDays: 30,
  quantityOutlier: 5,
  extendToWorkingDay: true,
  severity: { quantity: 'info' },
};
const ofContract: StoredSettings = {
  ...how,
  contractNo: '2016-01',
  notifiedOn: '2016-11-14',
  holders: { '2': ['DEVCO'] },
  ceilings: [],
  finance: { enabled: true, vatRate: 0.1, penaltyDivisor: 1_000, revisionMin: 0.9, revisionMax: 1.1 },
};

describe('the settings of a workbook under an agreement', () => {
  it('all hold under the one they name', () => {
    expect(settingsOfAgreement(ofContract, 'sgmap-2016')).toBe(ofContract);
  });

  it('say only how to check under another: its papers, holders and bounds are not theirs', () => {
    expect(settingsOfAgreement(ofContract, 'agence')).toEqual({
      ...how,
      agreement: 'agence',
      finance: { enabled: true, vatRate: 0.1 },
    });
    expect(settingsOfAgreement(how, 'agence')).toEqual({ ...how, agreement: 'agence' });
    expect(settingsOfAgreement(how, 'agence')).not.toHaveProperty('finance');
  });

  it('speak of the contract where one of them holds for it alone', () => {
    expect(speaksOfContract(how)).toBe(false);
    expect(speaksOfContract({ ...how, finance: { enabled: true } })).toBe(false);
    expect(speaksOfContract({ ...how, contractNo: '2016-01' })).toBe(true);
    expect(speaksOfContract({ ...how, holders: {} })).toBe(true);
    for (const contractNo of [undefined, null]) expect(speaksOfContract({ ...how, contractNo })).toBe(false);
  });
});
