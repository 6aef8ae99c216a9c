/** Every regular expression of the product, on long texts made to keep it busy: none takes more than the text is worth. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import ts from 'typescript';
import { patternFault } from '../../src/core/agreement/code-pattern';
import { sgmap } from '../agreement/agreements';
import { unitParts } from '../../src/core/orders/composite-units';
import { readDate } from '../../src/core/sheet/read-date';
import { readNumber } from '../../src/core/sheet/read-number';
import { criterionOf } from '../../src/core/summing/living/criterion';

jest.setTimeout(300_000);

const source = join(__dirname, '..', '..', 'src');
const length = 20_000;
/** Of processor time, in ms: what grows with the square of such a text takes seconds. */
const most = 200;

/** Files that look at short texts only, the longest they do, and what anybody may hand any text to. */
const shortOnly: Readonly<Record<string, readonly [longest: number, use: (text: string) => unknown]>> = {
  'core/agreement/code-pattern.ts': [200, patternFault],
  'core/orders/composite-units.ts': [300, (text) => unitParts(sgmap, text)],
  'core/sheet/read-date.ts': [100, (text) => readDate(text, { date1904: false })],
  'core/sheet/read-number.ts': [100, (text) => readNumber(text)],
  'core/summing/living/criterion.ts': [250, criterionOf],
};

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

/** The literals of a file, and the templates of `new RegExp` with a word in place of what is filled in. */
function expressionsIn(path: string): RegExp[] {
  const found: RegExp[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push(new RegExp(node.text.slice(1, end), node.text.slice(end + 1)));
    } else if (ts.isNewExpression(node) && node.expression.getText() === 'RegExp') {
      const [pattern, flags] = node.arguments ?? [];
      const text =
        pattern && ts.isTemplateExpression(pattern)
          ? pattern.head.text + pattern.templateSpans.map(({ literal }) => `sheet${literal.text}`).join('')
          : pattern && ts.isStringLiteralLike(pattern)
            ? pattern.text
            : null;
      if (text !== null)
        found.push(new RegExp(text, flags && ts.isStringLiteralLike(flags) ? flags.text : ''));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true));
  return found;
}

const expressions = filesUnder(source)
  .filter((path) => /\.tsx?$/.test(path))
  .flatMap((path) =>
    expressionsIn(path).map(
      (expression) => [relative(source, path).split(sep).join('/'), expression] as const,
    ),
  );

/** Runs of what the expression itself speaks of, and of what it may not foresee, with an end that fits nothing. */
function texts({ source: pattern }: RegExp, length: number): string[] {
  const words = pattern.match(/[\p{L}\d]{2,}/gu) ?? [];
  const signs = [...new Set(pattern.replace(/\\[a-zA-Z]/g, ''))];
  const seeds = [
    ' ',
    'a',
    'A',
    '0',
    '\t',
    '\n',
    '.',
    ',',
    '-',
    '"',
    "'",
    '<',
    'a ',
    'a=',
    '1 ',
    'x:',
    ...signs,
    ...words,
  ];
  const long = [...new Set(seeds)].map((seed) => seed.repeat(Math.ceil(length / seed.length)));
  return [
    ...long.map((text) => `${text}\u0001`),
    ...words.slice(0, 3).map((word) => `<${word} `.repeat(length / 10)),
    ...words.slice(0, 3).map((word) => `<${word} ${'a'.repeat(length)}>`),
  ];
}

function processorTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user } = process.cpuUsage(before);
  return user / 1_000;
}

describe('regular expressions', () => {
  it('are found, and the measure knows a slow one', () => {
    expect(expressions.length).toBeGreaterThan(5);
    expect(processorTime(() => /(?:a|a)*b/.test('a'.repeat(24)))).toBeGreaterThan(100);
    expect(processorTime(() => /\s+$/.test(`${' '.repeat(length)}x`))).toBeGreaterThan(100);
  });

  it('take no more than a moment on any long text', () => {
    const slow = expressions.flatMap(([file, expression]) => {
      const text = texts(expression, shortOnly[file]?.[0] ?? length).find(
        (long) =>
          processorTime(() => (expression.global ? long.replace(expression, '') : expression.test(long))) >
          most,
      );
      return text === undefined ? [] : [`${file} ${String(expression)} ${JSON.stringify(text.slice(0, 12))}`];
    });
    expect(slow).toEqual([]);
  });

  it.each(Object.entries(shortOnly))('in %s are not tried on long texts', (file, [, use]) => {
    const ofFile = expressions.filter(([name]) => name === file);
    expect(ofFile.length).toBeGreaterThan(0);
    const slow = ofFile
      .flatMap(([, expression]) => texts(expression, length))
      .filter((text) => processorTime(() => use(text)) > most);
    expect(slow.map((text) => text.slice(0, 12))).toEqual([]);
  });
});
