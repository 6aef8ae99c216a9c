/** The sample with one anomaly for each rule, as a user meets it: through the terminal. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../src/cli/main';
import { agreement, ruleFiles } from '../rules/check-example';

const samples = join(__dirname, '..', '..', 'samples');

it('shows every rule at work; `npm run samples` adds a new one', async () => {
  let stdout = '';
  let stderr = '';
  const before = readFileSync(join(samples, 'une-anomalie-par-regle.xlsx'));
  const status = await run(
    ['check', 'une-anomalie-par-regle.xlsx', '--prices', 'BPU', '--as-of', '2021-12-31', '--format', 'json'],
    {
      cwd: samples,
      stdout: (text) => (stdout += text),
      stderr: (text) => (stderr += text),
      today: () => '2021-12-31',
    },
  );
  expect([status, stderr]).toEqual([1, '']);
  const checks = JSON.parse(stdout) as { findings: { rule: string }[] }[];
  const fired = new Set(checks.flatMap(({ findings }) => findings.map(({ rule }) => rule)));
  const asked = ruleFiles.filter(({ rule }) => rule.instances(agreement).length > 0);
  expect(asked.map(({ name }) => name).filter((name) => !fired.has(name))).toEqual([]);
  expect(readFileSync(join(samples, 'une-anomalie-par-regle.xlsx')).equals(before)).toBe(true);
});
