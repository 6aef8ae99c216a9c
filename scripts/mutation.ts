/**
 * `npm run mutation`: which small changes to the engine neither a test nor the compiler notices; `npm run mutation --
 * waiving` for one part of it, `--last` to read the last run again. Prints those that nobody has judged
 * (adequacy/judged), the verdicts that nobody needs any more, then the shares.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { oneLine } from '../src/core/text';
import { compiling } from './compiles';
import { installPackages } from './install-packages';

const root = join(__dirname, '..');
const folder = join(root, 'adequacy');
const parts = Object.keys(require(join(folder, 'parts.js')) as object);

const place = z.object({ line: z.number(), column: z.number() });
const mutantSchema = z.object({
  replacement: z.string().default(''),
  status: z.string(),
  location: z.object({ start: place, end: place }),
});
const reportSchema = z.object({
  files: z.record(z.string(), z.object({ source: z.string(), mutants: z.array(mutantSchema) })),
});

/** `line`: as it stands in the source; `verdict`: why no test is to notice the change. */
const judgedSchema = z.array(
  z.strictObject({
    file: z.string(),
    line: z.string(),
    from: z.string(),
    to: z.string(),
    verdict: z.string().min(1),
  }),
);

type Judged = z.infer<typeof judgedSchema>[number];

interface Survivor extends Omit<Judged, 'verdict'> {
  readonly at: number;
  readonly source: string;
}

/** By a test that fails, or that does not end. */
const noticed = new Set(['Killed', 'Timeout']);
const unnoticed = new Set(['Survived', 'NoCoverage']);

const readsLast = process.argv.includes('--last');

function reportOf(part: string): string {
  return join(root, '.cache', 'mutation', `${part}.json`);
}

interface Outcome {
  readonly part: string;
  readonly noticed: number;
  readonly refused: number;
  readonly judged: number;
  readonly left: readonly Survivor[];
  /** Judged without need: a test notices the change by now, or its line is gone. */
  readonly needless: readonly Judged[];
}

function mutate(part: string): Outcome {
  const stryker = join(folder, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
  if (!readsLast) {
    const { status } = spawnSync(process.execPath, [stryker, 'run', 'adequacy/stryker.config.js'], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, PART: part },
    });
    if (status !== 0) throw new Error(`The tests of ${part} could not be run on mutants: do they pass?`);
  }
  const { files } = reportSchema.parse(JSON.parse(readFileSync(reportOf(part), 'utf8')));
  const mutants = Object.values(files).flatMap((file) => file.mutants);
  const survivors = Object.entries(files).flatMap(([file, { source, mutants: own }]) =>
    own.filter(({ status }) => unnoticed.has(status)).map((mutant) => survivorOf(file, source, mutant)),
  );
  const compiles = compiling(join(root, 'tsconfig.pure.json'), survivors);
  const real = survivors.filter((_, index) => compiles[index]);
  const verdicts = judgedIn(part).filter(({ file }) => file in files || !existsSync(join(root, file)));
  const judged = new Set(verdicts.map(keyOf));
  const surviving = new Set(real.map(keyOf));
  return {
    part,
    noticed: mutants.filter(({ status }) => noticed.has(status)).length,
    refused: survivors.length - real.length,
    judged: real.filter((survivor) => judged.has(keyOf(survivor))).length,
    left: real.filter((survivor) => !judged.has(keyOf(survivor))),
    needless: verdicts.filter((verdict) => !surviving.has(keyOf(verdict))),
  };
}

function survivorOf(file: string, source: string, mutant: z.infer<typeof mutantSchema>): Survivor {
  const lines = source.split('\n');
  const offset = ({ line, column }: z.infer<typeof place>) =>
    lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0) + column - 1;
  const { start, end } = mutant.location;
  const [from, to] = [offset(start), offset(end)];
  return {
    file,
    at: start.line,
    line: lines[start.line - 1]?.trim() ?? '',
    from: oneLine(source.slice(from, to)),
    to: oneLine(mutant.replacement),
    source: source.slice(0, from) + mutant.replacement + source.slice(to),
  };
}

function judgedIn(part: string): readonly Judged[] {
  const path = join(folder, 'judged', `${part}.json`);
  return existsSync(path) ? judgedSchema.parse(JSON.parse(readFileSync(path, 'utf8'))) : [];
}

function keyOf({ file, line, from, to }: Omit<Judged, 'verdict'>): string {
  return JSON.stringify([file, line, from, to]);
}

function tell({ part, noticed: tests, refused, judged, left }: Outcome): string {
  const all = tests + judged + left.length;
  const share = ((100 * tests) / all).toFixed(1);
  return `| ${part} | ${all} | ${tests} (${share} %) | ${judged} | ${left.length} | ${refused} |`;
}

const asked = process.argv.slice(2).filter((argument) => argument !== '--last');
const chosen = asked.length > 0 ? asked : parts;
const unknown = asked.filter((part) => !parts.includes(part));
const neverRun = chosen.filter((part) => !existsSync(reportOf(part)));
if (unknown.length > 0) {
  console.error(`No part "${unknown.join(' ')}". There are: ${parts.join(', ')}.`);
  process.exitCode = 1;
} else if (readsLast && neverRun.length > 0) {
  console.error(
    `No run is kept of: ${neverRun.join(', ')}. \`npm run mutation -- ${neverRun.join(' ')}\` makes one.`,
  );
  process.exitCode = 1;
} else {
  installPackages(folder);
  const outcomes = chosen.map(mutate);
  for (const { file, at, line, from, to } of outcomes.flatMap(({ left }) => left))
    console.log(`${file}:${at}\n    ${line}\n    ${from} → ${to}`);
  for (const { file, line, from, to } of outcomes.flatMap(({ needless }) => needless))
    console.log(`judged without need: ${file}\n    ${line}\n    ${from} → ${to}`);
  console.log('\n| part | mutants | noticed by a test | judged | left | refused by the compiler besides |');
  console.log('| --- | --- | --- | --- | --- | --- |');
  for (const outcome of outcomes) console.log(tell(outcome));
}
