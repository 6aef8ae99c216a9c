import { profile as profileColumn } from '../columns/profile';
import { uoCode } from '../columns/uo-code';
import { mayName, profileById, profilesIn } from '../core/agreement/profiles';
import type { Agreement, Profile, Unit } from '../core/agreement/schema';
import { cite } from '../core/checking/citation';
import type { Rule, RuleExamples, RulePage } from '../core/checking/rule';
import { remembered } from '../core/remembered';
import { french } from '../languages/french';

type WrongProfile = {
  readonly unit: string;
  readonly label: string;
  readonly written: string;
  readonly expectedFr: string;
  readonly expectedEn: string;
};

type Data = { readonly unit: Unit; readonly profile: Profile };

/** Whoever carries out a unit has the profile the contract gives it. */
export const rule: Rule<Data, WrongProfile> = {
  id: 'unit-profile',
  // 2: whoever the administration provides is told by `non-billable-profile` alone, in every lot and phase.
  version: 2,
  lineAlone: true,
  needs: [profileColumn],
  instances: (agreement) =>
    agreement.units.flatMap((unit) => {
      const profile = unit.profile === null ? undefined : profileById(agreement, unit.profile);
      const clause = unit.profileClause ?? unit.clause;
      const alsoClauses = clause === unit.clause ? [] : [unit.clause];
      return profile
        ? [{ subject: unit.code, ...cite(agreement, { clause, alsoClauses }), data: { unit, profile } }]
        : [];
    }),
  concerns: ({ data }, book) => book.ofUnit(data.unit.code),
  check({ instance: { data }, agreement, lines, verdicts }) {
    const { unit, profile } = data;
    const fitting = remembered((written: string) => fitOf(agreement, data, written));
    for (const line of lines) {
      const written = line.get(profileColumn);
      const fit = written === null ? 'right' : fitting(written);
      // A blank profile is that of the unit (ADR 10, point 4).
      if (line.unreadable(profileColumn) || fit === 'unknown') verdicts.undecided(line, profileColumn);
      else if (fit === 'right') verdicts.pass(line);
      else if (fit === 'elsewhere') verdicts.notApplicable(line);
      else
        verdicts.finding({
          severity: 'warning',
          lines: line,
          at: line.cell(profileColumn),
          related: [line.cell(uoCode)],
          facts: {
            unit: unit.code,
            label: unit.label,
            written: written ?? '',
            expectedFr: profile.label.fr,
            expectedEn: profile.label.en,
          },
        });
    }
  },
  texts: {
    fr: {
      title: 'Profil de l’unité',
      checked: 'L’intervenant a le profil auquel l’unité correspond.',
      problem: ({ unit, label, written, expectedFr }, say) =>
        french`${unit} (${label}) correspond au profil ${say.quote(expectedFr)} ; la ligne indique ${say.quote(written)}.`,
      remedy: ({ expectedFr }, say) =>
        french`Demandez un intervenant de profil ${say.quote(expectedFr)}, ou commandez l’unité du profil indiqué.`,
    },
    en: {
      title: 'Profile of the unit',
      checked: 'The person has the profile that the unit is for.',
      problem: ({ unit, label, written, expectedEn }, say) =>
        `${unit} (${label}) is for the profile ${say.quote(expectedEn)}; the line says ${say.quote(written)}.`,
      remedy: ({ expectedEn }, say) =>
        `Ask for a person of profile ${say.quote(expectedEn)}, or order the unit of the profile entered.`,
    },
  },
};

type Fit = 'right' | 'wrong' | 'unknown' | 'elsewhere';

/** Several profiles in a cell: one of them has to be the unit's. */
function fitOf(agreement: Agreement, { profile }: Data, written: string): Fit {
  if (mayName(agreement, profile, written)) return 'right';
  const found = profilesIn(agreement, written).find((candidate) => candidate !== null);
  if (!found) return 'unknown';
  // Billing a profile that the administration provides is `non-billable-profile` alone.
  return found.billable ? 'wrong' : 'elsewhere';
}

const devops = { order_no: 'BC-010', uo_code: 'UO-L2.3.2', qty: 1, profile: 'Développeur devops' };
const maintenance = { ...devops, uo_code: 'UO-L2.3.3', profile: 'Développeur TMA/MCO' };

export const examples: RuleExamples = {
  compliant: [
    {
      title: 'Profil de l’unité, ou rien d’inscrit',
      lines: [
        devops,
        maintenance,
        { ...maintenance, profile: 'Développeur' },
        { ...devops, uo_code: 'UO-L2.2.1', profile: null },
        { ...devops, uo_code: 'UO-L1.2', profile: 'Coach agile' },
        { ...devops, profile: 'Designer + développeur devops' },
      ],
    },
    {
      title: 'Profil que l’administration fournit : « non-billable-profile » le dit',
      lines: [devops, { ...devops, uo_code: 'UO-L1.2', profile: 'Chef de projet' }],
    },
    {
      title: 'Unité sans profil',
      lines: [devops, { ...devops, uo_code: 'UO-L2.3.4', profile: 'Ingénieur système' }],
    },
  ],
  violating: [
    {
      title: 'Développement confié à la maintenance',
      lines: [{ ...devops, profile: 'TMA junior' }],
      severity: 'warning',
      at: ['profile', 0],
    },
    {
      title: 'Maintenance confiée à un designer',
      lines: [{ ...maintenance, profile: 'Designer de services' }],
      severity: 'warning',
      at: ['profile', 0],
    },
    {
      title: 'Animation confiée à un développeur',
      lines: [devops, { ...devops, uo_code: 'UO-L1.3' }],
      severity: 'warning',
      at: ['profile', 1],
    },
  ],
};

export const page: RulePage = {
  why: {
    fr: french`Le prix d’une unité est celui d’un profil : un autre intervenant n’a ni le même métier ni la même exigence d’expérience.`,
    en: 'The price of a unit is that of a profile: another person has neither the same trade nor the same required experience.',
  },
  notChecked: {
    fr: french`Les compétences réelles de l’intervenant ; ses années d’expérience sont regardées par « profile-experience ». Un profil laissé vide est tenu pour celui de l’unité.`,
    en: 'The real skills of the person; years of experience are looked at by “profile-experience”. A profile left blank is taken for that of the unit.',
  },
};
