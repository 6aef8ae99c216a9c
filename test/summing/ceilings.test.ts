import { checkWorkbook } from '../../src/core/checking/check-workbook';
import type { StoredSettings } from '../../src/core/checking/settings';
import { summaryAsText } from '../../src/cli/output/summary-text';
import {
  ceilingRemarks,
  ceilingSource,
  draftsText,
  planCeilings,
} from '../../src/core/reporting/ceilings-sheet';
import { fr } from '../../src/languages/fr';
import { ceilingStandings } from '../../src/summaries/_ceilings';
import { summaryWordsOf } from '../../src/telling/summary-words';
import { ruleNamed } from '../rules/check-example';
import { plain } from '../plain';
import { source, sum } from './summed';

const rows = [
  ['N° BC', 'Statut', 'Code UO', 'Qté', 'Projet', 'Date de commande', 'Montant HT'],
  ['BC-1', 'notifié', 'UO-L2.2.2', 1, 'Alpha', '2017-02-01', 500000],
  ['BC-2', 'notifié', 'UO-L2.2.2', 1, 'Beta', '2017-06-01', 346000],
  ['BC-3', 'annulé', 'UO-L2.2.2', 1, 'Alpha', '2017-06-01', 90000],
  ['BC-4', 'brouillon', 'UO-L2.2.2', 1, 'Alpha', '2017-06-01', 90000],
  ['BC-5', 'notifié', 'UO-L2.2.2', 1, 'Alpha', '2018-06-01', 90000],
  ['BC-6', 'notifié', 'UO-L2.2.2', 1, 'Alpha', '2017-06-01', null],
];
const own = (ceiling: Partial<NonNullable<StoredSettings['ceilings']>[number]>) => ({
  ceilings: [{ amountExclTax: 800_000, setBy: 'la direction', setOn: '2017-01-05', ...ceiling }],
});
const standing = (said: Partial<StoredSettings>) => {
  const [first] = ceilingStandings(source([{ name: 'BC', rows }], said));
  if (!first) throw new Error('no ceiling');
  return first;
};

describe('the ceilings of the user', () => {
  it('say the share that is ordered, and are cited as the user’s own with their day', () => {
    const over = standing(own({ lot: '2', year: 2017 }));
    expect(over).toMatchObject({ ordered: 84_600_000, remaining: -4_600_000, level: 'over', share: 1.0575 });
    expect(over.counted.map(({ rows: counted }) => counted)).toEqual([[2, 3]]);
    expect(over.unclear.map(({ rows: unread }) => unread)).toEqual([[7]]);
    const words = summaryWordsOf(fr);
    expect(ceilingSource(over, words)).toBe('Plafond interne fixé par la direction le 05/01/2017');
    expect(words.ceilings.scope(over.scope, words.say)).toBe('Lot 2, année 2017');
  });

  it('tell the alert and what is below it', () => {
    expect(standing(own({ year: 2017, amountExclTax: 1_000_000 })).level).toBe('near');
    expect(standing(own({ year: 2017, amountExclTax: 1_000_000, warnAt: 0.9 })).level).toBe('within');
    expect(standing(own({ project: 'alpha' })).ordered).toBe(59_000_000);
  });

  it('say apart what drafts would add, and what the ceiling then is', () => {
    const drafted = standing(own({ year: 2017, amountExclTax: 930_000 }));
    expect(drafted).toMatchObject({
      ordered: 84_600_000,
      drafts: 9_000_000,
      remaining: 8_400_000,
      level: 'near',
      levelWithDrafts: 'over',
    });
    const words = summaryWordsOf(fr);
    expect(plain(draftsText(drafted, words) ?? '')).toBe(
      '90 000,00 € HT de plus en brouillon ; une fois émis : dépassé',
    );
  });

  it('say in the terminal and in the pane, as in the report, how many lines are not counted', () => {
    const words = summaryWordsOf(fr);
    const unread = standing(own({ year: 2017, amountExclTax: 930_000 }));
    const remarks = ceilingRemarks(unread, words);
    expect(remarks[1]).toBe(fr.ceilings.unclear(1, fr.say));
    const given = source([{ name: 'BC', rows }], own({ year: 2017, amountExclTax: 930_000 }));
    const [row] = planCeilings([given], ceilingStandings, words).rows;
    expect(row?.[8]).toBe(remarks.join('\n'));
    const told = summaryAsText(sum([given], ['lot']), fr);
    for (const remark of remarks) expect(told).toContain(remark);
  });

  it('give the very figures of the check, over a sheet copied within the workbook and with drafts', () => {
    const sheets = [
      { name: '2017', rows },
      { name: 'Copie', rows },
    ];
    const given = source(sheets, own({ year: 2017, amountExclTax: 930_000 }));
    const [told] = ceilingStandings(given);
    const [checked] = checkWorkbook({
      sheets: given.sheets,
      agreement: given.agreement,
      rules: [ruleNamed('ceiling')],
      settings: given.settings,
      asOf: 43252,
    }).flatMap(({ findings }) => findings.filter((finding) => finding.rule === 'ceiling'));
    expect(checked?.facts).toMatchObject({
      kind: told?.levelWithDrafts,
      ordered: { cents: told?.ordered },
      drafts: { cents: told?.drafts },
    });
    expect(told).toMatchObject({ ordered: 84_600_000, drafts: 9_000_000 });
  });

  it('are a sheet that says so where there is none', () => {
    const words = summaryWordsOf(fr);
    const without = planCeilings([source([{ name: 'BC', rows }])], ceilingStandings, words);
    expect(without.rows).toHaveLength(1);
    expect(String(without.rows[0]?.[8])).toContain('n’en fixe pas (CCTP §2.3)');
    const [row] = planCeilings(
      [source([{ name: 'BC', rows }], own({ year: 2017 }))],
      ceilingStandings,
      words,
    ).rows;
    expect(row?.slice(0, 4)).toEqual([
      'Année 2017',
      800_000,
      846_000,
      { formula: '=B2-C2', result: -46_000 },
    ]);
  });
});
