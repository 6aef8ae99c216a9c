/**
 * Lets Mocha run the tests written for Jest. Mocha keeps them loaded and runs again, for each mutant, those that reach
 * it; Jest would load every file anew each time, which for thousands of mutants takes days.
 */
const { readFileSync } = require('node:fs');
const { resolve, sep } = require('node:path');
const { expect } = require('expect');
const fc = require('fast-check');
const { compiled } = require('../bench/register.js');

// One counterexample kills a mutant, the smallest is not looked for; and every mutant meets the same examples.
fc.configureGlobal({ endOnFailure: true, seed: 1 });

Object.assign(globalThis, { expect, jest: { setTimeout() {}, requireActual: require } });

// What the engine remembers is forgotten before each test: the answer of one mutant is no answer of the next.
let run = 0;
exports.mochaHooks = {
  beforeEach() {
    run += 1;
  },
};

class ForgettingMap {
  #run = run;
  #known = new WeakMap();
  get #current() {
    if (this.#run !== run) [this.#run, this.#known] = [run, new WeakMap()];
    return this.#known;
  }
  get(key) {
    return this.#current.get(key);
  }
  has(key) {
    return this.#current.has(key);
  }
  set(key, value) {
    this.#current.set(key, value);
    return this;
  }
}
globalThis.ForgettingMap = ForgettingMap;

function remembered(find) {
  let [known, since] = [new Map(), run];
  return (key) => {
    if (since !== run) [known, since] = [new Map(), run];
    if (!known.has(key)) known.set(key, find(key));
    return known.get(key);
  };
}
const file = resolve('src/core/remembered.ts');
const exported = { remembered, rememberedFor: remembered, rememberedLast: remembered };
require.cache[file] = { id: file, filename: file, loaded: true, exports: exported };

const own = resolve('src') + sep;
const { counted } = process.env.COVERAGE ? require('./coverage.js') : { counted: (source) => source };
require.extensions['.ts'] = (module, filename) => {
  const code = compiled(counted(readFileSync(filename, 'utf8'), filename), filename);
  module._compile(
    filename.startsWith(own) ? `'use strict';const WeakMap=ForgettingMap;${code}` : code,
    filename,
  );
};
