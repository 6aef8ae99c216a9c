import { beneficiary } from '../columns/beneficiary';
import { budgetLine } from '../columns/budget-line';
import { orderDate } from '../columns/order-date';
import { uoCode } from '../columns/uo-code';
import { person } from '../columns/person';
import { startDate } from '../columns/start-date';
import { endDate } from '../columns/end-date';
import { qty } from '../columns/qty';
import { amountHt } from '../columns/amount-ht';
import type { Agreement, Lot } from '../core/agreement/schema';
import { serialOfIso } from '../core/calendar/serial';
import { cite } from '../core/checking/citation';
import { internalCeiling } from '../core/checking/own-citations';
import type { Citation, ExampleLine, Rule, RuleExamples, RulePage } from '../core/checking/rule';
import type { Settings } from '../core/checking/settings';
import type { Column } from '../core/sheet/column';
import { eachInSteps } from '../core/steps';
import { french } from '../languages/french';
import type { Say } from '../languages/say';
import {
  consumptionOf,
  contractualCeiling,
  linesInTime,
  ownCeiling,
  severityOf,
  type Ceiling,
  type Consumption,
} from './_ceilings';

type Exceeded = {
  readonly kind: 'over' | 'near';
  readonly limit: { readonly cents: number };
  readonly ordered: { readonly cents: number };
  /** What orders not issued yet would add; left out where there are none. */
  readonly drafts?: { readonly cents: number };
  /** Share of the ceiling that is ordered, with what is not issued yet. */
  readonly share: number;
  readonly warnAt: number | null;
  /** What is known to be ordered elsewhere, and on which day; absent where nobody says. */
  readonly elsewhere?: { readonly cents: number };
  readonly elsewhereOn?: { readonly day: number };
  readonly lot: string | null;
  readonly year: number | null;
  readonly beneficiary: string | null;
  readonly project: string | null;
  readonly budgetLine: string | null;
  /** Who set it and when; `null` for a ceiling of the contract. */
  readonly setBy: string | null;
  readonly setOn: { readonly day: number } | null;
};

/** The lot whose ceiling is the contract's; `null` for the ceilings of the user. */
type Data = { readonly lot: Lot | null };

function ceilingsOf({ lot }: Data, settings: Settings): readonly Ceiling[] {
  if (lot === null) return settings.ceilings.map(ownCeiling);
  return [contractualCeiling(lot, settings) ?? []].flat();
}

/** Lines whose verdicts are given in one step. */
const linesAtOnce = 5_000;

function instanceOf(agreement: Agreement, lot: Lot) {
  const stated: Citation = lot.ceiling ?? lot.noCeiling ?? lot;
  return { subject: `lot ${lot.id}`, ...cite(agreement, stated), data: { lot } };
}

/** What is ordered stays below the ceilings of the contract and those the user set. */
export const rule: Rule<Data, Exceeded> = {
  id: 'ceiling',
  // 2: a line that stands on two sheets counts once; drafts are told apart.
  version: 2,
  needs: [],
  restsOnSetting: true,
  reads: [amountHt, beneficiary, budgetLine, orderDate, uoCode, person, startDate, endDate, qty],
  instances: (agreement) => [
    { subject: 'own', clause: internalCeiling, data: { lot: null } },
    ...agreement.lots.map((lot) => instanceOf(agreement, lot)),
  ],
  concerns: ({ data: { lot } }, book) =>
    lot === null ? book.lines : book.lines.filter((line) => line.lot === null || line.lot === lot.id),
  *check({ instance: { data }, agreement, book, lines, settings, verdicts }) {
    const ceilings = ceilingsOf(data, settings);
    // "No ceiling" is a fact of the contract, told where its clauses are read (decision 15).
    if (ceilings.length === 0) return verdicts.notApplicable(lines);
    const inTime = linesInTime(lines, (line) => book.isCopy(line));
    const consumptions: Consumption[] = [];
    yield* eachInSteps(ceilings, 1, (ceiling) => consumptions.push(consumptionOf(ceiling, inTime)));
    const crossing = new Set(consumptions.map((consumption) => consumption.crossing));
    for (const consumption of consumptions) {
      const { kind, crossing: line } = consumption;
      if (kind === 'within' || line === null) continue;
      verdicts.finding({
        severity: severityOf(consumption, settings),
        lines: line,
        at: line.cell(amountHt),
        also: citationOf(consumption, agreement),
        facts: { kind, ...factsOf(consumption) },
      });
    }
    yield* eachInSteps(inTime, linesAtOnce, (line, index) => {
      if (crossing.has(line)) return;
      const { unclear, seen, isCounted } = standingOf(index, consumptions);
      if (unclear) verdicts.undecided(line, unclear);
      else if (seen !== null) verdicts.partial(line, seen);
      else if (isCounted) verdicts.pass(line);
      else verdicts.notApplicable(line);
    });
    verdicts.notApplicable(lines.filter((line) => book.isCopy(line)));
  },
  texts: {
    fr: {
      title: 'Plafond de commandes',
      checked: 'Le total commandé reste sous les plafonds du contrat et ceux que vous avez fixés.',
      problem: (facts, say) =>
        facts.kind === 'over'
          ? french`${ceilingFr(facts, say)} est dépassé avec cette ligne : ${orderedFr(facts, say)} au total pour ${say.money(facts.limit.cents)}.`
          : french`${ceilingFr(facts, say)} est proche : ${orderedFr(facts, say)}, soit ${say.percent(facts.share)} de ${say.money(facts.limit.cents)} ; l’alerte est à ${say.percent(facts.warnAt ?? 0)}, que cette ligne atteint.`,
      remedy: ({ kind, setBy }) =>
        kind === 'near'
          ? 'Vérifiez ce qui reste à commander avant de passer une nouvelle commande.'
          : setBy === null
            ? 'Arrêtez les commandes et consultez l’acheteur du contrat.'
            : 'Réduisez la commande, ou faites relever le plafond par celui qui l’a fixé.',
    },
    en: {
      title: 'Ceiling of orders',
      checked: 'What is ordered stays below the ceilings of the contract and those you set.',
      problem: (facts, say) =>
        facts.kind === 'over'
          ? `${ceilingEn(facts, say)} is exceeded with this line: ${orderedEn(facts, say)} in all for ${say.money(facts.limit.cents)}.`
          : `${ceilingEn(facts, say)} is near: ${orderedEn(facts, say)}, ${say.percent(facts.share)} of ${say.money(facts.limit.cents)}; the alert is at ${say.percent(facts.warnAt ?? 0)}, which this line reaches.`,
      remedy: ({ kind, setBy }) =>
        kind === 'near'
          ? 'Check what is left to order before issuing another order.'
          : setBy === null
            ? 'Stop ordering and consult the buyer of the contract.'
            : 'Reduce the order, or have the ceiling raised by whoever set it.',
    },
  },
};

/** The clause of the alert; for a year's ceiling, the reading that says which day an order counts from. */
function citationOf({ ceiling, kind }: Consumption, agreement: Agreement): Citation | undefined {
  if (ceiling.scope.year !== undefined) return cite(agreement, { clause: internalCeiling }, 'order-day');
  return kind === 'near' ? ceiling.alert : undefined;
}

function factsOf({ ceiling, ordered, drafts }: Consumption) {
  const { limit, warnAt, scope, setBy, setOn } = ceiling;
  const day = setOn === null ? null : serialOfIso(setOn);
  return {
    limit: { cents: limit },
    ordered: { cents: ordered },
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

/** What a line, by its place in time, is to all the ceilings together; `seen`: cents ordered here, of what is ordered. */
function standingOf(index: number, consumptions: readonly Consumption[]) {
  let unclear: Column | null = null;
  let seen: number | null = null;
  let isCounted = false;
  for (const { ceiling, kind, ordered, standings } of consumptions) {
    const standing = standings[index];
    if (typeof standing === 'object') unclear = standing;
    else if (standing) {
      // A ceiling that is exceeded here is exceeded whatever was ordered elsewhere.
      if (ceiling.beyond && kind !== 'over') seen = ordered;
      else isCounted = true;
    }
  }
  return { unclear, seen, isCounted };
}

function orderedFr({ ordered, drafts, elsewhere, elsewhereOn }: Exceeded, say: Say): string {
  const other = elsewhere
    ? french`, dont ${say.money(elsewhere.cents)} ailleurs au ${say.day(elsewhereOn?.day ?? 0)}`
    : '';
  const issued = french`${say.money(ordered.cents)} HT commandés${other}`;
  return drafts ? french`${issued} et ${say.money(drafts.cents)} HT en brouillon` : issued;
}

function orderedEn({ ordered, drafts, elsewhere, elsewhereOn }: Exceeded, say: Say): string {
  const other = elsewhere
    ? `, ${say.money(elsewhere.cents)} of it elsewhere on ${say.day(elsewhereOn?.day ?? 0)}`
    : '';
  const issued = `${say.money(ordered.cents)} excl. tax ordered${other}`;
  return drafts ? `${issued} and ${say.money(drafts.cents)} excl. tax in drafts` : issued;
}

function ceilingFr(facts: Exceeded, say: Say): string {
  const { lot, year, beneficiary, project, budgetLine, setBy, setOn } = facts;
  const scope = [
    lot === null ? [] : `lot ${lot}`,
    year === null ? [] : `année ${year}`,
    beneficiary === null ? [] : `bénéficiaire ${beneficiary}`,
    project === null ? [] : `projet ${project}`,
    budgetLine === null ? [] : `ligne budgétaire ${budgetLine}`,
  ].flat();
  const of = scope.length > 0 ? ` (${scope.join(', ')})` : '';
  if (setBy === null || setOn === null) return `Le plafond du contrat${of}`;
  return `Le plafond interne${of} fixé par ${setBy} le ${say.day(setOn.day)}`;
}

function ceilingEn(facts: Exceeded, say: Say): string {
  const { lot, year, beneficiary, project, budgetLine, setBy, setOn } = facts;
  const scope = [
    lot === null ? [] : `lot ${lot}`,
    year === null ? [] : `year ${year}`,
    beneficiary === null ? [] : `beneficiary ${beneficiary}`,
    project === null ? [] : `project ${project}`,
    budgetLine === null ? [] : `budget line ${budgetLine}`,
  ].flat();
  const of = scope.length > 0 ? ` (${scope.join(', ')})` : '';
  if (setBy === null || setOn === null) return `The ceiling of the contract${of}`;
  return `The internal ceiling${of} set by ${setBy} on ${say.day(setOn.day)}`;
}

const line = (
  order_date: string,
  amount_ht: number | null,
  uo_code = 'UO-L2.2.2',
  project = 'Alpha',
): ExampleLine => ({
  order_no: `BC-${order_date}`,
  uo_code,
  qty: 1,
  project,
  order_date,
  amount_ht,
});
const ceiling = {
  lot: '2',
  year: 2017,
  amountExclTax: 100_000,
  setBy: 'la directrice du programme',
  setOn: '2017-01-05',
};

export const examples: RuleExamples = {
  compliant: [
    {
      title: 'Sous le plafond, sans autre lot ni autre année',
      settings: { ceilings: [ceiling] },
      lines: [
        line('2017-02-01', 48000),
        line('2017-03-01', 31999),
        line('2018-01-10', 90000),
        line('2017-03-01', 90000, 'UO-L1.2'),
      ],
    },
    {
      title: 'Plafond d’un projet',
      settings: { ceilings: [{ ...ceiling, project: 'alpha', lot: undefined, year: undefined }] },
      lines: [line('2017-02-01', 48000), line('2018-02-01', 90000, 'UO-L2.2.2', 'Beta')],
    },
  ],
  violating: [
    {
      title: 'Dépassé par la dernière commande en date',
      settings: { ceilings: [ceiling] },
      lines: [line('2017-09-01', 48000), line('2017-02-01', 48000), line('2017-06-01', 48000)],
      severity: 'warning',
      at: ['amount_ht', 0],
    },
    {
      title: 'Dépassement tenu pour une erreur',
      settings: { ceilings: [{ ...ceiling, over: 'error' }] },
      lines: [line('2017-02-01', 100000), line('2017-06-01', 0.01)],
      severity: 'error',
      at: ['amount_ht', 1],
    },
    {
      title: 'Serait dépassé par un brouillon',
      settings: { ceilings: [ceiling] },
      lines: [
        { ...line('2017-02-01', 70000), status: 'notifié' },
        { ...line('2017-03-01', 40000), status: 'brouillon' },
      ],
      severity: 'warning',
      at: ['amount_ht', 1],
    },
    {
      title: 'Quatre cinquièmes atteints',
      settings: { ceilings: [ceiling] },
      lines: [line('2017-02-01', 48000), line('2017-03-01', 32000)],
      severity: 'warning',
      at: ['amount_ht', 1],
    },
  ],
};

export const page: RulePage = {
  why: {
    fr: french`Un accord-cadre sans maximum ne freine rien ; le plafond que l’équipe se donne est souvent le seul garde-fou.`,
    en: 'A framework agreement without a maximum holds nothing back; the ceiling a team sets itself is often the only guard.',
  },
  notChecked: {
    fr: 'Ce qui est commandé hors du classeur. Un brouillon est compté, et son montant dit à part. Une ligne sans montant hors taxes n’est pas comptée, et la somme est alors un minimum.',
    en: 'What is ordered outside of the workbook. A draft is counted, and its amount told apart. A line without an amount excluding tax is not counted, and the sum is then a minimum.',
  },
};
