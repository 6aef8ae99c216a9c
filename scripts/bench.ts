/**
 * `npm run bench`: every file of `bench/`, each beside what it is measured against in the same run, as ratios.
 * `--json` prints the numbers for a program; `--only ID` runs one; `--rounds N` (5).
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measure, type Bench, type Measured } from '../bench/bench';

const folder = join(__dirname, '..', 'bench');

function benches(): readonly Bench[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .flatMap((name) => (require(join(folder, name)) as { readonly bench?: Bench }).bench ?? []);
}

function table(measured: readonly Measured[]): string {
  const rows = measured.map(({ contender, nanoseconds, unit, ratio }) => [
    contender,
    `${nanoseconds.toLocaleString('en')} ns per ${unit}`,
    `× ${ratio}`,
  ]);
  const widths = [0, 1, 2].map((at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const lines = rows.map(
    ([name = '', time = '', ratio = '']) =>
      `  ${name.padEnd(widths[0] ?? 0)}  ${time.padStart(widths[1] ?? 0)}  ${ratio.padStart(widths[2] ?? 0)}`,
  );
  return [measured[0]?.title ?? '', ...lines].join('\n');
}

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: { json: { type: 'boolean' }, only: { type: 'string' }, rounds: { type: 'string' } },
  });
  const all = benches();
  const chosen = values.only === undefined ? all : all.filter(({ id }) => id === values.only);
  if (chosen.length === 0)
    throw new Error(`No bench "${values.only}". There are: ${all.map(({ id }) => id).join(', ')}.`);
  const rounds = Number(values.rounds ?? 5);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a whole number from 1.');
  const measured: Measured[] = [];
  for (const bench of chosen) {
    const results = await measure(bench, rounds);
    measured.push(...results);
    if (!values.json) console.log(`${table(results)}\n`);
  }
  if (values.json) console.log(JSON.stringify(measured, null, 2));
  else console.log('× : our time (first line) divided by that one; below 1, ours is quicker.');
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
