import { looksLikeCode, patternFault } from '../../src/core/agreement/code-pattern';
import { patience } from './agreement-faults';

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
