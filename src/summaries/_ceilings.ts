/** What is ordered against each ceiling: the user's own and those of the contract, counted as the check counts them. */
import { internalCeiling } from '../core/checking/own-citations';
import { countedLines } from '../core/summing/counted-lines';
import type { CeilingStanding } from '../core/summing/ceiling-standing';
import type { SummarySource } from '../core/summing/definition';
import type { SummaryRows } from '../core/summing/summary';
import type { OrderLine } from '../core/orders/order-line';
import { tableKey } from '../core/orders/order-table';
import { consumptionOf, contractualCeiling, linesInTime, ownCeiling, type Ceiling } from '../rules/_ceilings';

/**
 * One standing for each ceiling, the user's own first. Lines that count nowhere in a summary (cancelled, drafts,
 * copies) use no ceiling. Empty where neither the settings nor the contract have one.
 */
export function ceilingStandings(source: SummarySource): readonly CeilingStanding[] {
  const { agreement, settings } = source;
  const lines = linesInTime(countedLines(source.sheets));
  const own = settings.ceilings.map((ceiling) => ({
    ceiling: ownCeiling(ceiling),
    cited: { clause: internalCeiling },
  }));
  const contractual = agreement.lots.flatMap((lot) => {
    const ceiling = contractualCeiling(lot);
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
  const { cents, kind, counted, unclear } = consumptionOf(ceiling, lines);
  const { limit, warnAt, scope, setBy, setOn } = ceiling;
  return {
    scope,
    limit,
    ordered: cents,
    remaining: limit - cents,
    share: cents / limit,
    warnAt,
    level: kind,
    setBy,
    setOn,
    cited,
    counted: rowsOf(counted, source),
    unclear: rowsOf(
      unclear.map(({ line }) => line),
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
