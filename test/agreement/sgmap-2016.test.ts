import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { agreements } from '../../src/agreements';
import { bounds } from '../../src/core/agreement/figures';
import type { Figure } from '../../src/core/agreement/schema';
import { doubtTopicSchema } from '../../src/core/agreement/schema/doubt';
import { readingInUse } from '../../src/core/agreement/doubts';
import { sgmap } from './agreements';

/** Articles of the body of the contract; the table of contents has others. */
const articles = new Set(
  '1 1.1 1.2 1.3 1.4 2 2.1 2.2 2.3 2.4 2.5 3 3.1 3.1.1 3.1.2 3.2 3.2.1 3.2.2 3.3 4 4.1 4.1.1 4.1.2 4.1.3 4.1.4 4.1.5 4.2 4.2.1 4.2.2 4.2.3 4.2.4 4.2.5 4.2.6 4.3 4.3.1 4.3.2 4.3.3 4.3.4 4.4 4.4.1 4.4.2 4.4.3 4.4.4 4.4.5 4.5 4.5.1 4.5.2 4.5.3 5 6 7 7.1 7.2 7.3 7.4 7.5'.split(
    ' ',
  ),
);

/** Every value that stands under one of the keys, anywhere in the agreement. */
function underKeys(value: unknown, keys: readonly string[]): string[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown) => underKeys(item, keys));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    keys.includes(key) ? [inner as string | string[]].flat() : underKeys(inner, keys),
  );
}

const unit = (code: string) => sgmap.units.find((candidate) => candidate.code === code);
const months = (figure: Figure | null | undefined) =>
  figure ? [figure.qualifier, bounds(figure).low, bounds(figure).high, figure.clause] : null;

describe('the agreement of 2016', () => {
  it('stands in the index as the file says', () => expect(agreements).toContainEqual(sgmap));

  it('cites articles of the body only', () => {
    const clauses = underKeys({ ...sgmap, unitCode: sgmap.unitCode.ambiguous }, [
      'clause',
      'alsoClauses',
      'where',
      'profileClause',
    ]).filter((clause) => clause !== sgmap.unitCode.unknownClause);
    expect(clauses.length).toBeGreaterThan(150);
    for (const clause of clauses)
      expect([clause, articles.has(clause.replace(/^CCTP §/, ''))]).toEqual([clause, true]);
  });

  it('lists every article in order, and nothing else but the catalogue of units as a whole', () => {
    const listed = (sgmap.clauses ?? []).map(({ clause }) => clause);
    expect(listed.filter((clause) => clause !== sgmap.unitCode.unknownClause)).toEqual(
      [...articles].map((article) => `CCTP §${article}`),
    );
    expect(listed).toContain(sgmap.unitCode.unknownClause);
  });

  it('names only doubts of its own register', () => {
    const known = new Set(sgmap.doubts.map((doubt) => doubt.id));
    const named = underKeys({ ...sgmap, doubts: [] }, ['doubts']);
    expect(named.length).toBeGreaterThan(20);
    for (const doubt of named) expect(known).toContain(doubt);
  });

  it('has the whole register of doubts, with readings in both languages', () => {
    const ids = Array.from({ length: 20 }, (_, index) => `D-${String(index + 1).padStart(2, '0')}`);
    expect(sgmap.doubts.map((doubt) => doubt.id).sort()).toEqual([...ids, 'D-08b'].sort());
    for (const doubt of sgmap.doubts) if (doubt.settable) expect(doubt.readings.length).toBeGreaterThan(1);
  });

  it('reads lengths as ending on the eve unless told otherwise', () => {
    expect(readingInUse(sgmap, 'date-convention')).toEqual({ doubt: 'D-03', reading: 'eve' });
    expect(readingInUse(sgmap, 'date-convention', { 'D-03': 'same-day' })?.reading).toBe('same-day');
    expect(readingInUse(sgmap, 'date-convention', { 'D-03': 'never heard of' })?.reading).toBe('eve');
    const topics = sgmap.doubts.flatMap((doubt) => doubt.decides ?? []);
    expect(new Set(topics).size).toBe(topics.length);
    for (const topic of topics) expect(doubtTopicSchema.options).toContain(topic);
  });

  it('has seventeen units, one of them under a name of ours', () => {
    expect(sgmap.units).toHaveLength(17);
    expect(sgmap.units.filter((candidate) => candidate.codeGivenByUs).map(({ code }) => code)).toEqual([
      'UO-L2.0',
    ]);
    expect(sgmap.units.filter(({ lots }) => lots.includes('1'))).toHaveLength(4);
    for (const { lots, phase } of sgmap.units) expect(phase === null).toBe(lots.includes('1'));
  });

  it.each([
    ['UO-L1.1', ['approx', 6, 6, 'CCTP §3.1.1']],
    ['UO-L1.2', ['exact', 6, 6, 'CCTP §3.2.1']],
    ['UO-L2.0', ['exact', 1, 1, 'CCTP §4.1.2']],
    ['UO-L2.1.1', null],
    ['UO-L2.1.2', ['approx', 2, 2, 'CCTP §4.2.6']],
    ['UO-L2.2.2', ['approx', 3, 3, 'CCTP §4.3.4']],
    ['UO-L2.2.3', null],
    ['UO-L2.3.4', ['approx', 3, 3, 'CCTP §4.4.5']],
    ['UO-L2.4.1', ['max', null, 2, 'CCTP §4.5.2']],
    ['UO-L2.4.2', ['max', null, 2, 'CCTP §4.5.3']],
  ])('states the length of %s as the text does', (code, expected) =>
    expect(months(unit(code)?.duration)).toEqual(expected),
  );

  it('softens no number that the text states firmly', () => {
    const loads = sgmap.units.flatMap(({ code, workload }) =>
      workload ? [[code, workload.amount, workload.qualifier] as const] : [],
    );
    expect(loads).toEqual([
      ['UO-L2.1.1', 5, 'approx'],
      ['UO-L2.2.1', 5, 'approx'],
      ['UO-L2.2.2', 60, 'exact'],
      ['UO-L2.3.1', 5, 'approx'],
      ['UO-L2.3.2', 60, 'exact'],
      ['UO-L2.3.3', 60, 'exact'],
    ]);
  });

  it.each([
    ['0', ['exact', 1, 1, 'CCTP §4.1.2']],
    ['1', ['approx', 1, 3, 'CCTP §4.2.2']],
    ['2', ['estimate', 3, 3, 'CCTP §4.3.1']],
    ['3', ['exact', 3, 6, 'CCTP §4.4.2']],
    ['4', ['max', null, 2, 'CCTP §4.5.2']],
  ])('states the length of phase %s as the text does', (id, expected) =>
    expect(months(sgmap.phases.find((phase) => phase.id === id)?.duration)).toEqual(expected),
  );

  it('has bands without a gap or an overlap', () => {
    const bands = sgmap.units.flatMap(({ capacity }) => (capacity ? [bounds(capacity)] : []));
    expect(bands).toEqual([
      { low: 1, high: 5 },
      { low: 6, high: 15 },
      { low: 16, high: 25 },
    ]);
  });

  it('makes one unit systematic in its phase, and one a lump sum', () => {
    expect(sgmap.units.filter(({ mandatory }) => mandatory).map(({ code }) => code)).toEqual(['UO-L2.2.2']);
    expect(sgmap.units.filter(({ pricing }) => pricing === 'lump-sum').map(({ code }) => code)).toEqual([
      'UO-L2.3.4',
    ]);
  });

  it('asks years of coaches and devops developers only', () => {
    const years = sgmap.profiles.map(({ id, experience }) => [id, experience?.amount ?? null]);
    expect(years).toEqual([
      ['coach', 10],
      ['designer', null],
      ['devops', 3],
      ['tma', null],
      ['product-lead', null],
    ]);
  });

  it('gives every deliverable a name of its own within its unit', () => {
    for (const { code, deliverables } of sgmap.units) {
      const ids = deliverables.map(({ id }) => id);
      expect([code, new Set(ids).size]).toEqual([code, ids.length]);
      expect(ids.length).toBeGreaterThan(0);
      expect(new Set(deliverables.map(({ kind }) => kind)).size).toBe(1);
    }
  });

  it('points editors to its schema', () => {
    const schema = JSON.parse(
      readFileSync(join(__dirname, '../../src/agreements', sgmap.$schema ?? ''), 'utf8'),
    ) as { properties: object };
    expect(Object.keys(schema.properties)).toEqual(expect.arrayContaining(['units', 'phases', 'doubts']));
  });
});
