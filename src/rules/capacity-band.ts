import { startupsCount } from '../columns/startups-count';
import { uoCode } from '../columns/uo-code';
import { uoLabel } from '../columns/uo-label';
import { bandsOf, scaleOf, type Band } from '../core/agreement/bands';
import { within } from '../core/agreement/figures';
import { cite } from '../core/checking/citation';
import type { Rule, RuleExamples, RulePage } from '../core/checking/rule';
import { sameText } from '../core/text';
import { french } from '../languages/french';

type OutsideBand = {
  readonly unit: string;
  readonly count: number;
  readonly low: number | null;
  readonly high: number | null;
  /** The unit whose band holds the count; `null` where none does. */
  readonly right: string | null;
};

/** Units that come in levels of size are ordered at the level of what they cover. */
export const rule: Rule<{ readonly band: Band; readonly bands: readonly Band[] }, OutsideBand> = {
  id: 'capacity-band',
  lineAlone: true,
  needs: [startupsCount],
  instances(agreement) {
    const bands = bandsOf(agreement);
    return bands.map((band) => ({
      subject: band.unit.code,
      ...cite(agreement, band.capacity, 'capacity-count'),
      data: { band, bands },
    }));
  },
  concerns: ({ data }, book) => book.ofUnit(data.band.unit.code),
  check({ instance: { data }, lines, verdicts }) {
    const { band, bands } = data;
    const { lowest, highest } = scaleOf(bands, band);
    for (const line of lines) {
      const count = line.get(startupsCount);
      if (count === null) verdicts.undecided(line, startupsCount);
      // Below and above all the bands is `capacity-out-of-scale` alone (ADR 10, point 13).
      else if (count < lowest || count > highest) verdicts.notApplicable(line);
      else if (within(count, band)) verdicts.pass(line);
      else {
        // None where the bands leave a gap.
        const right = bands.find((other) => within(count, other))?.unit.code;
        verdicts.finding({
          severity: 'error',
          lines: line,
          at: line.cell(uoCode),
          related: [line.cell(startupsCount)],
          // A label that says the same as the code leaves open which of the two cells is wrong: the count, or the unit.
          suggested: sameText(line.get(uoLabel) ?? '', band.unit.label) ? undefined : right,
          facts: { unit: band.unit.code, count, low: band.low, high: band.high, right: right ?? null },
        });
      }
    }
  },
  texts: {
    fr: {
      title: 'Niveau d’animation',
      checked: 'L’unité commandée est celle du nombre de start-ups couvertes.',
      problem: ({ unit, count, low, high }, say) =>
        french`${unit} couvre ${high === null ? `${say.number(low ?? 0)} start-ups au moins` : `de ${say.number(low ?? 0)} à ${say.number(high)} start-ups`} ; la ligne en compte ${say.number(count)}.`,
      remedy: ({ right }) =>
        right === null
          ? 'Corrigez le nombre de start-ups.'
          : `Commandez ${right}, ou corrigez le nombre de start-ups.`,
    },
    en: {
      title: 'Level of the unit',
      checked: 'The unit ordered is that of the number of start-ups covered.',
      problem: ({ unit, count, low, high }, say) =>
        `${unit} covers ${high === null ? `at least ${say.number(low ?? 0)}` : `${say.number(low ?? 0)} to ${say.number(high)}`} start-ups; the line counts ${say.number(count)}.`,
      remedy: ({ right }) =>
        right === null
          ? 'Correct the number of start-ups.'
          : `Order ${right}, or correct the number of start-ups.`,
    },
  },
};

const animation = { order_no: 'BC-002', qty: 1, incubator: 'DINSIC' };
const band = (uo_code: string, startups_count: number) => ({ ...animation, uo_code, startups_count });

export const examples: RuleExamples = {
  compliant: [
    {
      title: 'Bornes comprises',
      lines: [
        band('UO-L1.2', 1),
        band('UO-L1.2', 5),
        band('UO-L1.3', 6),
        band('UO-L1.3', 15),
        band('UO-L1.4', 25),
      ],
    },
  ],
  violating: [
    { title: 'Six pour l’unité simple', lines: [band('UO-L1.2', 6)], severity: 'error', at: ['uo_code', 0] },
    {
      title: 'Cinq pour l’unité moyenne',
      lines: [band('UO-L1.3', 5)],
      severity: 'error',
      at: ['uo_code', 0],
    },
    {
      title: 'Quinze pour l’unité complexe',
      lines: [band('UO-L1.4', 15)],
      severity: 'error',
      at: ['uo_code', 0],
    },
  ],
};

export const page: RulePage = {
  why: {
    fr: french`Une unité d’animation trop petite laisse des start-ups sans accompagnement commandé ; trop grande, elle fait payer un service qui n’est pas rendu.`,
    en: 'A unit too small leaves start-ups with no support ordered for them; one too large has a service paid for that is not rendered.',
  },
  notChecked: {
    fr: french`Le jour où les start-ups ont été comptées, ni si chacune est bien incubée : le nombre est celui du tableau.`,
    en: 'The day the start-ups were counted, and whether each is really incubated: the number is the sheet’s.',
  },
};
