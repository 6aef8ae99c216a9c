/**
 * `npm test`: everything, in the order in which a failure is cheapest to read. Closes with one line that counts what
 * passed and failed: the steps themselves, then each test of the suites. `npm test -- test/rules/vat` runs tests alone:
 * what is given goes to Jest as it stands.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const root = join(__dirname, '..');
const results = join(root, '.cache', 'jest.json');

/** Programs below `node_modules`, which Node runs itself: what npm puts beside them differs from system to system. */
const tsc = 'typescript/bin/tsc';
const tsx = 'tsx/dist/cli.mjs';

const steps: readonly (readonly [name: string, program: string, ...args: string[]])[] = [
  ['types', tsc, '-p', 'tsconfig.json'],
  ['types of the engine, without a host', tsc, '-p', 'tsconfig.pure.json'],
  ['lint', 'eslint/bin/eslint.js', '.', '--max-warnings', '0'],
  ['format', 'prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
  ['generated files', tsx, 'scripts/generate.ts', '--check'],
  ['manifests', tsx, 'scripts/check-manifests.ts'],
  ['build', tsx, 'scripts/build.ts'],
  // Or each process of tests would bundle it, all into one folder.
  ['preview', tsx, 'scripts/preview-bundle.ts'],
];

const jestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numFailedTestSuites: z.number(),
  numRuntimeErrorTestSuites: z.number(),
});

function succeeds(program: string, args: readonly string[]): boolean {
  const path = join(root, 'node_modules', program);
  return spawnSync(process.execPath, [path, ...args], { cwd: root, stdio: 'inherit' }).status === 0;
}

/** Passed and failed tests of the suites; a suite that does not even load counts as one failure. */
function suites(): { passed: number; failed: number } {
  mkdirSync(join(root, '.cache'), { recursive: true });
  rmSync(results, { force: true });
  // `--ci`: a snapshot that is not there fails, instead of being written.
  const ok = succeeds('jest/bin/jest.js', ['--ci', '--json', `--outputFile=${results}`]);
  try {
    const report = jestReport.parse(JSON.parse(readFileSync(results, 'utf8')));
    const failed = report.numFailedTests + report.numRuntimeErrorTestSuites + report.numPendingTests;
    return { passed: report.numPassedTests, failed: ok ? failed : Math.max(failed, 1) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function everything(): boolean {
  let passed = 0;
  let failed = 0;
  for (const [name, program, ...args] of steps) {
    console.log(`\n— ${name}`);
    if (succeeds(program, args)) passed += 1;
    else failed += 1;
  }
  console.log('\n— tests');
  const tests = suites();
  passed += tests.passed;
  failed += tests.failed;
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0;
}

const given = process.argv.slice(2);
process.exitCode = (given.length > 0 ? succeeds('jest/bin/jest.js', given) : everything()) ? 0 : 1;
