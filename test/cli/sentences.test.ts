/** What the terminal says of settings, options and faults: what is wrong and what to do, in our own words. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownCitations } from '../../src/core/checking/own-citations';
import { run } from '../../src/cli/main';
import { plain } from '../plain';
import {
  bordereau,
  folder,
  goodLine,
  header,
  settingsPart,
  storedDocument,
  withParts,
  workbook,
} from './workbooks';

const sheets = [{ name: 'A', rows: [header, goodLine] }];
const settings = (more: object) => JSON.stringify({ version: 1, agreement: 'sgmap-2016', ...more });

describe('faulty settings', () => {
  const told = async (text: string, language: 'fr' | 'en') => {
    const dir = folder();
    await workbook(join(dir, 'a.xlsx'), sheets);
    writeFileSync(join(dir, 's.json'), text);
    const ran = await bordereau(dir, 'check', 'a.xlsx', '--settings', 's.json', '--lang', language);
    expect([ran.status, ran.stdout]).toEqual([2, '']);
    return plain(ran.stderr);
  };
  it.each([
    ['{"version":1}', 's.json : à « agreement », ce champ manque, ajoutez-le.'],
    [
      settings({ holders: { 1: [] } }),
      's.json : à « holders.1 », il faut au moins un élément ou un caractère : complétez.',
    ],
    [
      settings({ holders: { 1: 3 } }),
      /« holders\.1 », il faut un texte entre guillemets " " ou une liste .*, et non un nombre/,
    ],
    [settings({ dateGraceDays: 1.5 }), /« dateGraceDays », il faut un nombre entier/],
    [settings({ dateGraceDays: -1 }), /« dateGraceDays », il faut un nombre d’au moins 0/],
    [
      settings({ notifiedOn: '14/11/2016' }),
      /« notifiedOn », il faut un jour qui existe, écrit "AAAA-MM-JJ"/,
    ],
    [settings({ notifiedOn: { 1: '14/11/2016' } }), /« notifiedOn\.1 », il faut un jour qui existe/],
    [settings({ notifiedOn: 3 }), /« notifiedOn », il faut un texte .* ou un objet .*, et non un nombre/],
    [
      settings({ profile: 'dur' }),
      /« profile », « dur » n’est pas admis : écrivez "standard", "strict" ou "lenient"/,
    ],
    ['[]', 's.json : il faut un objet entre accolades { }, et non une liste entre crochets [ ].'],
    ['{"agreement":"sgmap-2016"}', /« version », .*écrivez "version": 1/],
    ['{"version":"1","agreement":"sgmap-2016"}', /« version », .*écrivez "version": 1/],
    ['{"version":2,"agreement":"sgmap-2016"}', /version plus récente de Bordereau.*mettez Bordereau à jour/],
  ])('%s', async (text, expected) => {
    const said = await told(text, 'fr');
    if (typeof expected === 'string') expect(said).toBe(`${expected}\n`);
    else expect(said).toMatch(expected);
    expect(said).not.toMatch(/invalide|attendu :/i);
    expect(await told(text, 'en')).not.toMatch(/[éèà]|invalid/i);
  });

  it('of a newer product are told as such where the workbook stores them; a blank part stores none', async () => {
    const dir = folder();
    await withParts(join(dir, 'a.xlsx'), sheets, () => settingsPart('{"version":2,"agreement":"x","new":1}'));
    const newer = await bordereau(dir, 'check', 'a.xlsx');
    expect(newer.status).toBe(2);
    expect(plain(newer.stderr)).toMatch(/^réglages enregistrés dans a\.xlsx : .*version plus récente/);
    for (const kind of ['settings', 'waivers', 'mapping', 'agreement'] as const) {
      await withParts(join(dir, 'b.xlsx'), sheets, () => storedDocument(kind, ' \n'));
      const { status, stderr } = await bordereau(dir, 'check', 'b.xlsx');
      expect([kind, status, stderr]).toEqual([kind, 0, '']);
    }
  });
});

describe('a contract number in the settings', () => {
  const rows = [
    [...header, 'N° de marché'],
    [...goodLine, '2016-DSAF-07'],
    [...goodLine, '2016-DSAF-08'],
  ];
  const check = async (contractNo: string, given = rows) => {
    const dir = folder();
    await workbook(join(dir, 'a.xlsx'), [{ name: 'A', rows: given }]);
    writeFileSync(join(dir, 's.json'), settings({ contractNo }));
    return plain((await bordereau(dir, 'check', 'a.xlsx', '--settings', 's.json')).stderr);
  };
  it('that no line bears is told, with those that stand there', async () => {
    expect(await check('2016-DSAF-99')).toMatch(
      /« 2016-DSAF-99 ».*2 lignes d’autres numéros.*« 2016-DSAF-07 » et « 2016-DSAF-08 »/,
    );
  });
  it('that some line bears, or of which nothing is written, is not', async () => {
    expect(await check('2016 dsaf 07')).toBe('');
    expect(await check('X', [header, goodLine])).toBe('');
  });
});

describe('options and arguments', () => {
  it.each([
    [['columns', '--agreement', 'nope'], /« nope » n’est pas connu/],
    [['check', 'a.xlsx', '--as-of', '0001-01-01'], /--as-of n’accepte pas « 0001-01-01 ».*1900/],
    [['check', 'a.xlsx', '--as-of', '1899-12-31'], /1900/],
    [
      ['call', 'UO_LABEL', '"UO-L2.2.2"', '"sgmap-2016"', '1'],
      /UO_LABEL prend au plus 2 arguments et en reçoit 3/,
    ],
    [['check', ''], /nom de fichier est vide/],
    [['check', 'a.xlsx', '--settings', ''], /nom de fichier est vide/],
  ])('%j cannot be done', async (argv, said) => {
    const dir = folder();
    await workbook(join(dir, 'a.xlsx'), sheets);
    const { status, stdout, stderr } = await bordereau(dir, ...argv);
    expect([status, stdout]).toEqual([2, '']);
    expect(plain(stderr)).toMatch(said);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('are told without the control characters of a name', async () => {
    const { stderr } = await bordereau(folder(), 'check', 'a\u001b[31m\u0007.csv');
    expect(stderr.trim()).not.toMatch(/\p{Cc}/u);
  });

  it('take the first day that Excel knows', async () => {
    const dir = folder();
    await workbook(join(dir, 'a.xlsx'), sheets);
    expect((await bordereau(dir, 'check', 'a.xlsx', '--as-of', '1900-01-01')).stderr).toBe('');
  });

  it('let the other files be checked where the name of one is blank', async () => {
    const dir = folder();
    await workbook(join(dir, 'a.xlsx'), sheets);
    const { status, stdout } = await bordereau(dir, 'check', '', 'a.xlsx');
    expect(status).toBe(2);
    expect(stdout).toContain('a.xlsx');
  });
});

describe('a fault of our own', () => {
  it.each([
    [new TypeError('BC-001 is not iterable'), 'TypeError'],
    [Object.assign(new Error('/home/agent/BC-001'), { code: 'EIO' }), 'EIO'],
    [
      new (class extends Error {
        override name = 'BC-001 Alpha';
      })('x'),
      'object',
    ],
    ['BC-001', 'string'],
  ])('is told by its kind alone, with what to do: %s', async (thrown, kind) => {
    let stderr = '';
    const status = await run(['columns'], {
      cwd: folder(),
      today: () => '2018-06-01',
      stdout: () => {
        throw thrown;
      },
      stderr: (text) => (stderr += text),
    });
    expect(status).toBe(2);
    expect(stderr).toContain(`(${kind}, version `);
    expect(stderr).toContain('signalez-la');
    expect(stderr).not.toMatch(/BC-001|iterable|home/);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});

describe('what is shown to a reader', () => {
  it('counts cancelled lines apart from those that are checked', async () => {
    const dir = folder();
    const rows = [
      [...header, 'Statut'],
      [...goodLine, 'émis'],
      ['BC-2', ...goodLine.slice(1), 'annulé'],
    ];
    await workbook(join(dir, 'a.xlsx'), [{ name: 'A', rows }]);
    const { stdout } = await bordereau(dir, 'check', 'a.xlsx');
    expect(stdout).toContain('1 ligne contrôlée, 1 ligne annulée non contrôlée, 0 ligne laissée de côté');
    const { stdout: english } = await bordereau(dir, 'check', 'a.xlsx', '--lang', 'en');
    expect(english).toContain('1 line checked, 1 cancelled line not checked, 0 rows left out');
    const json = JSON.parse((await bordereau(dir, 'check', 'a.xlsx', '--format', 'json')).stdout) as unknown;
    expect(json).toMatchObject([{ rows: { lines: 2 } }]);
  });

  it('says of a rule that the agreement gives nothing to check', async () => {
    const file = join(__dirname, '../agreement/fixtures/metropole-2024.json');
    const listed = async (lang: string) =>
      (await bordereau(folder(), 'rules', '--agreement', file, '--lang', lang)).stdout.split('\n\n');
    const french = await listed('fr');
    expect(french.find((text) => text.startsWith('phase-sequence'))).toMatch(/Sans objet.: cet accord-cadre/);
    expect(french.find((text) => text.startsWith('unit-lot'))).not.toContain('Sans objet');
    const english = await listed('en');
    expect(english.find((text) => text.startsWith('phase-sequence'))).toContain('Not applicable');
  });

  it('names our own grounds in the language asked for', async () => {
    const french = Object.values(ownCitations).map(({ fr }) => fr);
    const { stdout } = await bordereau(folder(), 'rules', '--lang', 'en');
    for (const ground of french) expect(stdout).not.toContain(`${ground})`);
    expect((await bordereau(folder(), 'rules')).stdout).toContain(french[0]);
  });
});
