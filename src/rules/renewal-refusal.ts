import { forLot } from '../core/agreement/for-lot';
import type { Lot } from '../core/agreement/schema';
import { cite } from '../core/checking/citation';
import type { Rule, RuleExamples, RulePage } from '../core/checking/rule';
import { french } from '../languages/french';
import { lotsAlike, ofLotsEn, ofLotsFr } from './_lots';

/** Lots concerned; none where it is all of them. */
type Refused = { readonly lots: readonly string[] };

/** The holder cannot put an end to the framework agreement by refusing its renewal. */
export const rule: Rule<Lot, Refused> = {
  id: 'renewal-refusal',
  needs: [],
  needsSettings: ['renewalRefusedByHolder'],
  restsOnSetting: true,
  wholeWorkbook: true,
  instances: (agreement) =>
    agreement.lots.map((lot) => ({
      subject: `lot ${lot.id}`,
      ...cite(agreement, agreement.framework.renewalRefusal),
      data: lot,
    })),
  concerns: () => [],
  check({ instance: { data: lot }, agreement, settings, verdicts }) {
    const refusedIn = ({ id }: Lot) => forLot<boolean>(settings.renewalRefusedByHolder, id);
    const refused = refusedIn(lot);
    if (refused === null) return verdicts.undecided([], 'renewalRefusedByHolder');
    const lots = lotsAlike(agreement, lot, refusedIn);
    if (!refused || lots === null) return verdicts.pass([]);
    verdicts.finding({ severity: 'error', lines: [], at: null, facts: { lots } });
  },
  texts: {
    fr: {
      title: 'Reconduction refusée par le titulaire',
      checked: 'Aucun refus de reconduction par le titulaire ne met fin à l’accord-cadre.',
      problem: ({ lots }, say) =>
        `Les réglages indiquent que le titulaire${ofLotsFr(lots, say)} refuse la reconduction, ce que le contrat ne lui permet pas.`,
      remedy: () =>
        french`Rappelez la clause au titulaire et retirez ce refus des réglages : l’accord-cadre continue s’il n’a pas été arrêté par l’administration.`,
    },
    en: {
      title: 'Renewal refused by the holder',
      checked: 'No refusal by the holder ends the framework agreement.',
      problem: ({ lots }, say) =>
        `The settings say that the holder${ofLotsEn(lots, say)} refuses the renewal, which the contract does not allow.`,
      remedy: () =>
        'Remind the holder of the clause and take the refusal out of the settings: the framework agreement goes on unless the administration has ended it.',
    },
  },
};

const lines = [{ order_no: 'BC-001', uo_code: 'UO-L2.2.2', qty: 1 }];

export const examples: RuleExamples = {
  compliant: [{ title: 'Aucun refus', settings: { renewalRefusedByHolder: false }, lines }],
  violating: [
    {
      title: 'Refus du titulaire',
      settings: { renewalRefusedByHolder: true },
      lines,
      severity: 'error',
      at: null,
    },
    {
      title: 'Refus du titulaire d’un seul lot, en profil souple',
      settings: { renewalRefusedByHolder: { '1': false, '2': true }, profile: 'lenient' },
      lines,
      severity: 'warning',
      at: null,
    },
  ],
};

export const page: RulePage = {
  why: {
    fr: 'Un refus pris au mot laisserait l’administration sans titulaire alors que celui-ci reste tenu.',
    en: 'A refusal taken at its word would leave the administration without a holder, although the holder is still bound.',
  },
  notChecked: {
    fr: french`Les courriers échangés avec le titulaire : seul le réglage est lu.`,
    en: 'The letters exchanged with the holder: only the setting is read.',
  },
};
