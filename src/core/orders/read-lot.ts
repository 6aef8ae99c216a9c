import type { Agreement } from '../agreement/schema';
import { normalise, words } from '../text';

/** The identifier of the lot a cell names: "Lot n° 2", "2 – start-ups" and the lot's own label all give "2". */
export function readLot(agreement: Agreement, written: string): string | null {
  const said = words(written).filter((word) => word !== 'lot' && word !== 'no');
  if (said.length === 0) return null;
  const ids = new Map(agreement.lots.map(({ id }) => [normalise(id), id]));
  const [first = ''] = said;
  const numbered = ids.get(first) ?? ids.get(first.replace(/^(?:lot|l)(?=\d)/, '').replace(/^0+(?=\d)/, ''));
  if (numbered !== undefined) return numbered;
  const labelled = agreement.lots.find(({ label }) => normalise(label) === normalise(written));
  return labelled?.id ?? said.join(' ');
}
