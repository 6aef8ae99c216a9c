/**
 * What Excel reads about the custom functions: `functions.json` (French, from the functions' own comments) and
 * `functions.en.json` (same ids, names, parameters and types; English texts), and one help page per function.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import { spaced } from '../src/languages/french';
import { englishOf, functionFiles, type FunctionExample } from './function-files';
import { functionHelpPage } from './function-help';

/** One function as `functions.json` describes it. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result: { readonly type?: string; readonly dimensionality?: string };
}

interface ParameterMetadata {
  readonly name: string;
  readonly description: string;
  readonly type?: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
}

/** Names of functions must not be cell addresses nor too long, and are the same in every language. */
const functionName = /^[A-Z][A-Z_]{2,127}$/;

/** "onDate" in the code is "on_date" in Excel. */
function publicName(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** The examples of every function, by id. */
export function functionExamples(): ReadonlyMap<string, readonly FunctionExample[]> {
  return new Map(functionFiles().map(({ id, examples }) => [id, examples]));
}

/** Every function with its French texts; fails on what the generator refuses and on what has no text. */
export async function frenchMetadata(addinUrl: string): Promise<readonly FunctionMetadata[]> {
  const files = functionFiles();
  const generated = await generateCustomFunctionsMetadata(files.map(({ path }) => path));
  if (generated.errors.length > 0) throw new Error(`Custom functions: ${generated.errors.join('; ')}`);
  const { functions } = JSON.parse(generated.metadataJson) as { functions: FunctionMetadata[] };
  if (functions.length !== files.length)
    throw new Error('A file of src/functions/ has no top-level function');
  return functions.map((entry) => {
    if (!functionName.test(entry.id) || entry.name !== entry.id)
      throw new Error(`Bad function name: ${entry.name}`);
    const parameters = entry.parameters.map((parameter) => ({
      ...parameter,
      name: publicName(parameter.name),
      description: spaced(parameter.description),
    }));
    for (const { name, description } of [entry, ...entry.parameters])
      if (!description) throw new Error(`${entry.id}: its comment says nothing in French of ${name}`);
    return {
      ...entry,
      description: spaced(entry.description),
      helpUrl: `${addinUrl}/help/${entry.id}.html`,
      parameters,
    };
  });
}

/** The same with English texts; fails when one is missing or speaks of a parameter that is not there. */
export function inEnglish(functions: readonly FunctionMetadata[]): readonly FunctionMetadata[] {
  const english = new Map(functionFiles().map((file) => [file.id, englishOf(file)]));
  return functions.map((entry) => {
    const texts = english.get(entry.id);
    if (!texts) throw new Error(`${entry.id} is no function of src/functions`);
    const names = entry.parameters.map(({ name }) => name);
    const stray = Object.keys(texts.parameters).filter((name) => !names.includes(name));
    if (stray.length > 0) throw new Error(`${entry.id}: English text for no parameter: ${stray.join(', ')}`);
    const parameters = entry.parameters.map((parameter) => {
      const description = texts.parameters[parameter.name];
      if (!description) throw new Error(`${entry.id}: no English text for ${parameter.name}`);
      return { ...parameter, description };
    });
    if (!texts.description) throw new Error(`${entry.id}: no English text`);
    return { ...entry, description: texts.description, parameters };
  });
}

/** Writes metadata and help pages to the folder that is served at `addinUrl`. */
export async function writeFunctionMetadata(outDir: string, addinUrl: string): Promise<void> {
  const french = await frenchMetadata(addinUrl);
  const inBoth = inEnglish(french);
  mkdirSync(join(outDir, 'help'), { recursive: true });
  const write = (name: string, functions: readonly FunctionMetadata[]) =>
    writeFileSync(join(outDir, name), `${JSON.stringify({ functions }, null, 2)}\n`);
  write('functions.json', french);
  write('functions.en.json', inBoth);
  const examples = functionExamples();
  french.forEach((entry, index) => {
    const translated = inBoth[index];
    const calls = examples.get(entry.id) ?? [];
    if (!translated || calls.length === 0)
      throw new Error(`${entry.id}: an @example is missing in its comment`);
    writeFileSync(join(outDir, 'help', `${entry.id}.html`), functionHelpPage(entry, translated, calls));
  });
}
