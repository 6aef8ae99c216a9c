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
import { cite } from '../core/checking/citation';
import { internalCeiling } from '../core/checking/own-citations';
import type { Citation, ExampleLine, Rule, RuleExamples, RulePage } from '../core/checking/rule';
import type { Settings } from '../core/checking/settings';
import type { OrderLine } from '../core/orders/order-line';
import { eachInSteps } from '../core/steps';
import { french } from '../languages/french';
import {
  ceilingEn,
  ceilingFr,
  factsOf,
  laterEn,
  laterFr,
  orderedEn,
  orderedFr,
  type Exceeded,
} from './_ceiling-words';
import { withoutCopies } from './_copies';
import { contractualCeiling, ownCeiling, type Ceiling } from './_ceilings';
import {
  consumptionOf,
  laterFacts,
  linesInTime,
  orderedAfter,
  severityOf,
  standingOf,
  type Consumption,
} from './_consumption';

/** The lot whose ceiling is the contract's; `null` for the ceilings of the user. */
type Data = { readonly lot: Lot | null };

function ceilingsOf({ lot }: Data, settings: Settings): readonly Ceiling[] {
  if (lot === null) return settings.ceilings.map(ownCeiling);
  const ceiling = contractualCeiling(lot, settings);
  return ceiling ? [ceiling] : [];
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
  // 3: what is ordered once the contract's maximum is reached is told with it; so is a raise beyond the contract's.
  version: 3,
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
    // "No ceiling" is a fact of the contract, told where its clauses are read (ADR 10, point 15).
    if (ceilings.length === 0) return verdicts.notApplicable(lines);
    const inTime = linesInTime(withoutCopies({ lines, book, verdicts }));
    const consumptions: Consumption[] = [];
    yield* eachInSteps(ceilings, 1, (ceiling) => consumptions.push(consumptionOf(ceiling, inTime)));
    const told = new Set<OrderLine>();
    for (const consumption of consumptions) {
      const { kind, crossing, ceiling } = consumption;
      if (ceiling.overRaised)
        verdicts.finding({
          severity: 'error',
          lines: [],
          at: null,
          also: ceiling.overRaised.cited,
          facts: {
            kind: 'raised',
            ...factsOf(consumption),
            raised: { cents: ceiling.overRaised.cents },
          },
        });
      if (kind === 'within' || crossing === null) continue;
      const later = orderedAfter(consumption);
      const flagged = [crossing, ...later];
      for (const line of flagged) told.add(line);
      verdicts.finding({
        severity: severityOf(consumption, settings),
        lines: flagged,
        at: crossing.cell(amountHt),
        related: [later[0]?.cell(amountHt) ?? null],
        also: citationOf(consumption, agreement),
        facts: { kind, ...factsOf(consumption), ...laterFacts(later) },
      });
    }
    yield* eachInSteps(inTime, linesAtOnce, (line, index) => {
      if (told.has(line)) return;
      const { unclear, seen, isCounted } = standingOf(index, consumptions);
      if (unclear) verdicts.undecided(line, unclear);
      else if (seen !== null) verdicts.partial(line, seen);
      else if (isCounted) verdicts.pass(line);
      else verdicts.notApplicable(line);
    });
  },
  texts: {
    fr: {
      title: 'Plafond de commandes',
      checked: 'Le total commandé reste sous les plafonds du contrat et ceux que vous avez fixés.',
      problem: (facts, say) =>
        facts.kind === 'raised'
          ? french`${ceilingFr(facts, say)} est relevé à ${say.money(facts.raised?.cents ?? 0)} dans les réglages, alors que le contrat l’admet jusqu’à ${say.money(facts.limit.cents)} : c’est ce dernier montant qui est retenu.`
          : facts.kind === 'over'
            ? french`${ceilingFr(facts, say)} est dépassé avec cette ligne : ${orderedFr(facts, say)}, pour ${say.money(facts.limit.cents)}.${laterFr(facts, say)}`
            : french`${ceilingFr(facts, say)} est proche : ${orderedFr(facts, say)}, soit ${say.percent(facts.share)} de ${say.money(facts.limit.cents)} ; l’alerte est à ${say.percent(facts.warnAt ?? 0)}, que cette ligne atteint.`,
      remedy: ({ kind, setBy }) =>
        kind === 'near'
          ? 'Vérifiez ce qui reste à commander avant de passer une nouvelle commande.'
          : kind === 'raised'
            ? french`Corrigez le plafond relevé dans les réglages ; au-delà, l’avenant sort de ce que le contrat prévoit.`
            : setBy === null
              ? 'Arrêtez les commandes et consultez l’acheteur du contrat.'
              : 'Réduisez la commande, ou faites relever le plafond par la personne qui l’a fixé.',
    },
    en: {
      title: 'Ceiling of orders',
      checked: 'What is ordered stays below the ceilings of the contract and those you set.',
      problem: (facts, say) =>
        facts.kind === 'raised'
          ? `${ceilingEn(facts, say)} is raised to ${say.money(facts.raised?.cents ?? 0)} in the settings, although the contract allows it up to ${say.money(facts.limit.cents)}: the latter amount is kept to.`
          : facts.kind === 'over'
            ? `${ceilingEn(facts, say)} is exceeded with this line: ${orderedEn(facts, say)}, against ${say.money(facts.limit.cents)}.${laterEn(facts, say)}`
            : `${ceilingEn(facts, say)} is near: ${orderedEn(facts, say)}, ${say.percent(facts.share)} of ${say.money(facts.limit.cents)}; the alert is at ${say.percent(facts.warnAt ?? 0)}, which this line reaches.`,
      remedy: ({ kind, setBy }) =>
        kind === 'near'
          ? 'Check what is left to order before issuing another order.'
          : kind === 'raised'
            ? 'Correct the raised ceiling in the settings; above that, the contract does not provide for such an amendment.'
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
    en: 'A framework agreement without a maximum restrains nothing; the ceiling a team sets itself is often the only safeguard.',
  },
  notChecked: {
    fr: 'Ce qui est commandé hors du classeur. Un brouillon est compté, et son montant dit à part. Une ligne sans montant hors taxes n’est pas comptée, et la somme est alors un minimum.',
    en: 'What is ordered outside the workbook. A draft is counted, and its amount shown apart. A line without an amount excluding tax is not counted, and the sum is then a minimum.',
  },
};
