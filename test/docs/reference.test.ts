/** The generated reference says everything that its sources say. */
import { agreements, columns, rules, summaries } from '../../src/catalogue';
import { allVersions } from '../../src/core/agreement/versions';
import { clauseView, plannedControls } from '../../src/core/checking/clause-view';
import { functionList } from '../../src/function-list';
import { agreementPage, agreementsPage, classOf } from '../../scripts/reference/agreements';
import { columnsPage } from '../../scripts/reference/columns';
import { functionsPage } from '../../scripts/reference/functions';
import { summariesPage } from '../../scripts/reference/summaries';
import { terminalPage } from '../../scripts/reference/terminal';

describe.each(agreements.map((agreement) => [agreement.id, agreement] as const))(
  'agreement %s',
  (_, agreement) => {
    const page = agreementPage(agreement, rules, 1);
    const { articles } = clauseView(agreement, plannedControls(agreement, rules), []);
    const rowOf = (clause: string) => page.split('\n').find((line) => line.startsWith(`| ${clause} |`));

    it('classes every article, with the rules that check it or the reason why none does', () => {
      expect(articles.length).toBeGreaterThan(0);
      expect(articles.filter((article) => classOf(article) === 'uncovered')).toEqual([]);
      for (const article of articles) {
        const row = rowOf(article.clause);
        expect([article.clause, row]).not.toEqual([article.clause, undefined]);
        if (classOf(article) === 'checked')
          for (const { rule } of article.rules) expect(row).toContain(`(../rules/${rule}.md)`);
        if (article.notOnSheet) expect(row).toContain(article.notOnSheet.fr);
      }
    });

    it('counts the articles of each class', () => {
      const summary = agreementsPage([agreement], rules)
        .split('\n')
        .find((line) => line.includes(`\`${agreement.id}\``));
      const [total = NaN, ...counts] = (summary ?? '').split('|').slice(3, -1).map(Number);
      expect(total).toBe(articles.length);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(total);
    });

    it('names every unit, lot and doubt', () => {
      const { units, lots, doubts } = allVersions(agreement);
      for (const { code } of units) expect(page).toContain(`\`${code}\``);
      for (const { label } of lots) expect(page).toContain(label);
      for (const { id } of doubts) expect(page).toContain(`| ${id} |`);
    });
  },
);

it('lists every column with every header that names it', () => {
  const page = columnsPage(columns);
  for (const { field, headers } of columns) {
    const row = page.split('\n').find((line) => line.includes(`(\`${field}\`)`)) ?? '';
    expect([field, headers.filter(({ text }) => !row.includes(text.replace(/\|/g, '\\|')))]).toEqual([
      field,
      [],
    ]);
  }
});

it('shows every function as typed in a French Excel, with its arguments and examples', () => {
  const page = functionsPage(functionList);
  for (const { name, parameters, examples } of functionList) {
    const part = page.split(`\n## ${name}\n`)[1]?.split('\n## ')[0] ?? '';
    for (const parameter of parameters) expect(part).toContain(`\`${parameter.name}\``);
    expect(part.match(/`=MARCHE\./g)?.length).toBe(examples.length + 1);
    expect(part).not.toContain('#VALUE!');
  }
});

it('lists every summary', () => {
  const page = summariesPage(summaries, columns);
  for (const { title } of summaries) expect(page).toContain(`| ${title.fr} |`);
});

it('is the same whatever the width of the window it is generated in', async () => {
  const before = Object.getOwnPropertyDescriptor(process.stdout, 'columns');
  const narrow = async (width: number) => {
    Object.defineProperty(process.stdout, 'columns', { value: width, configurable: true });
    return terminalPage();
  };
  try {
    const page = await narrow(40);
    expect(await narrow(200)).toBe(page);
    expect(page).toContain('## bordereau check');
  } finally {
    if (before) Object.defineProperty(process.stdout, 'columns', before);
    else Reflect.deleteProperty(process.stdout, 'columns');
  }
});

it('speaks of settings only under the commands of the terminal that read some', async () => {
  const parts = (await terminalPage()).split('\n## ').slice(1);
  const told = parts.filter((part) => part.includes('réglages')).map((part) => part.split('\n')[0]);
  expect(told).toEqual(['bordereau check', 'bordereau summary']);
});
