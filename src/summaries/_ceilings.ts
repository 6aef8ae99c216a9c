/** What is ordered against each ceiling: the user's own and those of the contract, counted as the check counts them. */
import { internalCeiling } from '../core/checking/own-citations';
import type { CeilingStanding } from '../core/summing/ceiling-standing';
import type { SummarySource } from '../core/summing/definition';
import type { SummaryRows } from '../core/summing/summary';
import { linesThatCount } from '../core/orders/build-book';
import { copiedLines } from '../core/orders/copied-lines';
import type { OrderLine } from '../core/orders/order-line';
import { tableKey } from '../core/orders/order-table';
import { contractualCeiling, ownCeiling, type Ceiling } from '../rules/_ceilings';
import { consumptionOf, countedIn, linesInTime, unclearIn } from '../rules/_consumption';

/**
 * One standing for each ceiling, the user's own first, counted as the check counts it: cancelled lines and copies use
 * no ceiling, and what drafts would use is told apart. Empty where neither the settings nor the contract have one.
 */
export function ceilingStandings(source: SummarySource): readonly CeilingStanding[] {
  const { agreement, settings } = source;
  const copies = copiedLines(source.sheets);
  const lines = linesInTime(linesThatCount(source.sheets).filter((line) => !copies.has(line)));
  const own = settings.ceilings.map((ceiling) => ({
    ceiling: ownCeiling(ceiling),
    cited: { clause: internalCeiling },
  }));
  const contractual = agreement.lots.flatMap((lot) => {
    const ceiling = contractualCeiling(lot, settings);
    return ceiling && lot.ceiling ? [{ ceiling, cited: lot.ceiling }] : [];
  });
  return [...own, ...contractual].map(({ ceiling, cited }) => standingOf(ceiling, cited, lines, source));
}

function standingOf(
  ceiling: Ceiling,
  cited: CeilingStanding['cited'],
  lines: readonly OrderLine[],
  source: SummarySource,
): CeilingStanding {
  const consumption = consumptionOf(ceiling, lines);
  const { ordered, drafts, kind, kindOrdered } = consumption;
  const { limit, warnAt, scope, setBy, setOn } = ceiling;
  return {
    scope,
    limit,
    ordered,
    drafts,
    remaining: limit - ordered,
    share: ordered / limit,
    warnAt,
    level: kindOrdered,
    levelWithDrafts: kind,
    setBy,
    setOn,
    cited,
    counted: rowsOf(
      countedIn(consumption).filter(({ status }) => status !== 'draft'),
      source,
    ),
    unclear: rowsOf(
      unclearIn(consumption).map(({ line }) => line),
      source,
    ),
  };
}

function rowsOf(lines: readonly OrderLine[], source: SummarySource): readonly SummaryRows[] {
  return source.sheets.flatMap((sheet): SummaryRows[] => {
    const own = lines.filter((line) => line.tableKey === tableKey(sheet)).map(({ row }) => row);
    const rows = [...new Set(own)].sort((one, other) => one - other);
    return rows.length > 0 ? [{ source, sheet, rows }] : [];
  });
}
