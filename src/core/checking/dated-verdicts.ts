import type { OrderLine } from '../orders/order-line';
import type { Facts } from './finding';
import type { Found, Judged, Missing, Verdicts } from './rule';
import type { Tally } from './tally';

/** Which version of the agreement a line is judged by; `null` for a line that bears no day. */
export interface Dating {
  indexOf(line: OrderLine): number | null;
}

interface Kept {
  readonly first: number;
  readonly last: number;
  readonly dating: Dating;
  /** Lines as they are, by the lines as this version reads them. */
  readonly originals: ReadonlyMap<OrderLine, OrderLine>;
  readonly holdsToday: boolean;
}

/**
 * Lets through what a rule says of the lines of some versions. Lines judged together, those of one order or of one
 * project in one phase, are all of the version of the earliest of their days.
 */
export class DatedVerdicts implements Verdicts<Facts> {
  /** Lines that were judged and let through. */
  readonly settled = new Set<OrderLine>();

  constructor(
    private readonly tally: Tally,
    private readonly kept: Kept,
  ) {}

  pass(lines: Judged): void {
    this.let(lines, (own) => this.tally.pass(own));
  }

  tolerated(lines: Judged): void {
    this.let(lines, (own) => this.tally.tolerated(own));
  }

  partial(lines: Judged, seen?: number): void {
    this.let(lines, (own) => this.tally.partial(own, seen));
  }

  notApplicable(lines: Judged): void {
    this.let(lines, (own) => this.tally.notApplicable(own));
  }

  undecided(lines: Judged, missing: Missing): void {
    const all = asList(lines);
    const own = all.filter((line) => this.isOwn(this.kept.dating.indexOf(line)));
    if (own.length > 0 || (all.length === 0 && this.kept.holdsToday)) this.tally.undecided(own, missing);
  }

  finding(found: Found<Facts>): void {
    const lines = asList(found.lines);
    const [first] = lines;
    if (first === undefined) {
      if (this.kept.holdsToday) this.tally.finding(found);
      return;
    }
    const version = isGroup(lines) ? this.earliest(lines) : this.kept.dating.indexOf(first);
    if (version === null) this.tally.undated(lines);
    else if (this.isOwn(version)) {
      this.settle(lines);
      this.tally.finding(found);
    }
  }

  private let(lines: Judged, tell: (own: readonly OrderLine[]) => void): void {
    if ('sheetId' in lines) {
      if (!this.isOwn(this.kept.dating.indexOf(lines))) return;
      this.settled.add(this.kept.originals.get(lines) ?? lines);
      return tell([lines]);
    }
    const all = lines;
    if (all.length === 0) {
      if (this.kept.holdsToday) tell(all);
      return;
    }
    if (isGroup(all)) {
      const version = this.earliest(all);
      if (version === null) this.tally.undated(all);
      else if (this.isOwn(version)) {
        this.settle(all);
        tell(all);
      }
      return;
    }
    const own = all.filter((line) => this.isOwn(this.kept.dating.indexOf(line)));
    this.settle(own);
    if (own.length > 0) tell(own);
  }

  private isOwn(version: number | null): boolean {
    return version !== null && version >= this.kept.first && version <= this.kept.last;
  }

  /** Version of the earliest day; `null` where a line without a day might be earlier under another version. */
  private earliest(lines: readonly OrderLine[]): number | null {
    const versions = lines.map((line) => this.kept.dating.indexOf(line));
    const least = versions.reduce<number>((min, version) => Math.min(min, version ?? Infinity), Infinity);
    return least > 0 && versions.includes(null) ? null : least;
  }

  private settle(lines: readonly OrderLine[]): void {
    for (const line of lines) this.settled.add(this.kept.originals.get(line) ?? line);
  }
}

function asList(lines: Judged): readonly OrderLine[] {
  return 'sheetId' in lines ? [lines] : lines;
}

/** Several lines of one order, or of one project in one phase. */
function isGroup(lines: readonly OrderLine[]): boolean {
  const [first, second] = lines;
  if (!first || !second) return false;
  const sameOrder = first.orderKey !== null && lines.every(({ orderKey }) => orderKey === first.orderKey);
  if (sameOrder) return true;
  const phase = first.phase?.id;
  return (
    first.projectKey !== null &&
    phase !== undefined &&
    lines.every((line) => line.projectKey === first.projectKey && line.phase?.id === phase)
  );
}
