import { normalise } from '../text';
import type { OrderLine } from './order-line';

type Status = OrderLine['status'];

const meanings: readonly (readonly [Status, RegExp])[] = [
  ['cancelled', /\b(?:annul\w*|abandon\w*|sans suite|cancel\w*|withdrawn)\b/],
  ['draft', /\b(?:brouillon|draft|en preparation|a emettre)\b/],
  ['settled', /\b(?:solde\w*|clos|close|closed|cloture\w*|termine\w*|settled|completed)\b/],
];

/** What a status means for the checks (rulebook §3.0.1, decision 1); blank or anything else: the order is active. */
export function readStatus(written: string | null): Status {
  const text = normalise(written ?? '');
  if (/\bnon (?:annul|sold)/.test(text)) return 'active';
  return meanings.find(([, wording]) => wording.test(text))?.[0] ?? 'active';
}

/** Whether the checks look at a line at all: a cancelled one says nothing (rulebook §3.0.1, decision 1). */
export function counts({ status }: Pick<OrderLine, 'status'>): boolean {
  return status !== 'cancelled';
}
