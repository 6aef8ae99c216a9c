import { normalise } from '../text';
import type { OrderLine } from './order-line';

type Status = OrderLine['status'];

const cancelled = /\b(?:(?:annul|abandon|cancel|supprim)\w*|sans suite|withdrawn)\b/;
const meanings: readonly (readonly [Status, RegExp])[] = [
  ['cancelled', cancelled],
  ['draft', /\b(?:brouillon|draft|en preparation|a emettre)\b/],
  ['settled', /\b(?:solde\w*|clos|close|closed|cloture\w*|termine\w*|settled|completed)\b/],
];

const end = '(?:annul|abandon|cancel|supprim|sold|clo|termin|settl|complet)\\w*';

/** An end that is denied, still to come, asked for or reached in part has not come: such an order goes on. */
const notYet = new RegExp(
  [
    `(?:non|pas(?: encore)?|en partie|partiellement|not(?: yet)?|to be|partly|partially) ${end}`,
    `a ${end}er`,
    `(?:en cours|demande|projet|attente|refus) de? ${end}`,
    `${end} (?:en partie|in part|partiel\\w*|partial\\w*)`,
    '(?:annulation|cloture|cancellation) (?:en cours|demandee?|refusee?|requested|refused|pending)',
  ]
    .map((wording) => `\\b${wording}\\b`)
    .join('|'),
  'g',
);

/** What a status means for the checks (ADR 10, point 1); blank or anything else: the order is active. */
export function readStatus(written: string | null): Status {
  const text = normalise(written ?? '').replace(notYet, ' ');
  return meanings.find(([, wording]) => wording.test(text))?.[0] ?? 'active';
}

/** Whether the checks look at a line at all: a cancelled one says nothing (ADR 10, point 1). */
export function counts({ status }: Pick<OrderLine, 'status'>): boolean {
  return status !== 'cancelled';
}
