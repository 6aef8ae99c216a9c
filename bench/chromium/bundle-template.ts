import HtmlWebpackPlugin from 'html-webpack-plugin';
import { join } from 'node:path';
import { compile } from '../../scripts/bundle';

const template = join(__dirname, '..', 'template');

/**
 * Builds the pane of `bench/template/` into a folder: a minimal equal of the React task pane that Microsoft's generator
 * (`yo office`) makes, written anew. It has what that one has: React 18, `FluentProvider` and the components of
 * @fluentui/react-components it shows (Button, Field, Textarea, Image), three icons, one entry for React, one for the pane,
 * one for its polyfills (core-js and regenerator-runtime), code for Internet Explorer 11, and no splitting. It has the
 * versions that our pane has.
 */
export async function bundleTemplate(folder: string): Promise<void> {
  await compile([
    {
      mode: 'production',
      context: template,
      devtool: false,
      entry: {
        polyfill: ['core-js/stable', 'regenerator-runtime/runtime'],
        react: ['react', 'react-dom'],
        taskpane: { import: './index.tsx', dependOn: 'react' },
      },
      output: { path: folder, filename: '[name].js' },
      module: {
        rules: [
          {
            test: /\.tsx?$/,
            exclude: /node_modules/,
            loader: 'swc-loader',
            options: {
              jsc: {
                target: 'es5',
                parser: { syntax: 'typescript', tsx: true },
                transform: { react: { runtime: 'automatic' } },
              },
            },
          },
        ],
      },
      resolve: { extensions: ['.ts', '.tsx', '.js'] },
      plugins: [
        new HtmlWebpackPlugin({
          template: join(template, 'taskpane.html'),
          filename: 'taskpane.html',
          chunks: ['polyfill', 'react', 'taskpane'],
        }),
      ],
      performance: { hints: false },
    },
  ]);
}
