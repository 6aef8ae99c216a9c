/** Lines of projects as a sheet writes them. */
import { serialOfIso } from '../../src/core/calendar/serial';
import type { CellValue } from '../../src/core/sheet/snapshot';

/** What is written on a line; days as year-month-day. */
export interface Written {
  readonly unit?: string;
  readonly status?: string;
  readonly quantity?: number;
  readonly project?: string;
  readonly start?: string | null;
  readonly end?: string | null;
  readonly ordered?: number;
  readonly done?: number;
  readonly left?: number | null;
  readonly received?: string | null;
  readonly certified?: string | null;
  readonly decision?: string | null;
  readonly document?: string | null;
}

/** A day of the sheet; what is no day stays as it is written. */
function dayOf(written: string | null = null): CellValue {
  return written === null ? null : (serialOfIso(written) ?? written);
}

const cells: Readonly<Record<string, (line: Written, number: number) => CellValue>> = {
  'N° BC': (_, number) => `BC-${number}`,
  Statut: ({ status = 'notifié' }) => status,
  'Code UO': ({ unit = 'UO-L2.2.2' }) => unit,
  Qté: ({ quantity = 1 }) => quantity,
  Projet: ({ project = 'Alpha' }) => project,
  Début: ({ start }) => dayOf(start),
  Fin: ({ end }) => dayOf(end),
  'JH commandés': ({ ordered = null }) => ordered,
  'JH réalisés': ({ done = null }) => done,
  'RAF (JH)': ({ left = null }) => left,
  'Livrables reçus': ({ received = null }) => received,
  'Service fait': ({ certified }) => dayOf(certified),
  'Décision phase 2': ({ decision }) => dayOf(decision),
  'Fiche produit': ({ document }) => dayOf(document),
};

/** The rows of a sheet of these lines, orders BC-1, BC-2…; the first row is the header. */
export function rowsOf(lines: readonly Written[]): CellValue[][] {
  return [
    Object.keys(cells),
    ...lines.map((line, index) => Object.values(cells).map((cell) => cell(line, index + 1))),
  ];
}
