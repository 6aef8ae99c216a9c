import {
  agreementOn,
  allVersions,
  partDiffers,
  readingsDuring,
  versionsOf,
} from '../../src/core/agreement/versions';
import { readAgreement } from '../../src/core/agreement/read-agreement';
import type { Agreement } from '../../src/core/agreement/schema';
import { serialOfIso } from '../../src/core/calendar/serial';
import { agence, sgmap } from './agreements';

const on = (day: string) => agreementOn(agence, serialOfIso(day) ?? 0);
const unit = (agreement: Agreement, code: string) =>
  agreement.units.find((candidate) => candidate.code === code);

describe('what an agreement says on a day', () => {
  it('is the agreement itself where nothing amends it', () => {
    expect(versionsOf(sgmap).map(({ agreement }) => agreement)).toEqual([sgmap]);
    expect(agreementOn(sgmap, 1)).toBe(sgmap);
    expect(allVersions(sgmap)).toBe(sgmap);
  });

  it('changes on the first day of an amendment, and adds up', () => {
    expect(versionsOf(agence).map(({ from }) => from)).toEqual([
      null,
      serialOfIso('2025-07-01'),
      serialOfIso('2026-01-01'),
    ]);
    expect(unit(on('2025-06-30'), 'P-DV01')?.workload?.amount).toBe(20);
    expect(unit(on('2025-07-01'), 'P-DV01')?.workload).toMatchObject({
      amount: 18,
      clause: 'Avenant 1 art. 2',
    });
    expect(unit(on('2026-02-01'), 'P-DV01')?.workload?.amount).toBe(18);
    expect(on('2025-12-31').framework.firm.amount).toBe(24);
    expect(on('2026-01-01').framework).toMatchObject({ firm: { amount: 30 }, renewals: { amount: 1 } });
  });

  it('adds and withdraws entries', () => {
    expect(unit(on('2025-06-30'), 'P-DV03')).toBeUndefined();
    expect(unit(on('2025-07-01'), 'P-DV03')?.label).toBe('Sprint court');
    expect(unit(on('2025-12-31'), 'P-HE01')).toBeDefined();
    expect(unit(on('2026-01-01'), 'P-HE01')).toBeUndefined();
    expect(
      allVersions(agence)
        .units.map(({ code }) => code)
        .sort(),
    ).toEqual(['P-CS01', 'P-DV01', 'P-DV02', 'P-DV03', 'P-HE01']);
  });

  it('keeps what no amendment touches as the very same object, and the file as it was', () => {
    const [first, second, third] = versionsOf(agence).map(({ agreement }) => agreement);
    expect(second?.units[0]).toBe(first?.units[0]);
    expect(second?.framework).toBe(first?.framework);
    expect(third?.lots).toEqual(second?.lots);
    expect(agence.units.map(({ code }) => code)).toEqual(['P-CS01', 'P-DV01', 'P-DV02', 'P-HE01']);
  });

  it('does not depend on the order in which amendments are written; of one day they make one version', () => {
    const reversed: Agreement = { ...agence, amendments: [...(agence.amendments ?? [])].reverse() };
    expect(versionsOf(reversed).map(({ agreement }) => agreement)).toEqual(
      versionsOf(agence).map(({ agreement }) => agreement),
    );
    const sameDay: Agreement = {
      ...agence,
      amendments: agence.amendments?.map((amendment) => ({ ...amendment, from: '2025-07-01' })),
    };
    expect(versionsOf(sameDay).map(({ amendments }) => amendments.length)).toEqual([0, 2]);
  });
});

describe('all versions of an agreement together', () => {
  it('say of each entry what the latest says, and name no list that none of them has', () => {
    expect(unit(allVersions(agence), 'P-DV01')?.workload?.amount).toBe(18);
    expect(unit(allVersions(agence), 'P-HE01')).toBe(unit(on('2025-12-31'), 'P-HE01'));
    expect(Object.keys(allVersions(agence)).sort()).toEqual(Object.keys(on('2026-01-01')).sort());
  });

  it('have a list that only an amendment brings', () => {
    const level = {
      ...{ id: 'Confirmé', label: { fr: 'confirmé', en: 'confirmed' }, names: [] },
      ...{ experience: null, clause: 'Avenant 1 art. 4' },
    };
    const amendments = agence.amendments?.map((amendment, index) =>
      index === 0 ? { ...amendment, levels: [level] } : amendment,
    );
    expect(allVersions({ ...agence, amendments }).levels).toEqual([level]);
  });
});

describe('what is read of the entries that an amendment changed', () => {
  const [first = agence, second = agence] = versionsOf(agence).map(({ agreement }) => agreement);
  const part = (field: string, name = 'P-DV01') => ({ list: 'units', name, field });

  it('is told, each part once, and nothing of entries that no amendment touched', () => {
    const read = readingsDuring(() => {
      expect([unit(second, 'P-DV01')?.workload, unit(second, 'P-DV01')?.workload]).toHaveLength(2);
      expect(unit(second, 'P-CS01')?.workload).toBeDefined();
    });
    expect(read).toEqual(expect.arrayContaining([part('code'), part('workload')]));
    expect(read).toHaveLength(2);
  });

  it('is told to the work that reads it, also after work inside it', () => {
    const inner: unknown[] = [];
    const outer = readingsDuring(() => {
      inner.push(...readingsDuring(() => unit(second, 'P-DV01')));
      expect(second.units.map(({ label }) => label)).toHaveLength(second.units.length);
    });
    expect(inner).toEqual([part('code')]);
    expect(outer).toEqual([part('label')]);
  });

  it('differs between two versions where the amendment changed it, or the entry stands in one of them only', () => {
    expect(partDiffers(part('workload'), first, second)).toBe(true);
    expect(partDiffers(part('label'), first, second)).toBe(false);
    expect(partDiffers(part('label', 'P-DV03'), first, second)).toBe(true);
    expect(partDiffers(part('label', 'P-ZZ99'), first, second)).toBe(false);
  });
});

describe('a faulty amendment is refused where it says so', () => {
  type Amendment = NonNullable<Agreement['amendments']>[number];
  const faults = (change: (amendment: Amendment, draft: Agreement) => void) => {
    const draft = structuredClone(agence);
    const [first] = draft.amendments ?? [];
    if (first) change(first, draft);
    return (readAgreement(JSON.stringify(draft)).faults ?? []).map(({ place, why }) => [place, why.reason]);
  };

  it.each<[string, (amendment: Amendment, draft: Agreement) => void, string, string]>([
    [
      'a new unit that is not whole',
      ({ units }) => delete units?.[1]?.label,
      'amendments.0.units.1.label (P-DV03)',
      'missing',
    ],
    [
      'a lot nobody declared',
      ({ units }) => Object.assign(units?.[0] ?? {}, { lots: ['Z'] }),
      'amendments.0.units.0.lots.0 (P-DV01)',
      'unknown-lot',
    ],
    [
      'a code off the pattern',
      ({ units }) => Object.assign(units?.[1] ?? {}, { code: 'X' }),
      'amendments.0.units.1.code (X)',
      'off-pattern',
    ],
    [
      'a day that does not exist',
      (amendment) => (amendment.from = '2025-02-30'),
      'amendments.0.from (AV1)',
      'not-a-day',
    ],
    [
      'what was never there withdrawn',
      (amendment) => (amendment.without = { units: ['P-ZZ99'] }),
      'amendments.0.without.units.0 (AV1)',
      'unknown-entry',
    ],
    [
      'a lot withdrawn that units need',
      (amendment) => (amendment.without = { lots: ['B'] }),
      'amendments.0.units.1.lots.0 (P-DV03)',
      'withdrawn',
    ],
    [
      'an id twice',
      (amendment, { amendments }) => (amendment.id = amendments?.[1]?.id ?? ''),
      'amendments.1.id (AV2)',
      'stands-twice',
    ],
    [
      'a doubt nobody declared',
      ({ units }) => Object.assign(units?.[0] ?? {}, { doubts: ['Q-9'] }),
      'amendments.0.units.0.doubts.0 (P-DV01)',
      'unknown-doubt',
    ],
    [
      'a dangerous pattern',
      (amendment) => (amendment.unitCode = { pattern: '(a+)+' }),
      'amendments.0.unitCode.pattern (AV1)',
      'pattern-too-costly',
    ],
    [
      'a deliverable of a new unit of a kind that does not exist',
      ({ units }) => {
        const label = { fr: 'bilan', en: 'report' };
        const deliverable = { id: 'bilan', label, keywords: ['bilan'], kind: 'gift', clause: 'Avenant 1' };
        Object.assign(units?.[1] ?? {}, { deliverables: [deliverable] });
      },
      'amendments.0.units.1.deliverables.0.kind (bilan)',
      'not-one-of',
    ],
    [
      'a list of phases that names one nobody declared',
      (amendment) => Object.assign(amendment, { iterationPhases: ['E1', 'E9'] }),
      'amendments.0.iterationPhases.1 (AV1)',
      'unknown-phase',
    ],
    [
      'terms that name a lot nobody declared',
      (amendment) =>
        Object.assign(amendment, { finance: { 'unit-price': { clause: 'Avenant 1', ceilingLots: ['Z'] } } }),
      'amendments.0.finance.unit-price.ceilingLots.0 (AV1)',
      'unknown-lot',
    ],
    [
      'a phase withdrawn that the text as signed lists',
      (amendment, draft) => {
        Object.assign(draft, { iterationPhases: ['E2'] });
        Object.assign(amendment, { without: { phases: ['E2'] } });
      },
      'iterationPhases.0',
      'withdrawn',
    ],
    [
      'a lot nobody declared, though another is withdrawn',
      (amendment) => {
        Object.assign(amendment.units?.[0] ?? {}, { lots: ['Z'] });
        amendment.without = { units: ['P-HE01'] };
      },
      'amendments.0.units.0.lots.0 (P-DV01)',
      'unknown-lot',
    ],
    [
      'a lot nobody declared, though a phase of that name is withdrawn',
      (amendment) => {
        Object.assign(amendment.units?.[0] ?? {}, { lots: ['E2'] });
        amendment.without = { phases: ['E2'] };
      },
      'amendments.0.units.0.lots.0 (P-DV01)',
      'unknown-lot',
    ],
    [
      'a lot withdrawn that terms of the text as signed name, where the amendment changes others',
      (amendment, draft) => {
        draft.finance = { 'unit-price': { clause: 'CCP art. 3', ceilingLots: ['B'] } };
        Object.assign(amendment, { finance: { vat: { clause: 'Avenant 1' } }, without: { lots: ['B'] } });
      },
      'finance.unit-price.ceilingLots.0',
      'withdrawn',
    ],
    [
      'everything withdrawn that has to be',
      (amendment) =>
        Object.assign(amendment, { units: undefined, lots: undefined, without: { lots: ['A', 'B'] } }),
      'amendments.0.without.lots (AV1)',
      'nothing-left',
    ],
    [
      'a new unit that is not whole beside one withdrawn',
      (amendment) => {
        delete amendment.units?.[1]?.label;
        amendment.without = { units: ['P-HE01'] };
      },
      'amendments.0.units.1.label (P-DV03)',
      'missing',
    ],
    [
      'a lot withdrawn that a unit of the text as signed needs',
      (amendment) =>
        Object.assign(amendment, { units: undefined, lots: undefined, without: { lots: ['A'] } }),
      'units.0.lots.0 (P-CS01)',
      'withdrawn',
    ],
    [
      'of two that change a unit on one day, the one that gets it wrong',
      (amendment, { amendments }) => {
        const [wrong] = amendment.units ?? [];
        const right = { code: 'P-DV02', label: 'Sprint long' };
        Object.assign(wrong ?? {}, { phase: 'E9' });
        amendments?.splice(1, 1, { ...amendment, id: 'AV2', units: [right], framework: {} });
      },
      'amendments.0.units.0.phase (P-DV01)',
      'unknown-phase',
    ],
    [
      'of two of one day, the one that speaks of units',
      (amendment, { amendments }) => {
        Object.assign(amendment.units?.[0] ?? {}, { phase: 'E9' });
        amendments?.splice(1, 1, { ...amendment, id: 'AV2', units: undefined });
      },
      'amendments.0.units.0.phase (P-DV01)',
      'unknown-phase',
    ],
    [
      'of two that say the same on one day, the later',
      (amendment, { amendments }) => {
        Object.assign(amendment.units?.[0] ?? {}, { phase: 'E9' });
        amendments?.splice(1, 1, { ...structuredClone(amendment), id: 'AV2' });
      },
      'amendments.1.units.0.phase (P-DV01)',
      'unknown-phase',
    ],
    [
      'a key nobody knows',
      (amendment) => Object.assign(amendment, { price: 3 }),
      'amendments.0.price (AV1)',
      'unknown-key',
    ],
  ])('%s', (_, change, place, reason) => expect(faults(change)).toContainEqual([place, reason]));
});
