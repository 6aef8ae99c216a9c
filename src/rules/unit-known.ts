import { uoCode } from '../columns/uo-code';
import type { Lot } from '../core/agreement/schema';
import type { Rule, RuleExamples, RulePage } from '../core/checking/rule';
import { levelOf } from '../core/checking/severity';
import { sameText } from '../core/text';
import { french } from '../languages/french';
import { isWholeCell } from './_whole-cell';

type UnknownUnit = {
  readonly written: string;
  /** Codes it may stand for: all of them when ambiguous, else the nearest spellings. */
  readonly suggestions: readonly string[];
  readonly ambiguous: boolean;
  /** The lot may be given units that the agreement does not name. */
  readonly open: boolean;
};

/** Lots that may be given units the agreement does not name. */
type OpenLots = readonly Pick<Lot, 'id' | 'unknownUnits'>[];

/** The list of units is closed. What could mean several units, or an article, is never mapped for the user. */
export const rule: Rule<OpenLots, UnknownUnit> = {
  id: 'unit-known',
  lineAlone: true,
  needs: [uoCode],
  instances: ({ unitCode, lots }) => [
    {
      subject: 'catalogue',
      clause: unitCode.unknownClause,
      data: lots.flatMap(({ id, unknownUnits }) => (unknownUnits ? { id, unknownUnits } : [])),
    },
  ],
  concerns: (_, book) => book.lines,
  check({ instance: { data: openLots }, lines, agreement, settings, verdicts }) {
    for (const line of lines) {
      const reading = line.unitReading;
      if (reading.kind === 'blank' || line.unreadable(uoCode)) verdicts.undecided(line, uoCode);
      else if (reading.kind === 'exact' || reading.kind === 'respelled') verdicts.pass(line);
      else {
        const { kind, written } = reading;
        const open =
          kind === 'unknown' ? openLots.find(({ id }) => id === line.lot)?.unknownUnits : undefined;
        const units = kind === 'ambiguous' ? reading.candidates : reading.nearest;
        verdicts.finding({
          severity: open ? levelOf(open, settings) : 'error',
          lines: line,
          at: line.cell(uoCode),
          // What may be a section number or several units is never chosen for the user.
          suggested: reading.kind === 'unknown' && isWholeCell(line) ? reading.closest?.code : undefined,
          also: open ?? agreement.unitCode.ambiguous?.find((entry) => sameText(entry.written, written)),
          facts: {
            written,
            suggestions: units.map(({ code }) => code),
            ambiguous: kind === 'ambiguous',
            open: !!open,
          },
        });
      }
    }
  },
  texts: {
    fr: {
      title: 'Unité d’œuvre inconnue',
      checked: 'L’unité commandée est l’une de celles que l’accord-cadre décrit.',
      problem: ({ written, ambiguous, open }, say) =>
        ambiguous
          ? french`${say.quote(written)} ne désigne pas à lui seul une unité d’œuvre.`
          : open
            ? french`${say.quote(written)} n’est pas une unité d’œuvre de l’accord-cadre ; à ce lot, d’autres peuvent avoir été ajoutées.`
            : french`${say.quote(written)} n’est pas une unité d’œuvre de l’accord-cadre, dont la liste est fermée.`,
      remedy: ({ suggestions, open }, say) =>
        open
          ? french`Vérifiez que l’unité a bien été ajoutée, par avenant ou par le marché subséquent ; sinon, corrigez le code.`
          : suggestions.length > 0
            ? french`Inscrivez le code de l’unité commandée. ${suggestions.length > 1 ? 'Codes possibles' : 'Code possible'} : ${say.list(suggestions)}.`
            : 'Inscrivez le code d’une unité décrite par l’accord-cadre, ou retirez la ligne de ce suivi.',
    },
    en: {
      title: 'Unknown unit of work',
      checked: 'The unit ordered is one of those the framework agreement describes.',
      problem: ({ written, ambiguous, open }, say) =>
        ambiguous
          ? `${say.quote(written)} does not by itself identify a unit of work.`
          : open
            ? `${say.quote(written)} is not a unit of work of the framework agreement; others may have been added to this lot.`
            : `${say.quote(written)} is not a unit of work of the framework agreement, whose list is closed.`,
      remedy: ({ suggestions, open }, say) =>
        open
          ? 'Check that the unit was added, by amendment or by the subsequent contract; if not, correct the code.'
          : suggestions.length > 0
            ? `Enter the code of the unit ordered. Possible ${suggestions.length > 1 ? 'codes' : 'code'}: ${say.list(suggestions)}.`
            : 'Enter the code of a unit the framework agreement describes, or take the line out of this sheet.',
    },
  },
};

const known = { order_no: 'BC-001', uo_code: 'UO-L2.3.4', qty: 1 };

export const examples: RuleExamples = {
  compliant: [{ title: 'Code d’une unité de l’accord-cadre', lines: [known] }],
  violating: [
    {
      title: 'Code qui n’existe pas',
      lines: [known, { ...known, uo_code: 'UO-L2.3.5' }],
      severity: 'error',
      at: ['uo_code', 1],
    },
    {
      title: 'Numéro d’article au lieu d’un code',
      lines: [known, { ...known, uo_code: '4.3.2' }],
      severity: 'error',
      at: ['uo_code', 1],
    },
    {
      title: 'Début de plusieurs codes',
      lines: [known, { ...known, uo_code: 'UO-L2.1' }],
      severity: 'error',
      at: ['uo_code', 1],
    },
  ],
};

export const page: RulePage = {
  why: {
    fr: french`Seules les unités de l’accord-cadre peuvent être commandées : une autre n’a ni contenu ni prix convenus.`,
    en: 'Only the units of the agreement may be ordered: any other has neither agreed content nor agreed price.',
  },
  notChecked: {
    fr: 'Si l’unité choisie est la bonne pour le besoin.',
    en: 'Whether the unit chosen is the right one for the need.',
  },
};
