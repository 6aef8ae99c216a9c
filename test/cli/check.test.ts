import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../src/cli/main';
import { plain } from '../plain';
import { json, orders } from './check-files';
import { bordereau, folder, goodLine, header, lotError, workbook } from './workbooks';

const financeOn = { version: 1, agreement: 'sgmap-2016', finance: { enabled: true } };

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

  it('gives numbers without what binary fractions add to them', async () => {
    const dir = folder();
    writeFileSync(
      join(dir, 'a.csv'),
      'N° BC;Code UO;Qté;JH commandés;JH réalisés\nBC-1;UO-L2.2.2;2,05;70;100,4\n',
    );
    const { findings = [] } = (await json(dir, 'a.csv')).checks[0] ?? {};
    const factOf = (rule: string, name: string) => findings.find((one) => one.rule === rule)?.facts[name];
    expect(factOf('unit-workload', 'expected')).toBe(123);
    expect(factOf('person-days-overrun', 'beyond')).toBe(30.4);
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
    expect(plain(stderr)).toContain(told);
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
    const told = plain(stdout).split('Ce qui n’a pas pu être contrôlé :')[1] ?? '';
    expect(told).toContain('- Expérience du profil (Développeur devops ; CCTP §5) :');
    expect(told).toContain('- Commande incomplète (Date d’émission ; CCTP §2.3) :');
    expect(told).toContain('- Délai de paiement (décret n° 2013-269 du 29 mars 2013) :');
    expect(told).toMatch(/- Prix unitaire .*rix introuvable \(bordereau des prix absent ou incomplet\)/);
  });
});
