/** Whether Excel can take a manifest: its schema, then what the schema cannot say. Asks nobody outside this machine. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { validateXML } from 'xmllint-wasm';
import { cellMenu, icons, identity, ids, references } from './check-references';
import { floor, namespace, oneRuntime } from './check-runtime';
import { addresses, languages, lengths, overridePrefix } from './check-texts';
import type { ManifestCheck } from './elements';

/** Our own, of the elements that we use: whoever uses another one adds it there, in the place Office wants it. */
const schemas = join(__dirname, 'schemas');
const main = 'taskpane-addin.xsd';

const checks: readonly ManifestCheck[] = [
  identity,
  references,
  ids,
  icons,
  cellMenu,
  lengths,
  languages,
  overridePrefix,
  addresses,
  floor,
  oneRuntime,
  namespace,
];

/** What is wrong with a manifest, a sentence each; nothing where Excel can take it. */
export async function manifestFaults(xml: string, version: string): Promise<readonly string[]> {
  const read = (fileName: string) => ({ fileName, contents: readFileSync(join(schemas, fileName), 'utf8') });
  const { errors } = await validateXML({
    xml: [{ fileName: 'manifest.xml', contents: xml }],
    schema: [read(main)],
    preload: readdirSync(schemas)
      .filter((name) => name.endsWith('.xsd') && name !== main)
      .map(read),
  });
  const schemaFaults = errors.map(({ loc, message }) => `line ${loc?.lineNumber ?? '?'}: ${message}`);
  // What is not even well-formed cannot be looked into.
  if (schemaFaults.some((fault) => fault.includes('parser error'))) return schemaFaults;
  const { document } = new JSDOM(xml, { contentType: 'text/xml' }).window;
  return [...schemaFaults, ...checks.flatMap((check) => check({ document, version }))];
}
