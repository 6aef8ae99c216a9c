import { holder } from '../columns/holder';
import type { Settings } from '../core/checking/settings';
import type { OrderLine } from '../core/orders/order-line';
import { rememberedFor } from '../core/remembered';
import { nameKey, normalise } from '../core/text';

/** A company is the same with or without its legal form. */
const legalForms = /\b(?:sasu?|sarl|sa|eurl|scop|snc|gie|ltd|gmbh)\b/g;

/** Who holds what, as the settings have it. */
export class Holders {
  private readonly keys = new Map<string, string>();
  private readonly named: readonly { readonly name: string; readonly words: string }[];

  private readonly byLot: ReadonlyMap<string, readonly string[]>;

  constructor(settings: Settings['holders']) {
    this.byLot = new Map(Object.entries(settings).map(([lot, names]) => [lot, [names].flat()] as const));
    this.named = Object.values(settings)
      .flat()
      .map((name) => ({ name, words: ` ${normalise(name)} ` }));
  }

  ofLot(lot: string | null): readonly string[] {
    return (lot === null ? undefined : this.byLot.get(lot)) ?? [];
  }

  /** What two cells share when they name the same holder; a group's cell names its registered member. */
  keyOf(written: string): string {
    const known = this.keys.get(written);
    if (known !== undefined) return known;
    const text = normalise(written);
    const registered = this.named.find(({ words }) => ` ${text} `.includes(words));
    const key = nameKey((registered?.name ?? text).toLowerCase().replace(legalForms, ' ')) || text;
    this.keys.set(written, key);
    return key;
  }

  /** Whether the line's holder holds a lot, its own where none is given; true where the settings do not say who does. */
  holdsLot(line: OrderLine, lot = line.lot): boolean {
    const expected = this.ofLot(lot);
    const key = this.keyOf(line.get(holder) ?? '');
    return expected.length === 0 || expected.some((name) => this.keyOf(name) === key);
  }

  /** Whether a cell names a holder of any lot, or says that it is "the holder". */
  isHolder(written: string): boolean {
    if (/^(?:le |the )?(?:titulaire|prestataire|holder|contractor)\b/.test(normalise(written))) return true;
    const key = this.keyOf(written);
    return this.named.some(({ name }) => this.keyOf(name) === key);
  }

  /** Whether the settings say who holds a lot. */
  areKnown(lot: string | null): boolean {
    return this.ofLot(lot).length > 0;
  }
}

/** Who holds what by the settings: found once for the lines of a check. */
export const holdersIn = rememberedFor(({ holders }: Settings) => new Holders(holders));
