/** A workbook as teams keep them: titles, merged headings, a slip in a header, a second amount, a spare column. */
import { writeFileSync } from 'node:fs';
import { writeXlsx } from 'hucre/xlsx';

const rows = [
  ['Suivi des bons de commande – tous projets'],
  ['Mis à jour le 12/03/2018 par le bureau des achats'],
  [],
  ['Commande', null, null, null, null, 'Exécution', null, 'Montants', null, 'Divers', null],
  [
    'N° BC',
    'Emis\nle',
    'UO',
    'Qté',
    'Start-up\u00a0d’État',
    'Début',
    'Fin',
    'Montent HT (K€)',
    'Total TTC',
    'Titulaires du lot',
    'Suivi par',
  ],
  ['Lot 2'],
  ['BC-001', 42740, 'UO-L2.2.2', 1, 'Alpha', 42744, 42833, 48, 57600, 'DEVCO', 'Mme Martin'],
  ['BC-002', 42741, 'uo l2.2.1', '1', 'Alpha', 42744, 42749, '5,5', 6600, 'DEVCO', 'Mme Martin'],
  ['BC-003', '05/02/2017', 'UO-L2.2.2', '2', 'Béta', '06/02/2017', '05/05/2017', 96, 115200, 'DEVCO', null],
  ['Sous-total', null, null, 4, null, null, null, 149.5, 179400],
  [],
  ['BC-004', 42800, '2 UO-L2.3.2 + 1 UO-L2.3.1', null, 'Alpha', 42801, 42900, 101, 121200, 'DEVCO', null],
  ['TOTAL', null, null, 7, null, null, null, 250.5, 300600],
];

const merges = [
  { startRow: 3, startCol: 0, endRow: 3, endCol: 4 },
  { startRow: 3, startCol: 5, endRow: 3, endCol: 6 },
  { startRow: 3, startCol: 7, endRow: 3, endCol: 8 },
  { startRow: 3, startCol: 9, endRow: 3, endCol: 10 },
];

export async function writeMessyWorkbook(path: string): Promise<void> {
  writeFileSync(path, await writeXlsx({ sheets: [{ name: 'BC en cours', rows, merges }] }));
}
