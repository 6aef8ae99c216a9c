/** Every small change to the source of one part of the engine, and whether a test of that part notices it. */
const parts = require('./parts.js');

const part = process.env.PART;
const { files, tests } = parts[part];

module.exports = {
  mutate: files,
  testRunner: 'mocha',
  plugins: [require.resolve('@stryker-mutator/mocha-runner')],
  mochaOptions: {
    'no-config': true,
    require: ['./adequacy/jest-in-mocha.js', './adequacy/interface.js'],
    spec: tests,
  },
  coverageAnalysis: 'perTest',
  // A string is a name, which the compiler holds to the others, or words, which no program can judge.
  mutator: { excludedMutations: ['StringLiteral'] },
  // A mutant of what runs once as a file is loaded (a table, a schema) would need a process of its own for each.
  ignoreStatic: true,
  concurrency: 2,
  reporters: ['json', 'progress-append-only'],
  jsonReporter: { fileName: `.cache/mutation/${part}.json` },
  tempDirName: '.cache/stryker',
  ignorePatterns: ['/dist', '/dist-release', '/docs', '/.cache', '/preview', '/bench/node_modules'],
  // A mutant that never ends.
  timeoutMS: 10_000,
};
