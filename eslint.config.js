const js = require('@eslint/js');
const tseslint = require('typescript-eslint');
const officeAddins = require('eslint-plugin-office-addins');
const reactHooks = require('eslint-plugin-react-hooks');
const prettier = require('eslint-config-prettier');
const globals = require('globals');

/** A floor of the house may import only from the floors below it. */
const mayNotImport = (...floors) => ({
  'no-restricted-imports': [
    'error',
    {
      patterns: [
        { regex: `^(\\.\\./)+(${floors.join('|')})(/|$)`, message: 'A floor imports only from below.' },
      ],
    },
  ],
});

/** What people add to, the indexes made of it, and where the house is entered. */
const parts = ['rules', 'columns', 'summaries'];
const indexes = ['catalogue', 'line-check', 'function-list'];
const doors = ['functions', 'cli', 'taskpane', 'commands', 'excel'];

module.exports = tseslint.config(
  { ignores: ['dist/', 'dist-release/', '.cache/'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      eqeqeq: ['error', 'always'],
      'no-console': 'error',
    },
  },
  {
    files: ['src/core/**', 'src/languages/**', 'src/agreements/**'],
    rules: mayNotImport(...parts, ...indexes, 'telling', ...doors),
  },
  {
    files: ['src/rules/**', 'src/columns/**', 'src/summaries/**'],
    rules: mayNotImport(...indexes, 'telling', ...doors),
  },
  { files: ['src/telling/**'], rules: mayNotImport('rules', 'line-check', ...doors) },
  {
    // A custom function loads what it needs, not all that the house knows.
    files: ['src/functions/**'],
    rules: mayNotImport('rules', 'catalogue', 'telling', 'cli', 'taskpane', 'commands', 'excel'),
  },
  {
    files: ['src/cli/**', 'src/taskpane/**', 'src/commands/**'],
    rules: mayNotImport('excel'),
  },
  {
    files: ['src/taskpane/**', 'src/cli/**', 'src/commands/**', 'src/functions/**'],
    rules: {
      'no-restricted-globals': ['error', 'Excel', 'Office', 'OfficeExtension', 'CustomFunctions'],
    },
  },
  {
    files: ['src/excel/**/*.{ts,tsx}'],
    plugins: { 'office-addins': officeAddins },
    rules: Object.fromEntries(
      officeAddins.configs.recommended
        .flatMap((config) => Object.entries(config.rules ?? {}))
        .filter(([name]) => name.startsWith('office-addins/')),
    ),
  },
  {
    files: ['src/taskpane/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['src/cli/**', 'scripts/**', 'test/**', 'preview/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.js'],
    languageOptions: { globals: globals.node },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  { files: ['scripts/**'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  prettier,
);
