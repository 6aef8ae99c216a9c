/** Phases of a project, the decisions between them, who leads it and who works on it (CCTP §4, §5 and §7). */
import type { ExampleLine } from '../../../src/core/checking/rule';
import { cleanLines, type CleanLine } from '../clean-workbook';
import type { Mutation } from '../mutation';

/** The same change on every line of the project. */
function onProject(change: ExampleLine): Partial<Record<CleanLine, ExampleLine>> {
  const names = Object.keys(cleanLines) as CleanLine[];
  const lines: Readonly<Record<string, ExampleLine>> = cleanLines;
  return Object.fromEntries(
    names.filter((name) => lines[name]?.['project'] === 'Alpha').map((name) => [name, change]),
  );
}

const phase3: readonly CleanLine[] = ['design3', 'devops3', 'maintenance3', 'hosting3'];

export const phases: readonly Mutation[] = [
  {
    rule: 'phase-duration',
    what: 'a phase 1 of six months',
    lines: {
      design1: {
        end_date: '2017-07-08',
        invoice_received: '2017-07-11',
        payment_date: '2017-08-07',
      },
    },
    found: [
      ['phase-duration', 'warning', 'end_date', 'design1'],
      ['phase-sequence', 'warning', 'start_date', 'design2'],
    ],
    because: 'Phase 2 then starts before it ends.',
  },
  {
    rule: 'phase-duration',
    what: 'a phase 2 of five months',
    lines: {
      design2: {
        end_date: '2017-09-01',
        invoice_received: '2017-09-05',
        payment_date: '2017-10-02',
      },
    },
    found: [['phase-duration', 'info', 'end_date', 'design2']],
  },
  {
    rule: 'phase-duration',
    what: 'a phase 3 of more than six months',
    lines: {
      design3: {
        end_date: '2018-05-31',
        invoice_received: '2018-06-05',
        payment_date: '2018-07-02',
      },
    },
    removed: ['transfer'],
    found: [['phase-duration', 'error', 'end_date', 'design3']],
  },
  {
    rule: 'phase-duration',
    what: 'a phase 3 of two months',
    lines: Object.fromEntries(
      phase3.map((name) => [
        name,
        {
          end_date: '2017-12-01',
          invoice_received: '2017-12-05',
          payment_date: '2018-01-02',
        },
      ]),
    ),
    found: [
      ['phase-duration', 'warning', 'end_date', 'design3'],
      ['person-day-capacity', 'warning', 'end_date', 'devops3'],
      ['unit-duration', 'warning', 'end_date', 'devops3'],
      ['person-day-capacity', 'warning', 'end_date', 'maintenance3'],
      ['unit-duration', 'warning', 'end_date', 'maintenance3'],
      ['unit-duration', 'warning', 'end_date', 'hosting3'],
    ],
    because: 'So is each of its units, and sixty days do not fit.',
  },
  {
    rule: 'phase-decision',
    what: 'a phase 2 begun before the decision',
    lines: onProject({ go2_decision_date: '2017-04-10' }),
    found: [['phase-decision', 'error', 'start_date', 'design2']],
  },
  {
    rule: 'phase-decision',
    what: 'no decision for phase 3',
    lines: onProject({ go3_decision_date: null }),
    found: [['phase-decision', 'error', 'go3_decision_date', 'design3']],
  },
  {
    rule: 'phase-decision',
    what: 'no decision for phase 2 of a project taken over, its first phase: nothing',
    removed: ['design1', 'devops1', 'hosting1'],
    lines: onProject({
      go2_decision_date: null,
      inherited: 'oui',
      product_sheet_date: null,
      committee_date: null,
    }),
    found: [],
  },
  {
    rule: 'phase-decision',
    what: 'a decision before the product sheet',
    lines: onProject({ go2_decision_date: '2017-03-05' }),
    found: [['phase-decision', 'error', 'go2_decision_date', 'design1']],
  },
  {
    rule: 'phase-decision-window',
    what: 'a decision after eleven months',
    lines: {
      ...onProject({ go3_decision_date: '2018-03-01' }),
      ...Object.fromEntries(
        phase3.map((name) => [
          name,
          {
            go3_decision_date: '2018-03-01',
            order_date: '2018-03-05',
            order_notified: '2018-03-06',
            start_date: '2018-03-12',
            end_date: '2018-06-11',
            iteration_start: '2018-03-12',
            iteration_end: '2018-03-23',
            invoice_received: '2018-06-13',
            payment_date: '2018-07-10',
          },
        ]),
      ),
    },
    removed: ['transfer'],
    found: [['phase-decision-window', 'info', 'go3_decision_date', 'design1']],
  },
  {
    rule: 'phase-exit-document',
    what: 'no product sheet',
    lines: onProject({ product_sheet_date: null, committee_date: null }),
    found: [['phase-exit-document', 'warning', 'product_sheet_date', 'design1']],
  },
  {
    rule: 'phase-exit-document',
    what: 'a committee before the sheet',
    lines: onProject({ committee_date: '2017-03-01' }),
    found: [['phase-exit-document', 'warning', 'committee_date', 'design1']],
  },
  {
    rule: 'phase-sequence',
    what: 'a phase 3 begun during phase 2',
    removed: ['devops3', 'maintenance3', 'hosting3'],
    lines: {
      ...onProject({ go3_decision_date: '2017-07-10' }),
      design2: {
        go3_decision_date: '2017-07-10',
        end_date: '2017-07-20',
        invoice_received: '2017-07-24',
        payment_date: '2017-08-16',
      },
      design3: {
        go3_decision_date: '2017-07-10',
        order_total: 4_000,
        start_date: '2017-07-17',
        order_date: '2017-07-11',
        order_notified: '2017-07-11',
      },
    },
    found: [['phase-sequence', 'warning', 'start_date', 'design3']],
  },
  {
    rule: 'product-lead',
    what: 'a product lead employed by the holder',
    lines: {
      devops2: { po_employer: 'DEVCO' },
      design2: { po_employer: 'DEVCO' },
      hosting2: { po_employer: 'DEVCO' },
    },
    found: [['product-lead', 'error', 'po_employer', 'design2']],
  },
  {
    rule: 'product-lead',
    what: 'half of the time in phase 2',
    lines: { devops2: { po_pct: 0.5 }, design2: { po_pct: 0.5 }, hosting2: { po_pct: 0.5 } },
    found: [['product-lead', 'warning', 'po_pct', 'design2']],
  },
  {
    rule: 'product-lead',
    what: 'less than half in phase 3',
    lines: Object.fromEntries(phase3.map((name) => [name, { po_pct: 30 }])),
    found: [['product-lead', 'error', 'po_pct', 'design3']],
  },
  {
    rule: 'iteration-length',
    what: 'an iteration of three weeks',
    lines: { devops2: { iteration_end: '2017-04-23' } },
    found: [['iteration-length', 'warning', 'iteration_end', 'devops2']],
  },
  {
    rule: 'profile-experience',
    what: 'a coach of eight years',
    lines: { animation: { experience_years: 8 } },
    found: [['profile-experience', 'error', 'experience_years', 'animation']],
  },
  {
    rule: 'profile-experience',
    what: 'a developer of two years',
    lines: { devops3: { experience_years: 2 } },
    found: [['profile-experience', 'error', 'experience_years', 'devops3']],
  },
  {
    rule: 'profile-experience',
    what: 'exactly ten years: nothing',
    lines: { animation: { experience_years: 10 } },
    found: [],
  },
  {
    rule: 'profile-training',
    what: 'no training written down',
    lines: { devops3: { agile_trained: null } },
    found: [['profile-training', 'warning', 'agile_trained', 'devops3']],
  },
  {
    rule: 'team-challenge',
    what: 'a challenge on the ninth day',
    lines: { devops2: { presented_on: '2017-03-01', challenged_on: '2017-03-10' } },
    found: [['team-challenge', 'error', 'challenged_on', 'devops2']],
  },
  {
    rule: 'team-challenge',
    what: 'a challenge on the eighth day: nothing',
    lines: { devops2: { presented_on: '2017-03-01', challenged_on: '2017-03-09' } },
    found: [],
  },
  {
    rule: 'person-days-balance',
    what: 'days that do not add up',
    lines: { devops2: { pd_done: 35, pd_remaining: 10 } },
    found: [['person-days-balance', 'warning', 'pd_remaining', 'devops2']],
  },
  {
    rule: 'person-days-overrun',
    what: 'more days than ordered',
    lines: { devops2: { pd_done: 66, pd_remaining: -6 } },
    found: [['person-days-overrun', 'warning', 'pd_done', 'devops2']],
  },
];
