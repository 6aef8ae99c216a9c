/**
 * The bundles of `dist/`: the pane's page, the custom functions (self-contained, loads in a bare JavaScript runtime),
 * the terminal command and the search of the documentation. `scripts/build.ts` runs them and writes manifest and
 * metadata beside.
 */
const { BannerPlugin } = require('webpack');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const CopyPlugin = require('copy-webpack-plugin');
const MinimizerPlugin = require('minimizer-webpack-plugin');
const { existsSync, readFileSync } = require('node:fs');
const { homedir } = require('node:os');
const path = require('node:path');
const minifyFunctions = require('./scripts/minify-functions');
const minifyTerminal = require('./scripts/minify-terminal');

const officeJs = process.env.OFFICE_JS_URL ?? 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** Code for the web views Office uses today: Edge WebView2 and Safari; for Node 20 in the terminal. */
const swc = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: 'swc-loader',
    options: {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
      },
    },
  },
};

/**
 * Certificates that Office trusts, where `npm start` has installed them (office-addin-dev-certs): Excel opens no page
 * whose certificate it does not trust. Where it has not, those of webpack, which a browser can be told to accept.
 */
const developmentServer = () => {
  const file = (name) => path.join(homedir(), '.office-addin-dev-certs', name);
  const options = { ca: file('ca.crt'), cert: file('localhost.crt'), key: file('localhost.key') };
  return Object.values(options).every(existsSync) ? { type: 'https', options } : 'https';
};

/** What the custom functions take of the sources at a path: see the loader. */
const cellOnly = (from, options) => ({
  test: /\.ts$/,
  include: path.resolve(__dirname, from),
  enforce: 'pre',
  loader: path.resolve(__dirname, 'scripts/cell-only-loader.js'),
  options,
});

module.exports = (_, { mode = 'production' } = {}) => {
  const common = {
    mode,
    // No `eval` source maps: the pane runs under a content security policy without unsafe-eval.
    devtool: mode === 'production' ? false : 'source-map',
    module: { rules: [swc, { test: /\.css$/, type: 'asset/source' }] },
    resolve: { extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'] },
    performance: { hints: false },
  };
  const output = path.resolve(__dirname, 'dist');

  return [
    {
      ...common,
      name: 'pane',
      entry: { taskpane: './src/excel/start.ts' },
      output: {
        path: output,
        filename: '[name].[contenthash:8].js',
        chunkFilename: '[name].[contenthash:8].js',
      },
      plugins: [
        new HtmlWebpackPlugin({
          template: './src/taskpane/taskpane.html',
          filename: 'taskpane.html',
          templateParameters: {
            officeJs,
            shellStyle: readFileSync(path.join(__dirname, 'src', 'taskpane', 'shell.css'), 'utf8'),
          },
          inject: false,
        }),
        new CopyPlugin({ patterns: [{ from: 'assets/*.{png,html,css,json}' }] }),
      ],
      devServer: {
        port: 3000,
        server: developmentServer(),
        headers: { 'Access-Control-Allow-Origin': '*' },
        devMiddleware: { writeToDisk: true },
      },
    },
    {
      ...common,
      name: 'functions',
      entry: { functions: './src/excel/custom-functions.ts' },
      // Where a module has a sibling `*.cell.ts`, that one is taken: all of it that a line alone needs.
      resolve: { extensions: ['.cell.ts', ...common.resolve.extensions] },
      module: {
        rules: [
          { ...swc, sideEffects: false, exclude: [/node_modules/, /custom-functions\.ts$/] },
          { ...swc, include: /custom-functions\.ts$/ },
          cellOnly('src/rules', {
            constants: ['examples', 'page'],
            // Which cell is wrong, why and by which clause: the rule's id and how serious it is are all a cell shows.
            parts: {
              ...{ texts: null, facts: null, at: null, related: null, suggested: null, also: null },
              ...{ subject: null, clause: null, alsoClauses: null, doubts: null, other: null },
              ...{ version: null, lineAlone: null, restsOnSetting: null, mayReadPrices: null },
              ...{ phase: null, column: null, written: null },
            },
          }),
          cellOnly('src/columns', {
            // `measures`: what tells a column of measures by its cells.
            constants: ['samples', 'measures'],
            parts: { looksRight: null, title: null, heldBy: null, fillsDown: null },
            headers: true,
          }),
          cellOnly('src/core/sheet/column-builders.ts', {
            parts: {
              ...{ looksRight: null, title: null, heldBy: null, fillsDown: null, ofNumber: null },
              headers:
                "definition.headers.split('|').map((wording) => { const [text, weight = 1] = wording.split('~'); return { text, weight: +weight }; })",
            },
          }),
          // Of the sheet as a whole: nothing that a cell of a line alone is told of.
          cellOnly('src/core/orders/reading-findings.ts', {
            parts: {
              ...{ 'duplicate-header': null, 'conflicting-values': null, 'order-on-two-sheets': null },
              ...{ 'missing-column': null, 'hidden-row': null, 'filled-down': null, 'composite-units': null },
              'date-system-1904': null,
            },
          }),
          // Where a price stands, no cell says.
          cellOnly('src/core/agreement/price-schedule.ts', { parts: { place: null } }),
          cellOnly('src/core/checking/settings.ts', {
            parts: {
              ...{
                warnAheadDays: null,
                reversibilityLeadMonths: null,
                extendToWorkingDay: null,
                severity: null,
              },
              ...{ nonRenewals: null, holders: null, launchMeetings: null, inheritedProjects: null },
              ...{ checklist: null, ceilings: null, subsequentContracts: null, orderedElsewhere: null },
              ...{ raisedCeilings: null, priceRevisions: null, profile: null, readings: null },
              ...{
                enabled: null,
                penaltyDivisor: null,
                revisionMin: null,
                revisionMax: null,
                capacityDays: null,
              },
            },
            bodies: { completeSettings: 'return { ...defaults, finance };' },
          }),
          // A note and a caption are no line, either of them.
          cellOnly('src/core/orders/classify-rows.ts', {
            values: { noteBeginning: '/^/', contractAt: 'NaN' },
          }),
          // A line counts or does not: drafts and settled orders do.
          cellOnly('src/core/orders/status.ts', {
            bodies: {
              readStatus:
                "return cancelled.test(normalise(written ?? '').replace(notYet, ' ')) ? 'cancelled' : 'active';",
            },
          }),
          cellOnly('src/core/agreement/units.ts', { parts: { closest: null }, members: ['closest'] }),
          cellOnly('src/core/orders/line-table.ts', {
            bodies: {
              // Nothing is filled down to a line alone.
              written:
                "const { sheet, data } = this.table; return oneLine(String(sheet.snapshot.values[1]?.[(data[column.slot]?.mapped.index ?? 0) - 1] ?? ''));",
            },
            // Of the lines of a sheet among each other: no rule that judges a line alone asks for them.
            members: ['under', 'hidden', 'cell', 'tableKey', 'key', 'orderKey', 'orderOf'],
          }),
          {
            test: /\.json$/,
            type: 'javascript/auto',
            include: path.resolve(__dirname, 'src/agreements'),
            loader: path.resolve(__dirname, 'scripts/cell-only-agreement-loader.js'),
          },
        ],
      },
      output: { path: output, filename: '[name].js' },
      optimization: {
        minimizer: [new MinimizerPlugin({ minify: minifyFunctions, parallel: false })],
      },
    },
    {
      ...common,
      name: 'terminal',
      target: 'node20',
      devtool: false,
      entry: { cli: './src/cli/index.ts' },
      output: { path: output, filename: '[name].js' },
      optimization: {
        minimizer: [new MinimizerPlugin({ minify: minifyTerminal, parallel: false, extractComments: false })],
      },
      plugins: [new BannerPlugin({ banner: '#!/usr/bin/env node', raw: true })],
    },
    {
      ...common,
      name: 'docs',
      entry: { search: './scripts/docs/browser/search.ts' },
      output: { path: path.join(output, 'docs'), filename: '[name].js' },
    },
  ];
};
