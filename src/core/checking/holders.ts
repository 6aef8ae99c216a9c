/** Who holds the lots: by the settings, and as a sheet writes them. */
import { rememberedFor } from '../remembered';
import { nameKey, normalise } from '../text';
import type { Settings } from './settings';

/** A company is the same with or without its legal form. */
const legalForms = /(?:^| )(?:sasu?|sarl|sa|eurl|scop|snc|gie|ltd|gmbh)(?= |$)/g;

/** "S.A." is "SA", and no two words; a name that is nothing but a legal form keeps it. */
function plainName(written: string): string {
  const name = normalise(written.replace(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, ''));
  return name.replace(legalForms, '').trim() || name;
}

/** Who holds what, as the settings have it. */
export class Holders {
  private readonly keys = new Map<string, string>();
  /** The longest name first: "Alpha Conseil" is not "Alpha". */
  private readonly named: readonly string[];

  private readonly byLot: ReadonlyMap<string, readonly string[]>;

  constructor(settings: Settings['holders']) {
    this.byLot = new Map(Object.entries(settings).map(([lot, names]) => [lot, [names].flat()] as const));
    this.named = Object.values(settings)
      .flat()
      .map(plainName)
      .sort((one, other) => other.length - one.length);
  }

  ofLot(lot: string | null): readonly string[] {
    return (lot === null ? undefined : this.byLot.get(lot)) ?? [];
  }

  /** The holder of a lot where the settings name one alone. */
  onlyOf(lot: string | null): string | null {
    const [only, second] = this.ofLot(lot);
    return second === undefined ? (only ?? null) : null;
  }

  /** What two cells share when they name the same holder; a group's cell names its registered member. */
  keyOf(written: string): string {
    const known = this.keys.get(written);
    if (known !== undefined) return known;
    const text = plainName(written);
    const registered = this.named.find((name) => ` ${text} `.includes(` ${name} `));
    const key = nameKey(registered ?? text);
    this.keys.set(written, key);
    return key;
  }

  /** Whether the one a cell names holds a lot; true where the settings do not say who does. */
  holdsLot(written: string | null, lot: string | null): boolean {
    const expected = this.ofLot(lot);
    const key = this.keyOf(written ?? '');
    return expected.length === 0 || expected.some((name) => this.keyOf(name) === key);
  }

  /** Whether a cell names a holder of any lot, or says that it is "the holder". */
  isHolder(written: string): boolean {
    if (/^(?:le |the )?(?:titulaire|prestataire|holder|contractor)\b/.test(normalise(written))) return true;
    const key = this.keyOf(written);
    return this.named.some((name) => this.keyOf(name) === key);
  }

  /** Whether the settings say who holds a lot. */
  areKnown(lot: string | null): boolean {
    return this.ofLot(lot).length > 0;
  }
}

/** Who holds what by the settings: found once for the lines of a check. */
export const holdersIn = rememberedFor(({ holders }: Settings) => new Holders(holders));
