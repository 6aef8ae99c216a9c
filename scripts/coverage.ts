/** `npm run coverage`: how much of the engine the tests of the engine run; fails below the least share. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { installPackages } from './install-packages';
import { runWithoutOptions } from './run-script';

const root = join(__dirname, '..');
const folder = join(root, 'adequacy');

/** What does not exercise the engine, or would only do it more slowly. */
const others = [
  'adapter-contract',
  'browser',
  'docs',
  'faults',
  'functions',
  'manifest',
  'performance',
  'preview',
  'release',
  'taskpane',
];

async function main(): Promise<void> {
  installPackages(folder);
  // What tests leave goes with the run here too.
  (require('../test/one-temporary-folder.js') as () => void)();
  const { status } = spawnSync(
    process.execPath,
    [
      join(folder, 'node_modules', 'mocha', 'bin', 'mocha.js'),
      '--no-config',
      ...['--timeout', '0'],
      ...['--reporter', 'dot'],
      ...['coverage', 'jest-in-mocha', 'interface'].flatMap((name) => ['--require', `./adequacy/${name}.js`]),
      ...others.flatMap((name) => ['--ignore', `test/${name}/**`]),
      // These need Jest itself, and a page.
      ...['start-up', 'host-facts'].flatMap((name) => ['--ignore', `test/excel/${name}.test.ts`]),
      'test/**/*.test.ts',
    ],
    { cwd: root, stdio: 'inherit', env: { ...process.env, COVERAGE: '1' } },
  );
  process.exitCode = status ?? 1;
}

runWithoutOptions(main);
