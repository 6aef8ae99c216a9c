import { endOfLength } from '../core/agreement/lengths';
import { endConvention } from '../core/agreement/framework';
import { bounds } from '../core/agreement/figures';
import { dayForLot } from '../core/agreement/for-lot';
import type { Lot, Measure } from '../core/agreement/schema';
import { cite } from '../core/checking/citation';
import type { Rule, RuleExamples, RulePage } from '../core/checking/rule';
import { french } from '../languages/french';
import { lengthEn, lengthFr } from './_lengths';
import { lotsAlike, ofLotsEn, ofLotsFr } from './_lots';

type TooLong = {
  /** Lots concerned; none where it is all of them. */
  readonly lots: readonly string[];
  readonly notifiedOn: { readonly day: number };
  readonly end: { readonly day: number };
  readonly latest: { readonly day: number };
  readonly longest: number;
  readonly measure: Measure;
  /** Days beyond that are still accepted, the reviewer's setting. */
  readonly graceDays: number;
};

/** The framework agreement never runs longer than the contract allows, renewals included. */
export const rule: Rule<Lot, TooLong> = {
  id: 'framework-max-duration',
  needs: [],
  needsSettings: ['notifiedOn', 'contractEnd'],
  restsOnSetting: true,
  wholeWorkbook: true,
  instances: (agreement) =>
    agreement.lots.map((lot) => ({
      subject: `lot ${lot.id}`,
      ...cite(agreement, agreement.framework.longest, 'date-convention'),
      data: lot,
    })),
  concerns: () => [],
  check({ instance: { data: lot }, agreement, settings, verdicts }) {
    const { longest } = agreement.framework;
    const { high } = bounds(longest);
    const convention = endConvention(agreement, settings.readings);
    const daysOf = ({ id }: Lot) =>
      [dayForLot(settings.notifiedOn, id), dayForLot(settings.contractEnd, id)] as const;
    const [notifiedOn, end] = daysOf(lot);
    if (notifiedOn === null || end === null)
      return verdicts.undecided([], notifiedOn === null ? 'notifiedOn' : 'contractEnd');
    const latest =
      high === null ? null : endOfLength(notifiedOn, high, longest.unit, convention, settings.holidayZone);
    // No length of the agreement to compare with.
    if (high === null || latest === null) return verdicts.notApplicable([]);
    const lots = lotsAlike(agreement, lot, daysOf);
    if (lots === null || end <= latest + settings.dateGraceDays) return verdicts.pass([]);
    verdicts.finding({
      severity: 'error',
      lines: [],
      at: null,
      facts: {
        lots,
        notifiedOn: { day: notifiedOn },
        end: { day: end },
        latest: { day: latest },
        longest: high,
        measure: longest.unit,
        graceDays: settings.dateGraceDays,
      },
    });
  },
  texts: {
    fr: {
      title: 'Durée maximale de l’accord-cadre',
      checked:
        'La fin du marché indiquée dans les réglages ne dépasse pas la durée maximale, reconductions comprises.',
      problem: ({ lots, notifiedOn, end, latest, longest, measure, graceDays }, say) =>
        `L’accord-cadre${ofLotsFr(lots, say)}, notifié le ${say.day(notifiedOn.day)}, finirait le ${say.day(end.day)}, au-delà de la durée autorisée (${lengthFr(longest, longest, measure, say)}), qui s’achève le ${say.day(latest.day)}${graceDays > 0 ? ` (${say.count(graceDays, 'jour', 'jours')} de grâce, votre réglage)` : ''}.`,
      remedy: ({ latest }, say) =>
        french`Ramenez la fin du marché au ${say.day(latest.day)} au plus tard dans les réglages ; une prolongation suppose un autre fondement juridique, à conserver au dossier.`,
    },
    en: {
      title: 'Maximum length of the framework agreement',
      checked:
        'The end of the contract given in the settings is within the maximum length, renewals included.',
      problem: ({ lots, notifiedOn, end, latest, longest, measure, graceDays }, say) =>
        `The framework agreement${ofLotsEn(lots, say)}, notified on ${say.day(notifiedOn.day)}, would end on ${say.day(end.day)}, beyond the length allowed (${lengthEn(longest, longest, measure, say)}), which ends on ${say.day(latest.day)}${graceDays > 0 ? ` (${say.count(graceDays, 'day', 'days')} of grace, your setting)` : ''}.`,
      remedy: ({ latest }, say) =>
        `Bring the end of the contract back to ${say.day(latest.day)} at the latest in the settings; an extension needs another legal basis, to be kept on file.`,
    },
  },
};

const order = { order_no: 'BC-001', uo_code: 'UO-L2.2.2', qty: 1 };
const settings = { notifiedOn: '2016-11-14', contractEnd: '2020-11-13' };

export const examples: RuleExamples = {
  compliant: [
    { title: 'Quatre ans au plus', settings, lines: [order] },
    {
      title: 'Arrêt avant la fin, et un lot notifié plus tard',
      settings: {
        notifiedOn: { '1': '2016-11-14', '2': '2017-02-01' },
        contractEnd: { '1': '2018-11-13', '2': '2021-01-31' },
      },
      lines: [order],
    },
  ],
  violating: [
    {
      title: 'Fin reportée de trois mois',
      settings: { ...settings, contractEnd: '2021-02-28' },
      lines: [order],
      severity: 'error',
      at: null,
    },
    {
      title: 'Un seul lot dépasse, en profil souple',
      settings: {
        notifiedOn: '2016-11-14',
        contractEnd: { '1': '2020-11-13', '2': '2021-01-31' },
        profile: 'lenient',
      },
      lines: [order],
      severity: 'warning',
      at: null,
    },
  ],
};

export const page: RulePage = {
  why: {
    fr: french`Une commande passée après la durée maximale n’a plus de contrat qui la porte : le comptable peut la rejeter.`,
    en: 'An order issued after the maximum length no longer has a contract behind it: the public accountant may reject it.',
  },
  notChecked: {
    fr: 'La date de chaque commande, qui a son propre contrôle, et la validité d’un avenant de prolongation.',
    en: 'The date of each order, which has a check of its own, and whether an extension by amendment is valid.',
  },
};
