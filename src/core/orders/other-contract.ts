import type { Agreement } from '../agreement/schema';
import { remembered } from '../remembered';
import { isBlank } from '../sheet/blank';
import type { CellValue } from '../sheet/snapshot';
import { nameKey } from '../text';
import type { OrderSheet } from './order-sheet';

/**
 * Tells the number of another contract: not the one the settings name or, where they name none, one without a reference
 * of the agreement. Where no row bears such a reference, the numbers may be of any other kind: none is told apart.
 */
export function otherContract(
  { snapshot }: OrderSheet,
  at: number,
  contractNo: string | null,
  { reference, lots }: Agreement,
): (cell: CellValue) => boolean {
  if (contractNo !== null) {
    const wanted = packed(contractNo);
    return (cell) => wanted !== '' && !isBlank(cell) && packed(String(cell)) !== wanted;
  }
  const own = [reference, ...lots.map((lot) => lot.reference)].flatMap((text) => (text ? packed(text) : []));
  const isOwn = remembered((cell: CellValue) => own.some((text) => packed(String(cell)).includes(text)));
  let told: boolean | null = null;
  // All rows are looked at only where a number is found that is not the agreement's.
  const areTold = () => (told ??= snapshot.values.some((cells) => isOwn(cells[at] ?? null)));
  return (cell) => !isOwn(cell) && !isBlank(cell) && areTold();
}

function packed(text: string): string {
  return nameKey(text).replace(/ /g, '');
}
