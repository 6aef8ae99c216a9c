import { bounds } from '../core/agreement/figures';
import { dayForLot } from '../core/agreement/for-lot';
import { deadlineAfter } from '../core/agreement/lengths';
import type { Figure, Lot } from '../core/agreement/schema';
import { cite } from '../core/checking/citation';
import type { Rule, RuleExamples, RulePage } from '../core/checking/rule';
import { french } from '../languages/french';

type NoMeeting = {
  readonly lot: string;
  readonly limit: { readonly day: number };
  /** The day it was held, or is to be; `null` where none is written. */
  readonly held: { readonly day: number } | null;
  /** That day is still to come. */
  readonly planned: boolean;
};

type Data = { readonly lot: Lot; readonly meeting: Figure };

/** Each holder meets the administration at the start of the contract. */
export const rule: Rule<Data, NoMeeting> = {
  id: 'launch-meeting',
  // 2: the day of notification does not count.
  version: 2,
  needs: [],
  needsSettings: ['notifiedOn', 'launchMeetings'],
  wholeWorkbook: true,
  instances: (agreement) =>
    agreement.lots.flatMap((lot) =>
      lot.launchMeeting
        ? [
            {
              subject: `lot ${lot.id}`,
              ...cite(agreement, lot.launchMeeting),
              data: { lot, meeting: lot.launchMeeting },
            },
          ]
        : [],
    ),
  concerns: () => [],
  check({ instance: { data }, settings, asOf, verdicts }) {
    const { lot, meeting } = data;
    const notifiedOn = dayForLot(settings.notifiedOn, lot.id);
    if (notifiedOn === null) return verdicts.undecided([], 'notifiedOn');
    const { high } = bounds(meeting);
    // Within a month of the notification: its own day does not count.
    const limit = high === null ? null : deadlineAfter(notifiedOn, high, meeting.unit, settings.holidayZone);
    if (limit === null) return verdicts.notApplicable([]);
    const held = dayForLot(settings.launchMeetings, lot.id);
    if (held !== null && held <= limit) return verdicts.pass([]);
    // Not held yet, and still in time.
    if (held === null && asOf <= limit) return verdicts.notApplicable([]);
    verdicts.finding({
      severity: 'info',
      lines: [],
      at: null,
      facts: {
        lot: lot.id,
        limit: { day: limit },
        held: held === null ? null : { day: held },
        planned: held !== null && held > asOf,
      },
    });
  },
  texts: {
    fr: {
      title: 'Réunion de lancement',
      checked: 'Le titulaire de chaque lot a tenu sa réunion de lancement au début du contrat.',
      problem: ({ lot, limit, held, planned }, say) =>
        held === null
          ? french`Aucune réunion de lancement n’est inscrite pour le lot ${lot} ; elle était attendue le ${say.day(limit.day)} au plus tard.`
          : french`La réunion de lancement du lot ${lot} ${planned ? 'est prévue' : 's’est tenue'} le ${say.day(held.day)}, après le ${say.day(limit.day)}.`,
      remedy: ({ held, planned }) =>
        held === null
          ? 'Inscrivez sa date dans les réglages, ou convenez d’une date avec le titulaire.'
          : planned
            ? 'Avancez la réunion autant que possible, ou corrigez sa date dans les réglages.'
            : french`Vérifiez la date dans les réglages ; le retard est à signaler au titulaire s’il a pesé sur le démarrage.`,
    },
    en: {
      title: 'Launch meeting',
      checked: 'The holder of each lot held its launch meeting at the start of the contract.',
      problem: ({ lot, limit, held, planned }, say) =>
        held === null
          ? `No launch meeting is recorded for lot ${lot}; it was due by ${say.day(limit.day)}.`
          : `The launch meeting of lot ${lot} ${planned ? 'is planned for' : 'was held on'} ${say.day(held.day)}, after ${say.day(limit.day)}.`,
      remedy: ({ held, planned }) =>
        held === null
          ? 'Enter its date in the settings, or agree on one with the holder.'
          : planned
            ? 'Bring the meeting forward as far as you can, or correct its date in the settings.'
            : 'Check the date in the settings; tell the holder of the delay if it held up the start.',
    },
  },
};

const lines = [{ order_no: 'BC-001', uo_code: 'UO-L2.2.2', qty: 1 }];
const settings = { notifiedOn: '2016-11-14', launchMeetings: { '1': '2016-11-28', '2': '2016-11-30' } };

export const examples: RuleExamples = {
  compliant: [
    { title: 'Une réunion par lot', settings, lines },
    {
      title: 'Second titulaire encore dans les temps',
      settings: { ...settings, launchMeetings: { '1': '2016-11-28' } },
      asOf: '2016-12-14',
      lines,
    },
  ],
  violating: [
    {
      title: 'Lot 1 sans réunion',
      settings: { ...settings, launchMeetings: { '2': '2016-11-30' } },
      lines,
      severity: 'info',
      at: null,
    },
    {
      title: 'Lot 1 sans réunion, le lendemain du dernier jour',
      settings: { ...settings, launchMeetings: { '2': '2016-11-30' } },
      asOf: '2016-12-15',
      lines,
      severity: 'info',
      at: null,
    },
    {
      title: 'Réunion tardive',
      settings: { ...settings, launchMeetings: { '1': '2016-11-28', '2': '2017-02-01' } },
      lines,
      severity: 'info',
      at: null,
    },
  ],
};

export const page: RulePage = {
  why: {
    fr: french`Organisation, rôles et calendrier se fixent à cette réunion ; sans elle, le démarrage repose sur des non-dits.`,
    en: 'Organisation, roles and calendar are settled at this meeting; without it, the start rests on assumptions.',
  },
  notChecked: {
    fr: french`Le contenu de la réunion et la remise de son support. Là où le contrat ne donne pas de délai, celui qui est retenu est notre lecture ; un retard n’est donc qu’une information.`,
    en: 'What was presented, and whether the slides were handed over. Where the contract gives no time limit, the one used is our reading; lateness is thus for information only.',
  },
};
