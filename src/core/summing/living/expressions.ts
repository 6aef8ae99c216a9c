/** How a figure could be computed from the cells: the ways tried, in turn, for each measure. */
import type { Settings } from '../../checking/settings';
import type { Measure } from '../measures';

export interface Term {
  /** Field of the column that is added up; `null`: the lines are counted. */
  readonly field: string | null;
  readonly factor: number;
  /** Only lines whose service is certified up to the day of the summary. */
  readonly delivered: boolean;
}

export type Expression = readonly Term[];

const term = (field: string | null, factor = 1, delivered = false): Term => ({ field, factor, delivered });

/** The first whose result is the figure itself in every group is taken; none for what no column holds. */
export function expressionsOf(measure: Measure, { finance }: Settings): readonly Expression[] {
  switch (measure) {
    case 'lines':
      return [[term(null)]];
    case 'units':
      return [[term('qty')]];
    case 'unitsDelivered':
      return [[term('qty', 1, true)]];
    case 'unitsRemaining':
      return [];
    case 'daysOrdered':
      return [[term('pd_ordered')]];
    case 'daysDone':
      return [[term('pd_done')]];
    case 'daysRemaining':
      return [[term('pd_remaining')], [term('pd_ordered'), term('pd_done', -1)]];
    case 'amountExclTax':
      return [[term('amount_ht')]];
    case 'amountInclTax':
      return [
        [term('amount_ttc')],
        [term('amount_ht'), term('vat')],
        ...(finance.enabled ? [[term('amount_ht', 1 + finance.vatRate)]] : []),
      ];
    case 'amountDelivered':
      return [[term('amount_ht', 1, true)]];
    case 'commitment':
      return [[term('ae')]];
    case 'paid':
      return [[term('cp')]];
    case 'leftToPay':
      return [[term('ae'), term('cp', -1)]];
  }
}
