/** Reading an agreement from the text of a file: the agreement, or everything that is wrong with it, each at its place. */
import { findNodeAtLocation, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Node, ParseError, ParseErrorCode } from 'jsonc-parser';
import type { z } from 'zod';
import { largestStored } from '../stored-part';
import type { Fault, FaultPath, FaultReason, JsonKind, SyntaxProblem } from './faults';
import { agreementSchema } from './schema';
import type { Agreement } from './schema';
import { keyOfList } from './versions';

type ReadAgreement =
  | { readonly agreement: Agreement; readonly faults?: undefined }
  | { readonly agreement?: undefined; readonly faults: readonly [Fault, ...Fault[]] };

/** Bytes of a file: ten times a long agreement, and what a workbook keeps. What is larger is something else. */
export const largestFile = largestStored.agreement;
/** Objects and lists inside one another; an agreement has fewer than ten. */
const deepest = 60;

/** `limit`: how many bytes of UTF-8 the agreement may take where it is to be kept. */
export function readAgreement(written: string, limit = largestFile): ReadAgreement {
  const text = written.replace(/^\uFEFF/, '');
  const wrong = (why: FaultReason): ReadAgreement => ({ faults: [{ path: [], place: '', why }] });
  if (text.trim() === '') return wrong({ reason: 'blank' });
  const bytes = bytesOf(text);
  if (bytes > limit) return wrong({ reason: 'too-big', bytes, limit });
  if (depthOf(text) > deepest) return wrong({ reason: 'too-deep' });

  const json = parseText(text);
  if (json.syntax) return { faults: [json.syntax] };
  const { value, tree } = json;

  const parsed = agreementSchema.safeParse(value);
  const found = [
    ...(tree ? keysTwice(tree, []) : []),
    ...schemaFaults(parsed.error?.issues ?? [], value),
  ].map((fault) => placed(fault, { text, ...json }));
  const [first, ...others] = found.sort(
    (a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  );
  if (first) return { faults: [first, ...others] };
  // The schema changes nothing: what was read keeps the order in which its author wrote it.
  return parsed.success ? { agreement: value as Agreement } : wrong({ reason: 'not-accepted' });
}

type ParsedText =
  | { readonly value: unknown; readonly tree: Node | undefined; readonly syntax?: undefined }
  | { readonly syntax: Fault };

function parseText(text: string): ParsedText {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true });
  try {
    return { value: JSON.parse(text), tree };
  } catch {
    const [error] = errors;
    const what = error ? syntaxProblem(error.error) : 'value';
    const why: FaultReason = { reason: 'syntax', what };
    return { syntax: { path: [], place: '', ...placeAt(text, error?.offset ?? text.length), why } };
  }
}

/** What keeps any JSON from being taken at its word: a fault of syntax, or a key that stands twice; else `null`. */
export function jsonFault(text: string): Fault | null {
  // What is nested that deep is no document of ours, and is read as such.
  if (depthOf(text) > deepest) return null;
  const json = parseText(text);
  if (json.syntax) return json.syntax;
  const [twice] = json.tree ? keysTwice(json.tree, []) : [];
  return twice ? placed(twice, { text, ...json }) : null;
}

function placed(
  { path, why }: Unplaced,
  { text, value, tree }: { readonly text: string; readonly value: unknown; readonly tree: Node | undefined },
): Fault {
  const node = tree && nearestNode(tree, path, why);
  return { path, place: placeName(path, value), ...(node ? placeAt(text, node.offset) : {}), why };
}

/** What a schema found wrong in a value, in our terms and in the order it was found. */
export function schemaFaults(issues: readonly z.core.$ZodIssue[], value: unknown): readonly Unplaced[] {
  return toldOnce(issues).flatMap((issue) => faultsOf(issue, value));
}

interface Unplaced {
  readonly path: FaultPath;
  readonly why: FaultReason;
}

/** An empty list in the place of a text is told for what it is: that it is too short for a text as well says nothing. */
function toldOnce(issues: readonly z.core.$ZodIssue[]): readonly z.core.$ZodIssue[] {
  const placeOf = ({ path }: z.core.$ZodIssue) => path.map(String).join('\n');
  const ofKind = new Set(issues.filter(({ code }) => code === 'invalid_type').map(placeOf));
  return issues.filter((issue) => issue.code !== 'too_small' || !ofKind.has(placeOf(issue)));
}

/** One issue of the schema in our terms; several for several unknown keys. */
function faultsOf(issue: z.core.$ZodIssue, root: unknown, at?: FaultPath): readonly Unplaced[] {
  const path = at ?? pathOf(issue);
  const value = valueAt(root, path);
  const one = (why: FaultReason): readonly Unplaced[] => [{ path, why }];
  if (issue.code === 'custom') return customFault(issue.params ?? {}, root, path);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: [...path, key], why: { reason: 'unknown-key', value: key } }));
  if (value === undefined) return one({ reason: 'missing' });
  switch (issue.code) {
    case 'invalid_type':
      return one({ reason: 'wrong-type', expected: kindExpected(issue.expected), found: kindOf(value) });
    case 'invalid_union':
      return path[path.length - 1] === 'amount'
        ? one({ reason: 'wrong-type', expected: 'number-or-range', found: kindOf(value) })
        : unionFaults(issue.errors, root, path);
    case 'invalid_value':
      return one({ reason: 'not-one-of', choices: issue.values.map(String), found: shown(value) });
    case 'too_small':
    case 'too_big': {
      if (issue.origin === 'string' || issue.origin === 'array') return one({ reason: 'empty' });
      const limit = Number(issue.code === 'too_small' ? issue.minimum : issue.maximum);
      const reason = issue.code === 'too_small' ? 'too-small' : 'too-large';
      return one({ reason, limit, inclusive: issue.inclusive ?? true });
    }
    case 'invalid_format':
      return one({ reason: issue.format === 'date' ? 'not-a-day' : 'not-an-id' });
    default:
      return one({ reason: 'not-accepted' });
  }
}

/** What is wrong in the form the value was meant to have; where it is of none, the kinds that are accepted. */
function unionFaults(
  forms: readonly (readonly z.core.$ZodIssue[])[],
  root: unknown,
  path: FaultPath,
): readonly Unplaced[] {
  const ofKind = (issue: z.core.$ZodIssue) => issue.code === 'invalid_type' && issue.path.length === 0;
  const meant = forms.find((issues) => !issues.some(ofKind));
  const [first] = meant ?? [];
  if (first) return faultsOf(first, root, [...path, ...pathOf(first)]);
  const expected = forms.flat().flatMap((issue) => (issue.code === 'invalid_type' ? [issue.expected] : []));
  if (expected.length === 0) return [{ path, why: { reason: 'not-accepted' } }];
  const found = kindOf(valueAt(root, path));
  return [{ path, why: { reason: 'none-of-kinds', expected: expected.map(kindExpected), found } }];
}

/** What `schema/coherence.ts` found; an issue of an amended version is told where the amendment says it. */
function customFault(
  params: Readonly<Record<string, unknown>>,
  root: unknown,
  path: FaultPath,
): readonly Unplaced[] {
  const { issue } = params;
  if (isIssue(issue)) return faultsOf(issue, root, path);
  if (!('reason' in params)) return [{ path, why: { reason: 'not-accepted' } }];
  // Written by ourselves, and typed there: `FaultParams`.
  return [{ path, why: params as unknown as FaultReason }];
}

function pathOf({ path }: z.core.$ZodIssue): FaultPath {
  return path.map((key) => (typeof key === 'number' ? key : String(key)));
}

function isIssue(value: unknown): value is z.core.$ZodIssue {
  return typeof value === 'object' && value !== null && 'code' in value && 'path' in value;
}

function kindExpected(expected: string): JsonKind {
  const kinds: Readonly<Record<string, JsonKind>> = {
    string: 'text',
    number: 'number',
    int: 'whole-number',
    boolean: 'yes-no',
    array: 'list',
    tuple: 'list',
    null: 'nothing',
  };
  return Object.hasOwn(kinds, expected) ? (kinds[expected] ?? 'object') : 'object';
}

function kindOf(value: unknown): JsonKind {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'string') return 'text';
  if (typeof value === 'number') return 'number';
  return typeof value === 'boolean' ? 'yes-no' : 'object';
}

function shown(value: unknown): string {
  return typeof value === 'object' ? '' : String(value);
}

function valueAt(root: unknown, path: FaultPath): unknown {
  let value = root;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

/** "units.7.duration.amount (UO-L2.2.2)": the path, and the innermost list entry on it that has a code or an id. */
function placeName(path: FaultPath, root: unknown): string {
  const names = path.map((step, index) => {
    const key = keyOfList.get(String(path[index - 1])) ?? 'id';
    const name = typeof step === 'number' ? valueAt(root, [...path.slice(0, index + 1), key]) : undefined;
    return typeof name === 'string' ? name : '';
  });
  const entry = names.filter((name) => name !== '').pop();
  return `${path.join('.')}${entry === undefined ? '' : ` (${entry})`}`;
}

/** The value itself; for what is missing, the object that lacks it. An unknown key is shown where it stands. */
function nearestNode(tree: Node, path: FaultPath, why: FaultReason): Node | undefined {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = findNodeAtLocation(tree, [...path.slice(0, length)]);
    if (!node) continue;
    const isKey = why.reason === 'unknown-key' || why.reason === 'key-twice';
    return isKey ? (node.parent ?? node) : node;
  }
  return undefined;
}

/** A key that an object holds twice: the first of the two would be passed over without a word. */
function keysTwice(node: Node, path: FaultPath): readonly Unplaced[] {
  if (node.type === 'array')
    return (node.children ?? []).flatMap((child, at) => keysTwice(child, [...path, at]));
  if (node.type !== 'object') return [];
  const seen = new Set<string>();
  return (node.children ?? []).flatMap(({ children: [key, value] = [] }): readonly Unplaced[] => {
    const name = String(key?.value);
    const twice = seen.has(name);
    seen.add(name);
    const inner = value ? keysTwice(value, [...path, name]) : [];
    return twice ? [{ path: [...path, name], why: { reason: 'key-twice', value: name } }, ...inner] : inner;
  });
}

function placeAt(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length, column: (before[before.length - 1] ?? '').length + 1 };
}

function syntaxProblem(code: ParseErrorCode): SyntaxProblem {
  switch (printParseErrorCode(code)) {
    case 'PropertyNameExpected':
      return 'key';
    case 'ColonExpected':
      return 'colon';
    case 'CommaExpected':
      return 'comma';
    case 'CloseBraceExpected':
      return 'closing-brace';
    case 'CloseBracketExpected':
      return 'closing-bracket';
    case 'UnexpectedEndOfString':
      return 'unfinished-text';
    case 'InvalidUnicode':
    case 'InvalidEscapeCharacter':
      return 'escape';
    case 'EndOfFileExpected':
      return 'after-end';
    case 'InvalidSymbol':
    case 'InvalidCharacter':
    case 'InvalidCommentToken':
      return 'sign';
    default:
      return 'value';
  }
}

/** Bytes of UTF-8, counted without the platform's encoder, which the engine does not know. */
export function bytesOf(text: string): number {
  let bytes = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** How deep objects and lists stand inside one another, outside of texts. */
function depthOf(text: string): number {
  let depth = 0;
  let most = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"') quoted = !quoted;
    else if (quoted && sign === '\\') at += 1;
    else if (!quoted && (sign === '{' || sign === '[')) most = Math.max(most, (depth += 1));
    else if (!quoted && (sign === '}' || sign === ']')) depth -= 1;
  }
  return most;
}
