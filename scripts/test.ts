/**
 * `npm test`: everything, in the order in which a failure is cheapest to read. Closes with one line that counts what
 * passed and failed: the steps themselves, then each test of the suites.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const root = join(__dirname, '..');
const results = join(root, '.cache', 'jest.json');

const steps: readonly (readonly [name: string, command: string, ...args: string[]])[] = [
  ['types', 'tsc', '-p', 'tsconfig.json'],
  ['types of the engine, without a host', 'tsc', '-p', 'tsconfig.pure.json'],
  ['lint', 'eslint', '.', '--max-warnings', '0'],
  ['format', 'prettier', '--check', '--log-level', 'warn', '.'],
  ['generated files', 'tsx', 'scripts/generate.ts', '--check'],
  ['manifests', 'tsx', 'scripts/check-manifests.ts'],
  ['build', 'tsx', 'scripts/build.ts'],
];

const jestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numFailedTestSuites: z.number(),
  numRuntimeErrorTestSuites: z.number(),
});

function succeeds(command: string, args: readonly string[]): boolean {
  return spawnSync('npx', ['--no-install', command, ...args], { cwd: root, stdio: 'inherit' }).status === 0;
}

/** Passed and failed tests of the suites; a suite that does not even load counts as one failure. */
function suites(): { passed: number; failed: number } {
  mkdirSync(join(root, '.cache'), { recursive: true });
  rmSync(results, { force: true });
  const ok = succeeds('jest', ['--json', `--outputFile=${results}`]);
  try {
    const report = jestReport.parse(JSON.parse(readFileSync(results, 'utf8')));
    const failed = report.numFailedTests + report.numRuntimeErrorTestSuites + report.numPendingTests;
    return { passed: report.numPassedTests, failed: ok ? failed : Math.max(failed, 1) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

let passed = 0;
let failed = 0;
for (const [name, command, ...args] of steps) {
  console.log(`\n— ${name}`);
  if (succeeds(command, args)) passed += 1;
  else failed += 1;
}
console.log('\n— tests');
const tests = suites();
passed += tests.passed;
failed += tests.failed;
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
