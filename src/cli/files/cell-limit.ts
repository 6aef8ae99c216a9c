import type { SheetSnapshot } from '../../core/sheet/snapshot';
import { longestCell } from './sheet-cells';

/** A sheet whose texts are as Excel would show them, with the number of cells that held more. */
export function withinCellLimit(snapshot: SheetSnapshot): {
  readonly snapshot: SheetSnapshot;
  readonly cut: number;
} {
  let cut = 0;
  const values = snapshot.values.map((row) => {
    if (!row.some((cell) => typeof cell === 'string' && cell.length > longestCell)) return row;
    return row.map((cell) => {
      if (typeof cell !== 'string' || cell.length <= longestCell) return cell;
      cut += 1;
      return cell.slice(0, longestCell);
    });
  });
  return cut === 0 ? { snapshot, cut } : { snapshot: { ...snapshot, values }, cut };
}
