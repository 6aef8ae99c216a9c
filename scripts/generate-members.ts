/**
 * preview/client/members.json: what each class of namespace Excel offers, read from the syntax tree of
 * @types/office-js (MIT). The preview's client builds its objects from it and its host is checked against it, so that
 * a misspelt member fails here as it would be ignored by Excel. Same input, same output, byte for byte.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import type { Member, MemberTable } from '../preview/client/member-table';

const wanted = new Set(
  `Application AutoFilter Chart ChartAxes ChartAxis ChartCollection ChartLegend ChartSeries ChartSeriesCollection ChartTitle
  CultureInfo NumberFormatInfo DatetimeFormatInfo ConditionalFormat ConditionalFormatCollection ConditionalFormatRule ConditionalRangeFill ConditionalRangeFormat
  CustomConditionalFormat CustomXmlPart CustomXmlPartCollection
  CustomXmlPartScopedCollection FunctionResult Functions NamedItem NamedItemCollection PageLayout PivotTableCollection Range RangeAreas RangeAreasCollection RangeBorder
  RangeBorderCollection RangeCollection TableScopedCollection RangeFill RangeFont RangeFormat Runtime Setting SettingCollection Table TableCollection
  TableColumn TableColumnCollection TableRow TableRowCollection Workbook WorkbookProtection Worksheet
  WorksheetCollection WorksheetFreezePanes WorksheetProtection`
    .split(/\s+/)
    .filter(Boolean),
);
/** Handled by the client itself, for every class alike. */
const common = new Set(['context', 'isNullObject', 'load', 'set', 'toJSON', 'track', 'untrack', 'items']);
/** Of the hundreds of worksheet functions `workbook.functions` evaluates, those the add-in asks for. */
const functionsKept = new Set(['date']);

function generate(): MemberTable {
  const folder = dirname(require.resolve('@types/office-js/package.json'));
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  const text = readFileSync(join(folder, 'index.d.ts'), 'utf8');
  const file = ts.createSourceFile('index.d.ts', text, ts.ScriptTarget.ES2022, false);
  const blocks = file.statements
    .filter(ts.isModuleDeclaration)
    .filter((module) => module.name.text === 'Excel')
    .flatMap((module) => (module.body && ts.isModuleBlock(module.body) ? [...module.body.statements] : []));
  const declared = blocks.filter(ts.isClassDeclaration);
  const classNames = new Set(declared.map((declaration) => declaration.name?.text ?? ''));
  const print = (node: ts.Node) => text.slice(node.pos, node.end).trim();

  const classes: MemberTable['classes'] = {};
  for (const declaration of declared) {
    const name = declaration.name?.text ?? '';
    if (!wanted.has(name)) continue;
    const members: Record<string, Member> = {};
    let items: string | undefined;
    for (const member of declaration.members) {
      if (!member.name || !ts.isIdentifier(member.name)) continue;
      if (member.name.text === 'items' && ts.isPropertyDeclaration(member) && member.type)
        items = excelName(print(member.type).replace('[]', ''));
      if (common.has(member.name.text) || (name === 'Functions' && !functionsKept.has(member.name.text)))
        continue;
      const described = describe(member, classNames, print);
      const known = members[member.name.text];
      if (described)
        members[member.name.text] =
          known && described.args ? { ...described, args: widest(known, described) } : described;
    }
    classes[name] = { ...(items ? { items } : {}), members: sorted(members) };
  }
  const missing = [...wanted].filter((name) => !classes[name]);
  if (missing.length) throw new Error(`@types/office-js ${version} has no class ${missing.join(', ')}`);

  const mentioned = new Set(
    declared.filter((d) => wanted.has(d.name?.text ?? '')).flatMap((d) => names(print(d))),
  );
  const enums: MemberTable['enums'] = {};
  for (const declaration of blocks.filter(ts.isEnumDeclaration))
    if (mentioned.has(declaration.name.text))
      enums[declaration.name.text] = Object.fromEntries(
        declaration.members.flatMap((member) =>
          ts.isIdentifier(member.name) && member.initializer && ts.isStringLiteral(member.initializer)
            ? [[member.name.text, member.initializer.text]]
            : [],
        ),
      );
  return { source: `@types/office-js ${version}`, classes: sorted(classes), enums: sorted(enums) };
}

function describe(
  member: ts.ClassElement,
  classNames: ReadonlySet<string>,
  print: (node: ts.Node) => string,
): Member | null {
  const set = /\[Api set: (\w+ [\w.]+)/.exec(print(member))?.[1];
  const since = set ? { set: set.replace('ExcelApi ', '') } : {};
  if (ts.isPropertyDeclaration(member) && member.type) {
    const type = print(member.type);
    const readOnly =
      member.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.ReadonlyKeyword) ?? false;
    if (type.startsWith('OfficeExtension.EventHandlers')) return { kind: 'event', ...since };
    if (classNames.has(excelName(type))) return { kind: 'object', of: excelName(type), ...since };
    return { kind: readOnly ? 'read-only' : 'settable', ...since };
  }
  if (ts.isMethodDeclaration(member)) {
    const returned = member.type ? print(member.type) : 'void';
    const least = member.parameters.filter(
      (parameter) => !parameter.questionToken && !parameter.dotDotDotToken,
    ).length;
    const args: [number, number] = [least, member.parameters.length];
    if (classNames.has(excelName(returned)))
      return { kind: 'object', of: excelName(returned), args, ...since };
    return { kind: returned === 'void' ? 'action' : 'result', args, ...since };
  }
  return null;
}

function excelName(type: string): string {
  return type
    .replace(/^Excel\./, '')
    .replace(/<.*$/, '')
    .trim();
}

function names(text: string): string[] {
  return [...text.matchAll(/Excel\.(\w+)/g)].map((match) => match[1] ?? '');
}

/** Overloads: the fewest and the most arguments any of them takes. */
function widest(one: Member, other: Member): [number, number] {
  const [first, second] = [one.args ?? [0, 0], other.args ?? [0, 0]];
  return [Math.min(first[0], second[0]), Math.max(first[1], second[1])];
}

function sorted<T>(record: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** One member a line, so that a new version of the typings shows as a readable difference. */
function write(table: MemberTable): string {
  const classes = Object.entries(table.classes).map(([name, { items, members }]) => {
    const lines = Object.entries(members).map(
      ([member, value]) => `        "${member}": ${JSON.stringify(value)}`,
    );
    return `    "${name}": {${items ? `\n      "items": "${items}",` : ''}\n      "members": {\n${lines.join(',\n')}\n      }\n    }`;
  });
  const enums = Object.entries(table.enums).map(
    ([name, values]) => `    "${name}": ${JSON.stringify(values)}`,
  );
  return `{\n  "source": "${table.source}",\n  "classes": {\n${classes.join(',\n')}\n  },\n  "enums": {\n${enums.join(',\n')}\n  }\n}\n`;
}

/** Repository path → text of the generated file. */
export function memberTable(): Record<string, string> {
  return { 'preview/client/members.json': write(generate()) };
}
