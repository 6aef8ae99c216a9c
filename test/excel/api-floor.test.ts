/** Which members of Excel’s API the add-in uses, and since when Excel has them, as Microsoft’s types say. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { requirementFloor } from '../../scripts/manifest/check-runtime';

const root = join(__dirname, '..', '..');

/** Sets of other applications: the documentation of a shared member tells since when Outlook has it. */
const notExcel: readonly string[] = ['Mailbox'];

/** What an older Excel simply leaves out of what it hands over, and the code does without. */
const mayBeMissing: readonly string[] = ['triggerSource'];

interface Use {
  /** `ExcelApi 1.13`, as the documentation of the member or of its class says. */
  readonly set: string;
  readonly version: string;
  readonly member: string;
  readonly where: string;
  readonly asked: boolean;
}

function isLater(version: string, than: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [thanMajor = 0, thanMinor = 0] = than.split('.').map(Number);
  return major > thanMajor || (major === thanMajor && minor > thanMinor);
}

function apiSet(symbol: ts.Symbol): { set: string; version: string } | null {
  for (const declaration of symbol.declarations ?? []) {
    if (!declaration.getSourceFile().fileName.includes('@types/office-js')) continue;
    for (let node: ts.Node = declaration; !ts.isSourceFile(node); node = node.parent) {
      const text = ts
        .getJSDocCommentsAndTags(node)
        .map((comment) => comment.getText())
        .join('\n');
      const found = /\[Api set:\s*(\w+)\s+([\d.]+)/.exec(text);
      if (found) return { set: found[1] ?? '', version: found[2] ?? '' };
    }
  }
  return null;
}

/** Whether the function around a use asks first whether this Excel has the set, in that very version. */
function isAsked(node: ts.Node, set: string, version: string): boolean {
  for (let around = node.parent; around; around = around.parent)
    if (ts.isFunctionLike(around) && around.getText().includes(`isSetSupported('${set}', '${version}')`))
      return true;
  return false;
}

/** The member that an expression reads, that a pattern takes out of its object, or that what is asked for names. */
function memberAt(node: ts.Node, checker: ts.TypeChecker): ts.Symbol | undefined {
  if (ts.isPropertyAccessExpression(node)) return checker.getSymbolAtLocation(node.name);
  if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) {
    const wanted = checker.getContextualType(node.parent);
    return wanted && checker.getNonNullableType(wanted).getProperty(node.name.getText());
  }
  if (!ts.isBindingElement(node)) return undefined;
  const name = node.propertyName ?? node.name;
  return checker.getTypeAtLocation(node.parent).getProperty(name.getText());
}

/** Every use of the API in the given files of a program. */
function usesIn(program: ts.Program, inFolder: string): Use[] {
  const checker = program.getTypeChecker();
  const uses: Use[] = [];
  for (const file of program.getSourceFiles().filter(({ fileName }) => fileName.startsWith(inFolder))) {
    const visit = (node: ts.Node): void => {
      const symbol = memberAt(node, checker);
      const introduced = symbol ? apiSet(symbol) : null;
      if (symbol && introduced) {
        const { line } = file.getLineAndCharacterOfPosition(node.getStart());
        const where = `${file.fileName.slice(root.length + 1)}:${line + 1}`;
        uses.push({
          ...introduced,
          member: symbol.name,
          where,
          asked: isAsked(node, introduced.set, introduced.version),
        });
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return uses;
}

function tooNew(uses: readonly Use[]): string[] {
  return uses
    .filter(
      ({ set, version, member, asked }) =>
        !asked &&
        !notExcel.includes(set) &&
        !mayBeMissing.includes(member) &&
        isLater(version, requirementFloor[set] ?? '0'),
    )
    .map(({ set, version, member, where }) => `${where}: ${member} (${set} ${version})`);
}

function programOf(files: readonly string[], extra: Readonly<Record<string, string>> = {}): ts.Program {
  const options: ts.CompilerOptions = {
    strict: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    jsx: ts.JsxEmit.ReactJSX,
    resolveJsonModule: true,
    skipLibCheck: true,
    noEmit: true,
    types: ['office-js', 'custom-functions-runtime', 'node'],
    typeRoots: [join(root, 'node_modules', '@types')],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (name) => name in extra || fileExists(name);
  host.readFile = (name) => extra[name] ?? readFile(name);
  host.getSourceFile = (name, languageVersion) =>
    name in extra
      ? ts.createSourceFile(name, extra[name] ?? '', languageVersion, true)
      : getSourceFile(name, languageVersion);
  host.getCurrentDirectory = () => root;
  return ts.createProgram([...files, ...Object.keys(extra)], options, host);
}

const folder = join(root, 'src', 'excel');

/** What is written in a file of its own beside the sources, and what is too new in it. */
const samples: readonly (readonly [finds: string, text: string, found: readonly RegExp[]])[] = [
  [
    'a member that is newer',
    'export const f = (range: Excel.Range) => range.getMergedAreasOrNullObject();',
    [/getMergedAreasOrNullObject \(ExcelApi 1\.13\)/],
  ],
  [
    'a member for which an older version is asked',
    "export const f = (range: Excel.Range) => { if (Office.context.requirements.isSetSupported('ExcelApi', '1.12')) range.getMergedAreasOrNullObject(); };",
    [/ExcelApi 1\.13/],
  ],
  [
    'a member taken out of its object',
    'export const f = ({ valuesAsJson }: Excel.Range) => valuesAsJson;',
    [/valuesAsJson \(ExcelApi 1\.16\)/],
  ],
  [
    'a member among those that are asked for',
    'export const f = (range: Excel.Range) => range.load({ hasSpill: true });',
    [/hasSpill \(ExcelApi 1\.12\)/],
  ],
  [
    'nothing where the version is asked for',
    "export const f = (range: Excel.Range) => { if (Office.context.requirements.isSetSupported('ExcelApi', '1.13')) range.getMergedAreasOrNullObject(); };",
    [],
  ],
  [
    'nothing at the floor',
    'export const f = (range: Excel.Range) => range.getUsedRangeOrNullObject(true);',
    [],
  ],
];

const sampleName = (index: number) => join(root, 'src', `sample-${index}.ts`);

describe('acceptance point 5: nothing newer than the oldest Excel', () => {
  let program: ts.Program;

  beforeAll(() => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(folder, name));
    const extra = samples.map(([, text], index) => [sampleName(index), text] as const);
    program = programOf(files, Object.fromEntries(extra));
  });

  it('is used without asking whether this Excel has it', () => {
    const uses = usesIn(program, folder);
    expect(uses.length).toBeGreaterThan(100);
    expect(uses.some(({ member, asked }) => member.startsWith('getMergedAreas') && asked)).toBe(true);
    expect(tooNew(uses)).toEqual([]);
  });

  it.each(samples.map(([finds, , found], index) => [finds, index, found] as const))(
    'finds %s',
    (_, index, expected) => {
      const found = tooNew(usesIn(program, sampleName(index)));
      expect(found).toHaveLength(expected.length);
      expected.forEach((words, at) => expect(found[at]).toMatch(words));
    },
  );
});
