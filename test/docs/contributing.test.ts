/** What CONTRIBUTING promises of the commands. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allOrNothing } from '../../scripts/all-or-nothing';
import { refuseWithoutExcel } from '../../scripts/excel-here';
import { requireParts } from '../../scripts/generate-catalogue';
import { naming } from '../../scripts/naming';
import { sentenceOf } from '../../scripts/run-script';

const root = join(__dirname, '..', '..');

it('runs the tests that are named, and nothing else', () => {
  const tsx = require.resolve('tsx/cli');
  const told = execFileSync(process.execPath, [tsx, 'scripts/test.ts', '--listTests', 'test/rules/vat'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(told.trim()).toBe(join(root, 'test', 'rules', 'vat.test.ts'));
});

it('names the part that a file lacks', () =>
  expect(() => requireParts('src/columns/place.ts', { place: {} }, ['place', 'samples'])).toThrow(
    'src/columns/place.ts exports no samples',
  ));

it('says where the options of a script stand', () => {
  // As `parseArgs` refuses it; under Jest its errors are of another realm.
  const refused = Object.assign(new Error("Unknown option '--help'"), {
    code: 'ERR_PARSE_ARGS_UNKNOWN_OPTION',
  });
  expect(sentenceOf(refused, 'scripts/docs.ts')).toBe(
    "Unknown option '--help'\nThe options are told at the head of scripts/docs.ts.",
  );
});

describe('a script that is told nothing', () => {
  const run = (script: string, ...args: string[]) =>
    spawnSync(process.execPath, [require.resolve('tsx/cli'), `scripts/${script}.ts`, ...args], {
      cwd: root,
      encoding: 'utf8',
    });

  it.each(['build', 'generate', 'coverage', 'samples'])('%s refuses what is typed behind it', (script) => {
    const { status, stderr } = run(script, 'test/rules');
    expect(status).toBe(1);
    expect(stderr).toMatch(/^Unexpected argument 'test\/rules'/);
  });
});

it('names the file, its line and its example where a rule goes wrong', () => {
  const wrong = () => {
    const error = new TypeError('no such thing');
    error.stack = 'TypeError: no such thing\n    at check (C:\\work\\src\\rules\\vat.ts:34:5)';
    throw error;
  };
  expect(() => naming('src/rules/vat.ts', wrong, ', example "x"')).toThrow(
    'src/rules/vat.ts:34, example "x": no such thing',
  );
  expect(() => naming('src/rules/vat.ts', () => naming('src/rules/vat.ts', wrong))).toThrow(
    /^src\/rules\/vat\.ts:34: no such thing$/,
  );
});

it('says what there is where no Excel can be', () => {
  expect(() => refuseWithoutExcel('linux')).toThrow('npm run preview');
  expect(() => refuseWithoutExcel('darwin')).not.toThrow();
});

it('leaves nothing half written where what follows cannot be made', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bordereau-'));
  const [index, added] = [join(folder, 'index.ts'), join(folder, 'added.ts')] as const;
  writeFileSync(index, 'before');
  const work = () => {
    writeFileSync(index, 'after');
    writeFileSync(added, 'after');
    return Promise.reject(new Error('no such column'));
  };
  await expect(allOrNothing([index, added], work)).rejects.toThrow('no such column');
  expect([readFileSync(index, 'utf8'), existsSync(added)]).toEqual(['before', false]);
  rmSync(folder, { recursive: true });
});
