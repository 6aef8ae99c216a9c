/** The built program of the terminal, and who reads what it writes. */
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { workbook } from '../cli/workbooks';

jest.setTimeout(60_000);

const program = join(__dirname, '..', '..', 'dist', 'cli.js');
const lines = 1_000;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bordereau-'));
  const header = ['N° BC', 'Lot', 'UO', 'Qté', 'Projet', 'Date de début', 'Date de fin'];
  // Each line is of the wrong lot: far more is written than a pipe holds.
  const rows = Array.from({ length: lines }, (_, index) => [
    `BC-${index}`,
    ...[1, 'UO-L2.2.2', 1, `Projet ${index}`, 42744, 42833],
  ]);
  await workbook(join(folder, 'a.xlsx'), [{ name: 'A', rows: [header, ...rows] }]);
});

afterAll(() => rmSync(folder, { recursive: true }));

const check = () => spawn(process.execPath, [program, 'check', join(folder, 'a.xlsx'), '--format', 'json']);

const ended = (child: ReturnType<typeof check>) =>
  new Promise<number | null>((resolve) => child.on('close', resolve));

it('writes all of it for a reader who takes it little by little', async () => {
  const child = check();
  const taken: Buffer[] = [];
  child.stdout.on('data', (bytes: Buffer) => {
    taken.push(bytes);
    child.stdout.pause();
    setTimeout(() => child.stdout.resume(), 5);
  });

  expect(await ended(child)).toBe(1);
  const text = Buffer.concat(taken).toString();
  expect(text.length).toBeGreaterThan(500_000);
  const [sheet] = JSON.parse(text) as [{ findings: { rule: string }[] }];
  expect(sheet.findings.filter(({ rule }) => rule === 'unit-lot')).toHaveLength(lines);
});

it('says nothing of a reader who leaves early, and ends', async () => {
  const child = check();
  let complaint = '';
  child.stderr.on('data', (bytes: Buffer) => (complaint += bytes.toString()));
  child.stdout.once('data', () => child.stdout.destroy());

  expect(await ended(child)).toBe(1);
  expect(complaint).toBe('');
});

/** A device that takes nothing, as a full disk does. */
const full = '/dev/full';

if (existsSync(full))
  describe('on a system of devices and folders that can go', () => {
    it.each<[string, string[], number, number]>([
      ['a result', ['check', 'a.xlsx', '--format', 'json', '--lang', 'en'], 1, 2],
      ['its help', ['--help', '--lang', 'en'], 1, 2],
      ['a refusal', ['check', 'b.xlsx'], 2, 2],
    ])('ends with 2 and without a stack trace where %s cannot be written', (_, argv, stream, status) => {
      const device = openSync(full, 'w');
      const ran = spawnSync(process.execPath, [program, ...argv], {
        cwd: folder,
        stdio: ['ignore', ...[1, 2].map((index) => (index === stream ? device : 'pipe'))],
        encoding: 'utf8',
      });
      closeSync(device);

      expect(ran.status).toBe(status);
      expect(ran.stderr ?? '').toBe(
        stream === 1
          ? 'The result could not be written in full: check the disk space left, or where the output goes, and try again.\n'
          : '',
      );
    });

    it('says that the folder it was started from is gone', () => {
      const gone = join(folder, 'gone');
      mkdirSync(gone);
      const command = `rmdir "$PWD" && "${process.execPath}" "${program}" check a.xlsx`;
      const ran = spawnSync('sh', ['-c', command], { cwd: gone, encoding: 'utf8' });

      expect([ran.status, ran.stdout]).toEqual([2, '']);
      expect(ran.stderr).toMatch(/^Le dossier d’où la commande est lancée n’existe plus.*\n$/);
    });
  });
