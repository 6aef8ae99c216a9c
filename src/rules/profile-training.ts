import { agileTrained } from '../columns/agile-trained';
import { person } from '../columns/person';
import { profile as profileColumn } from '../columns/profile';
import type { Profile } from '../core/agreement/schema';
import { cite } from '../core/checking/citation';
import type { Rule, RuleExamples, RulePage } from '../core/checking/rule';
import type { OrderBook } from '../core/orders/order-book';
import type { OrderLine } from '../core/orders/order-line';
import { french } from '../languages/french';
import { linesOfProfile } from './_profile-of-line';

type Untrained = {
  /** The cell is blank, or says no. */
  readonly kind: 'blank' | 'no';
  readonly profileFr: string;
  readonly profileEn: string;
  readonly trainingFr: string;
  readonly trainingEn: string;
  readonly person: string | null;
};

interface Data {
  readonly profile: Profile;
  readonly training: NonNullable<Profile['training']>;
  linesOf(book: OrderBook): readonly OrderLine[];
}

/** Whoever the contract asks to be trained is, and the sheet says so. */
export const rule: Rule<Data, Untrained> = {
  id: 'profile-training',
  version: 2,
  lineAlone: true,
  needs: [agileTrained],
  instances(agreement) {
    const ofProfile = linesOfProfile(agreement);
    // Of some profiles no training is asked: nothing is checked by their clauses.
    return agreement.profiles.flatMap((profile) => {
      const { id, training } = profile;
      if (!training) return [];
      const linesOf = (book: OrderBook) => ofProfile(book, id);
      return [{ subject: id, ...cite(agreement, training), data: { profile, training, linesOf } }];
    });
  },
  concerns: ({ data }, book) => data.linesOf(book),
  check({ instance: { data }, lines, verdicts }) {
    const {
      profile: { label },
      training,
    } = data;
    for (const line of lines) {
      const trained = line.get(agileTrained);
      if (trained === true) verdicts.pass(line);
      else if (line.unreadable(agileTrained)) verdicts.undecided(line, agileTrained);
      else
        verdicts.finding({
          // What the sheet does not say may be true; what it denies is not.
          severity: trained === false ? 'error' : 'warning',
          lines: line,
          at: line.cell(agileTrained),
          related: [line.cell(profileColumn), line.cell(person)],
          facts: {
            kind: trained === false ? 'no' : 'blank',
            profileFr: label.fr,
            profileEn: label.en,
            trainingFr: training.label.fr,
            trainingEn: training.label.en,
            person: line.get(person),
          },
        });
    }
  },
  texts: {
    fr: {
      title: 'Formation du profil',
      checked: 'L’intervenant a reçu la formation que le contrat demande à son profil.',
      problem: ({ kind, profileFr, trainingFr, person: name }, say) => {
        const who = french`${profileFr}${name === null ? '' : ` (${name})`}`;
        return kind === 'no'
          ? french`${who} : le tableau indique qu’aucune formation n’a été suivie (${trainingFr}), alors que le contrat la demande.`
          : french`${who} : le contrat demande une formation (${trainingFr}) et la cellule ${say.quote(agileTrained.title.fr)} est vide.`;
      },
      remedy: ({ kind }) =>
        kind === 'no'
          ? 'Demandez au titulaire un intervenant formé, ou corrigez la réponse.'
          : french`Vérifiez les références présentées par le titulaire et inscrivez « oui » ou « non ».`,
    },
    en: {
      title: 'Training of the profile',
      checked: 'The person has had the training the contract asks of the profile.',
      problem: ({ kind, profileEn, trainingEn, person: name }, say) => {
        const who = `${profileEn}${name === null ? '' : ` (${name})`}`;
        return kind === 'no'
          ? `${who}: the sheet says that no training was followed (${trainingEn}), which the contract asks for.`
          : `${who}: the contract asks for training (${trainingEn}) and the cell ${say.quote(agileTrained.title.en)} is blank.`;
      },
      remedy: ({ kind }) =>
        kind === 'no'
          ? 'Ask the holder for a person who is trained, or correct the answer.'
          : 'Check the references the holder has given and enter “yes” or “no”.',
    },
  },
};

const devops = {
  order_no: 'BC-004',
  uo_code: 'UO-L2.2.2',
  qty: 1,
  profile: 'Développeur devops',
  agile_trained: 'oui',
};

export const examples: RuleExamples = {
  compliant: [
    { title: 'Développeur formé', lines: [devops, { ...devops, profile: null, agile_trained: true }] },
    {
      title: 'Rien n’est demandé au designer, au coach ni à la maintenance',
      lines: [
        devops,
        { ...devops, uo_code: 'UO-L2.2.1', profile: 'Designer', agile_trained: null },
        { ...devops, uo_code: 'UO-L2.3.3', profile: 'Développeur TMA/MCO', agile_trained: 'non' },
        { ...devops, uo_code: 'UO-L1.2', profile: null, agile_trained: null },
      ],
    },
  ],
  violating: [
    {
      title: 'Formation non inscrite',
      lines: [{ ...devops, agile_trained: null }],
      severity: 'warning',
      at: ['agile_trained', 0],
    },
    {
      title: 'Développeur non formé, profil de l’unité',
      lines: [{ ...devops, uo_code: 'UO-L2.3.2', profile: null, person: 'A. Martin', agile_trained: 'non' }],
      severity: 'error',
      at: ['agile_trained', 0],
    },
  ],
};

export const page: RulePage = {
  why: {
    fr: 'Une équipe qui découvre la méthode pendant le projet l’apprend aux frais de l’administration.',
    en: 'A team that discovers the method during the project learns it at the administration’s expense.',
  },
  notChecked: {
    fr: 'Le contenu de la formation, et les autres compétences que le contrat énumère sans les chiffrer.',
    en: 'What the training was about, and the other skills that the contract lists without a number.',
  },
};
