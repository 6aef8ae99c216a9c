import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Agreement } from '../../core/agreement/schema';
import type { ArticleView, Control, RuleControls } from '../../core/checking/clause-view';
import { worstOf } from '../../core/checking/merged-coverage';
import { subjectName } from '../../core/checking/subject-name';
import { countedFindings } from '../view/articles';
import { tongueOf } from '../../languages/tongue';
import { Disclosure } from '../parts/disclosure';
import { Mark } from '../parts/marks';
import { outcomeName, useTexts } from '../parts/texts';
import { bareList, small } from '../parts/look';

const useStyles = makeStyles({
  list: bareList,
  small,
  chapter: { marginTop: tokens.spacingVerticalM },
  // The marker of the disclosure stands before it on the same line.
  head: {
    display: 'inline-flex',
    gap: tokens.spacingHorizontalXS,
    width: 'calc(100% - 16px)',
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
  },
  name: { color: tokens.colorNeutralForeground1, fontSize: tokens.fontSizeBase300 },
  chapterName: { fontWeight: tokens.fontWeightSemibold },
  told: { display: 'block' },
  rule: { marginTop: tokens.spacingVerticalXS },
  ruleTitle: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightRegular },
  entry: {
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXXS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  subject: { fontWeight: tokens.fontWeightSemibold },
});

/** The articles in order; each opens on its controls and on what no sheet shows of it. */
export function ArticleList({
  articles,
  agreement,
}: {
  readonly articles: readonly ArticleView[];
  readonly agreement: Agreement;
}) {
  const { t } = useTexts();
  const styles = useStyles();
  if (articles.length === 0) return <p className={styles.small}>{t.coverage.none}</p>;
  return (
    <ul className={styles.list}>
      {articles.map((article) => (
        <li key={article.clause} className={mergeClasses(article.level === 1 && styles.chapter)}>
          <Disclosure label={<ArticleHead article={article} />}>
            <ArticleBody article={article} agreement={agreement} />
          </Disclosure>
        </li>
      ))}
    </ul>
  );
}

function ArticleHead({ article }: { readonly article: ArticleView }) {
  const { t, say, names, language } = useTexts();
  const styles = useStyles();
  const { clause, title, level, outcome, rules, counts } = article;
  const findings = countedFindings(article);
  const controls = rules.reduce((sum, rule) => sum + rule.controls.length, 0);
  const told = [
    outcome === null ? null : outcomeName(outcome, t),
    outcome === null && controls > 0 ? t.coverage.controls(controls, say) : null,
    findings > 0 ? t.coverage.findings(findings, say) : null,
  ].filter(Boolean);
  const sign = worstOf(counts) ?? outcome;
  return (
    <span className={styles.head}>
      {sign && <Mark of={sign} />}
      <span>
        <span className={mergeClasses(styles.name, level === 1 && styles.chapterName)}>
          {[names.clause(clause), title?.[tongueOf(language)]].filter(Boolean).join(' · ')}
        </span>
        <span className={styles.told}>{told.join(' · ')}</span>
      </span>
    </span>
  );
}

function ArticleBody({
  article,
  agreement,
}: {
  readonly article: ArticleView;
  readonly agreement: Agreement;
}) {
  const { t, say, language } = useTexts();
  const styles = useStyles();
  const tongue = tongueOf(language);
  const { rules, seeAlso, notOnSheet, remarks } = article;
  return (
    <>
      {rules.map((rule) => (
        <Rule key={rule.rule} rule={rule} agreement={agreement} />
      ))}
      {seeAlso.length > 0 && <p className={styles.small}>{t.coverage.seeAlso(seeAlso, say)}</p>}
      {notOnSheet && <p className={styles.small}>{t.coverage.notOnSheet(notOnSheet[tongue])}</p>}
      {remarks.map(({ text, doubts = [] }) => (
        <p key={text.fr} className={styles.small}>
          {[t.coverage.remark(text[tongue]), ...doubts].join(' ')}
        </p>
      ))}
    </>
  );
}

function Rule({
  rule: { rule, controls },
  agreement,
}: {
  readonly rule: RuleControls;
  readonly agreement: Agreement;
}) {
  const { names } = useTexts();
  const styles = useStyles();
  return (
    <div className={styles.rule}>
      <h3 className={styles.ruleTitle}>{names.rule(rule)}</h3>
      {names.checked(rule) !== '' && <p className={styles.small}>{names.checked(rule)}</p>}
      <ul className={styles.list}>
        {controls.map((control) => (
          <Entry key={control.subject} control={control} agreement={agreement} />
        ))}
      </ul>
    </div>
  );
}

function Entry({
  control: { subject, alsoClauses, result },
  agreement,
}: {
  readonly control: Control;
  readonly agreement: Agreement;
}) {
  const { t, say, names, language } = useTexts();
  const styles = useStyles();
  const { status, lines = 0, tolerated = 0, missing = [], findings = 0, worst, seen } = result ?? {};
  const facts = [
    status === undefined ? null : t.status[status],
    lines > 0 && (status === 'checked' || status === 'partly') ? t.coverage.lines(lines, say) : null,
    findings > 0 ? t.coverage.findings(findings, say) : null,
    tolerated > 0 ? t.coverage.tolerated(tolerated, say) : null,
    seen === undefined ? null : t.coverage.seenHere(seen, say),
    missing.length > 0
      ? t.coverage.missing(
          missing.map((name) => (names.isColumn(name) ? names.column(name) : names.setting(name))),
          say,
        )
      : null,
    alsoClauses.length > 0 ? t.coverage.also(alsoClauses, say) : null,
  ].filter(Boolean);
  const sign = worst ?? status;
  const name = subjectName(subject, agreement, tongueOf(language), (field) =>
    names.isColumn(field) ? names.column(field) : null,
  );
  if (name === '' && facts.length === 0) return null;
  return (
    <li className={styles.entry}>
      {sign && <Mark of={sign} />}
      <span>
        {name !== '' && <strong className={styles.subject}>{name}</strong>}
        {name !== '' && facts.length > 0 && ' · '}
        {facts.join(' · ')}
      </span>
    </li>
  );
}
