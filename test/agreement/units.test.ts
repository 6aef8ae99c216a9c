import * as fc from 'fast-check';
import { namesUnit, readUnit, unitByCode } from '../../src/core/agreement/units';
import type { UnitReading } from '../../src/core/orders/order-line';
import type { Agreement } from '../../src/core/agreement/schema';
import { agence, produit, sgmap, twoLots } from './agreements';

const said = (reading: UnitReading): string => {
  switch (reading.kind) {
    case 'blank':
      return 'blank';
    case 'exact':
    case 'respelled':
      return `${reading.kind} ${reading.unit.code}`;
    case 'ambiguous':
      return `ambiguous ${reading.candidates.map((unit) => unit.code).join(' ')}`;
    case 'unknown':
      return 'unknown';
  }
};
const read = (written: string, label?: string) => said(readUnit(sgmap, written, label));

describe('the unit a cell names', () => {
  it.each([
    ['UO-L2.2.2', 'exact UO-L2.2.2'],
    ['  UO-L2.2.2 ', 'exact UO-L2.2.2'],
    ['UO-L2.0', 'exact UO-L2.0'],
    ['', 'blank'],
    ['\u00a0', 'blank'],
  ])('is exact as the contract spells it: %p', (written, reading) => expect(read(written)).toBe(reading));

  it.each([
    ['uo l2-2-2', 'UO-L2.2.2'],
    ['L2-2-2', 'UO-L2.2.2'],
    ['L2.2.2.', 'UO-L2.2.2'],
    ['l2.2.2', 'UO-L2.2.2'],
    ['UO L2.2.2', 'UO-L2.2.2'],
    ['UO\u00a0L2.\u202f2.2', 'UO-L2.2.2'],
    ['U0-L2.2.2', 'UO-L2.2.2'],
    ['UO-L2.O', 'UO-L2.0'],
    ['UO_L2_3_4', 'UO-L2.3.4'],
    ['UO–L2.3.4', 'UO-L2.3.4'],
    ['UOL222', 'UO-L2.2.2'],
    ['UO-L2,4,1', 'UO-L2.4.1'],
    ['l1.2', 'UO-L1.2'],
    ['UO - L 1.1', 'UO-L1.1'],
    ['L222', 'UO-L2.2.2'],
    ['UO L2 – 2 – 2 devops', 'UO-L2.2.2'],
    ['UO-LANCEMENT', 'UO-L2.0'],
    ['UO-L2.2.2 – Développement devops', 'UO-L2.2.2'],
    ['Réversibilité (UO-L2.4.1)', 'UO-L2.4.1'],
    ['Réversibilité', 'UO-L2.4.1'],
    ['Animation moyenne', 'UO-L1.3'],
  ])('is put right and told: %p', (written, code) => expect(read(written)).toBe(`respelled ${code}`));

  it.each([
    ['4.3.2', 'ambiguous UO-L2.2.2'],
    ['2.1', 'ambiguous UO-L2.1.1 UO-L2.1.2 UO-L2.1.3'],
    ['2.2.2', 'ambiguous UO-L2.2.2'],
    ['4 – 3 – 2', 'ambiguous UO-L2.2.2'],
    ['UOL2.4', 'ambiguous UO-L2.4.1 UO-L2.4.2'],
    ['L.2.4', 'ambiguous UO-L2.4.1 UO-L2.4.2'],
    ['1', 'ambiguous UO-L1.1 UO-L1.2 UO-L1.3 UO-L1.4'],
    ['UO-L2.4', 'ambiguous UO-L2.4.1 UO-L2.4.2'],
    ['L1', 'ambiguous UO-L1.1 UO-L1.2 UO-L1.3 UO-L1.4'],
    ['Design', 'ambiguous UO-L2.1.1 UO-L2.2.1 UO-L2.3.1'],
    ['UO-L2.2.1 + UO-L2.2.2', 'ambiguous UO-L2.2.1 UO-L2.2.2'],
    ['Animation', 'ambiguous UO-L1.2 UO-L1.3 UO-L1.4'],
  ])('is never guessed: %p', (written, reading) => expect(read(written)).toBe(reading));

  it.each([
    'UO-L2.3.5',
    'UO-L3.1',
    '0129-CAHC',
    'TOTAL',
    'PSN',
    'UO-L2.2.22',
    'L2.2.2.1',
    'néant',
    '12',
    'UO-L2.2.2 5 devops',
    // A code that no unit has, beside one that is known, is not left out.
    'UO-L2.2.2 UO-L2.2.4',
    'UO-L2.2.2 – UO-L2.2.9',
  ])('is unknown: %p', (written) => expect(read(written)).toBe('unknown'));

  it('suggests the nearest codes, and none for something else', () => {
    const nearest = (written: string) => {
      const reading = readUnit(sgmap, written);
      return reading.kind === 'unknown' ? reading.nearest.map((unit) => unit.code) : null;
    };
    expect(nearest('UO-L2.3.5')).toEqual(['UO-L2.3.4', 'UO-L2.3.3', 'UO-L2.3.2']);
    expect(nearest('0129-CAHC')).toEqual([]);
    expect(nearest('TOTAL')).toEqual([]);
  });

  it.each<[string, string, string | null]>([
    ['UO-L2.3.5', '', null],
    ['UO-L2.1.9', 'Design', 'UO-L2.1.1'],
    ['UO-L2.5.1', 'Design', null],
    ['UO-L2.3.9', 'Réversibilité', 'UO-L2.4.1'],
    ['UO-L3.0', '', 'UO-L2.0'],
  ])('is nearest to %s with the label “%s”: %p', (written, label, code) => {
    const reading = readUnit(sgmap, written, label);
    expect(reading.kind === 'unknown' ? (reading.closest?.code ?? null) : reading.kind).toBe(code);
  });

  it('is not looked for in pages of text', () => {
    const long = (signs: number) => `UO-L2.2.2 ${'x'.repeat(signs - 10)}`;
    expect(read(long(1_000))).toBe('respelled UO-L2.2.2');
    expect(readUnit(sgmap, long(1_001))).toEqual({
      ...{ kind: 'unknown', written: long(1_001) },
      ...{ nearest: [], closest: null },
    });
    const dotted = (signs: number) => 'UO-L2.2.2'.padEnd(signs, '.');
    expect([1_000, 1_001].map((signs) => read(dotted(signs)))).toEqual(['respelled UO-L2.2.2', 'unknown']);
  });

  it('is helped by the label only where the contract gives no code', () => {
    expect(read('', 'Lancement du marché')).toBe('exact UO-L2.0');
    expect(read('', 'Réversibilité')).toBe('blank');
    expect(read('2.1', 'Design')).toBe('ambiguous UO-L2.1.1');
  });

  it('knows every code of the agreement and nothing else', () => {
    for (const unit of sgmap.units) expect(unitByCode(sgmap, unit.code)).toBe(unit);
    expect(unitByCode(sgmap, 'UO-L2.3.5')).toBeUndefined();
  });

  it('reads every code in any case, with any separator, with or without its prefix', () => {
    const spelling = fc.record({
      unit: fc.constantFrom(...sgmap.units),
      separator: fc.constantFrom('.', '-', ' ', '\u00a0', '_', '. '),
      lower: fc.boolean(),
      prefix: fc.constantFrom('UO-', 'UO ', 'UO', 'U0-', 'uo_', ''),
      padding: fc.constantFrom('', ' ', '\u202f'),
    });
    fc.assert(
      fc.property(spelling, ({ unit, separator, lower, prefix, padding }) => {
        const body = unit.code.replace(/^UO-/, '').replaceAll('.', separator);
        const text = `${padding}${prefix}${lower ? body.toLowerCase() : body}${padding}`;
        expect(read(text)).toMatch(new RegExp(`^(exact|respelled) ${unit.code.replaceAll('.', '\\.')}$`));
      }),
    );
  });

  it('answers something for any text', () => {
    const kinds = /^(?:blank|exact|respelled|ambiguous|unknown)/;
    fc.assert(fc.property(fc.string(), (text) => expect(read(text)).toMatch(kinds)));
  });
});

describe('the unit of an agreement with other codes', () => {
  const readOther = (written: string) => said(readUnit(twoLots, written));

  it.each([
    ['UO 1.3.2', 'exact UO 1.3.2'],
    ['UO1.3.2', 'respelled UO 1.3.2'],
    ['1.3.2', 'respelled UO 1.3.2'],
    ['UO-1.3.2', 'respelled UO 1.3.2'],
    ['uo 1-3-2', 'respelled UO 1.3.2'],
    ['Devops intermédiaire', 'respelled UO 1.3.2'],
    ['paqs', 'unknown'],
    ['transfert', 'respelled UO-TRANSFERT'],
    ['Astreinte active', 'exact UO-AA'],
  ])('is read by the pattern of that agreement: %p', (written, reading) =>
    expect(readOther(written)).toBe(reading),
  );

  it.each(['Devops', '1.3', 'UO 1.3'])('asks for the level: %p', (written) =>
    expect(readOther(written)).toBe('ambiguous UO 1.3.1 UO 1.3.2'),
  );

  it.each([
    ['UO132', 'respelled UO 1.3.2'],
    ['–', 'unknown'],
  ])('is read %p: %s', (written, reading) => expect(readOther(written)).toBe(reading));

  it.each<[Agreement, string, readonly string[], string | null]>([
    [twoLots, 'UO-TRANSFERD', ['UO-TRANSFERT'], 'UO-TRANSFERT'],
    [twoLots, 'UO-TRANSFEXX', ['UO-TRANSFERT'], null],
    [twoLots, 'UO-TRANSFXXX', [], null],
    [twoLots, 'UO-BA', ['UO-AA'], 'UO-AA'],
    [twoLots, 'UO-BB', [], null],
    [agence, 'P-DV99', [], null],
  ])('%# %p is near to %j', (agreement, written, codes, closest) => {
    const reading = readUnit(agreement, written);
    if (reading.kind !== 'unknown') throw new Error(reading.kind);
    expect(reading.nearest.map(({ code }) => code)).toEqual(codes);
    expect(reading.closest?.code ?? null).toBe(closest);
  });

  it('takes no bare number for a code', () => expect(readOther('132')).not.toContain('respelled'));
});

describe('the units of an agreement with long numbers', () => {
  const [first] = sgmap.units;
  const coded = ['UO-L10.1', 'UO-L12', 'UO-34', 'UO-L1125', 'UO-AB12', 'UO-L1.13', 'UO-L11.3'];
  const agreement = {
    ...sgmap,
    units: coded.flatMap((code) => (first ? [{ ...first, code, label: code }] : [])),
  };

  it.each([
    ['L1', 'ambiguous UO-L10.1 UO-L12 UO-L1125 UO-L1.13 UO-L11.3'],
    ['3', 'ambiguous UO-34'],
    ['L10', 'ambiguous UO-L10.1'],
    ['L112', 'unknown'],
    ['AB1', 'unknown'],
    ['L12', 'respelled UO-L12'],
    // Without its separators it would be either.
    ['UO-L113', 'unknown'],
  ])('%s is %s', (written, reading) => expect(said(readUnit(agreement, written))).toBe(reading));
});

it('a text names a unit, or a family that comes in levels; not the beginning of codes', () => {
  const naming = (agreement: Agreement, written: string) => namesUnit(agreement, written);
  expect(['UO 1.3.2', 'uo 1-3-2', 'DevOps', 'UO 1.3'].map((written) => naming(produit, written))).toEqual([
    ...[true, true, true, true],
  ]);
  expect(['1.3', 'néant', 'UO-AA + UO 1.3.2'].map((written) => naming(produit, written))).toEqual([
    ...[false, false, false],
  ]);
  expect(naming(sgmap, 'Design')).toBe(false);
});

it('a level that several families have chooses between none of them', () => {
  expect(readUnit(produit, '1', '', 'Simple').kind).toBe('ambiguous');
});
