/**
 * Leaves out of the sources, for the custom functions, what no cell can show: `functions.js` loads before anything
 * else. A formula names the rules that found something on one line that stands alone: it needs no sentences, facts or
 * other cells to look at, no examples and pages, no look at the cells of a column. Whatever served these alone then
 * goes unused and is dropped.
 *
 * Options: `constants` (exported, left out whole) and `parts` (of any object, with what stands in their place).
 */
const ts = require('typescript');

module.exports = function cellOnly(source) {
  const { constants = [], parts = {} } = this.getOptions();
  const file = ts.createSourceFile(this.resourcePath, source, ts.ScriptTarget.Latest, true);
  const cuts = [];
  const visit = (node) => {
    const by = replacement(node);
    if (by === null) ts.forEachChild(node, visit);
    else cuts.push({ start: node.getStart(file), end: node.getEnd(), by });
  };
  const replacement = (node) => {
    if (ts.isVariableStatement(node) && node.parent === file)
      return node.declarationList.declarations.every(({ name }) => constants.includes(name.text)) ? '' : null;
    if (!ts.isPropertyAssignment(node) && !ts.isShorthandPropertyAssignment(node)) return null;
    const { text } = node.name;
    return Object.hasOwn(parts, text) ? `${text}: ${parts[text]}` : null;
  };
  visit(file);
  return cuts.reduceRight(
    (text, { start, end, by }) => `${text.slice(0, start)}${by}${text.slice(end)}`,
    source,
  );
};
