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

module.exports = tseslint.config(
  { ignores: ['dist/', 'dist-release/', 'node_modules/', '.cache/', 'docs/'] },
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
    rules: mayNotImport(
      'rules',
      'columns',
      'summaries',
      'functions',
      'catalogue',
      'line-check',
      'telling',
      'summary-words',
      'cli',
      'taskpane',
      'commands',
      'excel',
    ),
  },
  {
    files: ['src/rules/**', 'src/columns/**', 'src/summaries/**'],
    rules: mayNotImport(
      'catalogue',
      'line-check',
      'telling',
      'summary-words',
      'functions',
      'cli',
      'taskpane',
      'commands',
      'excel',
    ),
  },
  {
    files: ['src/functions/**'],
    rules: mayNotImport(
      'catalogue',
      'telling',
      'summary-words',
      'rules',
      'cli',
      'taskpane',
      'commands',
      'excel',
    ),
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
