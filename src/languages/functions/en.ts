/** English texts of the custom functions; the French ones stand in the functions' own comments. */
import { defaultAgreement } from '../../default-agreement';
import type { FunctionTexts } from '../language';

const code =
  'Code of the unit of work, for example UO-L2.2.2 (case, spaces and the prefix UO- do not matter).';
const phase =
  'Number or name of the phase: 2, "Phase 2", "Construction". A blank cell may be read as phase 0.';
const notified = 'Day on which the framework agreement was notified.';
const agreement = `Id of the framework agreement; ${defaultAgreement} where absent.`;

export const functions: Readonly<Record<string, FunctionTexts>> = {
  FRAMEWORK_END: {
    description: 'Last day of the framework agreement, after a number of renewals.',
    parameters: {
      notified: 'Day on which the framework agreement was notified.',
      renewals: 'Number of renewals; all of them where absent. A blank cell may be read as 0.',
      agreement,
    },
  },
  PHASE_DAYS: {
    description: 'Number of calendar days the contract gives a phase that starts on a given day.',
    parameters: {
      phase:
        'Number or name of the phase: 2, "Phase 2", "Construction". A blank cell may be read as phase 0.',
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
    description: 'Unit of work for supporting a number of incubated start-ups.',
    parameters: { n: 'Number of start-ups, a whole number from 1.', agreement },
  },
  UO_LABEL: {
    description: 'Label of the unit of work in the contract (in French).',
    parameters: {
      code: 'Code of the unit of work, for example UO-L2.2.2 (case, spaces and the prefix UO- do not matter).',
      agreement,
    },
  },
  CHECK_LINE: {
    description:
      'Check of one order line by the rules that need only that line: the worst severity and the rules, or "ok"; "ok; not checkable: …" names the rules that the line is not enough to decide. Standard profile, default readings; rules that need settings, a date of check or other lines are for the pane; the reference page names them.',
    parameters: {
      headers: 'Headers of the columns, one row.',
      line: 'The line, as wide as the headers; a 0 in it is a blank cell.',
      prices: 'Price schedule; with it, prices and amounts are checked too.',
      agreement,
    },
  },
  UO_LOT: {
    description: 'Number of the lot in which the unit of work is ordered.',
    parameters: { code, agreement },
  },
  UO_PHASE: {
    description: 'Number of the phase the unit of work belongs to.',
    parameters: { code, agreement },
  },
  UO_PROFILE: {
    description: 'Profile the contract asks for in the unit of work (in French).',
    parameters: { code, agreement },
  },
  UO_CLAUSE: {
    description: 'Article of the contract that describes the unit of work.',
    parameters: { code, agreement },
  },
  UO_LIST: {
    description:
      'Table of the units of work of the contract: code, label, lot, phase and article, under a header row.',
    parameters: {
      lot: 'Number of the lot; all of them where absent.',
      phase: 'Number or name of the phase; all of them where absent. A blank cell may be read as phase 0.',
      agreement,
    },
  },
  UO_DAYS: {
    description: 'Number of person-days the contract attaches to a quantity of units of work.',
    parameters: { code, quantity: 'Number of units, 1 where absent; a fraction is allowed.', agreement },
  },
  UO_MONTHS: {
    description: 'Length of the unit of work in the contract, in months.',
    parameters: { code, bound: '"nominal" where absent; "min" or "max".', agreement },
  },
  UO_END: {
    description:
      'Last day of a unit of work that starts on a given day; that of the greatest length where the contract states no other.',
    parameters: {
      code,
      start:
        'First day of the service; day the order was received for a time limit that the contract counts from it.',
      quantity: 'Number of units, 1 where absent; above 1 the mode is needed.',
      mode: '"parallel": units done at the same time; "serial": one after the other.',
      agreement,
    },
  },
  PHASE_END: {
    description: 'Last day the contract gives a phase that starts on a given day.',
    parameters: {
      phase,
      start: 'First day of the phase.',
      bound: '"max" where absent; "min" or "nominal".',
      agreement,
    },
  },
  FRAMEWORK_PERIOD: {
    description:
      'Period of the framework agreement in which a day falls: 1 for the firm period, then one per renewal.',
    parameters: { date: 'Day whose period is asked for.', notified, agreement },
  },
  NONRENEWAL_DEADLINE: {
    description: 'Last day to notify that the framework agreement will not be renewed after a period.',
    parameters: {
      notified,
      period: 'Number of the period that ends, from 1.',
      prudent: 'TRUE: the working day before where it falls on a day off; FALSE where absent.',
      agreement,
    },
  },
  DEADLINE: {
    description:
      'Last day of a time limit of the contract that runs from a day, or ends before it; for a notice to be kept, the first day possible.',
    parameters: {
      id: 'Id of the time limit in the agreement: "acceptance", "replacement", "transfer".',
      date: 'Day of the event the time limit runs from, or that it comes before; that day does not count.',
      agreement,
    },
  },
  REVISED_PRICE: {
    description: 'Price revised by the formula of the contract: coefficient, then price, rounded as it says.',
    parameters: {
      price: 'Initial price, that of the schedule.',
      i0: 'Value of the index in the base month.',
      im: 'Last value of the index known in the month of the request.',
      date: 'Day of the request: the formula is the one then in force; the latest one where absent.',
      agreement,
    },
  },
  ON_CALL_UNITS: {
    description: 'Number of units of the profile that on-call duty is worth.',
    parameters: {
      kind: 'Kind of on-call duty: "passive" (lump sum by the week) or "active" (by the hour).',
      amount: 'Number of whole weeks of passive duty, or of hours of active duty.',
      code: 'Code of the unit of the profile to count in; it must be worth a day.',
      agreement,
    },
  },
  PENALTY: {
    description:
      'Amount of a penalty of the contract, to the cent, before the cap the contract puts on it, if it does.',
    parameters: {
      id: 'Id of the penalty in the agreement: "late", "quality", "replacement".',
      value: 'Value of the order or of the unit, excluding tax; blank for a lump sum.',
      count: 'Number of days, deliverables, hours or failures, any days of grace already deducted.',
      agreement,
    },
  },
  CEILING_LEFT: {
    description:
      'What is left of the maximum of a lot, excluding tax. The maximum covers the orders of all beneficiaries: ask the service that centralises them for the total.',
    parameters: {
      lot: 'Number of the lot.',
      ordered: 'Amount ordered from all holders of the lot, excluding tax; 0 where nothing is.',
      agreement,
    },
  },
  CHALLENGE_DEADLINE: {
    description: 'Last day to challenge a team that was presented.',
    parameters: { presented: 'Day on which the team was presented.', agreement },
  },
  DAYS_REMAINING: {
    description: 'Person-days left of an order; negative where it was overrun.',
    parameters: {
      ordered: 'Person-days ordered.',
      done: 'Person-days done; 0 is a value, and a blank cell may be read as 0.',
    },
  },
  MIN_EXPERIENCE: {
    description:
      'Minimum experience the contract asks of a profile, or for the level or the profile of a unit, in years; where it asks for “more than 10 years”, that number, which is to be exceeded.',
    parameters: {
      profile:
        'Name of the profile: "coach", "devops"; or code of the unit, which stands for its level or its profile.',
      agreement,
    },
  },
  PRODUCT_LEAD_SHARE: {
    description: 'Share of working time the product lead gives the project in a phase, by the contract.',
    parameters: { phase, agreement },
  },
  WORKING_DAYS: {
    description: 'Number of French working days in a period, first and last day included.',
    parameters: {
      start: 'First day.',
      end: 'Last day.',
      zone: 'Zone of the public holidays, metropole where absent; for example alsace-moselle, la-reunion.',
    },
  },
};
