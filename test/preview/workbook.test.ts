import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { readForPreview } from '../../scripts/preview-workbook';
import { Refusal } from '../../src/cli/refusal';
import { en } from '../../src/languages/en';

const folder = mkdtempSync(join(tmpdir(), 'bordereau-preview-'));
const sample = join(__dirname, '..', '..', 'samples', 'suivi-commandes.xlsx');

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

it('shows a workbook byte for byte', async () => {
  const shown = await readForPreview(sample);
  expect(shown.name).toBe('suivi-commandes.xlsx');
  expect(Buffer.from(shown.bytes).equals(readFileSync(sample))).toBe(true);
});

it('makes a workbook of a .csv: numbers as numbers, codes, days and formulas as the text they are', async () => {
  const path = file('lot 2 [2017].csv', 'N° BC;Unité;Montant;Date\n012;=1+1;1234,5;09/01/2017\n');
  const shown = await readForPreview(path);
  expect(shown.name).toBe('lot 2 [2017].xlsx');
  const [sheet] = (await readXlsx(shown.bytes)).sheets;
  expect(sheet?.name).toBe('lot 2  2017');
  expect(sheet?.rows).toEqual([
    ['N° BC', 'Unité', 'Montant', 'Date'],
    ['012', '=1+1', 1234.5, '09/01/2017'],
  ]);
  expect([...(sheet?.cells?.values() ?? [])].filter(({ formula }) => formula !== undefined)).toEqual([]);
});

it.each([
  ['a file that is not there', () => join(folder, 'none.xlsx'), /does not exist/],
  ['a truncated workbook', () => file('cut.xlsx', readFileSync(sample).subarray(0, 300)), /damaged/],
  ['an empty file', () => file('empty.csv', ''), /empty/],
  ['another format', () => file('notes.md', '# Notes'), /\.md format is not read/],
])('refuses %s with the sentence of the terminal', async (_, path, sentence) => {
  const refused: unknown = await readForPreview(path()).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Refusal);
  expect((refused as Refusal).sentence(en.terminal, en)).toMatch(sentence);
});
