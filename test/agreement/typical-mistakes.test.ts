/** What someone gets wrong who writes an agreement with the guide beside it: each is told at its place, in a sentence. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAgreement } from '../../src/core/agreement/read-agreement';
import { en } from '../../src/languages/en';
import { fr } from '../../src/languages/fr';
import { plain } from '../plain';

const written = readFileSync(join(__dirname, 'fixtures/metropole-2024.json'), 'utf8');

/** A value of the file, by its path: "units.2.duration". */
type Change = readonly [path: string, value: unknown];

function withChanges(...changes: readonly Change[]): string {
  const draft = JSON.parse(written) as Record<string, unknown>;
  for (const [path, value] of changes) {
    const steps = path.split('.');
    const last = steps.pop() ?? '';
    const parent = steps.reduce((part, step) => part[step] as Record<string, unknown>, draft);
    if (value === undefined) delete parent[last];
    else parent[last] = value;
  }
  return JSON.stringify(draft, null, 2);
}

/** Every fault: its place, its reason, and what is said of it in both languages. */
function faultsOf(text: string) {
  return (readAgreement(text).faults ?? []).map(({ place, why }) => ({
    told: [place, why.reason],
    fr: plain(fr.agreement.reason(why, fr.say)),
    en: en.agreement.reason(why, en.say),
  }));
}

it('is an agreement unlike those of the product, as it stands', () => expect(faultsOf(written)).toEqual([]));

it('may begin with a byte order mark', () => expect(faultsOf(`\uFEFF${written}`)).toEqual([]));

it.each<[string, string, RegExp, RegExp]>([
  ['"allowed": ["purchase-order"]', '"allowed": ["purchase-order",]', /ôtez la virgule/, /remove the comma/],
  ['"fixed": 0.15', '"fixed": 0,15', /avec un point/, /with a point/],
  ['"amount": 400000', '"amount": 400 000', /sans espace/, /no spaces/],
  ['"billable": true', '"billable": True', /minuscules/, /lower case/],
  ['"title": "', '"title": "les "nouveaux" ', /un guillemet s’écrit \\"/, /a quote is written \\"/],
  ['"reference":', '“reference”:', /guillemets autres/, /quotes other than/],
  ['"version"', '// 2024\n"version"', /ni commentaire/, /no comments/],
])('tells what stands in place of %s: %s', (right, wrong, french, english) => {
  const [fault, ...others] = faultsOf(written.replace(right, wrong));
  expect(fault).toMatchObject({ told: ['', 'syntax'] });
  expect(fault?.fr).toMatch(french);
  expect(fault?.en).toMatch(english);
  expect(others).toEqual([]);
});

const late = 'penalties.0';
const amendment = { id: 'AV2', label: { fr: 'a', en: 'a' }, from: '2026-01-01', clause: 'Avenant 2' };

it.each<[place: string, reason: string, ...changes: Change[]]>([
  ['lots.0.ceiling.unit (A)', 'not-one-of', ['lots.0.ceiling.unit', 'month']],
  ['lots.0.holders.unit (A)', 'not-one-of', ['lots.0.holders.unit', 'euro']],
  ['lots.0.ceilingAlert.share.unit (A)', 'not-one-of', ['lots.0.ceilingAlert.share.unit', 'euro']],
  ['framework.firm.unit', 'not-one-of', ['framework.firm.unit', 'day']],
  ['framework.renewals.unit', 'not-one-of', ['framework.renewals.unit', 'year']],
  ['units.0.workload.unit (P-01)', 'not-one-of', ['units.0.workload.unit', 'day']],
  ['units.2.duration.unit (P-03)', 'not-one-of', ['units.2.duration.unit', 'person-day']],
  ['units.3.capacity.unit (P-04)', 'not-one-of', ['units.3.capacity.unit', 'unit']],
  ['profiles.0.experience.unit (engineer)', 'not-one-of', ['profiles.0.experience.unit', 'month']],
  ['timeLimits.0.limit.unit (start)', 'not-one-of', ['timeLimits.0.limit.unit', 'percent']],
  ['timeLimits.0.limit.unit (start)', 'hours-of-days', ['timeLimits.0.limit.unit', 'hour']],
  ['timeLimits.0.fromField (start)', 'column-alone', ['timeLimits.0.toField', undefined]],
  ['penalties.0.toField (late)', 'column-alone', [`${late}.fromField`, undefined]],
  [
    'finance.late-penalty.penalty',
    'late-otherwise',
    [`${late}.fromField`, undefined],
    [`${late}.toField`, undefined],
  ],
  [
    'finance.late-penalty.penalty',
    'late-otherwise',
    [`${late}.fromField`, undefined],
    [`${late}.toField`, undefined],
    [`${late}.per`, 'day'],
    [`${late}.divisor`, undefined],
    [`${late}.amount`, { amount: 150, unit: 'euro', qualifier: 'exact', clause: 'CCP art. 14' }],
  ],
  ['framework.firm.amount', 'too-small', ['framework.firm.amount', -1]],
  ['framework.firm.amount', 'no-bound', ['framework.firm.amount', [null, null]]],
  ['framework.firm.amount', 'not-one-number', ['framework.firm.amount', [1, 2]]],
  ['framework.renewals.amount', 'not-one-number', ['framework.renewals.amount', [0, 3]]],
  ['framework.longest.amount', 'no-high-bound', ['framework.longest.qualifier', 'min']],
  ['lots.0.ceiling.amount (A)', 'no-high-bound', ['lots.0.ceiling.qualifier', 'min']],
  ['lots.0.ceiling.amount (A)', 'no-high-bound', ['lots.0.ceiling.amount', [400000, null]]],
  ['lots.0.ceilingAlert.share.amount (A)', 'no-low-bound', ['lots.0.ceilingAlert.share.qualifier', 'max']],
  ['penalties.0.per (late)', 'hours-of-days', [`${late}.per`, 'hour']],
  ['units.2.coversPhase (P-03)', 'without-phase', ['units.2.coversPhase', { clause: 'CCP art. 4' }]],
  ['units.2.mandatory (P-03)', 'without-phase', ['units.2.mandatory', { clause: 'CCP art. 4' }]],
  ['units.2.clause (P-03)', 'empty', ['units.2.clause', ' ']],
  // What an amendment withdraws and says again in part is not there any more to be completed.
  [
    'amendments.1.profiles.0.label (engineer)',
    'missing',
    [
      'amendments.1',
      {
        ...amendment,
        without: { profiles: ['engineer'] },
        profiles: [{ id: 'engineer', names: [], experience: null, billable: true, clause: 'Avenant 2' }],
      },
    ],
  ],
  ['units.1.aliases.0 (P-02)', 'stands-twice', ['units.0.aliases', ['J1']], ['units.1.aliases', ['J1']]],
  ['units.1.aliases.0 (P-02)', 'stands-twice', ['units.1.aliases', ['P-01']]],
  [
    'units.2.deliverables.1.id (report)',
    'stands-twice',
    [
      'units.2.deliverables',
      ['rapport', 'étude'].map((word) => ({
        id: 'report',
        label: { fr: word, en: word },
        keywords: [word],
        kind: 'firm',
        clause: 'CCP art. 4.3',
      })),
    ],
  ],
  [
    'amendments.1.units.1.code (P-01)',
    'stands-twice',
    ['amendments.1', { ...amendment, units: [1, 2].map(() => ({ code: 'P-01', workload: null })) }],
  ],
  [
    'units.2.lots.0 (P-03)',
    'withdrawn',
    ['amendments.1', { ...amendment, without: { lots: ['A'], units: ['P-01'] } }],
  ],
])('tells %s: %s', (place, reason, ...changes) => {
  const faults = faultsOf(withChanges(...changes));
  expect(faults.map(({ told }) => told)).toEqual([[place, reason]]);
  for (const fault of faults) expect([fault.fr, fault.en].join()).not.toMatch(/undefined|NaN|null\b/);
});

it('says what a number may be counted in', () => {
  const [fault] = faultsOf(withChanges(['framework.firm.unit', 'day']));
  expect(fault?.fr).toMatch(/month.*year/);
  expect(fault?.en).toMatch(/month.*year/);
});

it('says which amendment withdraws a lot that a unit still names', () => {
  const [fault] = faultsOf(withChanges(['amendments.1', { ...amendment, without: { lots: ['A'] } }]));
  expect(fault?.fr).toContain('« A » est retiré par « amendments.1.without.lots » et reste nommé ici');
  expect(fault?.en).toContain('“A” is withdrawn by “amendments.1.without.lots” and still named here');
});
