import { storedPart } from '../../src/core/stored-part';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { rules } from '../../src/catalogue';
import { agreements } from '../../src/agreements';
import { run } from '../../src/cli/main';
import {
  bordereau,
  folder,
  goodLine,
  header,
  lotError,
  settingsPart,
  withParts,
  workbook,
} from './workbooks';

const findingShape = z.strictObject({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  clause: z.string(),
  cell: z.string().optional(),
  row: z.number().optional(),
  related: z.array(z.string()),
  order: z.string().nullable(),
  project: z.string().nullable(),
  message: z.string().min(1),
  facts: z.record(z.string(), z.unknown()),
  waived: z.null(),
});
/** The public shape, exactly. */
const shape = z.array(
  z.strictObject({
    file: z.string(),
    sheet: z.string(),
    headerRow: z.number(),
    agreement: z.strictObject({ id: z.string(), version: z.string() }),
    asOf: z.iso.date(),
    profile: z.enum(['standard', 'strict', 'lenient']),
    columns: z.array(z.strictObject({ field: z.string(), header: z.string(), column: z.string() })),
    unmapped: z.array(z.strictObject({ header: z.string(), column: z.string() })),
    rows: z.strictObject({
      read: z.number(),
      lines: z.number(),
      skipped: z.array(z.strictObject({ row: z.number(), reason: z.string() })),
    }),
    findings: z.array(findingShape),
    coverage: z.array(
      z.strictObject({
        rule: z.string(),
        subject: z.string(),
        clause: z.string(),
        alsoClauses: z.array(z.string()),
        status: z.enum(['checked', 'partly', 'not-checkable', 'not-applicable', 'off']),
        lines: z.number(),
        tolerated: z.number(),
        missing: z.array(z.string()),
      }),
    ),
    counts: z.strictObject({ error: z.number(), warning: z.number(), info: z.number(), waived: z.number() }),
  }),
);

const financeOn = { version: 1, agreement: 'sgmap-2016', finance: { enabled: true } };

async function json(dir: string, ...argv: string[]) {
  const ran = await bordereau(dir, 'check', ...argv, '--format', 'json');
  return { ...ran, checks: ran.stdout === '' ? [] : shape.parse(JSON.parse(ran.stdout)) };
}

async function orders(name: string, ...lines: (typeof goodLine)[]) {
  const dir = folder();
  await workbook(join(dir, name), [
    {
      name: 'Suivi BC',
      rows: [
        ['Suivi des bons de commande'],
        [],
        [...header, 'Remarques'],
        ...lines,
        ['Total', null, null, lines.length],
      ],
    },
  ]);
  return dir;
}

describe('bordereau check', () => {
  it('says in JSON what it read, found and could not decide, and ends with 1 on an error', async () => {
    const dir = await orders('a.xlsx', goodLine, lotError);
    const { status, checks, stderr } = await json(dir, 'a.xlsx');
    expect(status).toBe(1);
    expect(stderr).toBe('');
    expect(checks).toHaveLength(1);
    expect(checks[0]).toMatchObject({
      file: 'a.xlsx',
      sheet: 'Suivi BC',
      headerRow: 3,
      agreement: { id: 'sgmap-2016' },
      asOf: '2018-06-01',
      profile: 'standard',
      unmapped: [{ header: 'Remarques', column: 'H' }],
      rows: { read: 3, lines: 2, skipped: [{ row: 6, reason: 'total' }] },
    });
    expect(checks[0]?.columns[2]).toEqual({ field: 'uo_code', header: 'UO', column: 'C' });
    const errors = checks[0]?.findings.filter(({ severity }) => severity === 'error');
    expect(errors).toEqual([
      expect.objectContaining({ rule: 'unit-lot', cell: 'B5', row: 5, order: 'BC-002', project: 'Beta' }),
    ]);
    expect(checks[0]?.counts.error).toBe(1);
  });

  it('ends with 0 when nothing is an error', async () => {
    expect((await json(await orders('a.xlsx', goodLine), 'a.xlsx')).status).toBe(0);
  });

  it('writes nothing to the file it checks, nor beside it', async () => {
    const dir = await orders('a.xlsx', goodLine, lotError);
    const before = readFileSync(join(dir, 'a.xlsx'));
    for (const format of ['text', 'json', 'csv']) await bordereau(dir, 'check', 'a.xlsx', '--format', format);
    expect(readFileSync(join(dir, 'a.xlsx')).equals(before)).toBe(true);
    expect(readdirSync(dir)).toEqual(['a.xlsx']);
  });

  it('tells the tables of a sheet apart, each under its own header', async () => {
    const dir = folder();
    const turned = <T>(row: readonly T[]) => [...row].reverse();
    const rows = [header, goodLine, [], turned(header), turned(lotError)];
    await workbook(join(dir, 'a.xlsx'), [{ name: 'Suivi BC', rows }]);
    const { checks } = await json(dir, 'a.xlsx');
    expect(checks.map(({ sheet, headerRow }) => [sheet, headerRow])).toEqual([
      ['Suivi BC', 1],
      ['Suivi BC', 4],
    ]);
    const errors = checks.map(({ findings }) => findings.filter(({ severity }) => severity === 'error'));
    expect(errors).toEqual([[], [expect.objectContaining({ rule: 'unit-lot', cell: 'F5', row: 5 })]]);
    const { stdout } = await bordereau(dir, 'check', 'a.xlsx', '--lang', 'fr');
    expect(stdout).toContain('a.xlsx › Suivi BC, tableau 1\n');
    expect(stdout).toContain('a.xlsx › Suivi BC, tableau 2\n');
  });

  it('checks the sheets of a workbook together, and only the one that is named', async () => {
    const dir = folder();
    await workbook(join(dir, 'a.xlsx'), [
      { name: '2017', rows: [header, goodLine] },
      { name: 'Notes', rows: [['rien']] },
      { name: '2018', rows: [header, lotError] },
    ]);
    expect((await json(dir, 'a.xlsx')).checks.map(({ sheet }) => sheet)).toEqual(['2017', '2018']);
    expect((await json(dir, 'a.xlsx', '--sheet', '2018')).checks.map(({ sheet }) => sheet)).toEqual(['2018']);
    const missing = await json(dir, 'a.xlsx', '--sheet', '2019');
    expect(missing.status).toBe(2);
    expect(missing.stderr).toContain('2017');
  });

  it('reads the same orders from a CSV file, without a word on numbers being text', async () => {
    const dir = folder();
    writeFileSync(
      join(dir, 'a.csv'),
      `${header.join(';')}\r\nBC-001;2;UO-L2.2.2;1;Alpha;09/01/2017;08/04/2017\r\nBC-002;1;UO-L2.2.2;1,5;Beta;09/01/2017;08/04/2017\r\n`,
    );
    const { status, checks } = await json(dir, 'a.csv');
    expect(status).toBe(1);
    expect(checks[0]?.rows.lines).toBe(2);
    expect(checks[0]?.findings.filter(({ clause }) => clause === 'reading')).toEqual([]);
    expect(checks[0]?.findings[0]).toMatchObject({ rule: 'unit-lot', cell: 'B3' });
  });

  it('checks the files it can and gives the status of the worst', async () => {
    const dir = await orders('a.xlsx', goodLine);
    const { status, checks, stderr } = await json(dir, 'a.xlsx', 'absent.xlsx');
    expect(status).toBe(2);
    expect(checks.map(({ file }) => file)).toEqual(['a.xlsx']);
    expect(stderr).toBe('absent.xlsx\u00a0: ce fichier n’existe pas, vérifiez son nom et son dossier.\n');
  });

  it('shows the findings to a reader by cell, with clause, bilan and what was left out', async () => {
    const dir = await orders('a.xlsx', goodLine, lotError);
    const { stdout } = await bordereau(dir, 'check', 'a.xlsx');
    expect(stdout).toContain('a.xlsx › Suivi BC');
    expect(stdout).toMatch(/B5 +Erreur +Unité d’un autre lot/);
    expect(stdout).toContain('CCTP §2.2 · commande BC-002, projet Beta');
    expect(stdout).toContain('1 erreur');
    expect(stdout).toContain('total\u00a0: ligne 6');
    const english = await bordereau(dir, 'check', 'a.xlsx', '--lang', 'en');
    expect(english.stdout).toMatch(/B5 +Error/);
    expect(english.stdout).not.toContain('Erreur');
  });

  it('lists findings as CSV in which no text becomes a formula', async () => {
    const dir = await orders('a.xlsx', goodLine, [
      '=HYPERLINK("http://x")',
      1,
      'UO-L2.2.2',
      1,
      '@Beta;"é"',
      42744,
      42833,
    ]);
    const { stdout } = await bordereau(dir, 'check', 'a.xlsx', '--format', 'csv');
    expect(stdout.charCodeAt(0)).toBe(0xfeff);
    const [head, row] = stdout.slice(1).split('\r\n');
    expect(head).toBe(
      'file;sheet;cell;row;severity;rule;title;message;clause;related;order;project;waived;agreement',
    );
    expect(row).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(row).toContain(`"'@Beta;""é"""`);
    expect(row).toContain(';B5;5;error;unit-lot;');
  });

  it('makes a part of a long answer only once the part before has been taken', async () => {
    const dir = folder();
    const rows = Array.from({ length: 300 }, (_, index) => [`BC-${index}`, ...lotError.slice(1)]);
    await workbook(join(dir, 'a.xlsx'), [{ name: 'A', rows: [header, ...rows] }]);
    let waiting = 0;
    const parts: string[] = [];
    const status = await run(['check', 'a.xlsx', '--format', 'json'], {
      cwd: dir,
      today: () => '2018-06-01',
      stderr: () => undefined,
      stdout: (text) => {
        expect(waiting).toBe(0);
        waiting += 1;
        parts.push(text);
      },
      drained: async () => {
        await Promise.resolve();
        waiting -= 1;
      },
    });

    expect(status).toBe(1);
    expect(parts.length).toBeGreaterThan(2);
    expect(JSON.parse(parts.join(''))).toHaveLength(1);
  });
});

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
    ['{"version":1,', 'JSON'],
    [settings({ tolerence: {} }), 'tolerence'],
    [settings({ tolerance: { weeks: 1 } }), 'tolerance.weeks'],
    [settings({ notifiedOn: '14/11/2016' }), 'notifiedOn'],
    [settings({ severity: { 'no-such-rule': 'off' } }), 'severity.no-such-rule'],
    [settings({ readings: { 'D-99': 'x' } }), 'readings.D-99'],
    [settings({ holidayZone: 'mars' }), 'holidayZone'],
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

describe('what cannot be done', () => {
  it.each([
    [[], 'check'],
    [['controle'], 'controle'],
    [['check'], 'fichier'],
    [['check', '--colour', 'a.xlsx'], '--colour'],
    [['check', 'a.xlsx', '--as-of', '01/06/2018'], 'AAAA-MM-JJ'],
    [['check', 'a.xlsx', '--map', 'uo_code'], 'uo_code'],
    [['check', 'a.xlsx', '--map', 'unite=UO'], 'unite'],
    [['check', 'a.xlsx', '--map', 'lot=UO', '--map', 'phase=uo'], '« UO » à plusieurs champs (lot, phase)'],
    [['check', 'a.xlsx', '--report', ''], 'Un nom de fichier est vide'],
    [['check', '--lang', 'en', 'a.xlsx', '--lang=fr'], 'ce fichier n’existe pas'],
    [['check', '--lang', 'fr', 'a.xlsx', '--lang', 'en'], 'this file does not exist'],
    [['check', 'a.xlsx', '--format', 'xml'], 'xml'],
    [['check', 'a.xlsx', '--lang', 'de'], 'de'],
    [['units', 'a.xlsx'], 'units'],
  ])('%j is refused in one sentence', async (argv, told) => {
    const { status, stdout, stderr } = await bordereau(folder(), ...argv);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.replaceAll('\u00a0', ' ')).toContain(told);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('names the columns looked for and found where there is no order sheet', async () => {
    const dir = folder();
    await workbook(join(dir, 'a.xlsx'), [
      {
        name: 'A',
        rows: [
          ['Projet', 'Qté'],
          ['Alpha', 1],
        ],
      },
    ]);
    const { status, stderr } = await bordereau(dir, 'check', 'a.xlsx');
    expect(status).toBe(2);
    expect(stderr).toContain('Unité d’œuvre');
    expect(stderr).toContain('Projet');
  });
});

describe('what could not be checked', () => {
  it('names its subjects and what lacks in the words of the reader', async () => {
    const dir = await orders('a.xlsx', goodLine);
    writeFileSync(join(dir, 's.json'), JSON.stringify(financeOn));
    const { stdout } = await bordereau(dir, 'check', 'a.xlsx', '--settings', 's.json', '--lang', 'fr');
    const told = stdout.replaceAll('\u00a0', ' ').split('Ce qui n’a pas pu être contrôlé :')[1] ?? '';
    expect(told).toContain('- Expérience du profil (Développeur devops ; CCTP §5) :');
    expect(told).toContain('- Commande incomplète (Date d’émission ; CCTP §2.3) :');
    expect(told).toContain('- Délai de paiement (décret n° 2013-269 du 29 mars 2013) :');
    expect(told).toMatch(/- Prix unitaire .*rix introuvable \(bordereau des prix absent ou incomplet\)/);
  });
});

describe('the lists', () => {
  it('give every rule with its clauses, every unit and every column', async () => {
    const list = async (name: string): Promise<Record<string, unknown>[]> =>
      JSON.parse((await bordereau(folder(), name, '--format', 'json')).stdout);
    const listed = await list('rules');
    expect(listed.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
    expect(listed.find(({ id }) => id === 'unit-lot')).toMatchObject({
      titles: { fr: expect.any(String), en: expect.any(String) },
      instances: expect.arrayContaining([{ subject: 'lot 2', clause: 'CCTP §2.2', alsoClauses: [] }]),
    });
    expect(await list('units')).toContainEqual(
      expect.objectContaining({ code: 'UO-L2.2.2', lots: ['2'], phase: '2', clause: 'CCTP §4.3.4' }),
    );
    expect(await list('columns')).toContainEqual(
      expect.objectContaining({ field: 'uo_code', headers: expect.arrayContaining(['Code UO']) }),
    );
  });

  it.each(['rules', 'units', 'columns'])('are shown to a reader too: %s', async (name) => {
    const { status, stdout } = await bordereau(folder(), name);
    expect(status).toBe(0);
    expect(stdout.length).toBeGreaterThan(100);
    expect(stdout).not.toMatch(/undefined|\[object|NaN/);
  });
});
