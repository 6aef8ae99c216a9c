import { bytesOf, readAgreement } from '../../src/core/agreement/read-agreement';
import { expectSentences, faultsOf, patience } from './agreement-faults';
import { sgmap } from './agreements';

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
