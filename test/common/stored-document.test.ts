/** What a workbook stores, in the versions of an imaginary document. */
import { z } from 'zod';
import { readStoredDocument, type Upgrade } from '../../src/core/stored-document';

describe('a stored document', () => {
  const today = z.strictObject({ version: z.literal(3), days: z.number(), names: z.array(z.string()) });
  /** First a name and weeks, then a name and days, now several names. */
  const upgrades: readonly Upgrade[] = [
    ({ weeks, ...rest }) => ({ ...rest, version: 2, days: 7 * Number(weeks) }),
    ({ name, ...rest }) => ({ ...rest, version: 3, names: [name] }),
  ];
  const read = (document: unknown) => readStoredDocument(JSON.stringify(document), today, upgrades);

  it('of any earlier version is read as one of today', () => {
    const value = { version: 3, days: 14, names: ['Alpha'] };
    for (const document of [
      { version: 1, weeks: 2, name: 'Alpha' },
      { version: 2, days: 14, name: 'Alpha' },
      value,
    ])
      expect(read(document)).toEqual({ kind: 'valid', value });
  });

  it.each([null, '', ' \n'])('that is not there is none: %j', (text) =>
    expect(readStoredDocument(text, today, upgrades)).toEqual({ kind: 'none' }),
  );

  it('that is no JSON, or has a key too many deep inside, says so with its place', () => {
    expect(readStoredDocument('{', today, upgrades)).toEqual({
      kind: 'refused',
      text: '{',
      refusals: [{ reason: 'not-json', path: '' }],
    });
    const nested = z.strictObject({ a: z.strictObject({ b: z.number() }) });
    expect(readStoredDocument('{"a":{"b":1,"c":2}}', nested)).toMatchObject({
      refusals: [{ reason: 'unknown-key', path: 'a.c' }],
    });
  });

  it.each([
    [{ version: 4, days: 14, names: [] }, 'newer-version'],
    [{ version: 1, weeks: 'deux', name: 'Alpha' }, 'wrong-value'],
    [{ version: 1, weeks: 2, name: 'Alpha', colour: 'red' }, 'unknown-key'],
    [{ version: -1, days: 14, names: [] }, 'wrong-value'],
    [[1], 'wrong-value'],
    [null, 'wrong-value'],
  ])('that is not what it says is refused whole: %j', (document, reason) => {
    expect(read(document)).toMatchObject({ kind: 'refused', refusals: [{ reason }] });
  });
});
