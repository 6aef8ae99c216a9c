/** Over which versions of an agreement a rule is told one and the same thing, and what the stretches are called. */
import type { Agreement } from '../../src/core/agreement/schema';
import type { AgreementVersion } from '../../src/core/agreement/versions';
import type { AnyRule, Instance } from '../../src/core/checking/rule';
import {
  namedSpans,
  spansWhereRead,
  subjectsOf,
  versionName,
  type Span,
} from '../../src/core/checking/version-spans';

/** Versions of an agreement of which each says what it is given. */
const versionsOf = (...bodies: readonly object[]) =>
  bodies.map((agreement, index) => ({
    index,
    agreement,
    amendments: [],
    from: null,
  })) as unknown as readonly AgreementVersion[];

const instance = (subject: string, data: unknown, more: Partial<Instance<unknown>> = {}) => ({
  ...{ subject, clause: 'A', data },
  ...more,
});

/** A rule that takes from each version what stands under `takes`. */
const taking = {
  instances: (agreement: unknown) => (agreement as { readonly takes: readonly Instance<unknown>[] }).takes,
} as AnyRule;

const subjects = (...taken: readonly (readonly Instance<unknown>[])[]) =>
  subjectsOf(taking, versionsOf(...taken.map((takes) => ({ takes }))));
const stretches = (spans: readonly Span[]) =>
  spans.map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`)).join(', ');

/** The stretches over which one thing is the same that each version says in turn. */
const spansOver = (...values: readonly unknown[]) => {
  const [subject] = subjects(...values.map((value) => [instance('s', value)]));
  return stretches(subject?.spans ?? []);
};

describe('the stretches of a subject', () => {
  it.each<[string, readonly unknown[], string]>([
    ['what never changes', [1, 1, 1], '0–2'],
    ['what changes once', [1, 1, 2, 2], '0–1, 2–3'],
    ['what changes and comes back', [1, 2, 1], '0, 1, 2'],
    [
      'a list of as much',
      [
        ['x', { a: 1 }],
        ['x', { a: 1 }],
      ],
      '0–1',
    ],
    ['a field more', [{ a: 1 }, { a: 1, b: undefined }], '0, 1'],
    ['another field instead', [{ a: undefined }, { b: undefined }], '0, 1'],
    [
      'another value of a field',
      [
        { a: 1, b: 2 },
        { a: 1, b: 3 },
      ],
      '0, 1',
    ],
    ['a set of the same', [new Set(['x']), new Set(['x'])], '0–1'],
    ['a set of others', [new Set(['x']), new Set(['y'])], '0, 1'],
    ['a table of the same', [new Map([['x', { a: 1 }]]), new Map([['x', { a: 1 }]])], '0–1'],
    ['a table of others', [new Map([['x', 1]]), new Map([['x', 2]])], '0, 1'],
    ['a set that becomes a list', [new Set(['x']), ['x']], '0, 1'],
    ['a set that becomes nothing at all', [new Set(['x']), {}], '0, 1'],
    ['how lines are looked up, whatever the version', [() => 1, () => 2], '0–1'],
    ['a function that becomes a value', [() => 1, 1], '0, 1'],
    ['a value that becomes a function', [1, () => 1], '0, 1'],
    ['nothing that becomes something', [null, {}], '0, 1'],
    ['something that becomes nothing', [{}, null], '0, 1'],
    ['a word that becomes a list', ['', []], '0, 1'],
    ['a list that becomes a word', [[], ''], '0, 1'],
  ])('%s', (_, values, expected) => expect(spansOver(...values)).toEqual(expected));

  it('are two where a version in between says nothing of it, and bear what the last of each says', () => {
    const [first, second, last] = [instance('s', { a: 1 }), instance('s', { a: 1 }), instance('s', { a: 1 })];
    const [subject] = subjects([first], [second], [], [last]);
    expect(subject?.spans).toEqual([
      { first: 0, last: 1, instance: first },
      { first: 3, last: 3, instance: last },
    ]);
    expect(subject?.spans[0]?.instance).toBe(second);
    expect(subject?.alike).toBeNull();
  });

  it('begin with the version that brings it', () => {
    const [, brought] = subjects([instance('s', 1)], [instance('s', 1), instance('new', 1)]);
    expect(stretches(brought?.spans ?? [])).toEqual('1');
    expect(brought?.alike).toBeNull();
  });

  it('are told subject by subject', () => {
    const found = subjects([instance('a', 1), instance('b', 1)], [instance('a', 2), instance('b', 1)]);
    expect(found.map(({ spans }) => stretches(spans))).toEqual(['0, 1', '0–1']);
  });
});

describe('what is the same but for parts of an entry', () => {
  const unit = (code: string, days: number) => ({ code, days });
  const lot = (id: string) => ({ id });
  /** What a rule takes from the one unit of each version. */
  const ofUnits = (units: readonly object[], take: (unit: object) => unknown) =>
    subjectsOf(
      taking,
      versionsOf(...units.map((own) => ({ units: [own], takes: [instance('s', take(own))] }))),
    )[0];

  it('is what it takes from each version, where the entry keeps its name', () => {
    const subject = ofUnits([unit('U1', 20), unit('U1', 18)], (own) => ({ unit: own, share: 1 }));
    expect(subject?.alike?.map(({ data }) => data)).toEqual([
      { unit: unit('U1', 20), share: 1 },
      { unit: unit('U1', 18), share: 1 },
    ]);
    expect(stretches(subject?.spans ?? [])).toEqual('0, 1');
  });

  it('is so in a list and in a table of entries too', () => {
    const [one, other] = [unit('U1', 20), unit('U1', 18)];
    expect(ofUnits([one, other], (own) => new Set([own]))?.alike).toHaveLength(2);
    expect(ofUnits([one, other], (own) => [own])?.alike).toHaveLength(2);
  });

  it('is not where another entry stands in its place, or something beside it changes', () => {
    expect(ofUnits([unit('U1', 20), unit('U2', 18)], (own) => own)?.alike).toBeNull();
    let share = 0;
    expect(ofUnits([unit('U1', 20), unit('U1', 18)], (own) => [own, (share += 1)])?.alike).toBeNull();
  });

  it('is not what only looks like an entry, and an entry of one list is none of another', () => {
    expect(ofUnits([unit('U1', 20), unit('U1', 18)], (own) => ({ ...own }))?.alike).toBeNull();
    const [one, other] = [lot('1'), { ...lot('1'), more: true }];
    const versions = versionsOf(
      { lots: [one], takes: [instance('s', one)] },
      { phases: [other], takes: [instance('s', other)] },
    );
    expect(subjectsOf(taking, versions)[0]?.alike).toBeNull();
  });
});

describe('versions cut where what was read changed', () => {
  const entry = (code: string, days: number, months = 1) => ({ code, days, months });
  const versions = versionsOf(
    { units: [entry('U1', 20), entry('U2', 5)], term: 'four years' },
    { units: [entry('U1', 18), entry('U2', 5)], term: 'four years' },
    { units: [entry('U1', 18, 2), entry('U2', 5)], term: 'five years' },
  );
  const instances = versions.map(({ index }) => instance('s', index));
  const none = new Set<string>();
  const part = (name: string, field: string) => ({ list: 'units', name, field });

  it.each<[string, ReturnType<typeof part>[], ReadonlySet<string>, string]>([
    ['nothing read', [], none, '0–2'],
    ['what no amendment changed', [part('U2', 'days')], none, '0–2'],
    ['what the first one changed', [part('U2', 'days'), part('U1', 'days')], none, '0, 1–2'],
    ['what the second one changed', [part('U1', 'months')], none, '0–1, 2'],
    ['a section that the second one changed', [], new Set(['other', 'term']), '0–1, 2'],
    ['both', [part('U1', 'days')], new Set(['term']), '0, 1, 2'],
  ])('%s', (_, parts, sections, expected) => {
    const spans = spansWhereRead(instances, versions, { parts, sections });
    expect(stretches(spans)).toEqual(expected);
    for (const { last, instance: of } of spans) expect(of).toBe(instances[last]);
  });

  it('are none where nothing is taken from their last', () => {
    expect(spansWhereRead(instances.slice(0, 2), versions, { parts: [], sections: none })).toEqual([]);
  });
});

describe('the name of a version', () => {
  const amendment = (number: number, from: string, clause = `Avenant ${number}`) => ({
    ...{ id: String(number), from, clause },
    label: { fr: `avenant ${number}`, en: `amendment ${number}` },
  });
  const version = (...amendments: ReturnType<typeof amendment>[]): AgreementVersion => ({
    ...{ index: 1, from: 1, agreement: {} as Agreement },
    amendments,
  });

  it('is that of its amendments, and the day on which they take effect', () => {
    expect(versionName(version(amendment(1, '2025-07-01')))).toBe('avenant 1 du 01/07/2025');
    expect(versionName(version(amendment(1, '2026-01-02'), amendment(2, '2026-01-02')))).toBe(
      'avenant 1 et avenant 2 du 02/01/2026',
    );
  });

  it('is that of the text as signed where nothing amends it', () => {
    expect([versionName(version()), versionName(undefined)]).toEqual(['texte initial', 'texte initial']);
  });

  it('stands in what each stretch is about, which cites the amendments beside what it cites itself', () => {
    const versions = [version(), version(amendment(1, '2025-07-01'), amendment(2, '2025-07-01', 'A'))];
    const spans = [0, 1].map((at) => ({
      ...{ first: at, last: at },
      instance: instance('U1', at, { alsoClauses: ['B', 'Avenant 1'] }),
    }));
    const bare = { first: 1, last: 2, instance: instance('U2', 1) };
    expect(
      namedSpans([...spans, bare], versions).map(({ instance: of }) => [of.subject, of.alsoClauses]),
    ).toEqual([
      ['U1, texte initial', ['B', 'Avenant 1']],
      ['U1, avenant 1 et avenant 2 du 01/07/2025', ['B', 'Avenant 1']],
      ['U2, avenant 1 et avenant 2 du 01/07/2025', ['Avenant 1']],
    ]);
    expect(namedSpans([bare], versions)[0]).toMatchObject({
      first: 1,
      last: 2,
      instance: { data: 1, clause: 'A' },
    });
  });
});
