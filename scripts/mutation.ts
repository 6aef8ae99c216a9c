/**
 * `npm run mutation`: which small changes to the engine no test notices; `npm run mutation -- waiving` for one part of
 * it. Prints each that survives, then the shares; judged in docs/mutation.md.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { installPackages } from './install-packages';

const root = join(__dirname, '..');
const folder = join(root, 'adequacy');
const parts = Object.keys(require(join(folder, 'parts.js')) as object);

const place = z.object({ line: z.number(), column: z.number() });
const reportSchema = z.object({
  files: z.record(
    z.string(),
    z.object({
      source: z.string(),
      mutants: z.array(
        z.object({
          mutatorName: z.string(),
          replacement: z.string().optional(),
          status: z.string(),
          location: z.object({ start: place, end: place }),
        }),
      ),
    }),
  ),
});

/** What a test ended: a failure, or a run without end. */
const noticed = new Set(['Killed', 'Timeout']);
const unnoticed = new Set(['Survived', 'NoCoverage']);

interface Share {
  readonly part: string;
  readonly noticed: number;
  readonly mutants: number;
}

function mutate(part: string): Share {
  const { status } = spawnSync(
    process.execPath,
    [
      join(folder, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js'),
      'run',
      'adequacy/stryker.config.js',
    ],
    { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, PART: part } },
  );
  if (status !== 0) throw new Error(`The tests of ${part} could not be run on mutants: do they pass?`);
  const report = join(root, '.cache', 'mutation', `${part}.json`);
  const { files } = reportSchema.parse(JSON.parse(readFileSync(report, 'utf8')));
  const share = { noticed: 0, mutants: 0 };
  for (const [file, { source, mutants }] of Object.entries(files)) {
    const lines = source.split('\n');
    for (const { status, mutatorName, replacement = '', location } of mutants) {
      if (noticed.has(status)) share.noticed += 1;
      if (noticed.has(status) || unnoticed.has(status)) share.mutants += 1;
      if (!unnoticed.has(status)) continue;
      const { start } = location;
      const line = lines[start.line - 1]?.trim() ?? '';
      const by = replacement.replace(/\s+/g, ' ').slice(0, 80);
      console.log(`${file}:${start.line}:${start.column} ${mutatorName}\n    ${line}\n    → ${by}`);
    }
  }
  return { part, ...share };
}

const asked = process.argv.slice(2);
const unknown = asked.filter((part) => !parts.includes(part));
if (unknown.length > 0) {
  console.error(`No part "${unknown.join(' ')}". There are: ${parts.join(', ')}.`);
  process.exitCode = 1;
} else {
  installPackages(folder);
  const shares = (asked.length > 0 ? asked : parts).map(mutate);
  console.log('\n| part | mutants | noticed |\n| --- | --- | --- |');
  for (const { part, noticed, mutants } of shares)
    console.log(`| ${part} | ${mutants} | ${noticed} (${((100 * noticed) / mutants).toFixed(1)} %) |`);
}
