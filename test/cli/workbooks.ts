/** Small workbooks for the tests of the terminal, made when a test runs. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import type { CellValue, WriteOptions } from 'hucre';
import { storedPart, type StoredKind } from '../../src/core/stored-part';
import type { Io } from '../../src/cli/io';
import { run } from '../../src/cli/main';

interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder of its own for each test. */
export function folder(): string {
  return mkdtempSync(join(tmpdir(), 'bordereau-'));
}

export async function bordereau(cwd: string, ...argv: string[]): Promise<Ran> {
  let stdout = '';
  let stderr = '';
  const io: Io = {
    cwd,
    stdout: (text) => (stdout += text),
    stderr: (text) => (stderr += text),
    today: () => '2018-06-01',
  };
  return { status: await run(argv, io), stdout, stderr };
}

export const header = ['N° BC', 'Lot', 'UO', 'Qté', 'Projet', 'Date de début', 'Date de fin'];

/** One compliant line: three months of development from 9 January 2017. */
export const goodLine: CellValue[] = ['BC-001', 2, 'UO-L2.2.2', 1, 'Alpha', 42744, 42833];

/** The same unit, said to be of lot 1. */
export const lotError: CellValue[] = ['BC-002', 1, 'UO-L2.2.2', 1, 'Beta', 42744, 42833];

export async function workbook(
  path: string,
  sheets: WriteOptions['sheets'],
  more: Partial<WriteOptions> = {},
) {
  writeFileSync(path, await writeXlsx({ ...more, sheets }));
}

/** A workbook with its parts changed: added, replaced, or removed with `null`. */
export async function withParts(
  path: string,
  sheets: WriteOptions['sheets'],
  change: (parts: Record<string, string>) => Readonly<Record<string, string | null>>,
) {
  const parts = unzipSync(await writeXlsx({ sheets }));
  const texts = Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [name, new TextDecoder().decode(part)]),
  );
  for (const [name, text] of Object.entries(change(texts)))
    if (text === null) delete parts[name];
    else parts[name] = strToU8(text);
  writeFileSync(path, zipSync(parts));
}

/** A document stored in a workbook, as Excel stores a custom XML part. */
export function storedDocument(kind: StoredKind, json: string): Record<string, string> {
  return { 'customXml/item1.xml': `<?xml version="1.0" encoding="UTF-8"?>${storedPart(kind, json)}` };
}

export function settingsPart(json: string): Record<string, string> {
  return storedDocument('settings', json);
}
