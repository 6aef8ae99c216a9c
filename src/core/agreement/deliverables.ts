/** What has been received of the deliverables a unit has (rulebook §3.0.1, decision 19). */
import { normalise, words } from '../text';
import type { Unit } from './schema';

export type Deliverable = Unit['deliverables'][number];

export interface MissingDeliverables {
  /** Items not received; of a list of examples all of them, where none is. */
  readonly items: readonly Deliverable[];
  /** The list only gives examples: any one item would do. */
  readonly anyOne: boolean;
}

/**
 * Compares a cell ("backlog ; code source", "complet") with the items of a unit. Firm items are all expected; a list of
 * nothing but examples asks for one of them.
 */
export function missingDeliverables(
  deliverables: readonly Deliverable[],
  written: string,
): MissingDeliverables {
  const received = written
    .split(/[;,\n\r]/)
    .filter((part) => !isRefusal(normalise(part)))
    .map((part) => new Set(words(part)));
  const firm = deliverables.filter(({ kind }) => kind === 'firm');
  const anyOne = firm.length === 0;
  if (received.some(meansAll)) return { items: [], anyOne };
  const has = ({ keywords }: Deliverable) =>
    keywords.some((keyword) => received.some((said) => words(keyword).every((word) => said.has(word))));
  if (anyOne) return { items: deliverables.some(has) ? [] : deliverables, anyOne };
  return { items: firm.filter((item) => !has(item)), anyOne };
}

/** "Complet", "Dossier complet", "Tous les livrables complets"; not "backlog complet", which is the backlog. */
function meansAll(said: ReadonlySet<string>): boolean {
  const significant = [...said].filter((word) => !fillers.has(word));
  return significant.length > 0 && significant.every((word) => /^complete?s?$/.test(word));
}

const fillers: ReadonlySet<string> = new Set(
  'dossier dossiers livrable livrables livraison remise tout tous toutes le la les est sont oui'.split(' '),
);

/** "PV non remis", "documentation : à venir", "pas de tutoriels": named, but not received. */
function isRefusal(part: string): boolean {
  return (
    /(?:^| )non(?:$| (?:recu|remis|livre|fourni|rendu|transmis|valid))/.test(part) ||
    / (?:manquante?s?|absente?s?|a venir|en attente|a recevoir|attendue?s?)$/.test(part) ||
    /^(?:pas de|sans|manque|il manque|aucune?) /.test(part)
  );
}
