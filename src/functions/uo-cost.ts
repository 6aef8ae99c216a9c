import { isoOfSerial } from '../core/calendar/serial';
import { priceOn, readPrices, type PriceAnswer, type PriceTable } from '../core/agreement/prices';
import type { Agreement, Unit } from '../core/agreement/schema';
import { centsOf, multiplyCents } from '../core/money';
import {
  agreementArgument,
  dayOrAbsent,
  eurosInExcel,
  isAbsent,
  missing,
  numberOrAbsent,
  positiveNumber,
  rowsOf,
  unitArgument,
} from './arguments';
import { remembered } from '../core/remembered';
import { RememberedRange } from './_remembered';
import { numberOfUnits } from './_units';
import { unavailable, wrong } from './refusal';
import { common } from './_english';
import type { Clauses, EnglishTexts } from './listed-function';

export const english: EnglishTexts = {
  description:
    'Price of an order of units of work, to the cent: schedule price × quantity, excluding tax unless a VAT rate is given.',
  parameters: {
    code: 'Code of the unit of work, for example UO-L2.2.2.',
    quantity: 'Number of units; a fraction is allowed.',
    prices:
      'Price schedule: a range with headers (code, price, valid from, valid to, lot) or without (codes, then prices).',
    on_date: 'Day on which to take the price, where there are several for this code.',
    vat_rate: 'VAT rate, 20% or 0.2, for a result including tax.',
    agreement: common.agreement,
  },
};

export const clauses: Clauses = 'none';

/**
 * Prix d’une commande d’unités d’œuvre, au centime : prix du bordereau × quantité, hors taxes, sauf si un taux de TVA est donné.
 * @customfunction UO_COST
 * @helpurl UO_COST
 * @param code Code de l’unité d’œuvre, par exemple UO-L2.2.2.
 * @param quantity Nombre d’unités ; une fraction est admise.
 * @param prices Bordereau des prix : plage avec en-têtes (code, prix, valable du, valable jusqu’au, lot) ou sans (codes puis prix).
 * @param [onDate] Jour auquel prendre le prix, s’il y en a plusieurs pour ce code.
 * @param [vatRate] Taux de TVA, 20 % ou 0,2, pour un résultat toutes taxes comprises.
 * @param [agreement] Identifiant de l’accord-cadre ; sgmap-2016 si absent.
 * @returns Le montant en euros ; #N/A si l’unité ou son prix est inconnu.
 * @example UO_COST("UO-L2.2.2", 2, BPU) → 82000
 * @example UO_COST("uo l2.2.2", 0.5, BPU, "", 0.2) → 24600
 * @example UO_COST("UO-L2.3.2", 1, BPU) → #N/A
 */
export function uoCost(
  code: unknown,
  quantity: unknown,
  prices: unknown[][],
  onDate?: unknown,
  vatRate?: unknown,
  agreement?: unknown,
): number {
  const contract = agreementArgument(agreement);
  const unit = unitArgument(contract, code);
  const units = positiveNumber(quantity, numberOfUnits);
  const day = dayOrAbsent(onDate, {
    fr: 'date du prix',
    en: 'date of the price',
  });
  const rate = numberOrAbsent(vatRate, { fr: 'taux de TVA', en: 'VAT rate', of: ['hundredth'] }) ?? 0;
  if (rate < 0 || rate > 1)
    return wrong('Le taux de TVA s’écrit 20 % ou 0,2.', 'The VAT rate is written 20% or 0.2.');
  const schedule = schedules.of(rowsOf(prices), contract, () => new Schedule(contract, prices));
  const { table } = schedule;
  if (table.kind === 'tax-included')
    return wrong(
      'Le bordereau n’a que des prix toutes taxes comprises : ajoutez une colonne de prix hors taxes.',
      'The schedule only has prices including tax: add a column of prices excluding tax.',
    );
  if (table.kind === 'no-price')
    return wrong(
      'Le bordereau n’a pas de colonne de prix : une colonne de codes et une colonne de prix sont attendues.',
      'The schedule has no column of prices: one column of codes and one of prices are expected.',
    );
  const answer = schedule.priceOf(unit)(day);
  const price = answer.kind === 'price' ? answer.price : refuse(unit, day, answer);
  const exclTax = centsOf(price * units);
  return eurosInExcel(rate === 0 ? exclTax : multiplyCents(exclTax, 1 + rate));
}

/** A schedule, and the prices that were asked of it. */
class Schedule {
  readonly table: PriceTable;
  readonly priceOf: (unit: Unit) => (day: number | null) => PriceAnswer;

  constructor(agreement: Agreement, prices: unknown) {
    const rows = rowsOf(prices);
    if (rows.every((row) => row.every((cell) => isAbsent(cell) || cell === 0)))
      missing({ fr: 'bordereau des prix', en: 'price schedule' });
    const table = readPrices(agreement, rows);
    this.table = table;
    this.priceOf = remembered((unit) =>
      remembered((day) => priceOn(table.kind === 'prices' ? table.rows : [], unit, day)),
    );
  }
}

const schedules = new RememberedRange<Schedule>();

function refuse(
  unit: Unit,
  day: number | null,
  answer: Exclude<PriceAnswer, { readonly kind: 'price' }>,
): never {
  const { code } = unit;
  switch (answer.kind) {
    case 'unknown':
      return unavailable(
        `Le bordereau n’a pas de prix pour ${code}.`,
        `The schedule has no price for ${code}.`,
      );
    // As an argument that is missing: on the desktop a blank cell is 0, and nobody prices a unit at 0.
    case 'blank':
      return wrong(
        `Le prix de l’unité ${code} est vide (ligne ${answer.row} du bordereau).`,
        `The price of ${code} is blank (row ${answer.row} of the schedule).`,
      );
    case 'unreadable':
      return wrong(
        `Le prix ou la date de validité de l’unité ${code} est illisible (ligne ${answer.row} du bordereau).`,
        `The price or the day of validity of ${code} cannot be read (row ${answer.row} of the schedule).`,
      );
    case 'undecided':
      return wrong(
        `Le bordereau a plusieurs prix pour ${code} : donnez une date.`,
        `The schedule has several prices for ${code}: give a date.`,
      );
    case 'conflict':
      return wrong(
        `Le bordereau a plusieurs prix pour ${code} que rien ne départage : donnez-leur une date de validité.`,
        `The schedule has several prices for ${code} and nothing to choose by: give them a day of validity.`,
      );
    case 'several-lots':
      return wrong(
        `Le prix de l’unité ${code} dépend du lot : donnez la plage d’un seul lot.`,
        `The price of ${code} depends on the lot: give the range of a single lot.`,
      );
    case 'not-valid': {
      const when = day === null ? '' : isoOfSerial(day);
      return unavailable(
        `Aucun prix pour ${code} n’est en vigueur le ${when.split('-').reverse().join('/')}.`,
        `No price of ${code} is in force on ${when}.`,
      );
    }
  }
}
