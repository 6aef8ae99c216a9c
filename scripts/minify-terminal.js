/**
 * Writes `cli.js` in ASCII alone and without blanks: of a file with one letter beyond Latin-1 (a French quote, a narrow
 * space) V8 keeps two bytes for each letter for as long as the program runs. What nothing calls, a quarter of it, is left
 * out, for V8 reads all of the file before it runs any; names stay as they are.
 */
const swc = require('@swc/core');

module.exports = async function minifyTerminal(input) {
  const [source] = Object.values(input);
  const { code } = await swc.minify(source, {
    ecma: 2022,
    compress: {
      defaults: false,
      unused: true,
      dead_code: true,
      side_effects: true,
      toplevel: true,
      keep_fnames: true,
    },
    mangle: false,
    format: { asciiOnly: true, comments: 'some' },
  });
  return { code: escaped(code) };
};

/** Templates with a tag are left as written by the minifier, for tags that read the escapes themselves: none of ours does. */
function escaped(code) {
  if (code.includes('String.raw')) throw new Error('A raw template would show its escapes.');
  return code.replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
