import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { bordereau, folder, workbook } from './workbooks';

const orders = {
  name: 'Suivi BC',
  rows: [
    ['N° BC', 'Code UO', 'Projet', 'Qté', 'PU HT', 'Montant HT'],
    ['BC-001', 'UO-L2.2.2', 'Alpha', 1, 49_500, 49_500],
  ],
};
const schedule = {
  name: 'BPU',
  rows: [
    ['Code UO', 'Prix unitaire HT'],
    ['UO-L2.2.2', 48_000],
  ],
};

async function priceFindings(finance: object | null, ...argv: string[]) {
  const dir = folder();
  await workbook(join(dir, 'a.xlsx'), [orders, schedule]);
  const settings = { version: 1, agreement: 'sgmap-2016', ...(finance ? { finance } : {}) };
  writeFileSync(join(dir, 's.json'), JSON.stringify(settings));
  const { stdout } = await bordereau(
    dir,
    'check',
    'a.xlsx',
    '--settings',
    's.json',
    '--format',
    'json',
    ...argv,
  );
  const checks = JSON.parse(stdout) as { findings: { rule: string; cell: string }[] }[];
  return checks
    .flatMap(({ findings }) => findings)
    .filter(({ rule }) => rule === 'unit-price')
    .map(({ cell }) => cell);
}

describe('the price schedule a workbook holds', () => {
  it('is compared with once the settings ask for the finance checks', async () =>
    expect(await priceFindings({ enabled: true })).toEqual(['E2']));

  it('is left alone otherwise', async () => expect(await priceFindings(null)).toEqual([]));

  it('is compared with where it is named, whatever the settings', async () =>
    expect(await priceFindings({ enabled: false }, '--prices', 'BPU')).toEqual(['E2']));
});
