/**
 * Makes `functions.js` small: it loads before anything else of the add-in, on every workbook. Beside what every
 * minifier does, names of properties are shortened: nothing outside the file reads our objects. A name stays where the
 * host or JavaScript itself knows it, where it is the id of a function, and where the same word occurs as a text: what is
 * looked up by a text (a field, a bound, a rule) is then found.
 */
const { runInNewContext } = require('node:vm');
const { brotliCompressSync } = require('node:zlib');
const swc = require('@swc/core');
const acorn = require('acorn');
const terser = require('terser');

const ofTheHost = [
  ...['CustomFunctions', 'associate', 'Error', 'ErrorCode', 'invalidValue', 'notAvailable'],
  ...['Office', 'context', 'displayLanguage'],
];
/** What the objects of JavaScript call their members. Those of a page, which a minifier spares too, do not occur here. */
const bare = runInNewContext('globalThis');
const ofJavaScript = [
  ...Object.getOwnPropertyNames(bare).flatMap((name) => [name, ...membersOf(bare[name])]),
  ...['value', 'done', 'next', 'index', 'input', 'groups'],
];
/**
 * Ways to write the same program. A byte more or less in the text moves its compressed size by up to 50 either way: of a
 * few texts the smallest is taken.
 */
const either = [true, false];
const spellings = either.flatMap((if_return) =>
  either.flatMap((comparisons) => either.map((collapse_vars) => ({ if_return, comparisons, collapse_vars }))),
);
const options = { ecma: 2022, compress: { passes: 3, ecma: 2022, toplevel: true, keep_fargs: false } };

module.exports = async function minifyFunctions(input) {
  const [source] = Object.values(input);
  // What remembers results does nothing until it is asked: left out where nobody asks.
  const compress = { ...options.compress, pure_funcs: ['remembered', 'rememberedFor', 'rememberedLast'] };
  const { code } = await swc.minify(source, { ...options, compress, mangle: false });
  const reserved = [...new Set([...ofTheHost, ...ofJavaScript, ...textsAndIds(code)])];
  // What one minifier leaves the other finds: together they save one byte in a hundred after compression.
  const written = await Promise.all(
    spellings.map((spelling) =>
      terser.minify(code, {
        ecma: 2022,
        compress: {
          ...options.compress,
          passes: 6,
          pure_getters: true,
          unsafe_arrows: true,
          unsafe_methods: true,
          hoist_funs: true,
          ...spelling,
        },
        mangle: { toplevel: true, properties: { builtins: true, reserved } },
      }),
    ),
  );
  const size = ({ code }) => brotliCompressSync(code).length;
  return written.reduce((least, next) => (size(next) < size(least) ? next : least));
};

/** Of a class or an object of JavaScript, its own and those of what it makes. */
function membersOf(object) {
  return [object, object?.prototype].flatMap((owner) =>
    owner === null || owner === undefined ? [] : Object.getOwnPropertyNames(owner),
  );
}

/** Every text, quoted names of properties among them, and every name in capitals. */
function* textsAndIds(code) {
  for (const { type, value } of acorn.tokenizer(code, { ecmaVersion: 2022 })) {
    if (type.label === 'string' && value !== '') yield value;
    if (type.label === 'name' && /^[A-Z][A-Z_]+$/.test(value)) yield value;
  }
}
