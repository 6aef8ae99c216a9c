import { beneficiary } from '../columns/beneficiary';
import { buyer } from '../columns/buyer';
import { readingInUse } from '../core/agreement/doubts';
import { cite } from '../core/checking/citation';
import type { Rule, RuleExamples, RulePage } from '../core/checking/rule';
import { remembered } from '../core/remembered';
import { normalise } from '../core/text';
import { french } from '../languages/french';

type Outsider = {
  readonly role: 'buyer' | 'beneficiary';
  readonly written: string;
  /** Whether the list is the user's or the agreement's. */
  readonly list: 'settings' | 'agreement';
};

type Data = {
  readonly role: Outsider['role'];
  readonly names: readonly string[];
  /** The contract has a list of them that is not at hand. */
  readonly listedElsewhere: boolean;
};

const columns = { buyer, beneficiary } as const;

/** Who orders, and for whom, is one of those the contract or the settings name. */
export const rule: Rule<Data, Outsider> = {
  id: 'buyer',
  version: 2,
  lineAlone: true,
  needs: [],
  instances(agreement) {
    const { names, listedElsewhere = false } = agreement.buyers;
    return [
      {
        subject: 'buyer',
        ...cite(agreement, agreement.buyers),
        data: { role: 'buyer', names, listedElsewhere },
      },
      {
        subject: 'beneficiary',
        ...cite(agreement, agreement.buyers),
        data: { role: 'beneficiary', names: [], listedElsewhere: false },
      },
    ];
  },
  concerns: (_, book) => book.lines,
  check({ instance: { data }, lines, agreement, settings, verdicts }) {
    const { role } = data;
    const reading = readingInUse(agreement, 'beneficiaries', settings.readings)?.reading;
    if (role === 'beneficiary' && reading === 'any-through-buyer') return verdicts.notApplicable(lines);
    const column = columns[role];
    const own = role === 'buyer' ? settings.buyers : settings.beneficiaries;
    const names = own.length > 0 ? own : data.names;
    if (names.length === 0 && data.listedElsewhere) return verdicts.undecided(lines, 'buyers');
    // Neither the contract nor the user names anyone: nobody is left out.
    if (names.length === 0) return verdicts.notApplicable(lines);
    const isListed = listing(names);
    for (const line of lines) {
      const written = line.get(column);
      if (written === null) verdicts.undecided(line, column);
      else if (isListed(written)) verdicts.pass(line);
      else
        verdicts.finding({
          severity: 'warning',
          lines: line,
          at: line.cell(column),
          facts: { role, written, list: own.length > 0 ? 'settings' : 'agreement' },
        });
    }
  },
  texts: {
    fr: {
      title: 'Acheteur ou bénéficiaire inattendu',
      checked: 'L’acheteur et le bénéficiaire de la ligne figurent dans la liste prévue.',
      problem: ({ role, written, list }, say) => {
        const who = role === 'buyer' ? 'L’acheteur' : 'Le bénéficiaire';
        const where =
          list === 'settings'
            ? 'ne figure pas dans la liste de vos réglages'
            : 'n’est pas de ceux que le contrat désigne';
        return french`${who} ${say.quote(written)} ${where}.`;
      },
      remedy: () =>
        french`Corrigez le nom ; si cette entité est bien admise, ajoutez-la à la liste dans les réglages.`,
    },
    en: {
      title: 'Unexpected buyer or beneficiary',
      checked: 'The line’s buyer and beneficiary are on the list.',
      problem: ({ role, written, list }, say) => {
        const where =
          list === 'settings' ? 'is not on the list in your settings' : 'is not one the contract names';
        return `The ${role} ${say.quote(written)} ${where}.`;
      },
      remedy: () => 'Correct the name; if this body is indeed admitted, add it to the list in the settings.',
    },
  },
};

/** Whether a cell names one of the list, as whole words: "DSAF – bureau des achats" names DSAF. */
function listing(names: readonly string[]): (written: string) => boolean {
  const listed = names.map((name) => ` ${normalise(name)} `).filter((name) => name.trim() !== '');
  return remembered((written) => {
    const text = ` ${normalise(written)} `;
    return listed.some((name) => text.includes(name));
  });
}

const line = (buyerName: string, beneficiaryName = 'SGMAP') => ({
  order_no: 'BC-001',
  uo_code: 'UO-L2.2.2',
  qty: 1,
  buyer: buyerName,
  beneficiary: beneficiaryName,
});

export const examples: RuleExamples = {
  compliant: [
    {
      title: 'L’acheteur du contrat, sous ses divers noms',
      lines: [line('DSAF'), line('PM/SGG/DSAF'), line('dsaf – bureau des achats', 'Ministère X')],
    },
    {
      title: 'Listes des réglages',
      settings: { buyers: ['Ministère X'], beneficiaries: ['SGMAP', 'DINSIC'] },
      lines: [line('Ministère X'), line('Ministere X', 'DINSIC')],
    },
  ],
  violating: [
    {
      title: 'Acheteur étranger au contrat',
      lines: [line('DSAF'), line('Ministère X')],
      severity: 'warning',
      at: ['buyer', 1],
    },
    {
      title: 'Bénéficiaire hors de la liste des réglages',
      settings: { beneficiaries: ['SGMAP'] },
      lines: [line('DSAF', 'Ministère Y'), line('DSAF')],
      severity: 'warning',
      at: ['beneficiary', 0],
    },
  ],
};

export const page: RulePage = {
  why: {
    fr: 'Une commande passée par une entité que le contrat ne désigne pas peut être contestée.',
    en: 'An order issued by a body the contract does not name may be challenged.',
  },
  notChecked: {
    fr: french`Les délégations de signature. Sans liste dans les réglages, les bénéficiaires ne sont pas contrôlés, ni les acheteurs d’un contrat qui renvoie à une liste annexe : il est alors dit que la liste manque.`,
    en: 'Delegations of signature. Without a list in the settings, beneficiaries are not checked, nor the buyers of a contract that refers to an annexed list: that the list is missing is then reported.',
  },
};
