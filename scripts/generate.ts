/**
 * `npm run generate` writes every generated file that is committed; `npm run check` fails, naming them, when one is
 * not what the sources say.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as prettier from 'prettier';
import { indexes } from './generate-catalogue';
import { agreementJsonSchema } from './generate-schema';
import { memberTable } from './generate-members';
import { functionList } from './generate-function-list';
import { referencePages } from './generate-reference';
import { rulePages } from './generate-rule-pages';

const root = join(__dirname, '..');
/** The wide tables of the reference stay as they are written: padding them would double their size. */
const formatted = /^(?!docs\/reference\/).*\.(ts|md)$/;

/** Repository path → text, formatted as the rest of the repository where Prettier knows the kind. */
async function generated(): Promise<ReadonlyMap<string, string>> {
  const files: Record<string, string> = {
    ...indexes(),
    ...agreementJsonSchema(),
    ...memberTable(),
    ...(await functionList()),
    ...(await rulePages()),
    ...(await referencePages()),
  };
  const options = await prettier.resolveConfig(join(root, 'package.json'));
  const texts = new Map<string, string>();
  for (const [path, text] of Object.entries(files))
    texts.set(
      path,
      formatted.test(path) ? await prettier.format(text, { ...options, filepath: path }) : text,
    );
  return texts;
}

function current(path: string): string | null {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch {
    return null;
  }
}

async function main(checkOnly: boolean): Promise<void> {
  const stale: string[] = [];
  for (const [path, text] of await generated()) {
    if (current(path) === text) continue;
    stale.push(path);
    if (checkOnly) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  if (checkOnly && stale.length > 0) {
    console.error(`Not what the sources say, run "npm run generate" and commit:\n  ${stale.join('\n  ')}`);
    process.exitCode = 1;
  } else
    console.log(stale.length > 0 ? `Written: ${stale.join(', ')}` : 'Everything generated is up to date.');
}

void main(process.argv.includes('--check'));
