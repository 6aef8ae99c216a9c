import { z } from 'zod';
import type { Fault } from '../../src/core/agreement/faults';
import { schemaFaults } from '../../src/core/agreement/read-agreement';
import { expectSentences, faultsOf } from './agreement-faults';
import { produit, sgmap } from './agreements';

type Json = Record<string, unknown>;

/** The built-in agreement with something changed, laid out as in a file. */
function changed(change: (draft: Json) => void): readonly Fault[] {
  const draft = structuredClone(sgmap) as unknown as Json;
  change(draft);
  return faultsOf(JSON.stringify(draft, null, 2));
}
const list = (draft: Json, name: string) => draft[name] as Json[];
const brief = (faults: readonly Fault[]) => faults.map(({ place, why }) => [place, why.reason]);

describe('faults of an agreement', () => {
  it.each(['[]', '3', 'null', '"x"', 'true'])('%s is no object', (text) => {
    const faults = faultsOf(text);
    expect(faults).toMatchObject([
      { place: '', line: 1, column: 1, why: { reason: 'wrong-type', expected: 'object' } },
    ]);
    expectSentences(faults);
  });

  it('are all told, by path and entry, at their line', () => {
    const faults = changed((draft) => {
      draft.colour = 'blue';
      delete draft.title;
      const [unit] = list(draft, 'units');
      Object.assign(unit ?? {}, { lots: [], pricing: 'free', label: 7 });
      Object.assign((unit?.duration as Json) ?? {}, { amount: '6' });
      const [document] = list(draft, 'documents');
      Object.assign(document ?? {}, { rank: 0.5 });
    });
    expect(brief(faults)).toEqual(
      expect.arrayContaining([
        ['colour', 'unknown-key'],
        ['title', 'missing'],
        ['documents.0.rank (CCTP)', 'wrong-type'],
        ['units.0.label (UO-L1.1)', 'wrong-type'],
        ['units.0.lots (UO-L1.1)', 'empty'],
        ['units.0.pricing (UO-L1.1)', 'not-one-of'],
        ['units.0.duration.amount (UO-L1.1)', 'wrong-type'],
      ]),
    );
    expect(faults).toHaveLength(7);
    const lines = faults.map(({ line = 0 }) => line);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
    expect(Math.min(...lines)).toBe(1);
    expect(new Set(lines).size).toBeGreaterThan(5);
    expectSentences(faults);
  });

  it.each<[string, (draft: Json) => void, string, string]>([
    [
      'a lot nobody declared',
      (d) => ((list(d, 'units')[0] ?? {}).lots = ['9']),
      'units.0.lots.0 (UO-L1.1)',
      'unknown-lot',
    ],
    [
      'a phase nobody declared',
      (d) => ((list(d, 'units')[0] ?? {}).phase = '9'),
      'units.0.phase (UO-L1.1)',
      'unknown-phase',
    ],
    [
      'a code twice',
      (d) => list(d, 'units').push(list(d, 'units')[0] ?? {}),
      'units.17.code (UO-L1.1)',
      'stands-twice',
    ],
    [
      'a code off the pattern',
      (d) => ((list(d, 'units')[0] ?? {}).code = 'X'),
      'units.0.code (X)',
      'off-pattern',
    ],
    [
      'a doubt nobody declared',
      (d) => ((list(d, 'units')[0] ?? {}).doubts = ['D-99']),
      'units.0.doubts.0 (UO-L1.1)',
      'unknown-doubt',
    ],
    [
      'a name of the machinery',
      (d) => ((list(d, 'lots')[0] ?? {}).id = '__proto__'),
      'lots.0.id (__proto__)',
      'reserved-name',
    ],
    [
      'another such name',
      (d) => ((list(d, 'profiles')[0] ?? {}).id = 'constructor'),
      'profiles.0.id (constructor)',
      'reserved-name',
    ],
    [
      'a repetition repeated',
      (d) => ((d.unitCode as Json).pattern = '^(UO-(\\w+)*)+$'),
      'unitCode.pattern',
      'pattern-too-costly',
    ],
    [
      'a length for a lot nobody declared',
      (d) => ((list(d, 'units')[0] ?? {}).durationLots = ['9']),
      'units.0.durationLots.0 (UO-L1.1)',
      'unknown-lot',
    ],
    [
      'a phase of training nobody declared',
      (d) => ((d.training as Json).exceptPhases = ['nowhere']),
      'training.exceptPhases.0',
      'unknown-phase',
    ],
    [
      'a ceiling of prices for a lot nobody declared',
      (d) => (d.finance = { 'unit-price': { clause: 'x', ceilingLots: ['42'] } }),
      'finance.unit-price.ceilingLots.0',
      'unknown-lot',
    ],
    [
      'a revision for a lot nobody declared',
      (d) => (d.finance = { 'price-revision': { clause: 'x', lots: ['42'] } }),
      'finance.price-revision.lots.0',
      'unknown-lot',
    ],
    [
      'an acceptance for a lot nobody declared',
      (d) =>
        (d.acceptance = {
          clause: 'x',
          silence: 'accepted',
          lots: ['42'],
          decision: { amount: 1, unit: 'day', qualifier: 'max', clause: 'x' },
        }),
      'acceptance.lots.0',
      'unknown-lot',
    ],
    [
      'an example that is no code',
      (d) => ((d.unitCode as Json).example = 'UO 2'),
      'unitCode.example',
      'off-pattern',
    ],
    [
      'a reading the engine does not know',
      (d) => Object.assign((list(d, 'doubts')[2]?.readings as Json[])[1] ?? {}, { id: 'sameday' }),
      'doubts.2.readings.1.id (sameday)',
      'reading-not-known',
    ],
    [
      'a topic that two doubts decide',
      (d) => Object.assign(list(d, 'doubts')[3] ?? {}, { ...list(d, 'doubts')[2], id: 'D-04' }),
      'doubts.3.decides (D-04)',
      'decided-twice',
    ],
    [
      'a reading to choose that decides nothing',
      (d) => Object.assign(list(d, 'doubts')[6] ?? {}, { settable: true }),
      'doubts.6.settable (D-07)',
      'settable-without-topic',
    ],
    [
      'the same in an amendment',
      (d) =>
        (d.amendments = [
          {
            id: 'A',
            label: { fr: 'a', en: 'a' },
            from: '2017-01-01',
            clause: 'x',
            units: [{ code: 'UO-L1.1', durationLots: ['9'] }],
            doubts: [{ id: 'D-03', decides: 'order-day' }],
          },
        ]),
      'amendments.0.units.0.durationLots.0 (UO-L1.1)',
      'unknown-lot',
    ],
    ['an id with capitals', (d) => (d.id = 'Agence 2025'), 'id', 'not-an-id'],
  ])('%s', (_, change, place, reason) => {
    const faults = changed(change);
    expect(brief(faults)).toContainEqual([place, reason]);
    expectSentences(faults);
  });

  it.each<[string, (formula: Json) => void, Json]>([
    ['too small', (formula) => (formula.fixed = -0.1), { reason: 'too-small', limit: 0, inclusive: true }],
    ['too large', (formula) => (formula.indexed = 1.2), { reason: 'too-large', limit: 1, inclusive: true }],
    ['another word', (formula) => (formula.rounding = ['up']), { reason: 'not-one-of', found: '' }],
    [
      'a list',
      (formula) => (formula.fixed = [1]),
      { reason: 'wrong-type', expected: 'number', found: 'list' },
    ],
    [
      'a truth',
      (formula) => (formula.index = true),
      { reason: 'wrong-type', expected: 'object', found: 'yes-no' },
    ],
  ])('tell a number, a word or a kind that cannot stand there: %s', (_, change, why) => {
    const draft = structuredClone(produit) as unknown as Json;
    const { formula } = ((draft.finance as Json)['price-revision'] ?? {}) as { formula: Json };
    change(formula);
    const faults = faultsOf(JSON.stringify(draft, null, 2));
    expect(faults).toMatchObject([{ why }]);
    expectSentences(faults);
  });

  it('tell a fixed and an indexed part that do not make one price', () => {
    const withParts = (fixed: number, indexed: number) => {
      const draft = structuredClone(produit) as unknown as Json;
      Object.assign((draft.finance as { 'price-revision': { formula: Json } })['price-revision'].formula, {
        fixed,
        indexed,
      });
      return brief(faultsOf(JSON.stringify(draft)));
    };
    expect(withParts(0.125, 0.8)).toEqual([['finance.price-revision.formula.indexed', 'parts-not-one']]);
    expect([withParts(0, 0.8), withParts(1, 0.2)].flat()).toHaveLength(2);
    expect([withParts(0.1, 0.9), withParts(0.7, 0.3), withParts(0, 1)]).toEqual([[], [], []]);
  });

  it('tell a divisor that is not positive', () => {
    const draft = structuredClone(produit) as unknown as Json;
    Object.assign((draft.finance as Json)['late-penalty'] ?? {}, { divisor: 0 });
    expect(faultsOf(JSON.stringify(draft))).toMatchObject([
      { why: { reason: 'too-small', limit: 0, inclusive: false } },
    ]);
  });

  it('tell a pattern that is refused, not every code that it would have to be tried on', () =>
    expect(brief(changed((draft) => ((draft.unitCode as Json).pattern = '(a+)+$')))).toEqual([
      ['unitCode.pattern', 'pattern-too-costly'],
    ]));

  it('tell a pattern that is refused beside what else is wrong', () =>
    expect(
      brief(
        changed((draft) => {
          (draft.unitCode as Json).pattern = '(a+)+$';
          list(draft, 'lots').push({ ...list(draft, 'lots')[0] });
        }),
      ),
    ).toEqual([
      ['unitCode.pattern', 'pattern-too-costly'],
      [expect.stringMatching(/^lots/), 'stands-twice'],
    ]));

  it('tell a range whose ends are exchanged, not one of a single number', () => {
    const withDuration = (amount: unknown) =>
      changed((draft) => (((list(draft, 'units')[0] ?? {}).duration as Json).amount = amount));
    expect(brief(withDuration([6, 3]))).toEqual([['units.0.duration.amount (UO-L1.1)', 'range-reversed']]);
    expect(withDuration([6, 6])).toEqual([]);
  });

  it('tell that more is asked than a number that stands on no side', () => {
    const withExperience = (experience: Json) =>
      brief(
        changed((draft) => {
          const [profile = {}] = list(draft, 'profiles');
          profile.experience = { unit: 'year', qualifier: 'general', clause: 'CCTP §5', ...experience };
        }),
      );
    expect(withExperience({ amount: [10, null], strictMin: true })).toEqual([]);
    expect(withExperience({ amount: 10, qualifier: 'min', strictMin: true })).toEqual([]);
    for (const amount of [{ amount: [null, 10] }, { amount: 10, qualifier: 'max' }])
      expect(withExperience({ ...amount, strictMin: true })).toMatchObject([
        [expect.stringContaining('profiles.0.experience.strictMin'), 'strict-without-side'],
      ]);
  });

  it('tell a penalty that is reckoned in two ways, or in none', () => {
    const label = { fr: 'Retard', en: 'Delay' };
    const penalty = { id: 'retard', label, clause: 'CCTP §3', base: 'order', per: 'day' };
    const withPenalty = (ways: Json) =>
      brief(changed((draft) => (draft.penalties = [{ ...penalty, ...ways }])));
    expect(withPenalty({ divisor: 1_000 })).toEqual([]);
    const share = { amount: 5, unit: 'percent', qualifier: 'exact', clause: 'CCTP §3' };
    for (const ways of [{ divisor: 1_000, share }, {}])
      expect(withPenalty(ways)).toEqual([['penalties.0.divisor (retard)', 'one-way-of-penalty']]);
  });

  it('tell no doubt that an amendment cites and brings along', () => {
    const [doubt] = list(structuredClone(sgmap) as unknown as Json, 'doubts');
    const [unit] = list(structuredClone(sgmap) as unknown as Json, 'units');
    const amendment = {
      id: 'avenant-1',
      label: { fr: 'Avenant', en: 'Amendment' },
      clause: 'CCTP §3',
      from: '2017-01-01',
      doubts: [{ ...doubt, id: 'D-99' }],
      without: { doubts: [doubt?.id] },
      units: [{ code: unit?.code, doubts: ['D-99'] }],
    };
    expect(brief(changed((draft) => (draft.amendments = [amendment])))).toEqual([]);
  });

  it('name a key that stands twice, and one called __proto__', () => {
    const text = JSON.stringify(sgmap).replace('"version":', '"version":"old","version":');
    expect(brief(faultsOf(text))).toEqual([['version', 'key-twice']]);
    const proto = JSON.stringify(sgmap).replace('"version":', '"__proto__":{"units":[]},"version":');
    expect(brief(faultsOf(proto))).toEqual([['__proto__', 'unknown-key']]);
    expect(({} as Json).units).toBeUndefined();
  });

  it.each([undefined, 2])(
    'stand in the order of the file, whatever finds them (indented by %p)',
    (indent) => {
      const text = JSON.stringify({ ...sgmap, id: 3, version: 7 }, null, indent);
      const twice = text.replace(/"version":/, '"title": "old", "version":');
      const places = faultsOf(twice.replace(/}$/, ', "colour": "blue", "colour": "red" }')).map(
        ({ place, why }) => `${place} ${why.reason}`,
      );
      expect(places).toEqual([
        ...['id wrong-type', 'title key-twice', 'version wrong-type'],
        ...['colour key-twice', 'colour unknown-key'],
      ]);
    },
  );

  it.each([
    [null, 'nothing'],
    [['Accord'], 'list'],
    [[], 'list'],
    [7, 'number'],
    [false, 'yes-no'],
    [{}, 'object'],
  ])('tell what stands in the place of a text: %j', (title, found) =>
    expect(changed((draft) => (draft.title = title))).toMatchObject([
      { place: 'title', why: { reason: 'wrong-type', expected: 'text', found } },
    ]),
  );

  it('tell what stands in the place of a number or of a choice, and what is empty', () => {
    const [unit, document] = ['units', 'documents'];
    const first = (draft: Json, name: string) => list(draft, name)[0] ?? {};
    expect(changed((draft) => (first(draft, document).rank = 'one'))).toMatchObject([
      { why: { reason: 'wrong-type', expected: 'number', found: 'text' } },
    ]);
    expect(changed((draft) => (first(draft, unit).pricing = 'free'))).toMatchObject([
      { why: { reason: 'not-one-of', choices: ['unit', 'lump-sum'], found: 'free' } },
    ]);
    expect(brief(changed((draft) => (draft.title = '')))).toEqual([['title', 'empty']]);
    expect(brief(changed((draft) => (list(draft, unit)[0] = null as unknown as Json)))).toEqual([
      ['units.0', 'wrong-type'],
    ]);
  });

  it('are shown where they stand: a key where it is written first, a value where it begins', () => {
    const lines = JSON.stringify({ ...sgmap, title: 7, colour: 'blue' }, null, 2).split('\n');
    const found = (start: string, from = 0) =>
      lines.findIndex((line, at) => at > from && line.startsWith(start));
    const code = found('      "code"', found('      "code"'));
    lines.splice(code + 1, 0, '      "code": "UO-L1.2",');
    const places = faultsOf(lines.join('\n')).map((fault) => [fault.place, fault.line, fault.column]);
    expect(places).toEqual([
      ['title', found('  "title"') + 1, '  "title": '.length + 1],
      ['units.1.code (UO-L1.2)', code + 1, 7],
      ['colour', found('  "colour"') + 1, 3],
    ]);
  });

  it('are placed by the names of entries of lists only', () => {
    expect(brief(changed((draft) => Object.assign(draft.framework as Json, { id: 'x' })))).toEqual([
      ['framework.id', 'unknown-key'],
    ]);
  });

  it('are as many as there are, in a file that is something else', () => {
    const faults = faultsOf(JSON.stringify({ ...sgmap, units: Array.from({ length: 300 }, () => ({})) }));
    expect(faults.length).toBeGreaterThan(2_000);
  });
});

it('are told of a value of one kind or another by the form it was meant to have', () => {
  const form = z.object({
    on: z.union([z.iso.date(), z.record(z.string(), z.iso.date())]).optional(),
    as: z.union([z.literal('x'), z.number()]).optional(),
    to: z
      .string()
      .refine(() => false)
      .optional(),
    by: z.discriminatedUnion('kind', [z.object({ kind: z.literal('day') })]).optional(),
  });
  const told = (value: unknown) => schemaFaults(form.safeParse(value).error?.issues ?? [], value);
  expect(told({ on: 3 })).toEqual([
    { path: ['on'], why: { reason: 'none-of-kinds', expected: ['text', 'object'], found: 'number' } },
  ]);
  expect(told({ on: 'hier' })).toEqual([{ path: ['on'], why: { reason: 'not-a-day' } }]);
  expect(told({ on: { '2': 'hier' } })).toEqual([{ path: ['on', '2'], why: { reason: 'not-a-day' } }]);
  expect(told({ on: { '2': 5 } })).toEqual([
    { path: ['on', '2'], why: { reason: 'wrong-type', expected: 'text', found: 'number' } },
  ]);
  expect(told({ as: 'y' })).toMatchObject([{ path: ['as'], why: { reason: 'not-one-of', choices: ['x'] } }]);
  expect(told({ by: { kind: 'week' } })).toEqual([{ path: ['by', 'kind'], why: { reason: 'not-accepted' } }]);
  expect(told({ to: 'x' })).toEqual([{ path: ['to'], why: { reason: 'not-accepted' } }]);
});
