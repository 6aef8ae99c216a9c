import { endConvention, frameworkPeriods, nonRenewalDeadline, validEnd } from '../core/agreement/framework';
import { dayForLot } from '../core/agreement/for-lot';
import type { Agreement, Lot } from '../core/agreement/schema';
import { serialOfIso } from '../core/calendar/serial';
import { workingDayOnOrBefore } from '../core/calendar/working-days';
import { cite } from '../core/checking/citation';
import type { Severity } from '../core/checking/finding';
import type { Rule, RuleExamples, RulePage } from '../core/checking/rule';
import type { Settings } from '../core/checking/settings';
import { french } from '../languages/french';
import { lotsAlike, ofLotsEn, ofLotsFr } from './_lots';

type Notice = {
  readonly kind: 'late' | 'planned-late' | 'without-object' | 'soon' | 'renewing';
  readonly period: number;
  /** Last day to notify, and the working day before where that is a day off; `null` for a period nothing renews. */
  readonly deadline: { readonly day: number } | null;
  readonly prudent: { readonly day: number } | null;
  /** The notice recorded; `null` where there is none. */
  readonly notifiedOn: { readonly day: number } | null;
  /** Last day of the period. */
  readonly expiry: { readonly day: number } | null;
};

const severities: Readonly<Record<Notice['kind'], Severity>> = {
  late: 'error',
  'planned-late': 'error',
  'without-object': 'warning',
  soon: 'info',
  renewing: 'info',
};

/** What is to be told of a lot: notices recorded too late or for nothing, and the deadline that comes. */
function noticesOf(
  agreement: Agreement,
  settings: Settings,
  lot: Lot,
  asOf: number,
): readonly Notice[] | null {
  const frameworkFrom = dayForLot(settings.notifiedOn, lot.id);
  if (frameworkFrom === null) return null;
  const convention = endConvention(agreement, settings.readings);
  const periods = frameworkPeriods(agreement, frameworkFrom, convention);
  const deadlineOf = (period: number) => nonRenewalDeadline(agreement, frameworkFrom, period, convention);
  const noticeFor = (kind: Notice['kind'], period: number, recorded: number | null): Notice => {
    const deadline = deadlineOf(period);
    const end = periods[period - 1]?.end;
    return {
      kind,
      period,
      deadline: deadline === null ? null : { day: deadline },
      prudent: deadline === null ? null : { day: workingDayOnOrBefore(deadline, settings.holidayZone) },
      notifiedOn: recorded === null ? null : { day: recorded },
      expiry: end === undefined ? null : { day: end },
    };
  };
  const recorded = settings.nonRenewals
    .filter((notice) => notice.lot === undefined || notice.lot === lot.id)
    .flatMap(({ period, notifiedOn }) => {
      const day = serialOfIso(notifiedOn);
      const deadline = deadlineOf(period);
      if (deadline === null) return [noticeFor('without-object', period, day)];
      if (day === null || day <= deadline) return [];
      // A day still to come, where there is time to notify sooner.
      return [noticeFor(asOf <= deadline ? 'planned-late' : 'late', period, day)];
    });

  const current = periods.find(({ start, end }) => start <= asOf && asOf <= end);
  const end = validEnd(agreement, settings, lot.id);
  const deadline = current ? deadlineOf(current.period) : null;
  const toldAsLate = recorded.some(({ period }) => period === current?.period);
  if (!current || deadline === null || end === null || end <= current.end || toldAsLate) return recorded;
  if (asOf > deadline) return [...recorded, noticeFor('renewing', current.period, null)];
  return deadline - asOf <= settings.warnAheadDays
    ? [...recorded, noticeFor('soon', current.period, null)]
    : recorded;
}

/** Tacit renewal is stopped by a notice in good time, and the day to decide is told before it has gone. */
export const rule: Rule<Lot, Notice & { readonly lots: readonly string[] }> = {
  id: 'non-renewal-notice',
  // 2: the notice is counted from the last day of the period as the reading in use has it.
  version: 2,
  needs: [],
  needsSettings: ['notifiedOn'],
  restsOnSetting: true,
  wholeWorkbook: true,
  instances: (agreement) =>
    agreement.lots.map((lot) => ({
      subject: `lot ${lot.id}`,
      ...cite(agreement, agreement.framework.notice, 'date-convention'),
      data: lot,
    })),
  concerns: () => [],
  check({ instance: { data: lot }, agreement, settings, asOf, verdicts }) {
    const noticesFor = (other: Lot) => noticesOf(agreement, settings, other, asOf);
    const notices = noticesFor(lot);
    if (notices === null) return verdicts.undecided([], 'notifiedOn');
    const lots = lotsAlike(agreement, lot, noticesFor);
    if (lots === null) return verdicts.pass([]);
    for (const notice of notices)
      verdicts.finding({
        severity: severities[notice.kind],
        lines: [],
        at: null,
        facts: { ...notice, lots },
      });
  },
  texts: {
    fr: {
      title: 'Préavis de non-reconduction',
      checked: french`La non-reconduction est notifiée avant l’échéance du préavis ; l’échéance qui approche est signalée.`,
      problem({ kind, period, deadline, prudent, notifiedOn, expiry, lots }, say) {
        const day = (date: { readonly day: number } | null) => say.day(date?.day ?? 0);
        const of = ofLotsFr(lots, say);
        const dayOff =
          deadline?.day === prudent?.day ? '' : `, un jour non ouvré (par prudence, le ${day(prudent)})`;
        return {
          late: `La non-reconduction de la période ${period}${of} a été notifiée le ${day(notifiedOn)}, après le ${day(deadline)}, dernier jour du préavis${dayOff}. L’accord-cadre a été reconduit tacitement.`,
          'planned-late': french`La non-reconduction de la période ${period}${of} est prévue le ${day(notifiedOn)}, après le ${day(deadline)}, dernier jour du préavis${dayOff} : l’accord-cadre serait reconduit tacitement.`,
          'without-object': `Une non-reconduction est enregistrée pour la période ${period}${of}, qu’aucune reconduction ne suit.`,
          soon: `Sans décision notifiée le ${day(deadline)} au plus tard${dayOff}, la période ${period}${of} sera suivie d’une reconduction tacite après le ${day(expiry)}.`,
          renewing: french`Le préavis de la période ${period}${of} a pris fin le ${day(deadline)} : l’accord-cadre sera reconduit tacitement après le ${day(expiry)}.`,
        }[kind];
      },
      remedy: ({ kind, deadline }, say) =>
        ({
          'planned-late': `Notifiez la décision le ${say.day(deadline?.day ?? 0)} au plus tard, et corrigez la date dans les réglages.`,
          late: french`Vérifiez la date dans les réglages ; si elle est exacte, la période suivante court et le prochain préavis est à préparer.`,
          'without-object': 'Corrigez le numéro de la période dans les réglages, ou retirez cette ligne.',
          soon: 'Décidez de la reconduction, et inscrivez la date de notification dans les réglages si l’accord-cadre doit s’arrêter.',
          renewing: french`Si la non-reconduction a été notifiée à temps, inscrivez-la dans les réglages ; sinon, il n’y a rien à faire.`,
        })[kind],
    },
    en: {
      title: 'Notice of non-renewal',
      checked: 'Non-renewal is notified within the period of notice; an approaching deadline is reported.',
      problem({ kind, period, deadline, prudent, notifiedOn, expiry, lots }, say) {
        const day = (date: { readonly day: number } | null) => say.day(date?.day ?? 0);
        const of = ofLotsEn(lots, say);
        const dayOff =
          deadline?.day === prudent?.day ? '' : `, not a working day (to be safe, ${day(prudent)})`;
        return {
          late: `The non-renewal of period ${period}${of} was notified on ${day(notifiedOn)}, after ${day(deadline)}, the last day of notice${dayOff}. The framework agreement was renewed tacitly.`,
          'planned-late': `The non-renewal of period ${period}${of} is planned for ${day(notifiedOn)}, after ${day(deadline)}, the last day of notice${dayOff}: the framework agreement would be renewed tacitly.`,
          'without-object': `A non-renewal is recorded for period ${period}${of}, which no renewal follows.`,
          soon: `Without a decision notified by ${day(deadline)}${dayOff}, period ${period}${of} will be renewed tacitly after ${day(expiry)}.`,
          renewing: `The notice for period ${period}${of} ended on ${day(deadline)}: the framework agreement will be renewed tacitly after ${day(expiry)}.`,
        }[kind];
      },
      remedy: ({ kind, deadline }, say) =>
        ({
          'planned-late': `Notify the decision by ${say.day(deadline?.day ?? 0)}, and correct the date in the settings.`,
          late: 'Check the date in the settings; if it is right, the next period runs and the next notice is to be prepared.',
          'without-object': 'Correct the number of the period in the settings, or remove this entry.',
          soon: 'Decide on the renewal, and enter the date of notification in the settings if the framework agreement is to end.',
          renewing:
            'If the non-renewal was notified in time, enter it in the settings; otherwise there is nothing to do.',
        })[kind],
    },
  },
};

const lines = [{ order_no: 'BC-001', uo_code: 'UO-L2.2.2', qty: 1 }];
const notice = (period: number, notifiedOn: string) => ({
  notifiedOn: '2016-11-14',
  nonRenewals: [{ period, notifiedOn }],
});

export const examples: RuleExamples = {
  compliant: [
    { title: 'Préavis respecté', settings: notice(1, '2017-10-02'), asOf: '2017-10-10', lines },
    { title: 'Notifié le dernier jour', settings: notice(2, '2018-10-13'), asOf: '2018-11-05', lines },
    {
      title: 'Échéance encore lointaine',
      settings: { notifiedOn: '2016-11-14' },
      asOf: '2018-08-13',
      lines,
    },
    {
      title: 'Fin du marché déjà décidée',
      settings: { notifiedOn: '2016-11-14', contractEnd: '2018-11-13' },
      asOf: '2018-10-01',
      lines,
    },
  ],
  violating: [
    {
      title: 'Préavis trop tardif',
      settings: notice(1, '2017-10-25'),
      asOf: '2017-11-02',
      lines,
      severity: 'error',
      at: null,
    },
    {
      title: 'Notification prévue trop tard, quand il est encore temps',
      settings: notice(1, '2017-10-25'),
      asOf: '2017-10-13',
      lines,
      severity: 'error',
      at: null,
    },
    {
      title: 'Échéance proche, un samedi',
      settings: { notifiedOn: '2016-11-14' },
      asOf: '2018-09-03',
      lines,
      severity: 'info',
      at: null,
    },
    {
      title: 'Préavis échu, reconduction à venir',
      settings: { notifiedOn: '2016-11-14' },
      asOf: '2018-10-22',
      lines,
      severity: 'info',
      at: null,
    },
    {
      title: 'Dernière période, que rien ne reconduit',
      settings: notice(4, '2020-09-01'),
      lines,
      severity: 'warning',
      at: null,
    },
  ],
};

export const page: RulePage = {
  why: {
    fr: 'Passé le préavis, l’accord-cadre repart pour une période entière, sans que personne ait rien signé.',
    en: 'Once the notice period has passed, the framework agreement runs for another whole period without anyone signing anything.',
  },
  notChecked: {
    fr: french`La réception de la notification par le titulaire, et sa forme : seule la date inscrite dans les réglages est lue.`,
    en: 'Whether the holder received the notification, and in which form: only the date in the settings is read.',
  },
};
