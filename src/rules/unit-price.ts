import { lot } from '../columns/lot';
import { revisionCoefficient } from '../columns/revision-coefficient';
import { unitPriceHt } from '../columns/unit-price-ht';
import { uoCode } from '../columns/uo-code';
import { priceOn, type PriceAnswer } from '../core/agreement/prices';
import type { PriceSchedule } from '../core/agreement/price-schedule';
import type { Agreement, FinanceTerms, Unit } from '../core/agreement/schema';
import type { Missing, Rule, RuleExamples, RulePage } from '../core/checking/rule';
import { centsOf, eurosOf } from '../core/money';
import type { OrderLine } from '../core/orders/order-line';
import { remembered, rememberedFor } from '../core/remembered';
import { readNumber } from '../core/sheet/read-number';
import { french } from '../languages/french';
import { financeInstances, priceDay, priceDayColumn } from './_finance';

type WrongPrice = {
  readonly unit: string;
  readonly written: { readonly cents: number };
  readonly expected: { readonly cents: number };
  /** The price of the schedule times the coefficient on the line. */
  readonly revised?: { readonly cents: number };
  /** The schedule states the highest price, not the price. */
  readonly atMost: boolean;
  /** Below the schedule, where the contract takes that lightly: nothing says that it is a mistake. */
  readonly lower: boolean;
  readonly place: string;
};

/** Half a cent: a schedule may hold fractions of a cent, the column is read in cents. */
const halfCent = 0.5 + 1e-6;

type PriceOf = (unit: Unit | null, lot: string | null, day: number | null) => PriceAnswer | null;

/** The price in force on a day; the orders of a workbook share units, days and lots. */
const pricesOf = rememberedFor(({ rows }: PriceSchedule): PriceOf => {
  const priceOf = remembered((unit: Unit) =>
    remembered((lot: string | null) =>
      remembered((day: number | null) => priceOn(rows, unit, day, lot ?? undefined)),
    ),
  );
  return (unit, lot, day) => (unit === null ? null : priceOf(unit)(lot)(day));
});

function missingFor(answer: PriceAnswer | null, line: OrderLine, agreement: Agreement): Missing {
  if (answer === null) return uoCode;
  if (answer.kind === 'undecided') return priceDayColumn(line, agreement);
  return answer.kind === 'several-lots' ? lot : 'prices';
}

/** The price with its fractions of a cent, where its column is in plain euros: they were rounded when it was read. */
function exactCents(line: OrderLine, cents: number): number {
  const { value } = readNumber(line.written(unitPriceHt));
  return value !== null && centsOf(value) === cents ? value * 100 : cents;
}

/** What the cell would hold; `undefined` where its column is not in plain euros. */
function inEuros(line: OrderLine, cents: number): number | undefined {
  const { value } = readNumber(line.written(unitPriceHt));
  return value !== null && centsOf(value) === line.get(unitPriceHt) ? eurosOf(cents) : undefined;
}

/** A unit is ordered at its price in the schedule, as in force on the day of the order, revised where a line says so. */
export const rule: Rule<FinanceTerms['unit-price'], WrongPrice> = {
  id: 'unit-price',
  version: 2,
  pack: 'finance',
  lineAlone: true,
  needs: [unitPriceHt],
  needsPrices: true,
  restsOnSetting: true,
  instances: (agreement) => financeInstances(agreement, 'unit-price', 'line'),
  concerns: (_, book) => book.lines,
  check({ instance: { data: terms }, lines, agreement, prices, verdicts }) {
    if (prices === null) return;
    const priceOf = pricesOf(prices);
    for (const line of lines) {
      const written = line.get(unitPriceHt);
      const answer = priceOf(line.unit, line.lot, priceDay(line, agreement));
      if (written === null || answer?.kind !== 'price') {
        verdicts.undecided(line, written === null ? unitPriceHt : missingFor(answer, line, agreement));
        continue;
      }
      const coefficient = line.get(revisionCoefficient);
      const revised = coefficient === null ? null : centsOf(answer.price * coefficient);
      const atMost = terms.ceilingLots?.includes(line.lot ?? '') ?? false;
      const fits = (of: number) =>
        [answer.price * 100, revised ?? NaN].some(
          (cents) => (atMost ? of - cents : Math.abs(of - cents)) <= halfCent,
        );
      if (fits(written) || fits(exactCents(line, written))) {
        verdicts.pass(line);
        continue;
      }
      const least = Math.min(answer.price * 100, revised ?? Infinity);
      const lower = terms.lowerSeverity !== undefined && written < least;
      const severity = lower ? terms.lowerSeverity : terms.severity;
      verdicts.finding({
        severity: severity ?? 'error',
        lines: line,
        at: line.cell(unitPriceHt),
        related: [line.cell(uoCode), revised === null ? null : line.cell(revisionCoefficient)],
        suggested: revised === null && !atMost && !lower ? inEuros(line, centsOf(answer.price)) : undefined,
        facts: {
          unit: line.unit?.code ?? '',
          written: { cents: written },
          expected: { cents: centsOf(answer.price) },
          ...(revised === null ? {} : { revised: { cents: revised } }),
          atMost,
          lower,
          place: prices.place(answer.row),
        },
      });
    }
  },
  texts: {
    fr: {
      title: 'Prix unitaire',
      checked:
        'Le prix unitaire est celui du bordereau des prix en vigueur au jour de la commande, révisé le cas échéant.',
      problem: ({ unit, written, expected, revised, atMost, place }, say) =>
        french`${unit} est commandée à ${say.money(written.cents)} ; le bordereau des prix ${atMost ? 'admet au plus' : 'indique'} ${say.money(expected.cents)} (${place})${revised && revised.cents !== expected.cents ? `, soit ${say.money(revised.cents)} après révision` : ''}.`,
      remedy: ({ expected, revised, atMost, lower }, say) =>
        lower
          ? french`Vérifiez que ce prix plus bas est bien celui qui a été convenu, sinon rétablissez celui du bordereau.`
          : french`Ramenez le prix ${atMost ? 'à ce plafond' : `à ${say.money((revised ?? expected).cents)}`}, ou complétez le bordereau si un autre prix était en vigueur ce jour-là.`,
    },
    en: {
      title: 'Unit price',
      checked:
        'The unit price is that of the price schedule in force on the day of the order, as revised where it has been.',
      problem: ({ unit, written, expected, revised, atMost, place }, say) =>
        `${unit} is ordered at ${say.money(written.cents)}; the price schedule ${atMost ? 'allows at most' : 'says'} ${say.money(expected.cents)} (${place})${revised && revised.cents !== expected.cents ? `, that is ${say.money(revised.cents)} once revised` : ''}.`,
      remedy: ({ expected, revised, atMost, lower }, say) =>
        lower
          ? 'Make sure that this lower price is the one agreed; otherwise restore that of the schedule.'
          : `Bring the price back to ${atMost ? 'that ceiling' : say.money((revised ?? expected).cents)}, or complete the schedule if another price was in force that day.`,
    },
  },
};

const prices = [
  ['Code UO', 'Prix unitaire HT', 'Valable du', 'Valable jusqu’au'],
  ['UO-L2.2.2', 48000, '01/11/2016', '13/11/2017'],
  ['UO-L2.2.2', 49104, '14/11/2017', null],
  ['UO-L2.2.1', 4100, null, null],
];
const line = (
  uo_code: string,
  unit_price_ht: number,
  order_date: string,
  revision_coefficient: number | null = null,
) => ({
  order_no: 'BC-014',
  uo_code,
  qty: 1,
  order_date,
  unit_price_ht,
  revision_coefficient,
});

export const examples: RuleExamples = {
  compliant: [
    {
      title: 'Prix en vigueur au jour de la commande, le cas échéant révisé',
      prices,
      lines: [
        line('UO-L2.2.2', 48000, '2017-11-13'),
        line('UO-L2.2.2', 49104, '2017-11-14'),
        line('UO-L2.2.1', 4100, '2018-02-01'),
        line('UO-L2.2.1', 4194.3, '2018-02-01', 1.023),
      ],
    },
  ],
  violating: [
    {
      title: 'Prix supérieur au bordereau',
      prices,
      lines: [line('UO-L2.2.2', 49500, '2017-03-27')],
      severity: 'error',
      at: ['unit_price_ht', 0],
    },
    {
      title: 'Nouveau prix appliqué la veille de son effet',
      prices,
      lines: [line('UO-L2.2.2', 49104, '2017-11-13')],
      severity: 'error',
      at: ['unit_price_ht', 0],
    },
    {
      title: 'Ni le prix du bordereau, ni le prix révisé',
      prices,
      lines: [line('UO-L2.2.1', 4200, '2018-02-01', 1.023)],
      severity: 'error',
      at: ['unit_price_ht', 0],
    },
  ],
};

export const page: RulePage = {
  why: {
    fr: french`Une commande se paie au prix du contrat : tout écart avec le bordereau est une somme due à tort, ou un rejet du comptable.`,
    en: 'An order is paid at the contract’s price: any difference from the schedule is money wrongly due, or a rejection by the accountant.',
  },
  notChecked: {
    fr: french`Le bordereau lui-même : c’est celui que vous fournissez. Une unité qui n’y figure pas n’est pas vérifiable. Les prix propres à un titulaire se contrôlent avec un bordereau par titulaire.`,
    en: 'The schedule itself: it is the one you supply. A unit that is not in it is not checkable. Prices of one holder are checked with one schedule per holder.',
  },
};
