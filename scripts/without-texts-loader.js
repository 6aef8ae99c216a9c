/**
 * Leaves the sentences of the rules out of the custom functions: a cell only shows which rules found something, and
 * `functions.js` loads before anything else. Whatever served the sentences alone then goes unused and is dropped.
 */
const ts = require('typescript');

module.exports = function withoutTexts(source) {
  const file = ts.createSourceFile(this.resourcePath, source, ts.ScriptTarget.Latest, true);
  const cuts = [];
  const visit = (node) => {
    if (ts.isPropertyAssignment(node) && node.name.getText(file) === 'texts')
      cuts.push({ start: node.initializer.getStart(file), end: node.initializer.getEnd() });
    else ts.forEachChild(node, visit);
  };
  const isRule = (declaration) => declaration.name.getText(file) === 'rule';
  for (const statement of file.statements)
    if (ts.isVariableStatement(statement) && statement.declarationList.declarations.some(isRule))
      visit(statement);
  return cuts.reduceRight((text, { start, end }) => `${text.slice(0, start)}{}${text.slice(end)}`, source);
};
