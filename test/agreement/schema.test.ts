import { agreementSchema, type Agreement } from '../../src/core/agreement/schema';
import { agence, produit, sgmap, twoLots } from './agreements';

type Draft = { -readonly [K in keyof typeof sgmap]: (typeof sgmap)[K] };

const refused = (change: (agreement: Draft) => void, agreement = sgmap): string => {
  const draft = structuredClone(agreement) as Draft;
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

  it.each<[string, Agreement, (draft: Draft) => void]>([
    ['unknown-level', produit, ({ units }) => Object.assign(units[0] ?? {}, { level: 'Débutant' })],
    ['unknown-family', produit, ({ units }) => Object.assign(units[0] ?? {}, { family: 'Cuisine' })],
    [
      'unknown-phase',
      sgmap,
      ({ profiles }) =>
        Object.assign(profiles.find((one) => one.notBillable)?.notBillable?.[0] ?? {}, { phase: '9' }),
    ],
    ['unknown-phase', sgmap, ({ iterationPhases }) => iterationPhases?.push('9')],
    ['unknown-unit', sgmap, ({ unitCode }) => unitCode.ambiguous?.[0]?.candidates.push('UO-L9.9.9')],
    ['unknown-lot', produit, ({ penalties }) => Object.assign(penalties?.[0] ?? {}, { lots: ['9'] })],
    ['unknown-unit', sgmap, ({ timeLimits }) => Object.assign(timeLimits[0] ?? {}, { units: ['UO-L9.9.9'] })],
    [
      'unknown-penalty',
      produit,
      ({ finance }) => Object.assign(finance?.['late-penalty'] ?? {}, { penalty: 'x' }),
    ],
    ['stands-twice', agence, ({ amendments }) => amendments?.push(...amendments.slice(0, 1))],
    [
      'reserved-name',
      agence,
      ({ amendments }) => Object.assign(amendments?.[0] ?? {}, { id: 'constructor' }),
    ],
    [
      'unknown-entry',
      agence,
      ({ amendments }) => Object.assign(amendments?.[0] ?? {}, { without: { units: ['A-9'] } }),
    ],
  ])('says %s of an entry that names what does not stand in it (%#)', (reason, agreement, change) => {
    expect(refused(() => undefined, agreement)).toBe('accepted');
    expect(refused(change, agreement)).toContain(reason);
  });
});
