import { amountHt } from '../columns/amount-ht';
import { phase as phaseColumn } from '../columns/phase';
import { profile as profileColumn } from '../columns/profile';
import { uoLabel } from '../columns/uo-label';
import { readProfile } from '../core/agreement/profiles';
import type { Agreement, Phase, Profile } from '../core/agreement/schema';
import { cite } from '../core/checking/citation';
import { linesBy } from '../core/checking/lines-by';
import { levelOf, type Levelled } from '../core/checking/severity';
import type { Rule, RuleExamples, RulePage } from '../core/checking/rule';
import type { OrderBook } from '../core/orders/order-book';
import type { OrderLine } from '../core/orders/order-line';
import { remembered } from '../core/remembered';
import { french } from '../languages/french';
import { inSentence } from '../languages/in-sentence';

type Billed = {
  readonly labelFr: string;
  readonly labelEn: string;
  readonly written: string;
  /** The phase where the agreement says so; `null` elsewhere. */
  readonly phase: string | null;
  /** Read in the label, which may speak of someone the holder does not charge. */
  readonly guessed: boolean;
};

interface Data {
  readonly profile: Profile;
  /** `null`: every line outside of the phases the agreement speaks of. */
  readonly phase: Phase | null;
  readonly level: Levelled;
  linesOf(book: OrderBook): readonly OrderLine[];
  /** The profile a cell names. */
  read(written: string): Profile | null;
}

function instancesOf(agreement: Agreement, profile: Profile, read: Data['read']) {
  const stated = profile.notBillable ?? [];
  const phases = new Set(stated.map(({ phase }) => phase));
  const byPhase = linesBy((line) => (line.phase && phases.has(line.phase.id) ? line.phase.id : ''));
  const inPhases = stated.map((level) => ({
    subject: `${profile.id}, phase ${level.phase}`,
    ...cite(agreement, level),
    data: {
      profile,
      phase: agreement.phases.find(({ id }) => id === level.phase) ?? null,
      level,
      read,
      linesOf: (book: OrderBook) => byPhase(book, level.phase),
    },
  }));
  // No unit exists for the profile: where the agreement says no more, the line is to be looked at.
  const elsewhere = {
    subject: profile.id,
    ...cite(agreement, { clause: profile.clause, doubts: stated.flatMap(({ doubts }) => doubts ?? []) }),
    data: {
      profile,
      phase: null,
      level: { severity: 'warning' as const },
      read,
      linesOf: (book: OrderBook) => byPhase(book, ''),
    },
  };
  return [...inPhases, elsewhere];
}

/** The profile named on a line that the holder may not charge, and the cell that names it. */
function namedOn(line: OrderLine, { profile, read }: Data) {
  const written = line.get(profileColumn);
  const inWords = written === null ? null : read(written);
  if (written !== null && inWords)
    return inWords === profile ? { column: profileColumn, written, guessed: false } : null;
  const label = line.get(uoLabel);
  return label !== null && read(label) === profile
    ? { column: uoLabel, written: label, guessed: true }
    : null;
}

/** A profile that the administration provides is not charged by the holder. */
export const rule: Rule<Data, Billed> = {
  id: 'non-billable-profile',
  lineAlone: true,
  needs: [],
  instances(agreement) {
    const read = remembered((written: string) => readProfile(agreement, written));
    return agreement.profiles
      .filter(({ billable }) => !billable)
      .flatMap((profile) => instancesOf(agreement, profile, read));
  },
  concerns: ({ data }, book) => data.linesOf(book),
  check({ instance: { data }, lines, settings, verdicts }) {
    const { profile, phase, level } = data;
    const severity = levelOf(level, settings);
    for (const line of lines) {
      const named = namedOn(line, data);
      if (named && line.get(amountHt) !== 0)
        verdicts.finding({
          severity: named.guessed && severity === 'error' ? 'warning' : severity,
          lines: line,
          at: line.cell(named.column),
          related: [line.cell(phaseColumn), line.cell(amountHt)],
          facts: {
            labelFr: profile.label.fr,
            labelEn: profile.label.en,
            written: named.written,
            phase: phase?.id ?? null,
            guessed: named.guessed,
          },
        });
      else if (!named && (!line.has(profileColumn) || line.unreadable(profileColumn)))
        verdicts.undecided(line, profileColumn);
      else verdicts.pass(line);
    }
  },
  texts: {
    fr: {
      title: 'Profil non facturable',
      checked: 'Aucune ligne ne fait payer un profil que l’administration fournit.',
      problem: ({ labelFr, written, phase, guessed }, say) =>
        french`${say.quote(written)} ${guessed ? 'semble faire' : 'fait'} payer un profil (${inSentence(labelFr)}) que l’administration fournit${phase === null ? ' et pour lequel le contrat n’a pas d’unité' : ` en phase ${phase}`}.`,
      remedy: ({ guessed }) =>
        guessed
          ? 'Vérifiez qui la ligne rémunère, et retirez-la s’il s’agit de ce profil.'
          : 'Retirez la ligne de la commande, ou corrigez le profil.',
    },
    en: {
      title: 'Profile that is not charged',
      checked: 'No line charges a profile that the administration provides.',
      problem: ({ labelEn, written, phase, guessed }, say) =>
        `${say.quote(written)} ${guessed ? 'seems to charge' : 'charges'} a profile (${inSentence(labelEn)}) that the administration provides${phase === null ? ' and for which the contract has no unit' : ` in phase ${phase}`}.`,
      remedy: ({ guessed }) =>
        guessed
          ? 'Check whom the line pays, and take it out if it is this profile.'
          : 'Take the line out of the order, or correct the profile.',
    },
  },
};

const line = (uo_code: string | null, phase: number | null, profile: string | null, amount_ht = 20000) => ({
  order_no: 'BC-004',
  uo_code,
  phase,
  qty: 1,
  profile,
  amount_ht,
});
const devops = line('UO-L2.2.2', 2, 'Développeur devops', 48000);

export const examples: RuleExamples = {
  compliant: [
    { title: 'Profils du titulaire', lines: [devops, line('UO-L2.3.1', 3, 'Designer')] },
    { title: 'Profil vide : celui de l’unité', lines: [devops, line('UO-L2.2.2', 2, null)] },
    { title: 'Responsable produit, pour mémoire', lines: [devops, line(null, 2, 'Responsable produit', 0)] },
  ],
  violating: [
    {
      title: 'Chef de projet en construction',
      lines: [devops, line(null, 2, 'Chef de projet')],
      severity: 'error',
      at: ['profile', 1],
    },
    {
      title: 'Responsable produit en consolidation',
      lines: [line('UO-L2.3.2', 3, 'Responsable produit')],
      severity: 'warning',
      at: ['profile', 0],
    },
    {
      title: 'Chef de projet sans phase',
      lines: [devops, line(null, null, 'Cheffe de projet')],
      severity: 'warning',
      at: ['profile', 1],
    },
    {
      title: 'Lu dans le libellé',
      lines: [
        { ...devops, uo_label: 'Devops' },
        { ...line(null, 2, null), uo_label: 'Chef de projet agile' },
      ],
      severity: 'warning',
      at: ['uo_label', 1],
    },
  ],
};

export const page: RulePage = {
  why: {
    fr: french`Le pilotage du produit reste à l’administration ; le payer au titulaire, c’est acheter ce que le contrat ne vend pas.`,
    en: 'Steering the product stays with the administration; paying the holder for it buys what the contract does not sell.',
  },
  notChecked: {
    fr: 'L’employeur et le temps du responsable produit, qui ont leur propre contrôle.',
    en: 'The employer and the time of the product lead, which have a check of their own.',
  },
};
