import { amountHt } from '../columns/amount-ht';
import { endDate } from '../columns/end-date';
import { holder } from '../columns/holder';
import { subsequentContract } from '../columns/subsequent-contract';
import type { Figure } from '../core/agreement/schema';
import { cite, citedTogether } from '../core/checking/citation';
import { linesBy } from '../core/checking/lines-by';
import type { Rule, RuleExamples, RulePage } from '../core/checking/rule';
import { groupLines } from '../core/orders/group-lines';
import type { OrderBook } from '../core/orders/order-book';
import type { Column } from '../core/sheet/column';
import { french } from '../languages/french';
import { atLeastEn, atLeastFr, laterEn, laterFr } from './_ceiling-words';
import { judges, type ContractData, type ContractKind, type OutOfContract } from './_contract-terms';
import { contractKey, contractsOf } from './_subsequent-contracts';

/** What a reader knows each control by: the column that shows it. */
const columnOf: Readonly<Record<ContractKind, Column>> = {
  length: subsequentContract,
  services: endDate,
  holders: holder,
  maximum: amountHt,
};

/** A contract concluded under a lot keeps the length, the holders and the maximum it may have, and so do its services. */
export const rule: Rule<ContractData, OutOfContract> = {
  id: 'subsequent-contract',
  // 2: a contract whose end is not given is not taken to last as long as it may; what is ordered once its maximum is
  // reached is told with it.
  version: 2,
  needs: [subsequentContract],
  restsOnSetting: true,
  instances(agreement) {
    const ofLot = linesBy(({ lot }) => lot);
    return agreement.lots.flatMap((lot) => {
      const { subsequentContract: terms, id } = lot;
      if (!terms) return [];
      const { executionAfterEnd, afterFramework, longest, holders } = terms;
      const instance = (kind: ContractKind, figure: Parameters<typeof cite>[1], also?: Figure) => ({
        subject: `${columnOf[kind].field}, lot ${id}`,
        ...citedTogether(cite(agreement, figure), also),
        data: { kind, lot, terms, linesOf: (book: OrderBook) => ofLot(book, id) },
      });
      return [
        instance('length', longest),
        instance('services', afterFramework, executionAfterEnd),
        instance('holders', holders),
        instance('maximum', terms),
      ];
    });
  },
  concerns: ({ data }, book) => data.linesOf(book),
  check(examination) {
    const { lines, agreement, settings, verdicts, instance } = examination;
    const known = contractsOf(instance.data.lot, agreement, settings);
    for (const line of lines) {
      // Without a number, it is the form of the order that is at fault.
      if (line.unreadable(subsequentContract)) verdicts.undecided(line, subsequentContract);
      else if (contractKey(line) === null) verdicts.notApplicable(line);
    }
    for (const [key, own] of groupLines(lines, contractKey))
      judges[instance.data.kind](own, known.get(key), examination);
  },
  texts: {
    fr: {
      title: 'Marché subséquent',
      checked: french`Un marché subséquent garde la durée, les titulaires et le maximum qu’il peut avoir, et ses prestations s’achèvent à temps.`,
      problem: ({ kind, contract, end, limit, holders, most, ordered, maximum, atLeast, ...more }, say) =>
        ({
          length: french`Le marché subséquent ${say.quote(contract)} va jusqu’au ${say.day(end?.day ?? 0)} ; il devait finir le ${say.day(limit?.day ?? 0)} au plus tard, reconductions comprises.`,
          services: french`La prestation va jusqu’au ${say.day(end?.day ?? 0)} ; sous ce marché subséquent (${say.quote(contract)}), elle doit s’achever au plus tard le ${say.day(limit?.day ?? 0)}.`,
          holders: french`Le marché subséquent ${say.quote(contract)} a ${say.number(holders.length)} titulaires, ${say.list(holders)} ; il en admet ${say.number(most)} au plus.`,
          maximum: french`Le maximum du marché subséquent ${say.quote(contract)} est dépassé avec cette ligne : ${atLeastFr({ atLeast })}${say.money(ordered.cents)} HT commandés pour ${say.money(maximum.cents)}.${laterFr(more, say)}`,
        })[kind],
      remedy: ({ kind }) =>
        ({
          length: french`Corrigez la fin du marché subséquent dans les réglages, ou ramenez-la à la durée admise.`,
          services: 'Avancez la fin de la prestation, ou commandez la suite sous un autre marché.',
          holders: 'Vérifiez les titulaires inscrits et le numéro du marché subséquent.',
          maximum: french`Arrêtez les commandes sous ce marché subséquent, ou corrigez son maximum dans les réglages.`,
        })[kind],
    },
    en: {
      title: 'Subsequent contract',
      checked:
        'A subsequent contract keeps the length, the holders and the maximum it may have, and its services end in time.',
      problem: ({ kind, contract, end, limit, holders, most, ordered, maximum, atLeast, ...more }, say) =>
        ({
          length: `Subsequent contract ${say.quote(contract)} runs until ${say.day(end?.day ?? 0)}; it was to end on ${say.day(limit?.day ?? 0)} at the latest, renewals included.`,
          services: `The service runs until ${say.day(end?.day ?? 0)}; under this subsequent contract (${say.quote(contract)}) it must end on ${say.day(limit?.day ?? 0)} at the latest.`,
          holders: `Subsequent contract ${say.quote(contract)} has ${say.number(holders.length)} holders, ${say.list(holders)}; it allows ${say.number(most)} at most.`,
          maximum: `The maximum of subsequent contract ${say.quote(contract)} is exceeded with this line: ${atLeastEn({ atLeast })}${say.money(ordered.cents)} excl. tax ordered for ${say.money(maximum.cents)}.${laterEn(more, say)}`,
        })[kind],
      remedy: ({ kind }) =>
        ({
          length:
            'Correct the end of the subsequent contract in the settings, or bring it back to what is allowed.',
          services: 'Bring the end of the service forward, or order what follows under another contract.',
          holders: 'Check the holders recorded and the number of the subsequent contract.',
          maximum: 'Stop ordering under this subsequent contract, or correct its maximum in the settings.',
        })[kind],
    },
  },
};

const settings = {
  notifiedOn: '2026-03-16',
  subsequentContracts: [
    { number: 'MS-2026-04', notifiedOn: '2026-04-20', end: '2028-04-19', maximumExclTax: 100_000 },
  ],
};
const line = (more = {}) => ({
  ...{ order_no: 'BC-001', lot: '2', uo_code: 'UO 1.3.2', qty: 20, holder: 'DELTA' },
  ...{
    subsequent_contract: 'MS-2026-04',
    order_date: '2026-05-06',
    end_date: '2026-06-30',
    amount_ht: 12_800,
  },
  ...more,
});

export const examples: RuleExamples = {
  compliant: [
    {
      title: 'Dans les six mois qui suivent la fin du marché subséquent',
      settings,
      lines: [line(), line({ end_date: '2028-10-19' })],
    },
  ],
  violating: [
    {
      title: 'Prestation achevée trop tard',
      settings,
      lines: [line(), line({ end_date: '2028-10-20' })],
      severity: 'error',
      at: ['end_date', 1],
    },
    {
      title: 'Marché subséquent de plus de quatre ans',
      settings: {
        ...settings,
        subsequentContracts: [{ number: 'MS 2026-04', notifiedOn: '2026-04-20', end: '2030-04-20' }],
      },
      lines: [line()],
      severity: 'error',
      at: ['subsequent_contract', 0],
    },
    {
      title: 'Maximum du marché subséquent dépassé',
      settings,
      lines: [line({ amount_ht: 90_000 }), line({ order_date: '2026-06-01' })],
      severity: 'error',
      at: ['amount_ht', 1],
    },
    {
      title: 'Un titulaire de trop',
      settings,
      lines: ['DELTA', 'ECHO', 'FOXTROT', 'GOLF', 'HOTEL', 'INDIA'].map((holder) => line({ holder })),
      severity: 'error',
      at: ['holder', 5],
    },
  ],
};

export const page: RulePage = {
  why: {
    fr: french`Un marché subséquent a sa propre fin et son propre maximum : une commande peut respecter l’accord-cadre et excéder le marché subséquent.`,
    en: 'A subsequent contract has an end and a maximum of its own: an order may fit the framework agreement and exceed the subsequent contract.',
  },
  notChecked: {
    fr: french`Sa mise en concurrence, ses propres clauses et ses reconductions. Sa notification, sa fin et son maximum viennent de vos réglages.`,
    en: 'How it was competed, its own clauses and its renewals. Its notification, end and maximum come from your settings.',
  },
};
