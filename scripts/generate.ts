/**
 * `npm run generate` writes every generated file that is committed; `npm run check` fails, naming them, when one is
 * not what the sources say.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import * as prettier from 'prettier';
import { allOrNothing } from './all-or-nothing';
import { indexes } from './generate-catalogue';
import { runScript, sentenceOf } from './run-script';

const root = join(__dirname, '..');
/** The wide tables of the reference stay as they are written: padding them would double their size. */
const formatted = /^(?!docs\/reference\/).*\.(ts|md)$/;
/** Folders that hold nothing but generated pages: one of a rule or an agreement that is gone goes too. */
const ownFolders = ['docs/rules', 'docs/reference'];

/** Repository path → what should stand there, `null` for nothing. */
type Wanted = ReadonlyMap<string, string | null>;

/** What the sources say, loaded when asked for: the indexes they are read through may just have been written. */
async function derived(): Promise<Record<string, string>> {
  const [{ agreementJsonSchema }, { memberTable }, { functionList }, { rulePages }, { referencePages }] =
    await Promise.all([
      import('./generate-schema'),
      import('./generate-members'),
      import('./generate-function-list'),
      import('./generate-rule-pages'),
      import('./generate-reference'),
    ]);
  return {
    ...agreementJsonSchema(),
    ...memberTable(),
    ...(await functionList()),
    ...(await rulePages()),
    ...(await referencePages()),
  };
}

/** The texts, formatted as the rest of the repository where Prettier knows the kind. */
async function inStyle(files: Readonly<Record<string, string>>): Promise<Map<string, string | null>> {
  const options = await prettier.resolveConfig(join(root, 'package.json'));
  const texts = new Map<string, string | null>();
  for (const [path, text] of Object.entries(files))
    texts.set(
      path,
      formatted.test(path) ? await prettier.format(text, { ...options, filepath: path }) : text,
    );
  return texts;
}

function withOrphans(wanted: Map<string, string | null>): Wanted {
  for (const folder of ownFolders)
    for (const name of readdirSync(join(root, folder)))
      if (!wanted.has(`${folder}/${name}`)) wanted.set(`${folder}/${name}`, null);
  return wanted;
}

function current(path: string): string | null {
  return existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : null;
}

/** Paths that are not as wanted; put right unless only asked for. */
function bringUpToDate(wanted: Wanted, checkOnly: boolean): readonly string[] {
  const stale = [...wanted].filter(([path, text]) => current(path) !== text);
  if (!checkOnly)
    for (const [path, text] of stale) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      if (text === null) rmSync(join(root, path));
      else writeFileSync(join(root, path), text);
    }
  return stale.map(([path]) => path);
}

/** Indexes are written first, since the rest is read through them. */
async function everything(checkOnly: boolean): Promise<readonly string[]> {
  const wanted = await inStyle(indexes());
  return allOrNothing(
    [...wanted.keys()].map((path) => join(root, path)),
    async () => [
      ...bringUpToDate(wanted, checkOnly),
      ...bringUpToDate(withOrphans(await inStyle(await derived())), checkOnly),
    ],
  );
}

async function main(): Promise<void> {
  const { check } = parseArgs({ options: { check: { type: 'boolean', default: false } } }).values;
  const stale = await everything(check);
  if (check && stale.length > 0) {
    console.error(`Not what the sources say, run "npm run generate" and commit:\n  ${stale.join('\n  ')}`);
    process.exitCode = 1;
  } else
    console.log(
      stale.length > 0 ? `Brought up to date: ${stale.join(', ')}` : 'Everything generated is up to date.',
    );
}

/** What a generator says of a file, or `parseArgs` of the command, is enough; elsewhere, where it went wrong helps. */
runScript(main, (error) =>
  error instanceof Error && (error.name === 'Error' || 'code' in error) ? sentenceOf(error) : error,
);
