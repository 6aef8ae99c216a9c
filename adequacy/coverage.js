/** Counts the lines and branches of the engine that tests run, in the source as it is written. */
const { readFileSync } = require('node:fs');
const { resolve, sep } = require('node:path');
const { createCoverageMap } = require('istanbul-lib-coverage');
const { createInstrumenter } = require('istanbul-lib-instrument');
const { createContext } = require('istanbul-lib-report');
const reports = require('istanbul-reports');

const least = 95;
const measured = ['src/core', 'src/rules'].map((folder) => resolve(folder) + sep);
const instrumenter = createInstrumenter({ esModules: true, parserPlugins: ['typescript'] });

/** The source, with counters where it is of the engine. */
exports.counted = (source, filename) =>
  measured.some((folder) => filename.startsWith(folder))
    ? instrumenter.instrumentSync(source, filename)
    : source;

exports.mochaGlobalTeardown = () => {
  const stopgaps = { all: 0, unused: 0 };
  const files = Object.values(globalThis.__coverage__).map((file) => withoutStopgaps(file, stopgaps));
  const coverageMap = createCoverageMap(Object.fromEntries(files.map((file) => [file.path, file])));
  const context = createContext({ dir: resolve('.cache/coverage'), coverageMap });
  for (const form of ['text', 'json']) reports.create(form).execute(context);
  const { lines, branches } = coverageMap.getCoverageSummary();
  process.stdout.write(`Lines ${lines.pct} %, branches ${branches.pct} %; at least ${least} % of each.\n`);
  process.stdout.write(
    `Not counted: ${stopgaps.all} literals after ??, ${stopgaps.unused} of them never needed.\n`,
  );
  if (Math.min(lines.pct, branches.pct) < least) process.exitCode = 1;
};

const literal = /^(?:-?\d+|-?Infinity|NaN|''|\[\]|\{\}|null|false)$/;

/**
 * A file without the literals after `??`. The compiler demands one wherever a value is read by its place, also where
 * there always is one: most can never be needed, and no test could show it.
 */
function withoutStopgaps(file, stopgaps) {
  const source = readFileSync(file.path, 'utf8').split('\n');
  const branchMap = {};
  const b = {};
  for (const [id, branch] of Object.entries(file.branchMap)) {
    const counts = file.b[id];
    const stopgap = branch.type === 'binary-expr' && isStopgap(source, branch.locations.at(-1));
    if (stopgap) {
      stopgaps.all += 1;
      if (counts.at(-1) === 0) stopgaps.unused += 1;
    }
    const kept = stopgap ? counts.length - 1 : counts.length;
    if (kept < 2 && stopgap) continue;
    branchMap[id] = { ...branch, locations: branch.locations.slice(0, kept) };
    b[id] = counts.slice(0, kept);
  }
  return { ...file, branchMap, b };
}

function isStopgap(source, { start, end }) {
  const line = source[start.line - 1];
  if (start.line !== end.line || !literal.test(line.slice(start.column, end.column))) return false;
  const before = `${source[start.line - 2] ?? ''}${line.slice(0, start.column)}`;
  return /\?\?\s*$/.test(before);
}
