/**
 * Leaves out of the sources, for the custom functions, what no cell can show: `functions.js` loads before anything
 * else. A formula names the rules that found something on one line that stands alone: it needs no sentences, facts,
 * clauses or other cells to look at, no examples and pages, no look at the cells of a column. Whatever served these
 * alone then goes unused and is dropped.
 *
 * Options (`cuts.js`): left out are `constants` (exported), `without` (parts of any object),
 * `spread` (what such functions give to an object) and `members` (of any class);
 * `parts` (of any object), `bodies` (of functions and methods) and `values` (of constants) come with what stands in their
 * place; with `headers` columns keep each meaning of a header once. What is another function altogether stands in a module
 * of its own beside the whole one, `*.cell.ts`.
 */
const ts = require('typescript');
const { wordingsOnce } = require('./header-wordings');

module.exports = function cellOnly(source) {
  const options = this.getOptions();
  const { constants = [], without = [], spread = [], members = [], headers = false } = options;
  const { parts = {}, bodies = {}, values = {} } = options;
  const file = ts.createSourceFile(this.resourcePath, source, ts.ScriptTarget.Latest, true);
  const cuts = [];
  const met = new Set();
  const visit = (node) => {
    const by = replacement(node);
    if (by === null) ts.forEachChild(node, visit);
    else cuts.push({ start: node.getStart(file), end: endOf(node, by), by });
  };
  const replacement = (node) => {
    const name = node.name?.text;
    if (ts.isVariableStatement(node) && node.parent === file)
      return node.declarationList.declarations.every(({ name }) => constants.includes(name.text)) ? '' : null;
    if (ts.isClassElement(node)) return isLeftOut(name) ? '' : null;
    if (isAssignment(node)) return isLeftOut(node.expression.left.name.text) ? '' : null;
    if (ts.isBlock(node) && (ts.isFunctionDeclaration(node.parent) || ts.isMethodDeclaration(node.parent)))
      return bodyOf(node.parent.name.text);
    if (node !== file && ts.isVariableDeclaration(node.parent) && node === node.parent.initializer)
      return valueOf(node.parent.name.text);
    if (ts.isSpreadAssignment(node)) return spread.includes(node.expression.expression?.text) ? '' : null;
    if (!ts.isPropertyAssignment(node) && !ts.isShorthandPropertyAssignment(node)) return null;
    if (headers && name === 'headers') {
      // One text for all of them, as short as it gets; a weight other than 1 stands behind its wording.
      const wordings = wordingsOnce(node, file).map((wording) => [wording].flat().join('~'));
      return `headers: ${JSON.stringify(wordings.join('|'))}`;
    }
    if (without.includes(name)) return '';
    return Object.hasOwn(parts, name) ? `${name}: ${parts[name]}` : null;
  };
  const isLeftOut = (member) => {
    if (members.includes(member)) met.add(member);
    return members.includes(member);
  };
  const bodyOf = (called) => {
    if (!Object.hasOwn(bodies, called)) return null;
    met.add(called);
    return `{ ${bodies[called]} }`;
  };
  const valueOf = (called) => {
    if (!Object.hasOwn(values, called)) return null;
    met.add(called);
    return values[called];
  };
  /** `this.name = …`, as a constructor fills a member. */
  const isAssignment = (node) =>
    ts.isExpressionStatement(node) &&
    ts.isBinaryExpression(node.expression) &&
    ts.isPropertyAccessExpression(node.expression.left) &&
    node.expression.left.expression.kind === ts.SyntaxKind.ThisKeyword;
  /** What is left out of an object takes its comma along. */
  const endOf = (node, by) =>
    by === '' && ts.isObjectLiteralExpression(node.parent) && /^\s*,/.test(source.slice(node.end))
      ? source.indexOf(',', node.end) + 1
      : node.end;
  visit(file);
  // A name that the sources have dropped would be left in the file unseen.
  const gone = [...members, ...Object.keys({ ...bodies, ...values })].filter((name) => !met.has(name));
  if (gone.length > 0) throw new Error(`${this.resourcePath} has nothing called ${gone.join(', ')}.`);
  return cuts.reduceRight(
    (text, { start, end, by }) => `${text.slice(0, start)}${by}${text.slice(end)}`,
    source,
  );
};
