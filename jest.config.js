/** Three kinds of tests: pure and Node (`node`), the pane (`pane`), and the built bundle in Chromium (`browser`). */
const transform = {
  '^.+\\.(m?[jt]sx?)$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
      },
    },
  ],
};
const common = {
  setupFilesAfterEnv: ['<rootDir>/test/patience.ts'],
  transform,
  // Packages that ship ES modules only.
  transformIgnorePatterns: [
    '/node_modules/(?!(@sindresorhus/fnv1a|hucre|chardet|sirv|totalist|mrmime|@polka|marked)/)',
  ],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'json'],
};

module.exports = {
  // `npm run coverage`: the engine is where a line that no test runs may be a wrong verdict.
  collectCoverageFrom: ['src/{core,rules}/**/*.ts'],
  coverageProvider: 'v8',
  coverageReporters: ['text-summary', 'json-summary', 'lcovonly'],
  coverageThreshold: { global: { lines: 95, branches: 95 } },
  projects: [
    {
      ...common,
      displayName: 'node',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['/test/taskpane/', '/test/browser/', '/test/adapter-contract/'],
    },
    {
      ...common,
      displayName: 'pane',
      testEnvironment: 'jsdom',
      setupFiles: ['<rootDir>/test/taskpane/jsdom.ts'],
      setupFilesAfterEnv: ['<rootDir>/test/patience.ts', '<rootDir>/test/taskpane/patience.ts'],
      testMatch: ['<rootDir>/test/taskpane/**/*.test.ts?(x)'],
    },
    {
      ...common,
      displayName: 'browser',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/browser/**/*.test.ts', '<rootDir>/test/adapter-contract/**/*.test.ts'],
    },
  ],
};
