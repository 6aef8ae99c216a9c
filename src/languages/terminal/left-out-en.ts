import type { Say } from '../say';
import type { WhyLeftOut } from '../terminal-texts';
import { either, some } from './lists-en';

/** Why a sheet that looks like orders was not checked, and what to do: the end of a sentence. */
export function reasonLeftOut(why: WhyLeftOut, say: Say): string {
  switch (why.kind) {
    case 'other-agreement':
      return `its units are those of the agreement “${why.id}”, not of ${either(why.asked)}; try again with --agreement ${why.id}, or without --agreement`;
    case 'uncalculated':
      return `${say.count(why.cells, 'formula', 'formulas')} of its column “${why.header}” ${why.cells === 1 ? 'has' : 'have'} no stored result, so that no unit can be read there; open the workbook in Excel, save it and try again`;
    case 'no-unit':
      return `it has columns of orders (${some(why.found, 4)}), but ${
        why.header === null ? 'none of its columns holds a unit' : `its column “${why.header}” holds no unit`
      } of ${either(why.agreements)}; if these are orders, correct the unit codes or name their column with --map uo_code=HEADER`;
    case 'header-below':
      return `its headers are in row ${why.row}, but they are looked for among the first ${why.searched} filled rows only; remove rows above them, or put the table on a sheet of its own, then try again`;
    case 'no-header':
      return `row ${why.row} names a unit of work, but no row of headers was recognised above it; write the headers of the table (“Order no.”, “Unit”, “Quantity”…), then try again`;
    case 'own-report':
      return 'its headers are those of a report or a summary by Bordereau, which would count the orders a second time; only the table of the orders is checked';
  }
}
