import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { plain } from '../plain';
import { bordereau, folder, header, lotError, storedDocument, withParts } from './workbooks';

const waiver = {
  id: '0123456789abcdef',
  rule: 'unit-lot',
  ruleVersion: '2',
  covers: { kind: 'order', order: 'bc002' },
  subject: 'lot 2',
  order: 'BC-002',
  project: 'Beta',
  reason: 'Accord de la direction',
  author: 'M. Durand',
  day: '2018-05-02',
};

async function withWaivers(stored: string) {
  const dir = folder();
  const sheets = [{ name: 'A', rows: [header, lotError] }];
  await withParts(join(dir, 'a.xlsx'), sheets, () => storedDocument('waivers', stored));
  return dir;
}

describe('waivers stored in a workbook', () => {
  it('are honoured: the finding stays, and counts neither as an error nor for the exit status', async () => {
    const dir = await withWaivers(JSON.stringify({ version: 1, waivers: [waiver] }));
    const { status, stdout, stderr } = await bordereau(dir, 'check', 'a.xlsx', '--format', 'json');
    expect([status, stderr]).toEqual([0, '']);
    const [check] = JSON.parse(stdout) as {
      findings: { rule: string; waived: unknown }[];
      counts: Record<string, number>;
    }[];
    expect(check?.findings.find(({ rule }) => rule === 'unit-lot')?.waived).toEqual({
      reason: 'Accord de la direction',
      author: 'M. Durand',
      day: '2018-05-02',
      ruleVersion: '2',
    });
    expect(check?.counts).toMatchObject({ error: 0, waived: 1 });
    const { stdout: text } = await bordereau(dir, 'check', 'a.xlsx');
    expect(text).toContain('Dérogation accordée par M. Durand le 02/05/2018');
    const { stdout: csv } = await bordereau(dir, 'check', 'a.xlsx', '--format', 'csv');
    const [head = '', ...rows] = csv.trimEnd().split('\r\n');
    const [rule, waived] = ['rule', 'waived'].map((name) => head.split(';').indexOf(name));
    expect(
      rows.map((row) => row.split(';')).map((cells) => [cells[rule ?? -1], cells[waived ?? -1]]),
    ).toContainEqual(['unit-lot', 'Accord de la direction']);
  });

  it('stand in the report, with what became of each', async () => {
    const idle = {
      ...waiver,
      id: 'fedcba9876543210',
      covers: { kind: 'order', order: 'bc9' },
      order: 'BC-9',
    };
    const dir = await withWaivers(JSON.stringify({ version: 1, waivers: [waiver, idle] }));
    await bordereau(dir, 'check', 'a.xlsx', '--report', 'rapport.xlsx');
    const { sheets } = await readXlsx(readFileSync(join(dir, 'rapport.xlsx')));
    const rows = sheets.find(({ name }) => name === 'Dérogations')?.rows ?? [];
    expect(rows.map((row) => row[5])).toEqual(['État', 'En vigueur', 'Sans objet']);
    expect(rows[1]?.slice(1, 4)).toEqual([
      'La règle, pour la commande',
      'Accord de la direction',
      'M. Durand',
    ]);
  });

  it('that are open again are told of, with what they set aside', async () => {
    const told = async (granted: object, ...argv: string[]) => {
      const dir = await withWaivers(JSON.stringify({ version: 1, waivers: [granted] }));
      const { status, stderr } = await bordereau(dir, 'check', 'a.xlsx', '--report', 'r.xlsx', ...argv);
      const { sheets } = await readXlsx(readFileSync(join(dir, 'r.xlsx')));
      const notices = sheets.at(-1)?.rows.flatMap(([name, said]) => (name === 'À savoir' ? [said] : []));
      return { status, stderr, notices };
    };
    const older = await told({ ...waiver, ruleVersion: '1' });
    expect(older.status).toBe(1);
    expect(plain(older.stderr)).toMatch(
      /^a\.xlsx : 1 dérogation n’est plus appliquée.*« Unité d’un autre lot \(BC-002\) »/,
    );
    expect(older.notices).toEqual([older.stderr.trimEnd()]);
    const english = await told({ ...waiver, ruleVersion: '1', order: null }, '--lang', 'en');
    expect(english.stderr).toMatch(/1 waiver is no longer applied.*“Unit of another lot”/);
    // Nothing counts that it had set aside.
    const idle = await told({ ...waiver, covers: { kind: 'order', order: 'bc9' } });
    expect(idle.stderr).toBe('');
  });

  it.each(['{', '{"version":2,"waivers":[]}', '{"version":1,"waivers":[{"rule":"unit-lot"}]}'])(
    'are set aside with a sentence when they cannot be read: %s',
    async (stored) => {
      const dir = await withWaivers(stored);
      const { status, stderr } = await bordereau(dir, 'check', 'a.xlsx', '--report', 'r.xlsx');
      expect(status).toBe(1);
      expect(stderr).toMatch(/dérogations enregistrées dans le classeur sont illisibles/);
      const { sheets } = await readXlsx(readFileSync(join(dir, 'r.xlsx')));
      const [, row] = sheets.find(({ name }) => name === 'Dérogations')?.rows ?? [];
      expect(row?.[0]).toMatch(/^Dérogations illisibles/);
    },
  );
});
