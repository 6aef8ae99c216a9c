/** The reference page of each rule: what it checks and what not, for whom it matters, with sentences it really says. */
import { agreements, columns } from '../src/catalogue';
import type { Agreement } from '../src/core/agreement/schema';
import { describe } from '../src/core/checking/sentences';
import { subjectName } from '../src/core/checking/subject-name';
import type { AnyRule, ExampleLine, RuleExample } from '../src/core/checking/rule';
import { en as english } from '../src/languages/en';
import { fr as french } from '../src/languages/fr';
import { checkLines, findingsOf } from './examples/check-example';
import { ruleFiles, type RuleFile } from './examples/rule-files';
import { naming } from './naming';
import { lines, table } from './reference/text';

const folder = 'docs/rules';

/** Repository path → text: the index and one page for each rule. */
export async function rulePages(): Promise<Readonly<Record<string, string>>> {
  const files = await ruleFiles();
  return Object.fromEntries([
    [`${folder}/README.md`, indexOf(files)],
    ...files.map((file) => [`${folder}/${file.rule.id}.md`, pageOf(file, files)]),
  ]);
}

const banner = '<!-- Écrit par scripts/generate-rule-pages.ts à partir de la règle. Ne pas modifier. -->';

function indexOf(files: readonly RuleFile[]): string {
  const rows = files.map(({ rule }) => {
    const { title, checked } = rule.texts.fr;
    return [`[\`${rule.id}\`](${rule.id}.md)`, title, checked];
  });
  return lines(
    banner,
    '# Les règles',
    '',
    'Chaque règle est générale : elle tire ses nombres, ses articles et leur fermeté de l’accord-cadre contrôlé. Le réglage « Gravité par règle » (`severity`) en change la gravité ou la désactive, classeur par classeur.',
    '',
    ...table(['règle', 'contrôle', 'ce qui est vérifié'], rows),
  );
}

function pageOf({ rule, examples, page }: RuleFile, files: readonly RuleFile[]): string {
  const file = `src/rules/${rule.id}.ts`;
  return naming(file, () => {
    const linked = (text: string) => withLinks(text, files);
    const { title, checked } = rule.texts.fr;
    const inEnglish = rule.texts.en;
    return lines(
      banner,
      `# ${title}`,
      '',
      `\`${rule.id}\``,
      '',
      checked,
      '',
      '## Pourquoi',
      '',
      page.why.fr,
      '',
      '## Ce qui n’est pas vérifié',
      '',
      linked(page.notChecked.fr),
      '',
      '## Ce qu’il faut',
      '',
      ...needs(rule),
      '',
      '## Ce que chaque accord-cadre en dit',
      '',
      ...instances(rule),
      '',
      '## Exemples',
      '',
      ...examples.violating.flatMap(({ severity, ...example }) =>
        naming(file, () => violating(rule, example, severity), `, example "${example.title}"`),
      ),
      '### Sans constat',
      '',
      ...examples.compliant.map((example) => `- ${linked(example.title)}${inBrackets(conditions(example))}`),
      '',
      '## In English',
      '',
      `**${inEnglish.title}.** ${inEnglish.checked}`,
      '',
      `Why it matters: ${page.why.en}`,
      '',
      `Not checked: ${linked(page.notChecked.en)}`,
    );
  });
}

/** What a page says of another rule, by its id in quotes, leads there by its title. */
function withLinks(text: string, files: readonly RuleFile[]): string {
  const link = (language: 'fr' | 'en') => (whole: string, open: string, id: string, close: string) => {
    const found = files.find(({ rule }) => rule.id === id);
    return found ? `${open}[${found.rule.texts[language].title}](${id}.md)${close}` : whole;
  };
  return text.replace(/(«\s)([a-z-]+)(\s»)/g, link('fr')).replace(/(“)([a-z-]+)(”)/g, link('en'));
}

function needs(rule: AnyRule): readonly string[] {
  const fields = rule.needs.map(({ field, title }) => `${title.fr} (\`${field}\`)`);
  const settings = (rule.needsSettings ?? []).map((key) => `${french.pane.settingNames[key]} (\`${key}\`)`);
  return [
    `- Colonnes sans lesquelles rien ne se décide : ${fields.length > 0 ? fields.join(', ') : 'aucune'}.`,
    `- Réglages sans lesquels rien ne se décide : ${settings.length > 0 ? settings.join(', ') : 'aucun'}.`,
    ...(rule.needsPrices ? ['- Un bordereau des prix.'] : []),
    ...(rule.pack === 'finance'
      ? [
          '- Contrôle financier : désactivé tant qu’aucun bordereau des prix n’est donné et que le réglage « Faire ces contrôles » (`finance.enabled`) ne l’active pas.',
        ]
      : []),
    ...(rule.restsOnSetting
      ? ['- Profil souple : ses erreurs deviennent des points à vérifier, car elles reposent sur un réglage.']
      : []),
    `- Version de la règle : ${rule.version ?? 1}.`,
  ];
}

/** As readers are told of it, with its id, by which settings and JSON know it. */
function named(subject: string, agreement: Agreement): string {
  const columnTitle = (field: string) => columns.find((column) => column.field === field)?.title.fr ?? null;
  const name = subjectName(subject, agreement, 'fr', columnTitle);
  return name === '' || name === subject ? name : `${name} (\`${subject}\`)`;
}

function instances(rule: AnyRule): readonly string[] {
  return agreements.flatMap((agreement) => {
    const own = rule.instances(agreement);
    if (own.length === 0) return [`${agreement.title} (\`${agreement.id}\`) : sans objet.`, ''];
    return [
      `${agreement.title} (\`${agreement.id}\`) :`,
      '',
      ...table(
        ['objet', 'article', 'voir aussi', 'points ambigus'],
        own.map(({ subject, clause, alsoClauses = [], doubts = [] }) => [
          named(subject, agreement) || '–',
          clause,
          alsoClauses.join(', ') || '–',
          doubts.join(', ') || '–',
        ]),
      ),
    ];
  });
}

function violating(rule: AnyRule, example: RuleExample, severity: keyof typeof french.pane.severity) {
  const [finding] = findingsOf(checkLines(rule, example.lines, example), rule);
  if (!finding) throw new Error('the rule finds nothing in it');
  const { problem, remedy } = describe(finding, [rule], french);
  const inEnglish = describe(finding, [rule], english);
  const where = finding.cell === null ? '' : `, en ${finding.cell}`;
  return [
    `### ${example.title}`,
    '',
    ...tableOf(example.lines),
    ...conditionsOf(example),
    `**${french.pane.severity[severity].one}${where}** : ${problem} ${remedy}`,
    '',
    `_${inEnglish.problem} ${inEnglish.remedy}_`,
    '',
  ];
}

/** The lines as a sheet shows them; days the French way. */
function tableOf(rows: readonly ExampleLine[]): readonly string[] {
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  if (fields.length === 0) return [];
  const titles = fields.map((field) => columns.find((column) => column.field === field)?.title.fr ?? field);
  return table(
    titles,
    rows.map((row) => fields.map((field) => shown(row[field]))),
  );
}

function conditions({ settings, asOf, prices }: RuleExample): string {
  return [
    ...(settings ? [`réglages \`${JSON.stringify(settings)}\``] : []),
    ...(asOf ? [`contrôle au ${asOf.split('-').reverse().join('/')}`] : []),
    ...(prices ? ['bordereau des prix'] : []),
  ].join(', ');
}

function inBrackets(text: string): string {
  return text === '' ? '' : ` (${text})`;
}

/** Under what the lines are checked, a price schedule cell by cell: the finding cites it. */
function conditionsOf(example: RuleExample): readonly string[] {
  const said = conditions(example);
  if (said === '') return [];
  const [titles = [], ...rows] = example.prices ?? [];
  return [
    `Conditions : ${said}.`,
    '',
    ...table(
      titles.map(shown),
      rows.map((row) => row.map(shown)),
    ),
  ];
}

/** As a French sheet shows it. */
function shown(value: string | number | boolean | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return value.toLocaleString('fr-FR', { maximumFractionDigits: 20 });
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(String(value));
  return day ? `${day[3]}/${day[2]}/${day[1]}` : String(value);
}
