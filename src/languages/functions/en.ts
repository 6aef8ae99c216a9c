/** English texts of the custom functions; the French ones stand in the functions' own comments. */
import type { FunctionTexts } from '../language';

const agreement = 'Id of the framework agreement; sgmap-2016 where absent.';

export const functions: Readonly<Record<string, FunctionTexts>> = {
  FRAMEWORK_END: {
    description: 'Last day of the framework agreement, after a number of renewals.',
    parameters: {
      notified: 'Day on which the framework agreement was notified.',
      renewals: 'Number of renewals; all of them where absent. A blank cell is read as 0.',
      agreement,
    },
  },
  PHASE_DAYS: {
    description: 'Number of calendar days the contract gives a phase that starts on a given day.',
    parameters: {
      phase: 'Number or name of the phase: 2, "Phase 2", "Construction". A blank cell is read as phase 0.',
      start: 'First day of the phase.',
      bound: '"max" where absent; "min" or "nominal".',
      agreement,
    },
  },
  UO_COST: {
    description:
      'Price of an order of units of work, to the cent: schedule price × quantity, excluding tax unless a VAT rate is given.',
    parameters: {
      code: 'Code of the unit of work, for example UO-L2.2.2.',
      quantity: 'Number of units; a fraction is allowed.',
      prices:
        'Price schedule: a range with headers (code, price, valid from, valid to, lot) or without (codes, then prices).',
      on_date: 'Day on which to take the price, where there are several for this code.',
      vat_rate: 'VAT rate, 20% or 0.2, for a result including tax.',
      agreement,
    },
  },
  UO_FOR_STARTUPS: {
    description: 'Unit of work that suits the animation of a number of incubated start-ups.',
    parameters: { n: 'Number of start-ups, a whole number from 1.', agreement },
  },
  UO_LABEL: {
    description: 'Label of the unit of work in the contract (in French).',
    parameters: {
      code: 'Code of the unit of work, for example UO-L2.2.2 (case, spaces and the prefix UO- do not matter).',
      agreement,
    },
  },
};
