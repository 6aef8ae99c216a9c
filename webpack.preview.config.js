/** The preview's own bundles, into .cache/preview: the page with its grid, and the client served in place of office.js. */
const HtmlWebpackPlugin = require('html-webpack-plugin');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');
const path = require('node:path');

const swc = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: 'swc-loader',
    options: { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } },
  },
};

module.exports = {
  mode: 'production',
  devtool: false,
  entry: {
    page: { import: './preview/page/index.ts', filename: 'page.js' },
    client: { import: './preview/client/index.ts', filename: 'client/office.js' },
  },
  output: { path: path.resolve(__dirname, '.cache', 'preview'), publicPath: '/', clean: true },
  module: { rules: [swc, { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] }] },
  resolve: { extensions: ['.ts', '.js', '.mjs', '.json'] },
  plugins: [
    new MiniCssExtractPlugin({ filename: '[name].css' }),
    new HtmlWebpackPlugin({ template: './preview/page/index.html', chunks: ['page'], minify: false }),
  ],
  cache: { type: 'filesystem', cacheDirectory: path.resolve(__dirname, '.cache', 'webpack-preview') },
  // Never sent over a network: shortening eleven megabytes of grid would only take time.
  optimization: { minimize: false },
  performance: { hints: false },
};
