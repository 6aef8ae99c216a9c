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
const cuts = require('./scripts/functions/cuts');
const minifyFunctions = require('./scripts/functions/minify-functions');
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
  loader: path.resolve(__dirname, 'scripts/functions/cell-only-loader.js'),
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
          ...Object.entries(cuts).map(([from, options]) => cellOnly(from, options)),
          {
            test: /\.json$/,
            type: 'javascript/auto',
            include: path.resolve(__dirname, 'src/agreements'),
            loader: path.resolve(__dirname, 'scripts/functions/cell-only-agreement-loader.js'),
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
