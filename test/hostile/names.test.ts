/**
 * Names that mean something to JavaScript, as headers, projects, orders, holders and sheets: they are names like any
 * other. The same workbook with an ordinary name in their place gives the same answers.
 */
import { join } from 'node:path';
import type { CellValue } from 'hucre';
import { bordereau, folder, workbook } from '../cli/workbooks';

jest.setTimeout(120_000);

const names = ['__proto__', 'constructor', 'hasOwnProperty', 'toString'];
/** As long and sorted alike, but a word that means nothing: its last letter is another. */
const ordinaryOf = (name: string) => name.replace(/\p{L}(?=\P{L}*$)/u, 'k');

const header = [
  'N° BC',
  'Lot',
  'UO',
  'Qté',
  'Projet',
  'Titulaire',
  'Date de début',
  'Date de fin',
  'Bénéficiaire',
];

function rowsOf(name: string): CellValue[][] {
  return [
    [...header, name],
    [name, 2, 'UO-L2.2.2', 1, name, name, 42_744, 42_833, name, name],
    [name, 1, 'UO-L2.2.2', 1, name, name, 42_834, 42_900, name, 'x'],
    [name, 2, name, 1, name, 'autre', 42_834, 42_700, name, null],
    ['BC-9', 2, 'UO-L2.1.1', 2, 'Alpha', name, 42_744, 42_774, name, name],
  ];
}

/** What a command answers about the workbook, the name replaced by the ordinary one. */
async function answers(name: string, ...argv: string[]) {
  const dir = folder();
  await workbook(join(dir, 'a.xlsx'), [
    { name, rows: rowsOf(name) },
    { name: 'Autre', rows: rowsOf(name) },
  ]);
  const { status, stdout, stderr } = await bordereau(
    dir,
    ...argv.map((word) => (word === '@' ? 'a.xlsx' : word)),
  );
  expect(stderr).toBe('');
  return { status, stdout: stdout.replaceAll(name, ordinaryOf(name)) };
}

describe.each(names)('the name %s', (name) => {
  it.each([
    [['check', '@', '--format', 'json']],
    [['check', '@']],
    [['summary', '@', '--by', 'project,holder', '--format', 'json']],
    [['summary', '@', '--by', 'order_no', '--format', 'csv']],
    [['summary', '@', '--by', 'beneficiary', '--format', 'json']],
  ])('is a name in %j', async (argv) => {
    const told = await answers(name, ...argv);
    expect(told).toEqual(await answers(ordinaryOf(name), ...argv));
    expect(told.stdout).toContain(ordinaryOf(name));
  });
});
