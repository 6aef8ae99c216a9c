/**
 * `npm run bench`: every file of `bench/`, each beside what it is measured against in the same run, as ratios; then the
 * figures that are aimed at, reached or not. `npm run bench -- uo-cost` runs one; `--json` prints the numbers for a
 * program; `--rounds N`.
 */
import { readdirSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { goalsOf, measure, type Bench, type Figure, type Inspection, type Measured } from '../bench/bench';
import { installPackages } from './install-packages';
import { runScript } from './run-script';

const folder = join(__dirname, '..', 'bench');

interface BenchFile {
  readonly bench?: Bench;
  readonly inspection?: Inspection;
}

function benchFiles(): readonly (BenchFile & { readonly id: string })[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .flatMap((name) => {
      const file = require(join(folder, name)) as BenchFile;
      const id = file.bench?.id ?? file.inspection?.id;
      return id === undefined ? [] : [{ ...file, id }];
    });
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

function goalTable(figures: readonly Figure[]): string {
  const titles = ['job', 'measured', 'reach', 'stretch', 'reached'];
  const shown = (value: number | null, unit: string) =>
    value === null ? '–' : unit === '×' ? `× ${value}` : `${value} ${unit}`;
  const rows = figures.map(({ job, unit, measured, reach, stretch, reached }) => [
    job,
    shown(measured, unit),
    shown(reach, unit),
    shown(stretch, unit),
    reached === null ? '–' : reached ? 'yes' : 'NO',
  ]);
  return [titles, titles.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean' }, rounds: { type: 'string' } },
  });
  // What is written for the moment goes with the run.
  (require('../test/one-temporary-folder.js') as () => void)();
  // What we are measured against.
  installPackages(folder);
  const all = benchFiles();
  const chosen = positionals.length === 0 ? all : all.filter(({ id }) => positionals.includes(id));
  if (chosen.length === 0)
    throw new Error(`No bench "${positionals.join(' ')}". There are: ${all.map(({ id }) => id).join(', ')}.`);
  const rounds = values.rounds === undefined ? null : Number(values.rounds);
  if (rounds !== null && (!Number.isInteger(rounds) || rounds < 1))
    throw new Error('--rounds takes a whole number from 1.');
  const measured: Measured[] = [];
  const figures: Figure[] = [];
  for (const { bench, inspection } of chosen) {
    if (bench) {
      const results = await measure(bench, rounds ?? bench.rounds ?? 5);
      measured.push(...results);
      figures.push(...goalsOf(bench, results));
      if (!values.json) console.log(`${table(results)}\n`);
    }
    if (inspection) figures.push(...(await inspection.figures()));
  }
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, Node ${process.version}`;
  if (values.json) console.log(JSON.stringify({ machine, measured, figures }, null, 2));
  else {
    console.log('× : our time (first line) divided by that one; below 1, ours is quicker.\n');
    console.log(`${machine}\n\n${goalTable(figures)}`);
  }
}

runScript(run);
