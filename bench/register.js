/**
 * Loads TypeScript as the build compiles it. Loaders made for scripts keep the name of every function by a call each
 * time one is made, which costs the engine more than its own work.
 */
const { readFileSync } = require('node:fs');
const { transformSync } = require('@swc/core');

exports.compiled = (source, filename) =>
  transformSync(source, {
    filename,
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    module: { type: 'commonjs' },
  }).code;

require.extensions['.ts'] = (module, filename) =>
  module._compile(exports.compiled(readFileSync(filename, 'utf8'), filename), filename);
