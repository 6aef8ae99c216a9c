import { lot as lotColumn } from '../columns/lot';
import { uoCode } from '../columns/uo-code';
import type { Lot } from '../core/agreement/schema';
import { linesBy } from '../core/checking/lines-by';
import type { Rule, RuleExamples, RulePage } from '../core/checking/rule';
import { french } from '../languages/french';

type WrongLot = {
  readonly unit: string;
  readonly writtenLot: string;
  /** The cell, where it names no lot of the agreement. */
  readonly written: string | null;
  readonly lots: readonly string[];
};

/** A unit that several lots share is judged under the lot written, where that is one of them. */
const ofLot = linesBy(({ unit, writtenLot }) => {
  if (!unit) return null;
  const [first = null] = unit.lots;
  return writtenLot !== null && unit.lots.includes(writtenLot) ? writtenLot : first;
});

/** The lot written is one the unit belongs to. */
export const rule: Rule<{ readonly lot: Lot; readonly ids: readonly string[] }, WrongLot> = {
  id: 'unit-lot',
  version: 2,
  lineAlone: true,
  needs: [lotColumn],
  instances({ lots }) {
    const ids = lots.map(({ id }) => id);
    return lots.map((lot) => ({ subject: `lot ${lot.id}`, clause: lot.clause, data: { lot, ids } }));
  },
  concerns: ({ data }, book) => ofLot(book, data.lot.id),
  check({ instance: { data }, lines, verdicts }) {
    for (const line of lines) {
      const written = line.writtenLot;
      if (!line.unit || written === null) verdicts.undecided(line, lotColumn);
      else if (line.unit.lots.includes(written)) verdicts.pass(line);
      else
        verdicts.finding({
          severity: 'error',
          lines: line,
          // The unit says the lot, not the other way round.
          at: line.cell(lotColumn),
          related: [line.cell(uoCode)],
          facts: {
            unit: line.unit.code,
            writtenLot: written,
            written: data.ids.includes(written) ? null : line.written(lotColumn),
            lots: line.unit.lots,
          },
        });
    }
  },
  texts: {
    fr: {
      title: 'Unité d’un autre lot',
      checked: 'Le lot inscrit est celui de l’unité d’œuvre commandée.',
      problem: ({ unit, writtenLot, written, lots }, say) =>
        french`La ligne est au lot ${written === null ? writtenLot : say.quote(written)}, mais ${unit} relève ${lots.length > 1 ? 'des lots' : 'du lot'} ${say.list(lots)}.`,
      remedy: ({ lots }, say) =>
        `Inscrivez ${lots.length > 1 ? 'l’un des lots' : 'le lot'} ${say.list(lots)}, ou commandez une unité du lot inscrit.`,
    },
    en: {
      title: 'Unit of another lot',
      checked: 'The lot entered is that of the unit of work ordered.',
      problem: ({ unit, writtenLot, written, lots }, say) =>
        `The line says lot ${written === null ? writtenLot : say.quote(written)}, but ${unit} belongs to ${lots.length > 1 ? 'lots' : 'lot'} ${say.list(lots)}.`,
      remedy: ({ lots }, say) =>
        `Enter ${lots.length > 1 ? 'one of lots' : 'lot'} ${say.list(lots)}, or order a unit of the lot entered.`,
    },
  },
};

const animation = { order_no: 'BC-007', lot: 1, uo_code: 'UO-L1.2', qty: 1 };
const devops = { order_no: 'BC-008', lot: 'Lot n° 2', uo_code: 'UO-L2.2.2', qty: 1 };

export const examples: RuleExamples = {
  compliant: [{ title: 'Chaque unité dans son lot', lines: [animation, devops] }],
  violating: [
    {
      title: 'Unité du lot 2 inscrite au lot 1',
      lines: [{ ...devops, lot: 1 }],
      severity: 'error',
      at: ['lot', 0],
    },
    {
      title: 'Unité du lot 1 inscrite au lot 2',
      lines: [{ ...animation, lot: 2 }],
      severity: 'error',
      at: ['lot', 0],
    },
  ],
};

export const page: RulePage = {
  why: {
    fr: french`Chaque lot a son titulaire : une unité rangée sous l’autre lot part au mauvais titulaire et fausse la consommation.`,
    en: 'Each lot has its holder: a unit filed under the other lot goes to the wrong holder and distorts consumption.',
  },
  notChecked: {
    fr: french`Le titulaire inscrit, que regarde « one-holder-per-order ».`,
    en: 'The holder entered, which “one-holder-per-order” looks at.',
  },
};
