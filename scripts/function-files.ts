/** The files of the custom functions; whatever else stands in their folder serves them. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { EnglishTexts } from '../src/functions/listed-function';

const folder = join(__dirname, '..', 'src', 'functions');

/** A call that a function's comment shows (`@example PHASE_DAYS(1, "2017-01-09") → 90`), and its result. */
export interface FunctionExample {
  readonly formula: string;
  readonly result: string;
}

export interface FunctionFile {
  readonly path: string;
  /** "uo-cost", "uoCost" and "UO_COST". */
  readonly name: string;
  readonly exported: string;
  readonly id: string;
  readonly examples: readonly FunctionExample[];
}

export function camel(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** Fails on a file that lacks a part of a function, naming what it lacks. */
export function functionFiles(): readonly FunctionFile[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && name !== 'index.ts' && !name.startsWith('_'))
    .sort()
    .map((name) => ({ name: basename(name, '.ts'), text: readFileSync(join(folder, name), 'utf8') }))
    .filter(({ text }) => /@customfunction\b|^export const (english|clauses)\b/m.test(text));
  const lacks = files.flatMap(({ name, text }) => lacksOf(name, text));
  if (lacks.length > 0) throw new Error(lacks.join('\n'));
  return files.map(({ name, text }) => ({
    path: join(folder, `${name}.ts`),
    name,
    exported: camel(name),
    id: idOf(name),
    examples: [...text.matchAll(example)].map(([, formula = '', result = '']) => ({ formula, result })),
  }));
}

/** What a function says in English, read from its file as it is now. */
export function englishOf({ path }: FunctionFile): EnglishTexts {
  return (require(path) as { readonly english: EnglishTexts }).english;
}

const example = /@example (.+?) → (.+)/g;

function idOf(name: string): string {
  return name.replace(/-/g, '_').toUpperCase();
}

/** What the text of a function's file lacks, one sentence each. */
export function lacksOf(name: string, text: string): readonly string[] {
  return parts(name).flatMap(([part, what]) =>
    part.test(text) ? [] : `src/functions/${name}.ts lacks ${what}`,
  );
}

/** What makes a function of a file, and how its lack is told. */
function parts(name: string): readonly (readonly [RegExp, string])[] {
  const id = idOf(name);
  return [
    [new RegExp(`@customfunction ${id}$`, 'm'), `"@customfunction ${id}" in the comment of its function`],
    [new RegExp(`^export function ${camel(name)}\\b`, 'm'), `"export function ${camel(name)}"`],
    [/@example .+ → [^]+@example .+ → /, 'two lines "@example … → …" in the comment of its function'],
    [/^export const english: EnglishTexts = /m, 'its texts in English, "export const english: EnglishTexts"'],
    [/^export const clauses: Clauses = /m, 'the clauses it rests on, "export const clauses: Clauses"'],
  ];
}
