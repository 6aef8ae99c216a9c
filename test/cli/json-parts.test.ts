import { jsonInParts } from '../../src/cli/output/json-parts';

/** A list whose items are made as they are asked for. */
function* pending<T>(items: readonly T[]): Generator<T, void> {
  yield* items;
}

const texts = ['', 'une « citation »', 'deux\nlignes', 'a"b\\c', '\u2028'];

describe('JSON written part by part', () => {
  it.each([
    ['a list', pending([1, 'a', null]), [1, 'a', null]],
    ['an empty list', pending([]), []],
    [
      'lists in lists',
      pending([{ of: pending([{ a: [], b: {} }]), n: 1 }, { of: pending([]) }]),
      [{ of: [{ a: [], b: {} }], n: 1 }, { of: [] }],
    ],
    [
      'texts',
      pending(texts.map((text) => ({ text, in: pending([text]) }))),
      texts.map((text) => ({ text, in: [text] })),
    ],
    ['a value that is no list', { a: [1, { b: 2 }] }, { a: [1, { b: 2 }] }],
  ])('writes what JSON.stringify writes: %s', (_, given, meant) => {
    expect([...jsonInParts(given)].join('')).toBe(JSON.stringify(meant, null, 2));
  });

  it('hands on a long list little by little, before its end is made', () => {
    let made = 0;
    const long = (function* () {
      for (; made < 10_000; made += 1) yield { text: 'x'.repeat(100) };
    })();
    const [first = ''] = jsonInParts(long);
    expect(first.length).toBeLessThan(100_000);
    expect(made).toBeLessThan(1_000);
  });
});
