/** The parts of the engine, and the tests made for each. */
const core = (...folders) => folders.map((folder) => `src/core/${folder}/**/*.ts`);

/** Quick tests of single files: run first, they notice most changes before whole sheets are read. */
const ofFiles =
  'address|blank|cell-text|cells|choices|column-edits|column-kinds|find-header|header-key|map-columns|near-headers|' +
  'number-format|part-of-sheet|plain-text|read-orders|same-rows|tables-of-sheet|unit-column|used-rows';

module.exports = {
  calendar: { files: core('calendar'), tests: ['test/calendar/*.test.ts'] },
  agreement: {
    files: core('agreement'),
    tests: [
      'test/agreement/*.test.ts',
      'test/reading/*-units.test.ts',
      'test/rules/@(amendments|unit-deliverables|price-revision|capacity-out-of-scale|unit-profile).test.ts',
      'test/rules/@(profile-experience|product-lead|not-payable|unit-equivalence|subcontracting).test.ts',
    ],
  },
  reading: {
    files: core('sheet', 'orders'),
    tests: [`test/reading/@(${ofFiles}).test.ts`, `test/@(reading|columns)/!(*fuzzing|${ofFiles}).test.ts`],
  },
  checking: {
    files: core('checking'),
    tests: [
      'test/checking/!(recheck*|check-line|missing-columns).test.ts',
      'test/rules/@(amendments|edges).test.ts',
    ],
  },
  clock: { files: core('clock'), tests: ['test/clock/*.test.ts'] },
  chorus: { files: core('chorus'), tests: ['test/chorus/*.test.ts'] },
  projects: { files: core('projects'), tests: ['test/projects/*.test.ts'] },
  reporting: {
    files: core('reporting'),
    // The tests of whole reports would be run for each change.
    tests: ['test/reporting/*.test.ts', 'test/clock/contract-clock.test.ts'],
  },
  // What takes seconds (another spreadsheet engine, thousands of lines, whole reports) would be run for each change.
  summing: { files: core('summing'), tests: ['test/summing/!(report|living|independent).test.ts'] },
  waiving: { files: core('waiving'), tests: ['test/waiving/*.test.ts'] },
  common: {
    // What remembers is replaced while mutants run (jest-in-mocha.js).
    files: ['src/core/*.ts', '!src/core/remembered.ts'],
    tests: ['test/@(common|waiving)/*.test.ts', 'test/reading/near-headers.test.ts'],
  },
  // The general tests read the sources themselves.
  rules: {
    files: ['src/rules/*.ts'],
    tests: ['test/rules/!(general*).test.ts', 'test/summing/@(ceilings|merged-amounts).test.ts'],
  },
};
