/** What CONTRIBUTING promises of the commands. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { requireParts } from '../../scripts/generate-catalogue';
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
