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
    '/node_modules/(?!(@sindresorhus/fnv1a|hucre|sirv|totalist|mrmime|@polka|marked)/)',
  ],
  // Copies of the sources that mutants are made of.
  modulePathIgnorePatterns: ['<rootDir>/.cache/'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'json'],
};

module.exports = {
  globalSetup: '<rootDir>/test/one-temporary-folder.js',
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
