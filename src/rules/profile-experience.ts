import { experienceYears } from '../columns/experience-years';
import { profile as profileColumn } from '../columns/profile';
import { bounds, isSoft, within } from '../core/agreement/figures';
import type { Profile } from '../core/agreement/schema';
import { cite } from '../core/checking/citation';
import { linesBy } from '../core/checking/lines-by';
import type { Instance, Rule, RuleExamples, RulePage } from '../core/checking/rule';
import type { OrderBook } from '../core/orders/order-book';
import type { OrderLine } from '../core/orders/order-line';
import { french } from '../languages/french';
import { linesOfProfile } from './_profile-of-line';

type WrongExperience = {
  readonly profile: string;
  readonly labelFr: string;
  readonly labelEn: string;
  readonly years: number;
  readonly low: number | null;
  /** More than `low` is asked, which is not enough itself. */
  readonly strictMin: boolean;
  readonly high: number | null;
};

interface Data {
  /** A profile, or a level of units. */
  readonly asked: Pick<Profile, 'id' | 'label'>;
  readonly experience: NonNullable<Profile['experience']>;
  linesOf(book: OrderBook): readonly OrderLine[];
}

/** Whoever the contract asks to be experienced has the years it says. */
export const rule: Rule<Data, WrongExperience> = {
  id: 'profile-experience',
  version: 2,
  lineAlone: true,
  needs: [experienceYears],
  instances(agreement) {
    const { profiles, levels = [] } = agreement;
    // Of some profiles no experience is asked: nothing is checked by their clauses.
    const instance = (
      asked: Data['asked'] & Pick<Profile, 'experience'>,
      of: ReturnType<typeof linesBy>,
    ): readonly Instance<Data>[] => {
      const { id, experience } = asked;
      if (!experience) return [];
      const linesOf = (book: OrderBook) => of(book, id);
      return [{ subject: id, ...cite(agreement, experience), data: { asked, experience, linesOf } }];
    };
    const [ofProfile, ofLevel] = [linesOfProfile(agreement), linesBy(({ unit }) => unit?.level ?? null)];
    return [
      ...profiles.flatMap((profile) => instance(profile, ofProfile)),
      ...levels.flatMap((level) => instance(level, ofLevel)),
    ];
  },
  concerns: ({ data }, book) => data.linesOf(book),
  check({ instance: { data }, lines, verdicts }) {
    const {
      asked: { id, label },
      experience,
    } = data;
    const limits = bounds(experience);
    const { strictMin = false } = experience;
    const suits = (years: number) => within(years, limits) && !(strictMin && years === limits.low);
    for (const line of lines) {
      const years = line.get(experienceYears);
      if (years === null) verdicts.undecided(line, experienceYears);
      else if (suits(years)) verdicts.pass(line);
      else
        verdicts.finding({
          severity: isSoft(experience) ? 'warning' : 'error',
          lines: line,
          at: line.cell(experienceYears),
          related: [line.cell(profileColumn)],
          facts: { profile: id, labelFr: label.fr, labelEn: label.en, years, ...limits, strictMin },
        });
    }
  },
  texts: {
    fr: {
      title: 'Expérience du profil',
      checked: 'L’intervenant a les années d’expérience que le contrat demande à son profil.',
      problem: ({ labelFr, years, low, high, strictMin }, say) => {
        const asked =
          low !== null && years <= low
            ? `${strictMin ? 'plus de' : 'au moins'} ${say.number(low)}`
            : `au plus ${say.number(high ?? 0)}`;
        return french`${labelFr} : ${say.count(years, 'an', 'ans')} d’expérience, alors que le contrat en demande ${asked}.`;
      },
      remedy: () =>
        'Demandez au titulaire un intervenant qui répond à l’exigence, ou corrigez le nombre d’années.',
    },
    en: {
      title: 'Experience of the profile',
      checked: 'The person has the years of experience the contract asks of the profile.',
      problem: ({ labelEn, years, low, high, strictMin }, say) => {
        const asked =
          low !== null && years <= low
            ? `${strictMin ? 'more than' : 'at least'} ${say.number(low)}`
            : `at most ${say.number(high ?? 0)}`;
        return `${labelEn}: ${say.count(years, 'year', 'years')} of experience, where the contract asks for ${asked}.`;
      },
      remedy: () => 'Ask the holder for a person who meets the requirement, or correct the number of years.',
    },
  },
};

const devops = {
  order_no: 'BC-004',
  uo_code: 'UO-L2.2.2',
  qty: 1,
  profile: 'Développeur devops',
  experience_years: 3,
};
const coach = { order_no: 'BC-002', uo_code: 'UO-L1.2', qty: 1, profile: null, experience_years: 10 };

export const examples: RuleExamples = {
  compliant: [
    { title: 'Minimum atteint', lines: [devops, coach] },
    {
      title: 'Aucun minimum pour la maintenance ni pour le design',
      lines: [
        { ...devops, uo_code: 'UO-L2.3.3', profile: 'Développeur TMA/MCO', experience_years: 1 },
        { ...devops, uo_code: 'UO-L2.2.1', profile: 'Designer', experience_years: 0 },
        devops,
      ],
    },
  ],
  violating: [
    {
      title: 'Développeur de deux ans',
      lines: [{ ...devops, experience_years: 2 }],
      severity: 'error',
      at: ['experience_years', 0],
    },
    {
      title: 'Coach de huit ans, profil de l’unité',
      lines: [{ ...coach, experience_years: '8 ans' }],
      severity: 'error',
      at: ['experience_years', 0],
    },
  ],
};

export const page: RulePage = {
  why: {
    fr: french`Le prix de l’unité suppose une personne expérimentée : en deçà du minimum, l’administration paie un service qu’elle n’a pas commandé.`,
    en: 'The price of the unit supposes an experienced person: below the minimum the administration pays for a service it did not order.',
  },
  notChecked: {
    fr: 'La nature de l’expérience (pilotage agile, par exemple) et les compétences, qui se jugent sur pièces.',
    en: 'The kind of experience (agile steering, for instance) and the skills, which are judged on documents.',
  },
};
