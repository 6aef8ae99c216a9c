import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { agreements } from '../../src/agreements';
import { storedPart } from '../../src/core/stored-part';
import { json, orders } from './check-files';
import { folder, goodLine, header, lotError, settingsPart, withParts, workbook } from './workbooks';

describe('choices of the user', () => {
  const settings = (more: object) => JSON.stringify({ version: 1, agreement: 'sgmap-2016', ...more });

  async function withSettings(stored: string) {
    const dir = folder();
    await withParts(join(dir, 'a.xlsx'), [{ name: 'A', rows: [header, lotError] }], () =>
      settingsPart(stored),
    );
    return dir;
  }

  it('are honoured as the workbook stores them; a file wins over them, an option over both', async () => {
    const dir = await withSettings(settings({ profile: 'strict', severity: { 'unit-lot': 'off' } }));
    const stored = await json(dir, 'a.xlsx');
    expect(stored.checks[0]?.profile).toBe('strict');
    expect(stored.checks[0]?.counts.error).toBe(0);

    writeFileSync(join(dir, 's.json'), settings({ profile: 'lenient' }));
    const file = await json(dir, 'a.xlsx', '--settings', 's.json');
    expect(file.checks[0]?.profile).toBe('lenient');
    expect(file.checks[0]?.counts.error).toBe(1);

    const option = await json(dir, 'a.xlsx', '--settings', 's.json', '--profile', 'standard');
    expect(option.checks[0]?.profile).toBe('standard');
  });

  it.each([
    ['{"version":1,', 'ligne 1, colonne 14'],
    ['{"version":1,\n"agreement":"sgmap-2016",\n"profile":"strict","profile":"lenient"}', 'ligne 3'],
    [settings({ tolerence: {} }), 'tolerence'],
    [settings({ tolerance: { weeks: 1 } }), 'tolerance.weeks'],
    [settings({ notifiedOn: '14/11/2016' }), 'notifiedOn'],
    [settings({ severity: { 'no-such-rule': 'off' } }), 'severity.no-such-rule'],
    [settings({ readings: { 'D-99': 'x' } }), 'readings.D-99'],
    [settings({ holidayZone: 'mars' }), 'holidayZone'],
    [settings({ dateGraceDays: 1.5 }), 'entier (sans guillemets), et non un nombre à virgule.'],
    [settings({ holders: { 9: 'X' } }), 'holders.9'],
    [settings({ severity: { toString: 'off' } }), 'severity.toString'],
    [settings({ checklist: { zzz: true } }), 'checklist.zzz'],
    [settings({ finance: { revisionMin: 2, revisionMax: 1 } }), 'finance.revisionMin'],
    [JSON.stringify({ version: 1, agreement: 'inconnu' }), 'inconnu'],
  ])('are refused with their path: %s', async (stored, path) => {
    const dir = await withSettings(stored);
    const { status, stdout, stderr } = await json(dir, 'a.xlsx');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(path);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(/^réglages enregistrés dans a\.xlsx/);
  });

  it('choose columns as the workbook remembers; --map wins, and a choice that cannot be read is set aside', async () => {
    const dir = folder();
    const rows = [
      ['N° BC', 'UO', 'Qté', 'Montant HT', 'Total HT', 'Prix'],
      ['BC-001', 'UO-L2.2.2', 1, 48000, 49000, 50000],
    ];
    const stored = (name: string, text: string) =>
      withParts(join(dir, name), [{ name: 'A', rows }], () => ({
        'customXml/item1.xml': storedPart('mapping', text),
      }));
    const amount = async (...argv: string[]) => {
      const { checks, stderr } = await json(dir, ...argv);
      return [checks[0]?.columns.find(({ field }) => field === 'amount_ht')?.column, stderr];
    };
    await stored(
      'a.xlsx',
      '{"version":1,"sheets":[{"name":"A","columns":[{"header":"total ht","field":"amount_ht"}]}]}',
    );
    expect(await amount('a.xlsx')).toEqual(['E', '']);
    expect(await amount('a.xlsx', '--map', 'amount_ht=Prix')).toEqual(['F', '']);
    await stored('b.xlsx', '{"version":1}');
    const [column, said] = await amount('b.xlsx');
    expect(column).toBe('D');
    expect(said).toMatch(/^b\.xlsx.*--map/);
  });

  it('name a column that no header would tell', async () => {
    const dir = folder();
    await workbook(join(dir, 'a.xlsx'), [
      {
        name: 'A',
        rows: [
          ['Zzz', 'N° BC', 'Qté', 'Projet'],
          ['UO-L2.2.2', 'BC-001', 1, 'Alpha'],
        ],
      },
    ]);
    const { checks } = await json(dir, 'a.xlsx', '--map', 'uo_label=Projet', '--map', 'uo_code=Zzz');
    expect(checks[0]?.columns.find(({ field }) => field === 'uo_code')?.column).toBe('A');
    expect(checks[0]?.columns.find(({ field }) => field === 'uo_label')?.column).toBe('D');
    const slip = await json(dir, 'a.xlsx', '--map', 'uo_code=Yyy');
    expect(slip.status).toBe(2);
    expect(slip.stderr).toContain('Yyy');
  });

  it('name an agreement of a file of its own', async () => {
    const dir = await orders('a.xlsx', lotError);
    const own = { ...agreements[0], id: 'autre', version: 'v2' };
    writeFileSync(join(dir, 'autre.json'), JSON.stringify(own));
    const { checks } = await json(dir, 'a.xlsx', '--agreement', 'autre.json');
    expect(checks[0]?.agreement).toEqual({ id: 'autre', version: 'v2' });
    writeFileSync(join(dir, 'faux.json'), JSON.stringify({ ...own, units: [{ code: 'X' }] }));
    const { status, stderr } = await json(dir, 'a.xlsx', '--agreement', 'faux.json');
    expect(status).toBe(2);
    expect(stderr).toContain('units.0');
  });

  it('name prices that exist', async () => {
    const dir = folder();
    await workbook(join(dir, 'a.xlsx'), [
      { name: 'A', rows: [header, goodLine] },
      {
        name: 'BPU',
        rows: [
          ['UO', 'Prix'],
          ['UO-L2.2.2', 41000],
        ],
      },
    ]);
    writeFileSync(join(dir, 'bpu.csv'), 'UO;Prix\nUO-L2.2.2;41000\n');
    expect((await json(dir, 'a.xlsx', '--prices', 'BPU')).status).toBe(0);
    expect((await json(dir, 'a.xlsx', '--prices', 'bpu.csv')).status).toBe(0);
    expect((await json(dir, 'a.xlsx', '--prices', 'Tarifs')).status).toBe(2);
    expect((await json(dir, 'a.xlsx', '--prices', 'tarifs.csv')).status).toBe(2);
  });

  it('compare the prices with those given, and refuse what is no price schedule', async () => {
    const dir = folder();
    const priced = [...header, 'Prix unitaire HT'];
    const lines = [[...goodLine, 49500]];
    await workbook(join(dir, 'a.xlsx'), [{ name: 'A', rows: [priced, ...lines] }]);
    const prices = {
      'juste.csv': 'Code UO;Prix unitaire HT\nUO-L2.2.2;"49 500,00 €"\n',
      'autre.csv': 'Code UO;Prix unitaire HT\nUO-L2.2.2;"48 000,00 €"\n',
      'ttc.csv': 'Code UO;Prix TTC\nUO-L2.2.2;57600\n',
      'sans-prix.csv': 'Code UO;Libellé\nUO-L2.2.2;Développement\n',
      'sans-unite.csv': 'Code UO;Prix HT\nAUTRE;48000\n',
      'vide.csv': '',
    };
    for (const [name, text] of Object.entries(prices)) writeFileSync(join(dir, name), text);
    const under = (name: string) => json(dir, 'a.xlsx', '--prices', name);
    const wrong = await under('autre.csv');
    expect([wrong.status, wrong.stdout]).toEqual([1, expect.stringContaining('"unit-price"')]);
    expect(wrong.stdout).toContain('autre!B2');
    expect((await under('juste.csv')).status).toBe(0);
    for (const [name, why] of [
      ['ttc.csv', 'TTC'],
      ['sans-prix.csv', 'colonne de prix'],
      ['sans-unite.csv', 'unité d’œuvre'],
      ['vide.csv', 'vide.csv'],
    ] as const) {
      const refused = await under(name);
      expect([name, refused.status, refused.stdout]).toEqual([name, 2, '']);
      expect(refused.stderr).toContain(why);
    }
  });
});
