import { endDate } from '../columns/end-date';
import { lot } from '../columns/lot';
import { orderNotified } from '../columns/order-notified';
import { qty } from '../columns/qty';
import { startDate } from '../columns/start-date';
import { isSoft } from '../core/agreement/figures';
import type { Figure, Unit } from '../core/agreement/schema';
import { monthsLong } from '../core/calendar/months';
import { cite } from '../core/checking/citation';
import { internalControl } from '../core/checking/own-citations';
import { allowedLength, lengthJudge, type AllowedLength } from '../core/checking/length-verdict';
import { levelOf, type Levelled } from '../core/checking/severity';
import type { Settings } from '../core/checking/settings';
import type { Rule, RuleExamples, RulePage, Verdicts } from '../core/checking/rule';
import type { OrderLine } from '../core/orders/order-line';
import { aimedAt, lengthSentenceEn, lengthSentenceFr, type LengthFacts } from './_lengths';
import { orderDayCell } from './_order-day-cell';
import { remembered } from '../core/remembered';
import { french } from '../languages/french';

type WrongLength = Omit<LengthFacts, 'kind'> & {
  readonly kind: LengthFacts['kind'] | 'reversed';
  readonly unit: string;
  readonly quantity: number | null;
};

type Data = { readonly unit: Unit; readonly duration: Figure };

/** Days that the contract states no length between; only their order is looked at. */
const isBare = (line: OrderLine) =>
  !line.unit?.duration && line.get(startDate) !== null && line.get(endDate) !== null;

/** The lengths a quantity allows (ADR 10, point 10); `null` where they depend on a quantity not given. */
function lengthsFor({ unit, duration }: Data, quantity: number | null, settings: Settings) {
  const span = unit.span ?? 'fixed';
  if (span === 'fixed') return [allowedLength(duration, settings)];
  if (quantity === null || quantity <= 0) return null;
  const times = (low: number, high: number): AllowedLength =>
    allowedLength(duration, settings, { low, high });
  if (span === 'up-to') return [times(Math.min(1, quantity), Math.max(1, quantity))];
  const serial = times(quantity, quantity);
  return span === 'serial' ? [serial] : [times(1, 1), serial];
}

/** A firm length that is not kept is an error, an approximate one a warning, unless the agreement levels it. */
function levelFor({ unit, duration }: Data, side: 'above' | 'below') {
  const fallback = { severity: isSoft(duration) ? ('warning' as const) : ('error' as const) };
  const stated = unit.durationSeverity?.[side];
  return { level: (stated ?? fallback) satisfies Levelled, also: stated };
}

/** The end the contract leaves no choice about: a firm length, the same whichever way the quantity is read. */
function certainEnd(
  { kind, expected }: { readonly kind: WrongLength['kind']; readonly expected: number },
  lengths: readonly AllowedLength[],
  duration: Figure,
): number | undefined {
  const [first] = lengths;
  const one = lengths.every(({ low, high }) => low === first?.low && high === first.low);
  return kind === 'reversed' || isSoft(duration) || !one ? undefined : expected;
}

/** The end of a service that the contract gives no length comes after its start all the same. */
function judgeOrder(line: OrderLine, verdicts: Verdicts<WrongLength>): void {
  const start = line.get(startDate) ?? 0;
  const end = line.get(endDate) ?? 0;
  if (end >= start) verdicts.pass(line);
  else
    verdicts.finding({
      severity: 'error',
      lines: line,
      at: line.cell(endDate),
      related: [line.cell(startDate)],
      facts: {
        ...{ unit: line.unit?.code ?? '', kind: 'reversed', quantity: line.get(qty) },
        ...{ start: { day: start }, end: { day: end }, months: monthsLong(start, end) },
        ...{ low: null, high: null, measure: 'day', approximate: false, tolerance: 0 },
        ...{ expected: { day: start }, limit: { day: start } },
      },
    });
}

/** A unit lasts as long as the contract says, for the quantity ordered. */
export const rule: Rule<Data | null, WrongLength> = {
  id: 'unit-duration',
  // 2: days the wrong way round are told of units without a length too.
  version: 2,
  lineAlone: true,
  needs: [endDate],
  instances: (agreement) => [
    { subject: 'dates', clause: internalControl, data: null },
    ...agreement.units.flatMap((unit) =>
      unit.duration
        ? [
            {
              subject: unit.code,
              ...cite(agreement, unit.duration, 'date-convention'),
              data: { unit, duration: unit.duration },
            },
          ]
        : [],
    ),
  ],
  concerns: ({ data }, book) => (data ? book.ofUnit(data.unit.code) : book.lines.filter(isBare)),
  check({ instance: { data }, agreement, lines, settings, verdicts }) {
    if (!data) {
      for (const line of lines) judgeOrder(line, verdicts);
      return;
    }
    const { unit, duration } = data;
    const days = settings.dateGraceDays;
    const judge = lengthJudge(duration, { agreement, settings, grace: { before: days, after: days } });
    const lengthsOf = remembered((quantity: number | null) => lengthsFor(data, quantity, settings));
    const fromOrder = duration.from === 'order-received';
    for (const line of lines) {
      if (unit.durationLots && !(line.lot !== null && unit.durationLots.includes(line.lot))) {
        if (line.lot === null) verdicts.undecided(line, lot);
        else verdicts.notApplicable(line);
        continue;
      }
      const start = fromOrder ? line.orderDay : line.get(startDate);
      const end = line.get(endDate);
      const quantity = line.get(qty);
      const lengths = lengthsOf(quantity);
      if (start === null || end === null)
        verdicts.undecided(line, start !== null ? endDate : fromOrder ? orderNotified : startDate);
      else if (lengths === null) verdicts.undecided(line, qty);
      else {
        const verdict =
          end < start
            ? { kind: 'reversed' as const, length: lengths[0], expected: start, limit: start }
            : judge({ start, end }, lengths);
        if (verdict.kind === 'within') verdicts.pass(line);
        else if (verdict.kind === 'tolerated') verdicts.tolerated(line);
        else {
          const { level, also } = levelFor(data, verdict.kind === 'short' ? 'below' : 'above');
          verdicts.finding({
            severity: levelOf(level, settings),
            lines: line,
            at: line.cell(endDate),
            related: [
              fromOrder ? orderDayCell(line) : line.cell(startDate),
              unit.span === 'fixed' ? null : line.cell(qty),
            ],
            also,
            undoubted: verdict.kind === 'reversed',
            suggested: certainEnd(verdict, lengths, duration),
            facts: {
              unit: unit.code,
              kind: verdict.kind,
              start: { day: start },
              fromOrder,
              end: { day: end },
              months: monthsLong(start, end),
              quantity,
              low: verdict.length?.low ?? null,
              high: verdict.length?.high ?? null,
              measure: duration.unit,
              approximate: isSoft(duration),
              expected: { day: verdict.expected },
              limit: { day: verdict.limit },
              tolerance: isSoft(duration) ? settings.tolerance.months : 0,
            },
          });
        }
      }
    }
  },
  texts: {
    fr: {
      title: 'Durée de l’unité',
      checked:
        'L’unité dure ce que prévoit le contrat pour la quantité commandée, et finit après avoir commencé.',
      problem: ({ kind, ...facts }, say) =>
        kind === 'reversed'
          ? `La fin (${say.day(facts.end.day)}) précède ${facts.fromOrder ? 'la commande' : 'le début'} (${say.day(facts.start.day)}).`
          : `${facts.unit} ${lengthSentenceFr({ kind, ...facts }, say)}.`,
      remedy: ({ kind, ...facts }, say) =>
        ({
          reversed: 'Corrigez l’une des deux dates.',
          long: `Ramenez la fin au ${say.day(aimedAt(facts))} au plus tard, ou commandez ce qui couvre la durée voulue.`,
          short: `Portez la fin au ${say.day(aimedAt(facts))} au plus tôt, ou vérifiez que l’unité a bien été exécutée en entier.`,
        })[kind],
    },
    en: {
      title: 'Length of the unit',
      checked: 'The unit lasts what the contract says for the quantity ordered, and ends after it starts.',
      problem: ({ kind, ...facts }, say) =>
        kind === 'reversed'
          ? `The end (${say.day(facts.end.day)}) comes before the ${facts.fromOrder ? 'order' : 'start'} (${say.day(facts.start.day)}).`
          : `${facts.unit} ${lengthSentenceEn({ kind, ...facts }, say)}.`,
      remedy: ({ kind, ...facts }, say) =>
        ({
          reversed: 'Correct one of the two dates.',
          long: `Bring the end back to ${say.day(aimedAt(facts))} at the latest, or order what covers the length wanted.`,
          short: `Move the end to ${say.day(aimedAt(facts))} at the earliest, or check that the unit was fully carried out.`,
        })[kind],
    },
  },
};

const line = (uo_code: string, start_date: string, end_date: string, qty = 1) => ({
  order_no: 'BC-001',
  uo_code,
  qty,
  start_date,
  end_date,
});

export const examples: RuleExamples = {
  compliant: [
    {
      title: 'La durée du contrat',
      lines: [
        line('UO-L1.1', '2017-01-09', '2017-07-08'),
        line('UO-L1.2', '2017-01-09', '2017-07-08'),
        line('UO-L1.2', '2017-01-09', '2018-01-08', 2),
        line('UO-L2.0', '2016-11-14', '2016-12-13'),
        line('UO-L2.1.2', '2017-01-09', '2017-03-08'),
        line('UO-L2.2.2', '2017-04-03', '2017-10-02', 2),
        line('UO-L2.3.4', '2017-10-02', '2018-04-01', 2),
        line('UO-L2.4.2', '2017-09-04', '2017-11-03'),
      ],
    },
    {
      title: 'Dans la tolérance, ou le jour de grâce',
      lines: [
        line('UO-L2.2.2', '2017-04-03', '2017-07-20'),
        line('UO-L2.4.2', '2017-09-04', '2017-11-04'),
        line('UO-L2.4.1', '2016-12-31', '2017-02-28'),
      ],
    },
  ],
  violating: [
    {
      title: 'Incubateur mis en place en onze mois',
      lines: [line('UO-L1.1', '2017-01-09', '2017-12-08')],
      severity: 'warning',
      at: ['end_date', 0],
    },
    {
      title: 'Animation de dix mois',
      lines: [line('UO-L1.2', '2017-01-09', '2017-11-08')],
      severity: 'warning',
      at: ['end_date', 0],
    },
    {
      title: 'Animation de dix mois, en profil strict',
      lines: [line('UO-L1.3', '2017-01-09', '2017-11-08')],
      settings: { profile: 'strict' },
      severity: 'error',
      at: ['end_date', 0],
    },
    {
      title: 'Lancement de onze semaines',
      lines: [line('UO-L2.0', '2016-11-14', '2017-01-31')],
      severity: 'warning',
      at: ['end_date', 0],
    },
    {
      title: 'Première version en quatre mois',
      lines: [line('UO-L2.1.2', '2017-01-09', '2017-05-08')],
      severity: 'warning',
      at: ['end_date', 0],
    },
    {
      title: 'Première version en un mois',
      lines: [line('UO-L2.1.2', '2017-01-09', '2017-02-08')],
      severity: 'info',
      at: ['end_date', 0],
    },
    {
      title: 'Développement de moins d’un mois',
      lines: [line('UO-L2.2.2', '2017-04-03', '2017-04-30')],
      severity: 'warning',
      at: ['end_date', 0],
    },
    {
      title: 'Hébergement de trois mois pour deux unités',
      lines: [line('UO-L2.3.4', '2017-10-02', '2018-01-01', 2)],
      severity: 'warning',
      at: ['end_date', 0],
    },
    {
      title: 'Transfert de plus de deux mois',
      lines: [line('UO-L2.4.2', '2017-09-04', '2017-12-15')],
      severity: 'error',
      at: ['end_date', 0],
    },
    {
      title: 'Fin avant le début',
      lines: [line('UO-L2.4.1', '2017-09-04', '2017-08-31')],
      severity: 'error',
      at: ['end_date', 0],
    },
    {
      title: 'Fin avant le début d’une unité sans durée',
      lines: [line('UO-L2.1.3', '2017-04-30', '2017-04-03')],
      severity: 'error',
      at: ['end_date', 0],
    },
  ],
};

export const page: RulePage = {
  why: {
    fr: french`Une unité est payée pour une durée : plus courte, le service est incomplet ; plus longue, il se prolonge sans commande.`,
    en: 'A unit is paid for a length of time: shorter, the service is incomplete; longer, it goes on without an order.',
  },
  notChecked: {
    fr: french`Si la personne a travaillé toute la période, et la charge en jours, que regarde « unit-workload ».`,
    en: 'Whether the person worked all the time, and the workload in days, which “unit-workload” looks at.',
  },
};
