import { readingInUse, readingOfDoubt } from '../../src/core/agreement/doubts';
import { readingsUsed } from '../../src/core/checking/citation';
import { sgmap } from './agreements';

const withSettable = (settable: boolean) => ({
  ...sgmap,
  doubts: sgmap.doubts.map((doubt) => (doubt.id === 'D-03' ? { ...doubt, settable } : doubt)),
});

describe('the reading in use', () => {
  const chosen = { 'D-03': 'same-day' };

  it.each([
    [true, 'same-day'],
    [false, 'eve'],
  ])(
    'is the one applied and the one printed; a choice counts where there is one: %s',
    (settable, reading) => {
      const agreement = withSettable(settable);
      const doubt = agreement.doubts.find(({ id }) => id === 'D-03')!;
      expect(readingInUse(agreement, 'date-convention', chosen)).toEqual({ doubt: 'D-03', reading });
      expect(readingOfDoubt(doubt, chosen)).toBe(reading);
      expect(readingsUsed(agreement, ['D-03'], { readings: chosen })).toEqual([
        { doubt: 'D-03', label: doubt.readings.find(({ id }) => id === reading)?.label },
      ]);
    },
  );

  it('is the agreement’s own where the choice is not listed, and none where nothing is in doubt', () => {
    expect(readingInUse(sgmap, 'date-convention', { 'D-03': 'sameday' })?.reading).toBe('eve');
    expect(readingInUse({ ...sgmap, doubts: [] }, 'date-convention')).toBeNull();
  });
});
