/** An order sheet with what a formula stumbles over: cancelled lines, drafts, two spellings, wildcards, blank cells, a total. */
import type { CellValue } from '../../src/core/sheet/snapshot';
import type { Sheet } from './summed';

const header = ['N° BC', 'Statut', 'Code UO', 'Qté', 'Projet', 'Date', 'Service fait', 'Montant HT', 'TVA'];
export const rows: readonly (readonly CellValue[])[] = [
  header,
  ['BC-1', 'notifié', 'UO-L2.2.2', 2, 'Alpha', 42800, 42900, 96000, 19200],
  ['BC-1', 'notifié', 'UO-L2.2.1', 0.5, 'ALPHA', 42800, null, 2000.1, 110],
  ['BC-2', 'Annulé', 'UO-L2.2.2', 1, 'Bêta *', 42810, null, 48000, 9600],
  ['BC-3', 'brouillon', 'UO-L2.2.2', 1, 'Bêta *', 42820, null, 48000, 9600],
  ['BC-4', 'soldé', 'UO-L2.3.2', 1, 'Bêta *', 43221, null, 50000.2, 10000.04],
  ['BC-5', null, 'UO-L2.2.2', -1, 'Gamma ?', 43221, 43230, -48000, -9600],
  ['BC-6', null, 'uo-l2.2.2', 3, null, 43222, null, null, null],
  ['Total', null, null, null, null, null, null, 244000.3, null],
];
export const other: Sheet = {
  name: "Suivi d'ordres",
  rows: [header.slice(0, 8), ['BC-9', null, 'UO-L2.2.1', 4, 'Alpha', 43000, 43100, 20000]],
};
