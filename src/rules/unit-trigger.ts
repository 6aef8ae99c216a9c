import { startDate } from '../columns/start-date';
import { decisionDate } from '../columns/decision-date';
import { partner } from '../columns/partner';
import { uoCode } from '../columns/uo-code';
import { orderDate } from '../columns/order-date';
import { cite } from '../core/checking/citation';
import type { Rule, RuleExamples, RulePage } from '../core/checking/rule';
import type { Unit } from '../core/agreement/schema';
import { french } from '../languages/french';
import type { Trigger, TriggerExamination, WrongTrigger } from './_trigger';
import { onDecision } from './_trigger-decision';
import { afterAnother } from './_trigger-earlier-order';
import { atTheEnd } from './_trigger-end';
import { atNotification } from './_trigger-notification';

const judgeBy: Readonly<Record<Trigger['kind'], (examination: TriggerExamination) => void>> = {
  notification: atNotification,
  decision: (examination) => onDecision(examination, () => ({ problems: [], missing: [] })),
  'holder-not-retained': (examination) => onDecision(examination, atTheEnd(examination)),
  'earlier-order': afterAnother,
};

/** A unit is ordered when what sets it off has happened: a notification, a decision, the end of the framework. */
export const rule: Rule<{ readonly unit: Unit; readonly trigger: Trigger }, WrongTrigger> = {
  id: 'unit-trigger',
  // 2: a line without a lot starts early where it does in every lot that it may be of; the agreement says how serious a late
  // decision is.
  version: 2,
  needs: [],
  wholeWorkbook: true,
  reads: [startDate, decisionDate, partner, uoCode, orderDate],
  instances: (agreement) =>
    agreement.units.flatMap((unit) =>
      unit.trigger
        ? [
            {
              subject: unit.code,
              ...cite(agreement, unit.trigger),
              data: { unit, trigger: unit.trigger },
            },
          ]
        : [],
    ),
  concerns: ({ data }, book) => book.ofUnit(data.unit.code),
  check(examination) {
    const { instance, lines, verdicts } = examination;
    const { kind } = instance.data.trigger;
    // Only what the notification sets off is expected of every contract.
    if (lines.length === 0 && kind !== 'notification') verdicts.notApplicable([]);
    else judgeBy[kind](examination);
  },
  texts: {
    fr: {
      title: 'Déclenchement de l’unité',
      checked: 'L’unité est commandée quand ce qui la déclenche a eu lieu.',
      problem: ({ kind, unit, label, lots, project, start, day, leadMonths = 0 }, say) => {
        const what = `${unit} (${label})`;
        const ofProject = project === null ? '' : ` pour le projet ${say.quote(project)}`;
        const [starts, other] = [say.day(start?.day ?? 0), say.day(day?.day ?? 0)];
        const ofLots = `${lots.length > 1 ? 'des lots' : 'du lot'} ${say.list(lots)}`;
        return {
          'no-launch': `Aucune ligne ne commande ${what}, que la notification déclenche, alors que des unités ${ofLots} sont commandées.`,
          'not-at-notification': `${what} commence le ${starts}, alors que la notification, le ${other}, la déclenche aussitôt.`,
          retained: `${what} est commandée, alors que, d’après les réglages, le titulaire ${ofLots} est de nouveau retenu à l’issue de la remise en concurrence.`,
          'no-decision': `${what} est commandée${ofProject} sans que la décision de l’administration, qui la déclenche, soit inscrite.`,
          'before-decision': `${what} commence le ${starts}${ofProject}, avant la décision qui la déclenche, datée du ${other}.`,
          'no-partner': `${what} est commandée${ofProject} sans que le partenaire qui reprend le service soit inscrit.`,
          early: `${what} commence le ${starts}, plus de ${say.count(leadMonths, 'mois', 'mois')} avant la fin de l’accord-cadre, le ${other} (délai fixé dans vos réglages).`,
          'no-earlier-order': `${what} est commandée${ofProject}, sans aucune commande antérieure pour ce projet.`,
        }[kind];
      },
      remedy: ({ kind, day }, say) =>
        ({
          'no-launch': french`Ajoutez la ligne si l’unité a été commandée ; sinon, gardez au dossier la trace de son exécution.`,
          'not-at-notification': `Faites commencer l’unité le ${say.day(day?.day ?? 0)}, ou vérifiez la date de notification dans les réglages.`,
          retained: 'Annulez la ligne, ou corrigez le réglage si le titulaire n’est pas retenu.',
          'no-decision':
            'Inscrivez la date de la décision, ou différez la commande jusqu’à ce qu’elle soit prise.',
          'before-decision': `Reportez le début au ${say.day(day?.day ?? 0)} au plus tôt, ou corrigez la date de la décision.`,
          'no-partner': 'Inscrivez le partenaire institutionnel désigné.',
          early:
            'Rapprochez le début de la fin de l’accord-cadre, ou indiquez dans les réglages la fin anticipée ou un autre délai.',
          'no-earlier-order': 'Vérifiez le projet, ou commandez d’abord la prestation que l’unité suppose.',
        })[kind],
    },
    en: {
      title: 'Trigger of the unit',
      checked: 'The unit is ordered once what triggers it has happened.',
      problem: ({ kind, unit, label, lots, project, start, day, leadMonths = 0 }, say) => {
        const what = `${unit} (${label})`;
        const ofProject = project === null ? '' : ` for project ${say.quote(project)}`;
        const [starts, other] = [say.day(start?.day ?? 0), say.day(day?.day ?? 0)];
        const ofLots = `${lots.length > 1 ? 'lots' : 'lot'} ${say.list(lots)}`;
        return {
          'no-launch': `No line orders ${what}, which the notification triggers, although units of ${ofLots} are ordered.`,
          'not-at-notification': `${what} starts on ${starts}, although the notification, on ${other}, triggers it at once.`,
          retained: `${what} is ordered although, according to the settings, the holder of ${ofLots} is retained at re-procurement.`,
          'no-decision': `${what} is ordered${ofProject} with no record of the administration’s decision, which triggers it.`,
          'before-decision': `${what} starts on ${starts}${ofProject}, before the decision that triggers it, dated ${other}.`,
          'no-partner': `${what} is ordered${ofProject} with no recorded partner to take the service over.`,
          early: `${what} starts on ${starts}, more than ${say.count(leadMonths, 'month', 'months')} before the end of the framework agreement, on ${other} (lead time in your settings).`,
          'no-earlier-order': `${what} is ordered${ofProject} with no earlier order for that project.`,
        }[kind];
      },
      remedy: ({ kind, day }, say) =>
        ({
          'no-launch':
            'Add the line if the unit was ordered; if not, keep a record of how it was carried out.',
          'not-at-notification': `Start the unit on ${say.day(day?.day ?? 0)}, or check the date of notification in the settings.`,
          retained: 'Cancel the line, or correct the setting if the holder is not retained.',
          'no-decision': 'Enter the date of the decision, or put the order off until it is taken.',
          'before-decision': `Put the start off to ${say.day(day?.day ?? 0)} at the earliest, or correct the date of the decision.`,
          'no-partner': 'Enter the partner institution that was named.',
          early:
            'Move the start closer to the end of the framework agreement, or give the early end or another lead time in the settings.',
          'no-earlier-order': 'Check the project, or first order the service on which the unit depends.',
        })[kind],
    },
  },
};

const settings = { notifiedOn: '2016-11-14', holderRetained: false };
const launch = {
  order_no: 'BC-001',
  uo_code: 'UO-L2.0',
  qty: 1,
  project: null,
  start_date: '2016-11-14',
  decision_date: null,
  partner: null,
};
const reversibility = {
  ...launch,
  order_no: 'BC-200',
  uo_code: 'UO-L2.4.1',
  project: 'TOUS',
  start_date: '2020-09-14',
  decision_date: '2020-08-20',
};
const transfer = {
  ...launch,
  order_no: 'BC-090',
  uo_code: 'UO-L2.4.2',
  project: 'Alpha',
  start_date: '2018-03-05',
  decision_date: '2018-02-01',
  partner: 'Ministère Y',
};

export const examples: RuleExamples = {
  compliant: [
    {
      title: 'Lancement à la notification, réversibilité à la fin, transfert décidé',
      settings,
      lines: [launch, reversibility, transfer],
    },
    {
      title:
        'Le lendemain de la notification ; décision et partenaire inscrits sur une autre ligne du projet',
      settings: { notifiedOn: '2016-11-13' },
      lines: [
        launch,
        { ...transfer, decision_date: null, partner: null },
        { ...transfer, uo_code: 'UO-L2.2.2' },
      ],
    },
  ],
  violating: [
    {
      title: 'Lancement onze semaines après la notification',
      settings,
      lines: [{ ...launch, start_date: '2017-02-01' }],
      severity: 'warning',
      at: ['start_date', 0],
    },
    {
      title: 'Aucun lancement',
      settings,
      lines: [transfer],
      severity: 'info',
      at: null,
    },
    {
      title: 'Titulaire retenu',
      settings: { ...settings, holderRetained: { '2': true } },
      lines: [launch, { ...reversibility, start_date: '2018-03-01', decision_date: null }],
      severity: 'error',
      at: ['uo_code', 1],
    },
    {
      title: 'Titulaire retenu, en profil souple',
      settings: { ...settings, holderRetained: true, profile: 'lenient' },
      lines: [launch, reversibility],
      severity: 'warning',
      at: ['uo_code', 1],
    },
    {
      title: 'Réversibilité sans décision',
      settings,
      lines: [launch, { ...reversibility, decision_date: null }],
      severity: 'error',
      at: ['decision_date', 1],
    },
    {
      title: 'Réversibilité deux ans avant la fin',
      settings,
      lines: [launch, { ...reversibility, start_date: '2018-09-14', decision_date: '2018-09-01' }],
      severity: 'warning',
      at: ['start_date', 1],
    },
    {
      title: 'Transfert avant la décision',
      settings,
      lines: [launch, { ...transfer, start_date: '2018-01-15' }],
      severity: 'error',
      at: ['start_date', 1],
    },
    {
      title: 'Transfert à un partenaire qui n’est pas nommé',
      settings,
      lines: [launch, { ...transfer, partner: null }],
      severity: 'warning',
      at: ['partner', 1],
    },
  ],
};

export const page: RulePage = {
  why: {
    fr: french`Ces unités ne se commandent pas à volonté : hors du cas prévu, la dépense n’a pas de fondement dans le contrat.`,
    en: 'These units are not ordered at will: outside the case provided for, the expenditure has no basis in the contract.',
  },
  notChecked: {
    fr: french`La date de la commande, que regarde « order-within-framework » ; une exécution au-delà de la fin, que regarde « execution-after-end » ; la forme de la décision.`,
    en: 'The date of the order, which “order-within-framework” looks at; work going on past the end, which “execution-after-end” looks at; the form of the decision.',
  },
};
