import { deliverablesReceived } from '../columns/deliverables-received';
import { endDate } from '../columns/end-date';
import { serviceFaitDate } from '../columns/service-fait-date';
import { missingDeliverables, type Deliverable } from '../core/agreement/deliverables';
import type { Unit } from '../core/agreement/schema';
import { cite } from '../core/checking/citation';
import type { Rule, RuleExamples, RulePage } from '../core/checking/rule';
import type { OrderLine } from '../core/orders/order-line';
import { remembered, rememberedFor } from '../core/remembered';
import type { Column } from '../core/sheet/column';
import { french } from '../languages/french';
import type { Tongue } from '../languages/tongue';

type Undelivered = {
  readonly unit: string;
  readonly label: string;
  /** Items of the contract that are not recorded; for a list of examples, the examples. */
  readonly missingFr: readonly string[];
  readonly missingEn: readonly string[];
  /** Any one of them would do. */
  readonly anyOne: boolean;
  /** Nothing at all is recorded. */
  readonly none: boolean;
  /** Why they are due: service certified, or end reached, on that day; settled, on no known day. */
  readonly due: 'certified' | 'ended' | 'settled';
  readonly day: { readonly day: number } | null;
};

/** Labels hold commas and "et": semicolons keep them apart. */
const listed = { fr: '\u00a0; ', en: '; ' };

const missingOf = rememberedFor((unit: Unit) =>
  remembered((written: string) => missingDeliverables(unit.deliverables, written)),
);

/** Once a service is certified or over, what the contract expects of it has been received. */
export const rule: Rule<Unit, Undelivered> = {
  id: 'unit-deliverables',
  version: 2,
  needs: [deliverablesReceived],
  scope: 'line',
  instances: (agreement) =>
    agreement.units.flatMap((unit) => {
      const [first, ...others] = unit.deliverables;
      if (!first) return [];
      const alsoClauses = others.map(({ clause }) => clause).filter((clause) => clause !== first.clause);
      return [{ subject: unit.code, ...cite(agreement, { clause: first.clause, alsoClauses }), data: unit }];
    }),
  concerns: ({ data }, book) => book.ofUnit(data.code),
  check({ instance: { data: unit }, lines, asOf, verdicts }) {
    const missingIn = missingOf(unit);
    for (const line of lines) {
      const written = line.get(deliverablesReceived) ?? '';
      const missing = missingIn(written);
      const due = dueBy(line, asOf);
      if (line.unreadable(deliverablesReceived)) verdicts.undecided(line, deliverablesReceived);
      else if (missing.items.length === 0 && !missing.unclear) verdicts.pass(line);
      else if (due === 'not yet') verdicts.notApplicable(line);
      else if (missing.unclear) verdicts.undecided(line, deliverablesReceived);
      else if ('unknown' in due) verdicts.undecided(line, due.unknown);
      else
        verdicts.finding({
          severity: 'warning',
          lines: line,
          at: line.cell(deliverablesReceived),
          related: [due.column && line.cell(due.column)],
          facts: {
            unit: unit.code,
            label: unit.label,
            missingFr: missing.items.map(labelIn('fr')),
            missingEn: missing.items.map(labelIn('en')),
            anyOne: missing.anyOne,
            none: written === '',
            due: due.why,
            day: due.column && { day: line.get(due.column) ?? 0 },
          },
        });
    }
  },
  texts: {
    fr: {
      title: 'Livrables manquants',
      checked: 'Les livrables de l’unité sont reçus quand le service est fait ou terminé.',
      problem: ({ unit, label, missingFr, anyOne, none, due, day }, say) => {
        const since = {
          certified: `dont le service fait est constaté le ${say.day(day?.day ?? 0)}`,
          ended: `terminée le ${say.day(day?.day ?? 0)}`,
          settled: 'soldée',
        }[due];
        const what = anyOne
          ? `aucun des livrables donnés en exemple n’est inscrit (${missingFr.join(listed.fr)})`
          : `${none ? 'aucun livrable n’est inscrit' : missingFr.length > 1 ? 'il manque des livrables' : 'il manque un livrable'} (${missingFr.join(listed.fr)})`;
        return french`${unit} (${label}), ${since} : ${what}.`;
      },
      remedy: ({ anyOne, missingFr, due }) =>
        anyOne
          ? 'Inscrivez au moins un livrable reçu, ou réclamez-le au titulaire.'
          : french`${missingFr.length > 1 ? 'Inscrivez ceux qui sont reçus, et réclamez les autres' : french`Inscrivez-le s’il est reçu ; sinon, réclamez-le`} au titulaire${due === 'certified' ? '' : ' avant de constater le service fait'}.`,
    },
    en: {
      title: 'Deliverables missing',
      checked: 'The deliverables of the unit are received once the service is certified or over.',
      problem: ({ unit, label, missingEn, anyOne, none, due, day }, say) => {
        const since = {
          certified: `whose service was certified on ${say.day(day?.day ?? 0)}`,
          ended: `which ended on ${say.day(day?.day ?? 0)}`,
          settled: 'which is settled',
        }[due];
        const what = anyOne
          ? `none of the deliverables given as examples is recorded (${missingEn.join(listed.en)})`
          : `${none ? 'no deliverable is recorded' : missingEn.length > 1 ? 'deliverables are missing' : 'a deliverable is missing'} (${missingEn.join(listed.en)})`;
        return `${unit} (${label}), ${since}: ${what}.`;
      },
      remedy: ({ anyOne, missingEn, due }) =>
        anyOne
          ? 'Record at least one deliverable received, or ask the holder for one.'
          : `${missingEn.length > 1 ? 'Record those received, and ask the holder for the others' : 'Record it if it was received; if not, ask the holder for it'}${due === 'certified' ? '' : ' before certifying the service'}.`,
    },
  },
};

function labelIn(tongue: Tongue) {
  return ({ label }: Deliverable) => label[tongue];
}

type Due =
  | 'not yet'
  | { readonly unknown: Column }
  | { readonly why: Undelivered['due']; readonly column: Column<number> | null };

/** Service certified, or the line ended: its end has gone by, or it is settled (ADR 10, point 7). */
function dueBy(line: OrderLine, asOf: number): Due {
  const end = line.get(endDate);
  if (line.get(serviceFaitDate) !== null) return { why: 'certified', column: serviceFaitDate };
  if (end !== null && end < asOf) return { why: 'ended', column: endDate };
  if (line.status === 'settled') return { why: 'settled', column: null };
  return end === null ? { unknown: endDate } : 'not yet';
}

const animation = {
  order_no: 'BC-002',
  uo_code: 'UO-L1.2',
  qty: 1,
  deliverables_received: 'Document de suivi ; avis',
  end_date: '2017-07-08',
  service_fait_date: '2017-07-20',
};
const devops = {
  ...animation,
  uo_code: 'UO-L2.2.2',
  deliverables_received: 'backlog ; démo ; user stories ; code source ; documentation ; application',
};

export const examples: RuleExamples = {
  compliant: [
    {
      title: 'Tout est reçu',
      lines: [
        animation,
        devops,
        { ...animation, uo_code: 'UO-L2.4.2', deliverables_received: 'Complet' },
        { ...animation, uo_code: 'UO-L1.1', deliverables_received: 'Note de stratégie' },
      ],
    },
    {
      title: 'Un seul exemple suffit',
      lines: [{ ...animation, uo_code: 'UO-L2.2.1', deliverables_received: 'Maquettes' }],
    },
    {
      title: 'Service en cours : rien n’est encore dû',
      lines: [
        animation,
        {
          ...animation,
          deliverables_received: null,
          end_date: '2018-06-01',
          service_fait_date: null,
        },
      ],
    },
  ],
  violating: [
    {
      title: 'Service fait sans document de suivi',
      lines: [{ ...animation, deliverables_received: 'avis' }],
      severity: 'warning',
      at: ['deliverables_received', 0],
    },
    {
      title: 'Tout est reçu, sauf un livrable',
      lines: [{ ...animation, uo_code: 'UO-L2.4.2', deliverables_received: 'Tout sauf le bilan' }, animation],
      severity: 'warning',
      at: ['deliverables_received', 0],
    },
    {
      title: 'Lancement terminé, un livrable sur trois manque',
      lines: [
        {
          ...animation,
          uo_code: 'UO-L2.0',
          deliverables_received: 'analyse de l’existant, programme d’actions',
          end_date: '2016-12-13',
          service_fait_date: null,
        },
      ],
      asOf: '2017-01-15',
      severity: 'warning',
      at: ['deliverables_received', 0],
    },
    {
      title: 'Design soldé sans aucun livrable',
      lines: [
        {
          ...animation,
          uo_code: 'UO-L2.1.1',
          deliverables_received: null,
          end_date: null,
          service_fait_date: null,
          status: 'soldé',
        },
        { ...animation, status: null },
      ],
      severity: 'warning',
      at: ['deliverables_received', 0],
    },
  ],
};

export const page: RulePage = {
  why: {
    fr: french`Le service fait engage le paiement : ce qui n’est pas remis avant se réclame difficilement après.`,
    en: 'Certifying the service leads to payment: what was not handed in before is hard to obtain afterwards.',
  },
  notChecked: {
    fr: 'La qualité des livrables et la date de chacun. Dans une liste donnée par exemple, un seul livrable suffit.',
    en: 'The quality of the deliverables and the day of each. In a list of examples, one deliverable is enough.',
  },
};
