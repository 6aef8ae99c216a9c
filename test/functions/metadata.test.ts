import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { functions } from '../../src/functions';
import { lacksOf } from '../../scripts/function-files';
import { frenchMetadata, inEnglish, writeFunctionMetadata } from '../../scripts/generate-function-metadata';

describe('the metadata of the functions', () => {
  const url = 'https://example.org/addin';

  it('has every associated id, and no other', async () => {
    const french = await frenchMetadata(url);
    expect(french.map(({ id }) => id).sort()).toEqual(Object.keys(functions).sort());
  });

  it('has public parameter names, the agreement last, and a range where one is asked', async () => {
    const french = await frenchMetadata(url);
    const names = Object.fromEntries(
      french.map(({ id, parameters }) => [
        id,
        parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)),
      ]),
    );
    expect(names).toMatchObject({
      UO_COST: ['code', 'quantity', 'prices', '[on_date]', '[vat_rate]', '[agreement]'],
      PHASE_DAYS: ['phase', 'start', '[bound]', '[agreement]'],
      UO_LABEL: ['code', '[agreement]'],
      UO_FOR_STARTUPS: ['n', '[agreement]'],
      FRAMEWORK_END: ['notified', '[renewals]', '[agreement]'],
    });
    const cost = french.find(({ id }) => id === 'UO_COST');
    expect(cost?.parameters[2]).toMatchObject({ name: 'prices', dimensionality: 'matrix', type: 'any' });
    expect(cost?.helpUrl).toBe(`${url}/help/UO_COST.html`);
  });

  it('says nothing that Excel’s own list of functions would cut off', async () => {
    const french = await frenchMetadata(url);
    for (const { id, description, parameters } of [...french, ...inEnglish(french)])
      for (const text of [description, ...parameters.map((parameter) => parameter.description)])
        expect([id, text, text.length <= 255 && !text.includes('\n')]).toEqual([id, text, true]);
  });

  it('asks Excel for nothing but an answer to values: no stream, no volatile result, no address, no preview', async () => {
    for (const entry of await frenchMetadata(url))
      expect(Object.keys(entry).sort()).toEqual([
        'description',
        'helpUrl',
        'id',
        'name',
        'parameters',
        'result',
      ]);
  });

  it('differs between languages in descriptions only', async () => {
    const french = await frenchMetadata(url);
    const english = inEnglish(french);
    const bare = (entries: typeof french) =>
      entries.map(({ description: _, parameters, ...entry }) => ({
        ...entry,
        parameters: parameters.map(({ description: __, ...parameter }) => parameter),
      }));
    expect(bare(english)).toEqual(bare(french));
    for (const [index, entry] of french.entries())
      expect(english[index]?.description).not.toBe(entry.description);
  });

  it('fails where an English text is missing', async () => {
    const [first, ...rest] = await frenchMetadata(url);
    if (!first) throw new Error('no function');
    expect(() => inEnglish([{ ...first, parameters: [] }, ...rest])).toThrow(first.id);
    const more = { name: 'more', description: 'de plus', type: 'any' };
    expect(() => inEnglish([{ ...first, parameters: [...first.parameters, more] }, ...rest])).toThrow('more');
  });

  it.each([
    [/^ \* @customfunction .*\n/m, '"@customfunction UO_LABEL"'],
    [/^export function uoLabel/m, '"export function uoLabel"'],
    [/(?: \* @example .*\n){2}/, 'two lines "@example'],
    [/^export const english/m, 'its texts in English'],
    [/^export const clauses/m, 'the clauses it rests on'],
  ])('names what a file lacks without %s', (part, told) => {
    const text = readFileSync(join(__dirname, '../../src/functions/uo-label.ts'), 'utf8');
    expect(lacksOf('uo-label', text)).toEqual([]);
    const [lack, ...others] = lacksOf('uo-label', text.replace(part, ''));
    expect(lack).toContain(`src/functions/uo-label.ts lacks ${told}`);
    expect(others).toEqual([]);
  });

  it('has every parameter in the code, none with a default: a missing argument is null, for which there is no default', async () => {
    const french = await frenchMetadata(url);
    for (const { id, parameters } of french)
      expect([id, functions[id as keyof typeof functions].length]).toEqual([id, parameters.length]);
  });

  it('is written with a help page per function', async () => {
    const out = mkdtempSync(join(tmpdir(), 'bordereau-functions-'));
    try {
      await writeFunctionMetadata(out, url);
      const read = (name: string) =>
        JSON.parse(readFileSync(join(out, name), 'utf8')) as { functions: unknown[] };
      expect(read('functions.json').functions).toHaveLength(Object.keys(functions).length);
      expect(read('functions.en.json').functions).toHaveLength(Object.keys(functions).length);
      for (const id of Object.keys(functions)) expect(existsSync(join(out, 'help', `${id}.html`))).toBe(true);
      const page = readFileSync(join(out, 'help', 'UO_COST.html'), 'utf8');
      expect(page).toContain('=MARCHE.UO_COST(&quot;UO-L2.2.2&quot;; 2; BPU)');
      expect(page).toContain('=MARCHE.UO_COST(&quot;UO-L2.2.2&quot;, 2, BPU)');
      const help = (id: string) => readFileSync(join(out, 'help', `${id}.html`), 'utf8').split('<section ');
      // Typed as they stand, the examples give what stands beside them.
      expect(help('NONRENEWAL_DEADLINE')[1]).toContain('&quot;; 2; VRAI)</code>');
      expect(help('DAYS_REMAINING')[1]).toContain('&quot;12,5&quot;)</code> → 47,5<');
      expect(help('DAYS_REMAINING')[2]).toContain('&quot;12,5&quot;)</code> → 47.5<');
      // In a cell a day is a number, and what knows no agreement has nothing unknown to it.
      expect(help('UO_END')[2]).toContain('give the cell a date format');
      expect(help('UO_LOT').join('')).not.toContain('date format');
      expect(help('DAYS_REMAINING').join('')).not.toContain('#N/A');
      // Excel hands a blank cell over as 0 on the desktop, as nothing on the web.
      for (const id of ['FRAMEWORK_END', 'PHASE_DAYS', 'PHASE_END', 'PRODUCT_LEAD_SHARE', 'UO_LIST'])
        expect(help(id)[1]).toContain('cellule vide peut être lue comme');
    } finally {
      rmSync(out, { recursive: true });
    }
  });
});
