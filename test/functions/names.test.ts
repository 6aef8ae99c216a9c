import { enGB, frFR } from 'hyperformula/i18n/languages';
import { functions } from '../../src/functions';

/** Function names of spreadsheets, by their English name. */
const builtIns = (language: unknown): string[] => {
  const { functions: names } = language as { readonly functions: Readonly<Record<string, string>> };
  return Object.values(names).map((name) => name.toUpperCase());
};
const taken = new Set([...builtIns(enGB), ...builtIns(frFR)]);

/** A cell or a column in either notation, which Excel would read in place of the name: A1, XFD1048576, R1C1, L1C1. */
const address = /^(?:[A-Z]{1,3}\d*|[RLC]\d*(?:C\d*)?)$/;

describe('the names of the functions', () => {
  it('are compared with the functions of English and French spreadsheets', () => {
    expect(taken.size).toBeGreaterThan(500);
    for (const name of ['NETWORKDAYS', 'NB.JOURS.OUVRES', 'SOMMEPROD', 'EDATE'])
      expect(taken).toContain(name);
  });

  it.each(Object.keys(functions))('%s is neither an address nor taken', (id) => {
    expect(id).toMatch(/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/);
    expect(id).not.toMatch(address);
    expect(taken).not.toContain(id);
    expect(taken).not.toContain(id.replaceAll('_', '.'));
    expect(taken).not.toContain(id.replaceAll('_', ''));
  });

  it('lie in a namespace that is no address and no function either', () => {
    expect('MARCHE').not.toMatch(address);
    expect(taken).not.toContain('MARCHE');
  });
});
