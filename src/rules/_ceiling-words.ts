/** What is said of a ceiling and of what is ordered against it. */
import { serialOfIso } from '../core/calendar/serial';
import { scopeWords as scopeWordsEn } from '../languages/ceilings/en';
import { scopeWords as scopeWordsFr } from '../languages/ceilings/fr';
import { french } from '../languages/french';
import type { Say } from '../languages/say';
import type { Consumption, OrderedLater } from './_consumption';

export type Exceeded = OrderedLater & {
  readonly kind: 'over' | 'near' | 'raised';
  readonly limit: { readonly cents: number };
  readonly ordered: { readonly cents: number };
  /** Some line may count for more than is known of it; left out where none may. */
  readonly atLeast?: true;
  /** What orders not issued yet would add; left out where there are none. */
  readonly drafts?: { readonly cents: number };
  /** Share of the ceiling that is ordered, with what is not issued yet. */
  readonly share: number;
  readonly warnAt: number | null;
  /** What is known to be ordered elsewhere, and on which day; absent where nobody says. */
  readonly elsewhere?: { readonly cents: number };
  readonly elsewhereOn?: { readonly day: number };
  /** What the settings raise the ceiling to, where that is more than the contract lets one. */
  readonly raised?: { readonly cents: number };
  readonly lot: string | null;
  readonly year: number | null;
  readonly beneficiary: string | null;
  readonly project: string | null;
  readonly budgetLine: string | null;
  /** Who set it and when; `null` for a ceiling of the contract. */
  readonly setBy: string | null;
  readonly setOn: { readonly day: number } | null;
};

/** What is told of a ceiling, but what happened to it. */
export function factsOf(consumption: Consumption) {
  const { ceiling, ordered, drafts } = consumption;
  const { limit, warnAt, scope, setBy, setOn } = ceiling;
  const day = setOn === null ? null : serialOfIso(setOn);
  return {
    limit: { cents: limit },
    ordered: { cents: ordered },
    ...atLeastFact(consumption),
    ...(drafts === 0 ? {} : { drafts: { cents: drafts } }),
    ...(ceiling.elsewhere === null
      ? {}
      : {
          elsewhere: { cents: ceiling.elsewhere.cents },
          elsewhereOn: { day: serialOfIso(ceiling.elsewhere.on) ?? 0 },
        }),
    share: (ordered + drafts) / limit,
    warnAt,
    lot: scope.lot ?? null,
    year: scope.year ?? null,
    beneficiary: scope.beneficiary ?? null,
    project: scope.project ?? null,
    budgetLine: scope.budgetLine ?? null,
    setBy,
    setOn: day === null ? null : { day },
  };
}

/** Whether the sum leaves out lines that may count: it is then no more than what is known. */
export function atLeastFact({ standings }: Consumption): { readonly atLeast?: true } {
  return standings.some((standing) => typeof standing === 'object') ? { atLeast: true } : {};
}

type AtLeast = { readonly atLeast?: boolean | undefined };

export const atLeastFr = ({ atLeast }: AtLeast): string => (atLeast ? 'au moins ' : '');
export const atLeastEn = ({ atLeast }: AtLeast): string => (atLeast ? 'at least ' : '');

export function orderedFr({ ordered, atLeast, drafts, elsewhere, elsewhereOn }: Exceeded, say: Say): string {
  const other = elsewhere
    ? french`, dont ${say.money(elsewhere.cents)} ailleurs (au ${say.day(elsewhereOn?.day ?? 0)})`
    : '';
  const issued = french`${atLeastFr({ atLeast })}${say.money(ordered.cents)} HT commandés${other}`;
  return drafts ? french`${issued} et ${say.money(drafts.cents)} HT en brouillon` : issued;
}

export function orderedEn({ ordered, atLeast, drafts, elsewhere, elsewhereOn }: Exceeded, say: Say): string {
  const other = elsewhere
    ? `, ${say.money(elsewhere.cents)} of it elsewhere (as of ${say.day(elsewhereOn?.day ?? 0)})`
    : '';
  const issued = `${atLeastEn({ atLeast })}${say.money(ordered.cents)} excl. tax ordered${other}`;
  return drafts ? `${issued} and ${say.money(drafts.cents)} excl. tax in drafts` : issued;
}

export function ceilingFr(facts: Exceeded, say: Say): string {
  const { setBy, setOn } = facts;
  const scope = scopeWordsFr(facts);
  const of = scope === '' ? '' : ` (${scope})`;
  if (setBy === null || setOn === null) return `Le plafond du contrat${of}`;
  return `Le plafond interne${of} fixé par ${setBy} le ${say.day(setOn.day)}`;
}

export function ceilingEn(facts: Exceeded, say: Say): string {
  const { setBy, setOn } = facts;
  const scope = scopeWordsEn(facts);
  const of = scope === '' ? '' : ` (${scope})`;
  if (setBy === null || setOn === null) return `The ceiling of the contract${of}`;
  return `The internal ceiling${of} set by ${setBy} on ${say.day(setOn.day)}`;
}

/** What was ordered once the maximum was reached; "" where nothing was. */
export function laterFr({ later = 0, laterUntil }: OrderedLater, say: Say): string {
  if (later === 0) return '';
  const lines = say.count(later, 'ligne est commandée', 'lignes sont commandées');
  const until = say.day(laterUntil?.day ?? 0);
  return french` ${lines} ensuite, ${later === 1 ? 'le' : 'jusqu’au'} ${until}, alors que ce maximum est atteint.`;
}

export function laterEn({ later = 0, laterUntil }: OrderedLater, say: Say): string {
  if (later === 0) return '';
  const lines = say.count(later, 'line is ordered', 'lines are ordered');
  const until = say.day(laterUntil?.day ?? 0);
  return ` ${lines} after it, ${later === 1 ? 'on' : 'until'} ${until}, although this maximum has been reached.`;
}
