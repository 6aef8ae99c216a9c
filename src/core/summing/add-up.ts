/** Adding up the figures of many lines. */
import { lineOf, type SummedSheet } from './grouping';
import { addedMeasures, type AddedMeasure, type SheetFigures } from './figures';
import type { Measured } from './measures';

/** Sums of some groups, measure by measure. */
export class Sums {
  private readonly sums: Readonly<Record<AddedMeasure, Float64Array>>;
  /** 1 where any line said something. */
  private readonly said: Readonly<Record<AddedMeasure, Uint8Array>>;

  constructor(groups: number) {
    this.sums = perMeasure(() => new Float64Array(groups));
    this.said = perMeasure(() => new Uint8Array(groups));
  }

  /** `groups`: by entry, the group it adds to; -1 for none. */
  add({ of }: SheetFigures, groups: Int32Array): void {
    for (const measure of addedMeasures) {
      const values = of[measure];
      const sums = this.sums[measure];
      const said = this.said[measure];
      for (let entry = 0; entry < groups.length; entry += 1) {
        const group = groups[entry] ?? -1;
        const value = values[entry] ?? NaN;
        if (group < 0 || value !== value) continue;
        sums[group] = (sums[group] ?? 0) + value;
        said[group] = 1;
      }
    }
  }

  /** The figures of one group. */
  of(group: number): Measured {
    return measured((measure) =>
      this.said[measure][group] === 1 ? (this.sums[measure][group] ?? null) : null,
    );
  }

  /** By group, 1 where it lacks the commitment or the payment that makes what is left; `null` where none does. */
  withoutLeft(): Uint8Array | null {
    const { commitment, paid } = this.said;
    if (!commitment.includes(1) || !paid.includes(1)) return null;
    const lacking = commitment.map((isSaid, group) => (isSaid === paid[group] ? 0 : 1));
    return lacking.includes(1) ? lacking : null;
  }

  /** The figures of all groups together. */
  total(): Measured {
    return measured((measure) => {
      const said = this.said[measure];
      if (!said.includes(1)) return null;
      return this.sums[measure].reduce((sum, value) => sum + value, 0);
    });
  }
}

/** The control: the lines that count added up one by one, groups left aside. */
export function controlOf(sheets: readonly SummedSheet[]): Measured {
  return measured((measure) => {
    let sum = 0;
    let isSaid = false;
    for (const { figures, counted } of sheets) {
      const values = figures.of[measure];
      for (let entry = 0; entry < values.length; entry += 1) {
        const value = values[entry] ?? NaN;
        if (Number.isNaN(value) || counted[lineOf(entry, figures)] !== 1) continue;
        sum += value;
        isSaid = true;
      }
    }
    return isSaid ? sum : null;
  });
}

/** What one entry says. */
export function measuredAt({ of }: SheetFigures, entry: number): Measured {
  return measured((measure) => {
    const value = of[measure][entry] ?? NaN;
    return Number.isNaN(value) ? null : value;
  });
}

/** What follows from the sums: the count is never unknown, remaining payments are a difference. */
function measured(sumOf: (measure: AddedMeasure) => number | null): Measured {
  const sum = (measure: AddedMeasure) => rounded(sumOf(measure));
  const commitment = sum('commitment');
  const paid = sum('paid');
  return {
    lines: sum('lines') ?? 0,
    units: sum('units'),
    unitsDelivered: sum('unitsDelivered'),
    // No agreement so far has a maximum in units, and the ceilings of the user are amounts.
    unitsRemaining: null,
    daysOrdered: sum('daysOrdered'),
    daysDone: sum('daysDone'),
    daysRemaining: sum('daysRemaining'),
    amountExclTax: sum('amountExclTax'),
    amountInclTax: sum('amountInclTax'),
    amountDelivered: sum('amountDelivered'),
    commitment,
    paid,
    leftToPay: commitment === null || paid === null ? null : commitment - paid,
  };
}

/** What binary fractions lose is not lost: ten times a tenth of a unit is one. */
function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1e6) / 1e6;
}

function perMeasure<T>(make: () => T): Record<AddedMeasure, T> {
  return Object.fromEntries(addedMeasures.map((measure) => [measure, make()])) as Record<AddedMeasure, T>;
}
