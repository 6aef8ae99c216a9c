/** The ceilings and what is ordered against them, as a sheet of a report. */
import { ceilingSource, draftsText, planCeilings } from '../../src/core/reporting/ceilings-sheet';
import type { CeilingStanding } from '../../src/core/summing/ceiling-standing';
import type { SummarySource } from '../../src/core/summing/definition';
import { en } from '../../src/languages/en';
import { fr } from '../../src/languages/fr';
import { summaryWordsOf } from '../../src/telling/summary-words';
import { agreement, settings } from '../reading/sheets';
import { headings } from './plan-as-text';

const words = summaryWordsOf(fr);
const [within, over] = ['within', 'over'] as const;
const standing = (more: Partial<CeilingStanding> = {}): CeilingStanding => ({
  ...{ scope: { lot: '2' }, limit: 10_000_000, ordered: 2_500_050, drafts: 0, remaining: 7_499_950 },
  ...{ share: 0.2500005, warnAt: 0.9, level: within, levelWithDrafts: within, setBy: null, setOn: null },
  ...{ cited: { clause: 'AE art. 3' }, counted: [], unclear: [] },
  ...more,
});
const source = (file = 'suivi.xlsx'): SummarySource => ({
  file,
  agreement,
  settings: settings(),
  sheets: [],
});
const planned = (standings: readonly CeilingStanding[], sources = [source()], language = fr) =>
  planCeilings(sources, () => standings, summaryWordsOf(language));

describe('the sheet of the ceilings', () => {
  it('stands under its columns, amounts in euros and shares in percent', () => {
    const plan = planned([standing()]);
    expect([plan.name, plan.table]).toEqual(['Plafonds', 'Ceilings']);
    expect(headings(plan)).toEqual([
      'Porte sur | 34 | wrapped',
      'Plafond HT | 16 | #,##0.00\\ "€"',
      'Commandé HT | 16 | #,##0.00\\ "€"',
      'Reste HT | 16 | #,##0.00\\ "€"',
      'Part consommée | 12 | 0.0%',
      'Alerte à | 10 | 0%',
      'Niveau | 22',
      'Source | 40 | wrapped',
      'À savoir | 60 | wrapped',
    ]);
  });

  it('tells each ceiling, what is left of it by formulas over its own row', () => {
    const row = (at: number) => [
      ...['Lot 2', 100_000, 25_000.5, { formula: `=B${at}-C${at}`, result: 74_999.5 }],
      ...[{ formula: `=C${at}/B${at}`, result: 0.2500005 }, 0.9, 'Sous le plafond', 'AE art. 3', null],
    ];
    expect(planned([standing(), standing()]).rows).toEqual([row(2), row(3)]);
  });

  it('remarks what drafts would add, and the lines that could not be counted', () => {
    const unclear = [[3, 4], [7]].map((rows) => ({ rows })) as unknown as CeilingStanding['unclear'];
    const remarks = (more: Partial<CeilingStanding>) => planned([standing(more)]).rows[0]?.[8];
    const lines = words.ceilings.unclear(3, words.say);
    const drafts = words.ceilings.drafts(500, null, words.say);
    expect(remarks({ drafts: 500, unclear })).toBe(`${drafts}\n${lines}`);
    expect(remarks({ unclear })).toBe(lines);
    expect(remarks({ drafts: 500 })).toBe(drafts);
  });

  it('names the file of each ceiling where there are several', () => {
    const sources = [source(), source('b.xlsx')];
    expect(planned([standing({ scope: {} })], sources).rows.map(([first]) => first)).toEqual([
      'suivi.xlsx › Toutes les commandes',
      'b.xlsx › Toutes les commandes',
    ]);
  });

  it('has a picture of the shares, one bar for each, told in words under the table', () => {
    const plan = planned([standing(), standing()]);
    expect(plan.chart).toEqual({
      ...{ kind: 'bars', title: fr.ceilings.chart.title, description: fr.ceilings.chart.description },
      ...{ categories: { first: 0, count: 1 }, values: [4], rows: 2, format: '0%' },
    });
    expect(plan.below).toEqual([[fr.ceilings.chart.description]]);
    expect(planned([standing()], undefined, en).chart?.title).toBe(en.ceilings.chart.title);
  });

  it('says that there is none, and by which clause, without a picture', () => {
    const plan = planned([]);
    expect(plan.rows).toEqual([[...Array<null>(8).fill(null), fr.ceilings.none(['CCTP §2.3'])]]);
    expect([plan.chart, plan.below]).toEqual([undefined, undefined]);
  });
});

describe('where a ceiling comes from', () => {
  it('is its clause, or whoever set it, with the day where it is one', () => {
    expect(ceilingSource(standing(), words)).toBe('AE art. 3');
    expect(ceilingSource(standing({ setBy: 'la direction', setOn: '2017-01-05' }), words)).toBe(
      'Plafond interne fixé par la direction le 05/01/2017',
    );
    expect(ceilingSource(standing({ setBy: 'la direction' }), words)).toBe(
      'Plafond interne fixé par la direction',
    );
  });
});

describe('what drafts would add', () => {
  it('says the level they lead to only where it is another', () => {
    expect(draftsText(standing({ levelWithDrafts: over }), words)).toBeNull();
    expect(draftsText(standing({ drafts: 500 }), words)).toBe(words.ceilings.drafts(500, null, words.say));
    expect(draftsText(standing({ drafts: 500, levelWithDrafts: over }), words)).toBe(
      words.ceilings.drafts(500, 'Dépassé', words.say),
    );
  });
});
