import { agreementSchema, type Agreement } from '../../src/core/agreement/schema';
import { agence, produit, sgmap, twoLots } from './agreements';

type Draft = { -readonly [K in keyof typeof sgmap]: (typeof sgmap)[K] };

const refused = (change: (agreement: Draft) => void, agreement = sgmap): string => {
  const draft = structuredClone(agreement) as Draft;
  change(draft);
  const parsed = agreementSchema.safeParse(draft);
  return parsed.success
    ? 'accepted'
    : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
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
    [
      'units.0.lots.1: unknown-lot',
      sgmap,
      ({ units }) => Object.assign(units[0] ?? {}, { lots: ['1', '9', '2'] }),
    ],
    ['units.0.phase: unknown-phase', sgmap, ({ units }) => Object.assign(units[0] ?? {}, { phase: '9' })],
    [
      'units.0.profile: unknown-profile',
      sgmap,
      ({ units }) => Object.assign(units[0] ?? {}, { profile: 'x' }),
    ],
    [
      'units.0.level: unknown-level',
      produit,
      ({ units }) => Object.assign(units[0] ?? {}, { level: 'Débutant' }),
    ],
    [
      'units.0.family: unknown-family',
      produit,
      ({ units }) => Object.assign(units[0] ?? {}, { family: 'Cuisine' }),
    ],
    ['units.0.code: off-pattern', sgmap, ({ units }) => Object.assign(units[0] ?? {}, { code: 'X' })],
    ['units.17.code: stands-twice', sgmap, ({ units }) => units.push(...units.slice(0, 1))],
    [
      'profiles.2.notBillable.1.phase: unknown-phase',
      sgmap,
      ({ profiles }) => {
        const phase = (id: string) => ({ phase: id, severity: 'error' as const, clause: 'CCTP §4' });
        Object.assign(profiles[2] ?? {}, { notBillable: [phase('1'), phase('9')] });
      },
    ],
    [
      'iterationPhases.1: unknown-phase',
      sgmap,
      (draft) => Object.assign(draft, { iterationPhases: ['1', '9'] }),
    ],
    [
      'unitCode.ambiguous.0.candidates.1: unknown-unit',
      sgmap,
      ({ unitCode }) =>
        Object.assign(unitCode.ambiguous?.[0] ?? {}, { candidates: ['UO-L1.1', 'UO-L9.9.9'] }),
    ],
    [
      'lotMentions.0.lots.0: unknown-lot',
      produit,
      (draft) =>
        Object.assign(draft, {
          lotMentions: [{ lots: ['9'], fields: ['order_no'], clause: 'CCAP §1' }],
        }),
    ],
    [
      'timeLimits.1.lots.0: unknown-lot',
      twoLots,
      ({ timeLimits }) => Object.assign(timeLimits[1] ?? {}, { lots: ['9', '1'] }),
    ],
    [
      'penalties.0.lots.0: unknown-lot',
      produit,
      ({ penalties }) => Object.assign(penalties?.[0] ?? {}, { lots: ['9'] }),
    ],
    [
      'timeLimits.0.units.1: unknown-unit',
      sgmap,
      ({ timeLimits }) => Object.assign(timeLimits[0] ?? {}, { units: ['UO-L1.1', 'UO-L9.9.9'] }),
    ],
    [
      'finance.late-penalty.penalty: unknown-penalty',
      produit,
      ({ finance }) => Object.assign(finance?.['late-penalty'] ?? {}, { penalty: 'x' }),
    ],
    [
      'doubts.2.chosen: unknown-reading',
      sgmap,
      ({ doubts }) => Object.assign(doubts[2] ?? {}, { chosen: 'x' }),
    ],
    [
      'framework.firm.doubts.0: unknown-doubt',
      sgmap,
      ({ framework }) => Object.assign(framework.firm, { doubts: ['D-99'] }),
    ],
    ['lots.0.id: reserved-name', sgmap, ({ lots }) => Object.assign(lots[0] ?? {}, { id: 'toString' })],
    [
      'amendments.2.id: stands-twice',
      agence,
      ({ amendments }) => amendments?.push(...amendments.slice(0, 1)),
    ],
    [
      'amendments.0.id: reserved-name',
      agence,
      ({ amendments }) => Object.assign(amendments?.[0] ?? {}, { id: 'constructor' }),
    ],
    [
      'amendments.0.without.units.1: unknown-entry',
      agence,
      ({ amendments }) => Object.assign(amendments?.[0] ?? {}, { without: { units: ['P-HE01', 'A-9'] } }),
    ],
    [
      'amendments.0.without.figures.0: unknown-entry',
      agence,
      ({ amendments }) => Object.assign(amendments?.[0] ?? {}, { without: { figures: ['x'] } }),
    ],
  ])('says where, and what: %s', (expected, agreement, change) => {
    expect(refused(() => undefined, agreement)).toBe('accepted');
    expect(refused(change, agreement).split('; ')).toContain(expected);
  });

  it('tells what the text as signed gets wrong once, however many amendments follow', () => {
    expect(refused(({ units }) => Object.assign(units[0] ?? {}, { phase: '9' }), agence)).toBe(
      'units.0.phase: unknown-phase',
    );
    expect(refused(({ units }) => Object.assign(units[0]?.duration ?? {}, { amount: [6, 3] }), agence)).toBe(
      'units.0.duration.amount: range-reversed',
    );
  });
});
