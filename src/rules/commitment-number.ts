import { orderNotified } from '../columns/order-notified';
import { ejNo } from '../columns/ej-no';
import { holder } from '../columns/holder';
import { orderDate } from '../columns/order-date';
import { status } from '../columns/status';
import type { FinanceTerms } from '../core/agreement/schema';
import { holdersIn } from '../core/checking/holders';
import type { Rule, RuleExamples, RulePage } from '../core/checking/rule';
import { linesWhere } from '../core/orders/lines-where';
import type { OrderLine } from '../core/orders/order-line';
import { rememberedLast } from '../core/remembered';
import { eachInSteps, type Steps } from '../core/steps';
import { freshNameKey } from '../core/text';
import { french } from '../languages/french';
import { financeInstances, ordersOf } from './_finance';
import { orderDayCell, orderDayColumn } from './_order-day-cell';

type WrongNumber = {
  readonly kind: 'blank' | 'two-holders';
  readonly number: string;
  readonly holders: readonly string[];
};

/**
 * Spaces and leading zeros do not tell two numbers apart: a number cell has none. Words without a digit ("en attente")
 * hold the place of a number to come. Nearly every order has another number, which its lines repeat.
 */
const keyOfNumber = rememberedLast((written: string): string => {
  if (/^[1-9]\d*$/.test(written)) return written;
  return /\d/.test(written) ? freshNameKey(written).replace(/^0+/, '') : '';
});

function numberKey(line: OrderLine): string | null {
  return keyOfNumber(line.get(ejNo) ?? '') || null;
}

/** Whether a line bears a number; of most, one sign tells. */
function isNumbered(line: OrderLine): boolean {
  const written = line.get(ejNo);
  return written !== null && (/[1-9]/.test(written) || keyOfNumber(written) !== '');
}

/** Lines, or orders, gone through in one step. */
const linesAtOnce = 5_000;
const ordersAtOnce = 2_000;

/** The lines of each number whose lines do not all write their holder alike. */
function* ofSeveralHolders(lines: readonly OrderLine[]): Steps<Iterable<readonly OrderLine[]>> {
  const keys: (string | null)[] = [];
  const holderOf = new Map<string, string | null>();
  const several = new Set<string>();
  yield* eachInSteps(lines, linesAtOnce, (line) => {
    const key = numberKey(line);
    keys.push(key);
    if (key === null) return;
    const name = line.get(holder);
    const known = holderOf.get(key);
    if (known === undefined) holderOf.set(key, name);
    else if (known !== name) several.add(key);
  });
  const byNumber = new Map([...several].map((key) => [key, [] as OrderLine[]]));
  lines.forEach((line, index) => byNumber.get(keys[index] ?? '')?.push(line));
  return byNumber.values();
}

/** Whether a line's order is sent, not sent, or nothing says. */
function isIssued(line: OrderLine, asOf: number): boolean | null {
  if (line.status === 'draft') return false;
  if (line.orderDay !== null) return line.orderDay <= asOf;
  return line.written(status) === '' ? null : true;
}

/** Every order issued bears the number of its legal commitment, which is one holder's. */
export const rule: Rule<FinanceTerms['commitment-number'], WrongNumber> = {
  id: 'commitment-number',
  // 2: words without a digit are no number; a holder is the same with or without its legal form.
  version: 2,
  pack: 'finance',
  needs: [ejNo],
  restsOnSetting: true,
  reads: [ejNo, holder, status, orderDate, orderNotified],
  instances: (agreement) => financeInstances(agreement, 'commitment-number', 'order'),
  concerns: (_, book) => book.lines,
  *check({ instance: { data: terms }, lines, book, asOf, settings, verdicts }) {
    const severity = terms.severity ?? 'warning';
    const holders = holdersIn(settings);
    const holderKey = (line: OrderLine) => holders.keyOf(line.get(holder) ?? '');
    const shared = new Set<OrderLine>();
    for (const ofNumber of yield* ofSeveralHolders(lines)) {
      const held = ofNumber.filter((line) => holderKey(line) !== '');
      const [first] = held;
      const second = first && held.find((line) => holderKey(line) !== holderKey(first));
      if (!first || !second) continue;
      // Nothing says which of the holders the number is of: all its lines are in doubt.
      held.forEach((line) => shared.add(line));
      verdicts.finding({
        severity,
        lines: held,
        at: second.cell(ejNo),
        related: [first.cell(ejNo), ...held.map((line) => line.cell(holder))],
        facts: {
          kind: 'two-holders',
          number: second.written(ejNo),
          holders: [...new Map(held.map((line) => [holderKey(line), line.written(holder)])).values()],
        },
      });
    }
    yield* eachInSteps(ordersOf(lines, book), ordersAtOnce, (order) => {
      const rest = shared.size === 0 ? order : linesWhere(order, (line) => !shared.has(line));
      // Written once, the number goes for the whole order.
      const numbered = order.some(isNumbered);
      const issued = numbered ? rest : rest.filter((line) => isIssued(line, asOf) === true);
      const [blank] = issued;
      if (numbered) verdicts.pass(rest);
      else if (order.some((line) => line.unreadable(ejNo))) verdicts.undecided(rest, ejNo);
      else if (!blank) {
        for (const line of rest) {
          if (isIssued(line, asOf) === null) verdicts.undecided(line, orderDayColumn(line));
          else verdicts.notApplicable(line);
        }
      } else
        verdicts.finding({
          severity,
          lines: order,
          at: blank.cell(ejNo),
          related: [orderDayCell(blank)],
          facts: { kind: 'blank', number: blank.written(ejNo), holders: [] },
        });
    });
  },
  texts: {
    fr: {
      title: 'Numéro d’engagement juridique',
      checked: 'Chaque commande émise porte un numéro d’engagement juridique, propre à un seul titulaire.',
      problem: ({ kind, number, holders }, say) =>
        kind === 'blank'
          ? number === ''
            ? 'La commande est émise sans numéro d’engagement juridique.'
            : french`La commande est émise sans numéro d’engagement juridique : ${say.quote(number)} n’en est pas un.`
          : french`L’engagement juridique ${number} est inscrit pour plusieurs titulaires : ${say.list(holders.map(say.quote))}.`,
      remedy: ({ kind }) =>
        kind === 'blank'
          ? french`Inscrivez le numéro donné par Chorus ; sans lui, la facture ne pourra pas être rapprochée de la commande.`
          : 'Vérifiez le numéro et le titulaire de chaque ligne dans Chorus.',
    },
    en: {
      title: 'Legal commitment number',
      checked: 'Each order issued bears a legal commitment number, which belongs to one holder only.',
      problem: ({ kind, number, holders }, say) =>
        kind === 'blank'
          ? number === ''
            ? 'The order was issued without a legal commitment number.'
            : `The order was issued without a legal commitment number: ${say.quote(number)} is not one.`
          : `Legal commitment ${number} is entered for several holders: ${say.list(holders.map(say.quote))}.`,
      remedy: ({ kind }) =>
        kind === 'blank'
          ? 'Enter the number given by Chorus; without it, the invoice cannot be matched with the order.'
          : 'Check the number and the holder of each line in Chorus.',
    },
  },
};

const settings = { finance: { enabled: true } };
const line = (order_no: string, ej_no: string | number | null, holder: string, more = {}) => ({
  order_no,
  uo_code: 'UO-L2.2.2',
  qty: 1,
  order_date: '2017-03-27',
  ej_no,
  holder,
  ...more,
});

export const examples: RuleExamples = {
  compliant: [
    {
      title: 'Numéro inscrit une fois pour la commande, ou repris d’une commande à l’autre du même titulaire',
      settings,
      lines: [
        line('BC-014', '0012345678', 'DEVCO'),
        line('BC-014', null, 'DEVCO'),
        line('BC-015', 12345678, 'Devco'),
      ],
    },
    {
      title: 'Commande en préparation ou annulée',
      settings,
      lines: [
        line('BC-014', '1300012345', 'DEVCO', { status: 'émis' }),
        line('BC-015', null, 'DEVCO', { status: 'brouillon' }),
        line('BC-016', '1300012345', 'AUTRE', { status: 'annulé' }),
      ],
    },
  ],
  violating: [
    {
      title: 'Commande émise sans numéro',
      settings,
      lines: [line('BC-014', null, 'DEVCO'), line('BC-015', '1300012345', 'DEVCO')],
      severity: 'warning',
      at: ['ej_no', 0],
    },
    {
      title: 'Commande émise, numéro « en attente »',
      settings,
      lines: [line('BC-014', 'en attente', 'DEVCO'), line('BC-015', '1300012345', 'DEVCO')],
      severity: 'warning',
      at: ['ej_no', 0],
    },
    {
      title: 'Un numéro pour deux titulaires',
      settings,
      lines: [line('BC-014', '1300012345', 'DEVCO'), line('BC-015', '1300012345', 'AGILIA')],
      severity: 'warning',
      at: ['ej_no', 1],
    },
  ],
};

export const page: RulePage = {
  why: {
    fr: french`Dans Chorus, la commande, le service fait et la facture se retrouvent par ce numéro : sans lui, ou sous celui d’un autre, le paiement s’arrête.`,
    en: 'In Chorus the order, the certified service and the invoice are found by this number: without it, or under another’s, payment stops.',
  },
  notChecked: {
    fr: french`Que le numéro existe dans Chorus, ou qu’il en ait la forme : un chiffre suffit. Sans colonne du titulaire, un numéro partagé ne se voit pas.`,
    en: 'Whether the number exists in Chorus, or is formed as one: any digit will do. Without a column for the holder, a shared number cannot be seen.',
  },
};
