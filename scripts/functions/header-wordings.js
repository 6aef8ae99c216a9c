/** The wordings of a column by what they mean: "Nb d’UO" and "Nombre d’UO" are the same header and stand once. */
const { readFileSync } = require('node:fs');
const path = require('node:path');
const ts = require('typescript');

const { headerKey } = sourceModule(path.resolve(__dirname, '../../src/core/sheet/header-key.ts'));

/** Keys of the headers of a column definition, its field and titles among them, each with its greatest weight. */
exports.wordingsOnce = function wordingsOnce(headers, file) {
  const definition = valueOf(headers.parent, file);
  const weights = new Map();
  for (const wording of [definition.field, definition.title.fr, definition.title.en, ...definition.headers]) {
    const [text, weight] = typeof wording === 'string' ? [wording, 1] : wording;
    const key = headerKey(text);
    // The key of a key is the key itself, or it would not be found again.
    const kept = headerKey(key) === key ? key : text;
    weights.set(kept, Math.max(weight, weights.get(kept) ?? 0));
  }
  return [...weights].map(([text, weight]) => (weight === 1 ? text : [text, weight]));
};

/** The literal parts of a definition; functions and names are left out. */
function valueOf(node, file) {
  if (ts.isObjectLiteralExpression(node))
    return Object.fromEntries(
      node.properties
        .filter((property) => ts.isPropertyAssignment(property))
        .map(({ name, initializer }) => [name.text, valueOf(initializer, file)]),
    );
  if (ts.isArrayLiteralExpression(node)) return node.elements.map((element) => valueOf(element, file));
  if (ts.isStringLiteralLike(node)) return node.text;
  return ts.isNumericLiteral(node) ? Number(node.text) : undefined;
}

/** A module of our sources, for a loader that runs without anything that reads TypeScript. */
function sourceModule(from) {
  const { outputText } = ts.transpileModule(readFileSync(from, 'utf8'), {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const module = { exports: {} };
  const load = (name) => sourceModule(`${path.resolve(path.dirname(from), name)}.ts`);
  new Function('module', 'exports', 'require', outputText)(module, module.exports, load);
  return module.exports;
}
