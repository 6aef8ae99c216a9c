import { looksLikeCode, patternFault } from '../../src/core/agreement/code-pattern';
import type { Fault } from '../../src/core/agreement/faults';
import { bytesOf, readAgreement } from '../../src/core/agreement/read-agreement';
import { en } from '../../src/languages/en';
import { fr } from '../../src/languages/fr';
import { produit, sgmap } from './agreements';

/** Milliseconds, also on a busy machine: what goes through a text once takes far less, what goes back and forth in it hours. */
const patience = 20_000;

type Json = Record<string, unknown>;

const faultsOf = (text: string, limit?: number): readonly Fault[] => readAgreement(text, limit).faults ?? [];

/** The built-in agreement with something changed, laid out as in a file. */
function changed(change: (draft: Json) => void): readonly Fault[] {
  const draft = structuredClone(sgmap) as unknown as Json;
  change(draft);
  return faultsOf(JSON.stringify(draft, null, 2));
}
const list = (draft: Json, name: string) => draft[name] as Json[];
const brief = (faults: readonly Fault[]) => faults.map(({ place, why }) => [place, why.reason]);

/** One sentence in each language, without a word of the schema's library. */
function expectSentences(faults: readonly Fault[]): void {
  for (const { why } of faults)
    for (const [language, foreign] of [
      [fr, /expected|invalid|input|undefined|\[object/i],
      [en, /Invalid input|undefined|\[object/],
    ] as const) {
      const text = language.agreement.reason(why, language.say);
      expect(text).toMatch(/\S.*[.})\]*$\d]$/s);
      expect(text).not.toMatch(foreign);
    }
}

it('reads the built-in agreement as it is', () => {
  expect(readAgreement(`\uFEFF${JSON.stringify(sgmap)}`)).toEqual({ agreement: sgmap });
  const marked = { ...sgmap, title: '\uFEFFAccord' };
  expect(readAgreement(JSON.stringify(marked))).toEqual({ agreement: marked });
});

describe('a text that is no JSON', () => {
  it.each([
    ['{\n  "id": "a",\n}', 3, 1, 'key'],
    ['{\n  "id" "a"\n}', 2, 8, 'colon'],
    ['{ "a": 1\r\n  "b": 2 }', 2, 3, 'comma'],
    ['{ "units": [1, 2', 1, 17, 'closing-bracket'],
    ['{ "a": 1', 1, 9, 'closing-brace'],
    ['{ "id": "a', 1, 9, 'unfinished-text'],
    ["{ 'id': 1 }", 1, 3, 'sign'],
    ['{} {}', 1, 4, 'after-end'],
    ['{ "a": "\\q" }', 1, 8, 'escape'],
    ['{ "a": }', 1, 8, 'value'],
    ['{ "a": 1 // note\n}', 1, 10, 'sign'],
  ])('%j is told at line %d, column %d', (text, line, column, what) => {
    const faults = faultsOf(text);
    expect(faults).toEqual([{ path: [], place: '', line, column, why: { reason: 'syntax', what } }]);
    expectSentences(faults);
  });

  it.each([
    ['', 'blank'],
    [' \n', 'blank'],
    ['['.repeat(100_000), 'too-deep'],
    ['['.repeat(61), 'too-deep'],
    ['['.repeat(60), 'syntax'],
    ['"\\"'.repeat(200_000), 'syntax'],
    [`"${'x'.repeat(1_000_001)}"`, 'too-big'],
  ])('is told what it is, quickly (%#)', (text, reason) => {
    const before = Date.now();
    const faults = faultsOf(text);
    expect(faults).toMatchObject([{ path: [], place: '', why: { reason } }]);
    expectSentences(faults);
    expect(Date.now() - before).toBeLessThan(patience);
  });

  it.each(['\u007f', '\u0080', '\u07ff', '\u0800', '€', '\uffff', '\u{10000}', '😀'])(
    'counts the bytes of %j',
    (sign) => expect(bytesOf(sign)).toBe(Buffer.byteLength(sign)),
  );

  it('counts the bytes of what is to be kept in a workbook', () => {
    const text = JSON.stringify({ title: 'é€😀' });
    expect(bytesOf(text)).toBe(Buffer.byteLength(text));
    expect(faultsOf(text, bytesOf(text) - 1)).toMatchObject([{ why: { reason: 'too-big' } }]);
    expect(faultsOf(text, bytesOf(text))[0]?.why.reason).not.toBe('too-big');
  });
});

it.each([
  ['brackets of a text', JSON.stringify({ title: `\\"${'[{'.repeat(100)}` })],
  ['lists beside each other', `[${'[],{},'.repeat(100)}[]]`],
])('is not too deep for %s', (_, text) => {
  const reasons = faultsOf(text).map(({ why }) => why.reason);
  expect(reasons.length).toBeGreaterThan(0);
  expect(reasons).not.toContain('too-deep');
});

it.each(['{"a":', '[ ', '["]",', '[{"}":"\\\\",'])(
  'is too deep past sixty objects and lists: %s',
  (opened) => {
    const levels = opened.includes('[{') ? 2 : 1;
    const reasons = [60, 62].map((depth) => faultsOf(opened.repeat(depth / levels))[0]?.why.reason);
    expect(reasons).toEqual(['syntax', 'too-deep']);
  },
);

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

describe('the pattern of a foreign agreement', () => {
  it.each([
    '^UO-L[12](\\.\\d){1,2}$',
    '^UO( \\d\\.\\d\\.\\d|-[A-Z]+)$',
    '^[A-Z]{2,4}-\\d+$',
    '^(?:A|B|C|D|E|F|G|H|I|J|K|L|M|N|O|P)$',
    '^P\\d?[a-z]?$',
    '^(ab)*$',
    '^(?:a|b)?$',
    '^a{3}b{3}c{3}d{3}$',
    '^a{60,64}b{60,64}c{60,64}d{60,64}$',
    'a'.repeat(200),
    // In a class these signs stand for themselves.
    '^[(?=*+|]+-[a\\]]$',
    // As many ways as are allowed, and not one more.
    '\\d{0,59}\\d{0,49}\\d{0,49}a?',
  ])('%s is taken', (pattern) => expect(patternFault(pattern)).toBeNull());

  it.each([
    ['(a+)+$', 'pattern-too-costly'],
    ['^(a|a)*$', 'pattern-too-costly'],
    ['^(a|aa){1,40}$', 'pattern-too-costly'],
    ['^((a{0,9}){0,9}){0,9}$', 'pattern-too-costly'],
    ['\\d*\\d*\\d*\\d*\\d*x', 'pattern-too-costly'],
    ['\\d{0,59}\\d{0,49}\\d{0,50}a?', 'pattern-too-costly'],
    ['\\d*\\d*\\d*|x', 'pattern-too-costly'],
    ['a*?b*?c*?d*?', 'pattern-too-costly'],
    ['x(?:a)(?:b*)*', 'pattern-too-costly'],
    ['(?=a)b', 'pattern-not-allowed'],
    ['(a)\\1', 'pattern-not-allowed'],
    ['(?<x>a)', 'pattern-not-allowed'],
    ['[', 'pattern-invalid'],
    ['a'.repeat(201), 'pattern-too-long'],
  ])('%s is refused', (pattern, reason) => expect(patternFault(pattern)).toBe(reason));

  it('never takes long, and is not tried on what is too long for a code', () => {
    const before = Date.now();
    for (const pattern of ['^\\d*\\d*\\d*x$', '^(ab)*(ab)*(ab)*$', '(a+)+$'])
      for (const text of ['1'.repeat(64), '1'.repeat(40_000), 'ab'.repeat(31), `${'a'.repeat(63)}!`])
        looksLikeCode({ unitCode: { pattern } }, text);
    expect(Date.now() - before).toBeLessThan(patience);
    expect(looksLikeCode({ unitCode: { pattern: '^\\d+$' } }, '1'.repeat(64))).toBe(true);
    expect(looksLikeCode({ unitCode: { pattern: '^\\d+$' } }, '1'.repeat(65))).toBe(false);
    expect(looksLikeCode({ unitCode: { pattern: '(a+)+$' } }, 'aaa')).toBe(false);
  });
});
