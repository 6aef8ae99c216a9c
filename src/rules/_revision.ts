/** What a coefficient of revision is to the formula of the contract. */
import { revisionCoefficient as coefficientColumn } from '../columns/revision-coefficient';
import { dayForLot } from '../core/agreement/for-lot';
import { deadlineAfter } from '../core/agreement/lengths';
import { bounds, stated } from '../core/agreement/figures';
import { revisionCoefficient } from '../core/agreement/revision';
import type { Agreement, FinanceTerms, RevisionFormula } from '../core/agreement/schema';
import { serialOfIso } from '../core/calendar/serial';
import type { Missing } from '../core/checking/rule';
import type { Settings } from '../core/checking/settings';
import type { OrderLine } from '../core/orders/order-line';
import { priceDay, priceDayColumn } from './_finance';

export interface ByFormula {
  readonly kind: 'early' | 'differs' | 'again';
  /** First day on which prices may be revised, or are. */
  readonly from: number | null;
  /** The coefficient of the contract, or the one already applied. */
  readonly expected: number;
}

type Judgement = 'right' | ByFormula | { readonly missing: Missing };

/**
 * A coefficient that the contract's formula gives: not before it may be asked for, the one of the index values once
 * those are known, and until then no second one. `applied`: the first coefficient of the lot, as time goes.
 */
export function judgeByFormula(
  line: OrderLine,
  coefficient: number,
  {
    formula,
    terms,
    agreement,
    settings,
    applied,
    within,
  }: {
    readonly formula: RevisionFormula;
    readonly terms: FinanceTerms['price-revision'];
    readonly agreement: Agreement;
    readonly settings: Settings;
    readonly applied: number | null;
    /** A coefficient within the bounds that the contract sets beside its formula. */
    readonly within: (coefficient: number) => number;
  },
): Judgement {
  const { lot } = line;
  const day = priceDay(line, agreement);
  const revision = lot === null ? undefined : settings.priceRevisions[lot];
  const since = revision ? serialOfIso(revision.from) : null;
  if (day === null) return { missing: priceDayColumn(line, agreement) };
  const notified = dayForLot(settings.notifiedOn, lot);
  const { notBefore } = terms;
  const earliest =
    notBefore && notified !== null ? deadlineAfter(notified, stated(notBefore) ?? 0, notBefore.unit) : null;
  if (coefficient !== 1 && earliest !== null && day < earliest)
    return { kind: 'early', from: earliest, expected: 1 };
  if (revision && since !== null) {
    const expected =
      day >= since ? within(revisionCoefficient(formula, revision.baseIndex, revision.index)) : 1;
    return coefficient === expected ? 'right' : { kind: 'differs', from: since, expected };
  }
  if (coefficient === 1) return 'right';
  const once = terms.times && bounds(terms.times).high === 1;
  if (once && applied !== null && applied !== coefficient)
    return { kind: 'again', from: null, expected: applied };
  return { missing: 'priceRevisions' };
}

/** The first coefficient other than 1 of each lot, in the order of the days of the orders. */
export function firstApplied(
  lines: readonly OrderLine[],
  agreement: Agreement,
): ReadonlyMap<string | null, number> {
  const first = new Map<string | null, { readonly day: number; readonly coefficient: number }>();
  for (const line of lines) {
    const coefficient = line.get(coefficientColumn);
    if (coefficient === null || coefficient === 1) continue;
    const { lot } = line;
    const day = priceDay(line, agreement);
    if (day === null) continue;
    const known = first.get(lot);
    if (!known || day < known.day) first.set(lot, { day, coefficient });
  }
  return new Map([...first].map(([lot, { coefficient }]) => [lot, coefficient]));
}
