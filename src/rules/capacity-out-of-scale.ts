import { startupsCount } from '../columns/startups-count';
import { uoCode } from '../columns/uo-code';
import { cite } from '../core/checking/citation';
import type { Rule, RuleExamples, RulePage } from '../core/checking/rule';
import { french } from '../languages/french';
import { bandsOf, scaleOf, type Band } from '../core/agreement/bands';

type OutOfScale = {
  readonly unit: string;
  readonly count: number;
  /** The least and the most that any unit of the contract covers. */
  readonly lowest: number;
  readonly highest: number;
};

type Data = { readonly band: Band; readonly bands: readonly Band[] };

/** No unit is ordered for a size that none of the contract's units covers. */
export const rule: Rule<Data, OutOfScale> = {
  id: 'capacity-out-of-scale',
  lineAlone: true,
  needs: [startupsCount],
  instances(agreement) {
    const { capacityBeyond: beyond } = agreement;
    const bands = bandsOf(agreement);
    if (!beyond) return [];
    return bands.map((band) => ({
      subject: band.unit.code,
      ...cite(agreement, beyond, 'capacity-count'),
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
      else if (count >= lowest && count <= highest) verdicts.pass(line);
      else
        verdicts.finding({
          severity: 'error',
          lines: line,
          at: line.cell(startupsCount),
          related: [line.cell(uoCode)],
          facts: { unit: band.unit.code, count, lowest, highest },
        });
    }
  },
  texts: {
    fr: {
      title: 'Taille hors barème',
      checked: 'Le nombre de start-ups est de ceux que les unités du contrat couvrent.',
      problem: ({ unit, count, lowest, highest }, say) =>
        french`${say.count(count, 'start-up', 'start-ups')} pour ${unit} : les unités du contrat vont de ${say.number(lowest)} à ${say.number(highest)}, et rien n’est prévu ${count < lowest ? 'en deçà' : 'au-delà'}.`,
      remedy: ({ count, lowest, highest }, say) =>
        count < lowest
          ? 'Corrigez le nombre de start-ups, ou annulez la ligne.'
          : french`Répartissez les incubateurs en ensembles de ${say.number(highest)} start-ups au plus, avec une unité pour chacun ; sinon, un avenant est à étudier avec le service juridique.`,
    },
    en: {
      title: 'Size off the scale',
      checked: 'The number of start-ups is one that the units of the contract cover.',
      problem: ({ unit, count, lowest, highest }, say) =>
        `${say.count(count, 'start-up', 'start-ups')} for ${unit}: the units of the contract go from ${say.number(lowest)} to ${say.number(highest)}, and nothing is provided for ${count < lowest ? 'below' : 'beyond'}.`,
      remedy: ({ count, lowest, highest }, say) =>
        count < lowest
          ? 'Correct the number of start-ups, or cancel the line.'
          : `Share the incubators out into sets of at most ${say.number(highest)} start-ups, with one unit for each; otherwise, look into an amendment with the legal department.`,
    },
  },
};

const animation = (uo_code: string, startups_count: number) => ({
  order_no: 'BC-002',
  uo_code,
  qty: 1,
  incubator: 'DINSIC',
  startups_count,
});

export const examples: RuleExamples = {
  compliant: [
    { title: 'D’une à vingt-cinq', lines: [animation('UO-L1.2', 1), animation('UO-L1.4', 25)] },
    {
      title: 'Dans l’échelle mais au mauvais niveau : un autre contrôle',
      lines: [animation('UO-L1.2', 25)],
    },
    {
      title: 'Aucun niveau pour la mise en place',
      lines: [animation('UO-L1.1', 0), animation('UO-L1.2', 3)],
    },
  ],
  violating: [
    {
      title: 'Vingt-sept start-ups',
      lines: [animation('UO-L1.4', 27)],
      severity: 'error',
      at: ['startups_count', 0],
    },
    {
      title: 'Aucune start-up',
      lines: [animation('UO-L1.2', 0)],
      severity: 'error',
      at: ['startups_count', 0],
    },
  ],
};

export const page: RulePage = {
  why: {
    fr: 'Commander une unité pour plus de start-ups qu’elle n’en couvre laisse sans prix une partie de la prestation.',
    en: 'Ordering a unit for more start-ups than it covers leaves part of the service without a price.',
  },
  notChecked: {
    fr: french`Le niveau de l’unité à l’intérieur de l’échelle, que regarde « capacity-band », et le jour où les start-ups ont été comptées.`,
    en: 'The level of the unit within the scale, which “capacity-band” looks at, and the day the start-ups were counted.',
  },
};
