/** One page for each built-in agreement: its units, its articles each with what is checked of it, its doubts. */
import { columns } from '../../src/catalogue';
import { figureInWords } from '../../src/languages/figure-in-words';
import type { Agreement } from '../../src/core/agreement/schema';
import { allVersions } from '../../src/core/agreement/versions';
import {
  clauseView,
  plannedControls,
  type ArticleView,
  isUnchecked,
  type ClauseView,
  type UncheckedOutcome,
} from '../../src/core/checking/clause-view';
import { doubtView } from '../../src/core/checking/doubt-view';
import type { AnyRule } from '../../src/core/checking/rule';
import { subjectName } from '../../src/core/checking/subject-name';
import { code, french, page, table } from './text';

/** How an article fares before any sheet is known. */
type ArticleClass = 'checked' | 'checked-elsewhere' | UncheckedOutcome;

const classes: Readonly<Record<ArticleClass, string>> = {
  checked: 'Contrôlé',
  'checked-elsewhere': 'Contrôlé avec un autre',
  ...french.pane.coverage.outcomes,
};

export function classOf({ rules, seeAlso, outcome }: ArticleView): ArticleClass {
  if (rules.length > 0) return 'checked';
  if (seeAlso.length > 0) return 'checked-elsewhere';
  return outcome !== null && isUnchecked(outcome) ? outcome : 'uncovered';
}

/** The file of an agreement's page. */
export function agreementFile({ id }: Agreement): string {
  return `accord-${id}.md`;
}

export function agreementsPage(agreements: readonly Agreement[], rules: readonly AnyRule[]): string {
  return page(
    { title: 'Les accords-cadres', order: 0 },
    '# Les accords-cadres fournis',
    '',
    'Chaque article est classé : contrôlé par une règle, contrôlé avec un autre article, hors de ce qu’un tableau de commandes peut montrer, ou sans exigence envers une commande. Pour un autre contrat : [écrire un accord-cadre](../ecrire-un-accord-cadre.md).',
    '',
    ...table(
      ['accord-cadre', 'identifiant', 'articles', ...Object.values(classes)],
      agreements.map((agreement) => {
        const { articles } = viewOf(agreement, rules);
        return [
          `[${agreement.title}](${agreementFile(agreement)})`,
          code(agreement.id),
          french.say.number(articles.length),
          ...counted(articles).map(([, count]) => french.say.number(count)),
        ];
      }),
    ),
  );
}

export function agreementPage(given: Agreement, rules: readonly AnyRule[], order: number): string {
  const agreement = allVersions(given);
  const view = viewOf(given, rules);
  return page(
    { title: `Accord-cadre ${given.id}`, order },
    `# ${given.title}`,
    '',
    `- Identifiant : ${code(given.id)}, version ${given.version}`,
    `- Référence : ${given.reference}`,
    ...agreement.documents.map(({ id, rank, title }) => `- Document de rang ${rank} : ${title} (${id})`),
    ...(given.amendments ?? []).map(
      ({ label, from, clause }) =>
        `- ${label.fr}, à partir du ${from.split('-').reverse().join('/')} (${clause})`,
    ),
    '',
    ...lots(agreement),
    ...phases(agreement),
    ...units(agreement),
    ...articleTable(view, agreement, rules),
    ...doubts(given, rules),
  );
}

function viewOf(agreement: Agreement, rules: readonly AnyRule[]): ClauseView {
  return clauseView(agreement, plannedControls(agreement, rules), []);
}

function counted(articles: readonly ArticleView[]): readonly (readonly [ArticleClass, number])[] {
  return (Object.keys(classes) as ArticleClass[]).map(
    (known) => [known, articles.filter((article) => classOf(article) === known).length] as const,
  );
}

function lots({ lots: all }: Agreement): readonly string[] {
  return [
    '## Les lots',
    '',
    ...table(
      ['lot', 'objet', 'article'],
      all.map(({ id, label, clause }) => [id, label, clause]),
    ),
  ];
}

function phases({ phases: all }: Agreement): readonly string[] {
  if (all.length === 0) return [];
  const sorted = [...all].sort((a, b) => a.order - b.order);
  return [
    '## Les phases',
    '',
    ...table(
      ['phase', 'nom', 'durée', 'article'],
      sorted.map(({ id, label, duration, clause }) => [
        id,
        label,
        duration === null ? '' : figureInWords(duration, french),
        clause,
      ]),
    ),
  ];
}

function units({ units: all }: Agreement): readonly string[] {
  const figure = (value: Agreement['units'][number]['duration']) =>
    value === null ? '' : figureInWords(value, french);
  return [
    '## Les unités d’œuvre',
    '',
    'Une case vide : le contrat n’en dit rien, et rien n’en est contrôlé.',
    '',
    ...table(
      ['unité', 'nom', 'lots', 'phase', 'durée', 'charge', 'article'],
      all.map((unit) => [
        code(unit.code),
        unit.label,
        unit.lots.join(', '),
        unit.phase ?? '',
        figure(unit.duration),
        figure(unit.workload),
        unit.clause,
      ]),
    ),
  ];
}

function articleTable(
  { articles, others }: ClauseView,
  agreement: Agreement,
  rules: readonly AnyRule[],
): readonly string[] {
  const counts = counted(articles)
    .filter(([, count]) => count > 0)
    .map(([known, count]) => `${french.say.number(count)} « ${classes[known]} »`);
  return [
    '## Article par article',
    '',
    `${french.say.count(articles.length, 'article', 'articles')} : ${french.say.list(counts)}.`,
    '',
    ...table(
      ['article', 'objet', 'classement', 'ce qui en est contrôlé, ou pourquoi rien ne l’est'],
      articles.map((article) => [
        article.clause,
        article.title?.fr ?? '',
        classes[classOf(article)],
        told(article, agreement, rules).join(' '),
      ]),
    ),
    ...(others.length === 0
      ? []
      : [
          '## Contrôlé sur d’autres fondements',
          '',
          ...table(
            ['fondement', 'ce qui en est contrôlé'],
            others.map((ground) => [ground.clause, told(ground, agreement, rules).join(' ')]),
          ),
        ]),
  ];
}

function told(article: ArticleView, agreement: Agreement, rules: readonly AnyRule[]): readonly string[] {
  const columnTitle = (field: string) => columns.find((column) => column.field === field)?.title.fr ?? null;
  const controls = article.rules.map(({ rule, controls: own }) => {
    const title = rules.find(({ id }) => id === rule)?.texts.fr.title ?? rule;
    const subjects = [
      ...new Set(own.map(({ subject }) => subjectName(subject, agreement, 'fr', columnTitle))),
    ].filter(Boolean);
    return `[${title}](../rules/${rule}.md)${subjects.length > 0 ? ` (${subjects.join(' ; ')})` : ''}`;
  });
  return [
    ...(controls.length > 0 ? [`${controls.join(', ')}.`] : []),
    ...(article.seeAlso.length > 0 ? [french.pane.coverage.seeAlso(article.seeAlso, french.say)] : []),
    ...(article.notOnSheet ? [french.pane.coverage.notOnSheet(article.notOnSheet.fr)] : []),
    ...article.remarks.map(({ text }) => french.pane.coverage.remark(text.fr)),
  ];
}

function doubts(agreement: Agreement, rules: readonly AnyRule[]): readonly string[] {
  const all = doubtView(agreement, rules, { settings: { readings: {} }, findings: [] });
  if (all.length === 0) return [];
  const { coverage } = french.pane;
  return [
    `## ${coverage.doubts}`,
    '',
    'Le texte se prête ici à plusieurs lectures. Celle que suivent les contrôles est indiquée ; celles qui se règlent se changent dans les réglages, classeur par classeur.',
    '',
    ...table(
      ['point', 'articles', 'ce qui est ambigu', 'lectures', 'se règle'],
      all.map(({ doubt, reading }) => [
        doubt.id,
        doubt.where.join(', '),
        doubt.problem.fr,
        doubt.readings
          .map(({ id, label }) => {
            const fr = label.fr.replace(/\.$/, '');
            return id === reading ? coverage.doubtInUse(fr) : coverage.doubtOther(fr);
          })
          .map((reading) => `${reading}.`)
          .join(' '),
        doubt.settable ? 'oui' : 'non',
      ]),
    ),
  ];
}
