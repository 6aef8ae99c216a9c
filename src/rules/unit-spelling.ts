import { uoCode } from '../columns/uo-code';
import type { Rule, RuleExamples, RulePage } from '../core/checking/rule';
import { french } from '../languages/french';
import { isWholeCell } from './_whole-cell';

type Respelled = { readonly written: string; readonly code: string };

/** One spelling per unit, so that filters and totals of the sheet add up. */
export const rule: Rule<null, Respelled> = {
  id: 'unit-spelling',
  lineAlone: true,
  needs: [uoCode],
  instances: ({ unitCode }) => [{ subject: 'catalogue', clause: unitCode.unknownClause, data: null }],
  concerns: (_, book) => book.lines,
  check({ lines, verdicts }) {
    for (const line of lines) {
      const reading = line.unitReading;
      if (reading.kind === 'exact') verdicts.pass(line);
      else if (reading.kind === 'respelled')
        verdicts.finding({
          severity: 'warning',
          lines: line,
          at: line.cell(uoCode),
          suggested: isWholeCell(line) ? reading.unit.code : undefined,
          facts: { written: reading.written, code: reading.unit.code },
        });
      else if (reading.kind === 'blank') verdicts.undecided(line, uoCode);
      else verdicts.notApplicable(line);
    }
  },
  texts: {
    fr: {
      title: 'Code d’unité mal orthographié',
      checked: 'Chaque unité d’œuvre est écrite d’une seule façon, celle de l’accord-cadre.',
      problem: ({ written, code }, say) =>
        french`${say.quote(written)} a été compris comme ${code}, mais un filtre ou un total du tableau ne les rapprochera pas.`,
      remedy: ({ code }) => `Écrivez ${code}.`,
    },
    en: {
      title: 'Unit code misspelt',
      checked: 'Each unit of work is written in one way, that of the framework agreement.',
      problem: ({ written, code }, say) =>
        `${say.quote(written)} was understood as ${code}, but a filter or a total of the sheet will not bring them together.`,
      remedy: ({ code }) => `Enter ${code}.`,
    },
  },
};

const line = { order_no: 'BC-001', uo_code: 'UO-L2.2.2', qty: 1 };

export const examples: RuleExamples = {
  compliant: [{ title: 'Code écrit comme dans l’accord-cadre', lines: [line] }],
  violating: [
    {
      title: 'Minuscules, espace et tirets',
      lines: [{ ...line, uo_code: 'uo l2-2-2' }],
      severity: 'warning',
      at: ['uo_code', 0],
    },
    {
      title: 'Préfixe oublié, point final',
      lines: [{ ...line, uo_code: 'L2.2.2.' }],
      severity: 'warning',
      at: ['uo_code', 0],
    },
  ],
};

export const page: RulePage = {
  why: {
    fr: 'Deux graphies d’une même unité séparent ses totaux et font manquer des lignes aux filtres.',
    en: 'Two spellings of one unit split its totals and make filters miss lines.',
  },
  notChecked: {
    fr: french`Les graphies qui pourraient désigner deux unités : elles relèvent de « unit-known ».`,
    en: 'Spellings that could mean two units: those belong to “unit-known”.',
  },
};
