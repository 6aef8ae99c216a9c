/** The sample of the agreement in force, as a user meets it: through the terminal. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { run } from '../../../src/cli/main';
import { fr } from '../../../src/languages/fr';
import { orders } from '../../../scripts/sample/produit-orders';
import { plain } from '../../plain';

const samples = join(__dirname, '..', '..', '..', 'samples');
const file = 'suivi-produit-2026.xlsx';
const firstRow = 6;

interface Check {
  readonly agreement: { readonly id: string };
  readonly rows: { readonly lines: number; readonly skipped: readonly { readonly reason: string }[] };
  readonly findings: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly clause: string;
    readonly row?: number;
    readonly order: string | null;
  }[];
}

async function check(): Promise<Check> {
  let stdout = '';
  let stderr = '';
  const status = await run(['check', file, '--as-of', '2026-12-01', '--format', 'json'], {
    cwd: samples,
    stdout: (text) => (stdout += text),
    stderr: (text) => (stderr += text),
    today: () => '2026-12-01',
  });
  expect([status, stderr]).toEqual([1, '']);
  const [only, another] = JSON.parse(stdout) as readonly Check[];
  if (!only || another) throw new Error('one order sheet is expected');
  return only;
}

async function told(...argv: string[]): Promise<string> {
  let stdout = '';
  await run(argv, {
    cwd: samples,
    stdout: (text) => (stdout += text),
    stderr: () => undefined,
    today: () => '2026-12-01',
  });
  return stdout;
}

it('holds at least 20 findings of 15 rules, each with its clause', async () => {
  const { agreement, findings, rows } = await check();
  expect(agreement.id).toBe('produit-2026');
  expect(rows.lines).toBe(orders.length);
  expect(rows.skipped.map(({ reason }) => reason)).toEqual(['other-contract', 'total']);
  expect(findings.length).toBeGreaterThanOrEqual(20);
  expect(new Set(findings.map(({ rule }) => rule)).size).toBeGreaterThanOrEqual(15);
  expect(findings.filter(({ clause }) => clause === '' || clause === 'reading')).toEqual([]);
});

it('finds on each order what is wrong there on purpose, and nothing else', async () => {
  const { findings } = await check();
  const found = orders.map((_, index) =>
    findings.filter(({ row }) => row === firstRow + index).map(({ rule }) => rule),
  );
  expect(found.map((rules) => [...rules].sort())).toEqual(orders.map(({ wrong }) => [...wrong].sort()));
});

it('says what is seen of clauses that count over all beneficiaries, never that they were checked', async () => {
  const stdout = await told('check', file, '--as-of', '2026-12-01');
  const lines = stdout.split('\n').filter((text) => text.includes('vu ici'));
  expect(lines.map((text) => /^- (.*?) \((.*?)\s;/.exec(text)?.slice(1))).toEqual([
    ['Plafond de commandes', 'lot 1'],
    ['Plafond de commandes', 'lot 2'],
    ['Attribution de la commande', 'lot 1'],
  ]);
  for (const text of lines) expect(text).toMatch(/contrôlé en partie, vu ici\s: [\d\s]+,\d\d\s€ HT/);
});

it('tells in the clock what is owed on what is invoiced: nothing yet', async () => {
  const stdout = await told('summary', file, '--by', 'lot');
  const invoiced = orders
    .filter(({ line }) => line.status !== 'annulé' && line.status !== 'brouillon')
    .reduce((sum, { line }) => sum + Number(line.invoiced_amount ?? 0), 0);
  const seen = `${fr.say.money(Math.round(invoiced * 100))} HT`;
  expect(plain(stdout)).toContain(
    plain(`heures d’insertion dues : 0 – Facturé vu ici : ${seen} ; aucune heure`),
  );
});

it('says that its firms, products, people and prices are fictional', async () => {
  const { sheets } = await readXlsx(readFileSync(join(samples, file)));
  const notes = (name: string) =>
    (sheets.find((sheet) => sheet.name === name)?.rows ?? []).slice(0, 4).flat().join(' ');
  expect(notes('Suivi BC 2026')).toMatch(/titulaires.*produits.*prix sont fictifs/);
  expect(notes('BPU')).toMatch(/Prix fictifs/);
});
