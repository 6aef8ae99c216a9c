import { agreementSchema } from '../../src/core/agreement/schema';
import { sgmap, twoLots } from './agreements';

type Draft = { -readonly [K in keyof typeof sgmap]: (typeof sgmap)[K] };

const refused = (change: (agreement: Draft) => void): string => {
  const draft = structuredClone(sgmap) as Draft;
  change(draft);
  const parsed = agreementSchema.safeParse(draft);
  return parsed.success ? 'accepted' : parsed.error.issues.map(({ message }) => message).join('; ');
};

describe('the schema of an agreement', () => {
  it('holds an agreement quite unlike the first', () => {
    const [firstUnit] = twoLots.units;
    expect(firstUnit?.lots).toEqual(['1', '2']);
    expect(twoLots.lots.map(({ executionAfterEnd }) => executionAfterEnd?.amount)).toEqual([6, 24]);
    expect(twoLots.timeLimits.map(({ limit }) => limit.unit)).toEqual(['working-day', 'day']);
    expect(twoLots.phases).toEqual([]);
  });

  it('refuses a unit of an unknown lot, phase or profile', () => {
    expect(refused(({ units }) => units[0]?.lots.push('3'))).toContain('unknown-lot');
    expect(refused(({ units }) => Object.assign(units[5] ?? {}, { phase: '9' }))).toContain('unknown-phase');
    expect(refused(({ units }) => Object.assign(units[5] ?? {}, { profile: 'x' }))).toContain(
      'unknown-profile',
    );
  });

  it('refuses a code that stands twice or does not follow the pattern', () => {
    expect(refused(({ units }) => units.push(...units.slice(0, 1)))).toContain('stands-twice');
    expect(refused(({ units }) => Object.assign(units[0] ?? {}, { code: 'L1.1' }))).toContain('off-pattern');
  });

  it('refuses a doubt whose chosen reading is none of its own', () => {
    expect(refused(({ doubts }) => Object.assign(doubts[2] ?? {}, { chosen: 'x' }))).toContain(
      'unknown-reading',
    );
  });

  it('refuses a key it does not know', () => {
    expect(refused((agreement) => Object.assign(agreement, { colour: 'blue' }))).toContain('colour');
  });

  it('refuses a strict number that does not say on which side', () => {
    expect(refused((agreement) => Object.assign(agreement.iteration ?? {}, { amount: 3 }))).toContain(
      'strict-without-side',
    );
  });
});
