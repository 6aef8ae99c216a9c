/** What is judged of the lines ordered under one subsequent contract. */
import { amountHt } from '../columns/amount-ht';
import { endDate } from '../columns/end-date';
import { holder } from '../columns/holder';
import { subsequentContract } from '../columns/subsequent-contract';
import { bounds } from '../core/agreement/figures';
import { endConvention, validEnd } from '../core/agreement/framework';
import { endOfLength } from '../core/agreement/lengths';
import type { Figure, Lot } from '../core/agreement/schema';
import { holdersIn } from '../core/checking/holders';
import type { Examination } from '../core/checking/rule';
import { groupLines } from '../core/orders/group-lines';
import type { OrderBook } from '../core/orders/order-book';
import type { OrderLine } from '../core/orders/order-line';
import type { Ceiling } from './_ceilings';
import {
  consumptionOf,
  laterFacts,
  linesInTime,
  orderedAfter,
  standingOf,
  type OrderedLater,
} from './_consumption';
import { atLeastFact } from './_ceiling-words';
import { withoutCopies } from './_copies';
import type { SubsequentContract } from './_subsequent-contracts';

export type ContractKind = 'length' | 'services' | 'holders' | 'maximum';

export type OutOfContract = OrderedLater & {
  readonly kind: ContractKind;
  readonly contract: string;
  readonly end: { readonly day: number } | null;
  readonly limit: { readonly day: number } | null;
  readonly holders: readonly string[];
  readonly most: number;
  readonly ordered: { readonly cents: number };
  readonly atLeast?: true;
  readonly maximum: { readonly cents: number };
};

type Terms = NonNullable<Lot['subsequentContract']>;

export interface ContractData {
  readonly kind: ContractKind;
  readonly lot: Lot;
  readonly terms: Terms;
  linesOf(book: OrderBook): readonly OrderLine[];
}

type Judge = (
  lines: readonly OrderLine[],
  contract: SubsequentContract | undefined,
  examination: Examination<ContractData, OutOfContract>,
) => void;

/** What is judged of the lines of one contract, by what is judged. */
export const judges: Readonly<Record<ContractKind, Judge>> = {
  length: (lines, contract, { verdicts }) => {
    const [first] = lines;
    if (!first || !contract || contract.end === null) verdicts.undecided(lines, 'subsequentContracts');
    else if (contract.end <= contract.latestEnd) verdicts.pass(lines);
    else
      verdicts.finding({
        severity: 'error',
        lines,
        at: first.cell(subsequentContract),
        facts: factsOf('length', first, { end: contract.end, limit: contract.latestEnd }),
      });
  },
  services: (lines, contract, { agreement, settings, instance, verdicts }) => {
    const { terms, lot } = instance.data;
    const convention = endConvention(agreement, settings.readings);
    const after = (end: number | null | undefined, figure: Figure) =>
      end === null || end === undefined
        ? Infinity
        : (endOfLength(end + 1, bounds(figure).high ?? 0, figure.unit, convention, settings.holidayZone) ??
          Infinity);
    const frameworkEnd = validEnd(agreement, settings, lot.id);
    // The earlier of the two binds, so one that is passed is enough, and both must be known for a pass. A contract whose
    // end is not given ends at the latest with the longest term it may have.
    const limit = Math.min(
      after(contract?.end ?? contract?.latestEnd, terms.executionAfterEnd),
      after(frameworkEnd, terms.afterFramework),
    );
    for (const line of lines) {
      const end = line.get(endDate);
      if (end === null) verdicts.undecided(line, endDate);
      else if (end > limit)
        verdicts.finding({
          severity: 'error',
          lines: line,
          at: line.cell(endDate),
          related: [line.cell(subsequentContract)],
          facts: factsOf('services', line, { end, limit }),
        });
      else if (!contract || contract.end === null) verdicts.undecided(line, 'subsequentContracts');
      else if (frameworkEnd === null) verdicts.undecided(line, 'notifiedOn');
      else verdicts.pass(line);
    }
  },
  holders: (lines, _, { settings, instance, verdicts }) => {
    const most = bounds(instance.data.terms.holders).high ?? Infinity;
    const holders = holdersIn(settings);
    const named = groupLines(lines, (line) => {
      const written = line.get(holder);
      return written === null ? null : holders.keyOf(written);
    });
    const names = [...named.values()].flatMap(([line]) => (line ? [line.written(holder)] : []));
    const [extra] = [...named.values()][most] ?? [];
    if (extra)
      verdicts.finding({
        severity: 'error',
        lines: [extra, ...lines.filter((line) => line !== extra)],
        at: extra.cell(holder),
        facts: factsOf('holders', extra, { holders: names, most }),
      });
    else
      for (const line of lines) {
        if (line.get(holder) === null) verdicts.undecided(line, holder);
        else verdicts.pass(line);
      }
  },
  maximum: (lines, contract, { book, verdicts }) => {
    if (!contract) return verdicts.undecided(lines, 'subsequentContracts');
    const { maximum } = contract;
    if (maximum === null) return verdicts.notApplicable(lines);
    const ceiling: Ceiling = {
      limit: maximum,
      warnAt: null,
      over: { severity: 'error' },
      near: { severity: 'info' },
      scope: {},
      beyond: false,
      elsewhere: null,
      setBy: null,
      setOn: null,
    };
    const inTime = linesInTime(withoutCopies({ lines, book, verdicts }));
    const consumption = consumptionOf(ceiling, inTime);
    const { crossing, ordered, drafts } = consumption;
    const later = orderedAfter(consumption);
    const flagged = new Set(crossing ? [crossing, ...later] : []);
    inTime.forEach((line, place) => {
      if (flagged.has(line)) return;
      const { unclear } = standingOf(place, [consumption]);
      if (unclear) verdicts.undecided(line, unclear);
      else verdicts.pass(line);
    });
    if (crossing)
      verdicts.finding({
        severity: 'error',
        lines: [...flagged],
        at: crossing.cell(amountHt),
        related: [crossing.cell(subsequentContract), later[0]?.cell(amountHt) ?? null],
        facts: {
          ...factsOf('maximum', crossing, {}),
          ordered: { cents: ordered + drafts },
          ...atLeastFact(consumption),
          maximum: { cents: maximum },
          ...laterFacts(later),
        },
      });
  },
};

function factsOf(
  kind: ContractKind,
  line: OrderLine,
  {
    end,
    limit,
    holders = [],
    most = 0,
  }: { end?: number; limit?: number; holders?: readonly string[]; most?: number },
): OutOfContract {
  return {
    kind,
    contract: line.written(subsequentContract),
    end: end === undefined ? null : { day: end },
    limit: limit === undefined ? null : { day: limit },
    holders,
    most,
    ordered: { cents: 0 },
    maximum: { cents: 0 },
  };
}
