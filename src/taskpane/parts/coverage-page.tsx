import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Agreement } from '../../core/agreement/schema';
import type { CoverageStatus } from '../../core/checking/finding';
import type { Settings } from '../../core/checking/settings';
import { byClause, statuses, type CoverageEntry, type RuleCoverage } from '../view/coverage';
import { DoubtRegister } from './doubt-register';
import { Mark } from './marks';
import { useTexts } from './texts';
import { bareList, pageTitle, small, stack } from './look';

const useStyles = makeStyles({
  root: stack,
  title: pageTitle,
  small,
  clause: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  list: bareList,
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

/** Clause by clause, what a check did and did not do; and the readings it followed. */
export function CoveragePage({
  coverage,
  agreement,
  readings,
  onSettings,
}: {
  /** `null` before the first check. */
  readonly coverage: readonly CoverageEntry[] | null;
  readonly agreement: Agreement;
  readonly readings: Settings['readings'];
  readonly onSettings: (setting: string) => void;
}) {
  const { t } = useTexts();
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <h2 className={styles.title}>{t.coverage.title}</h2>
      <p className={styles.small}>{coverage === null ? t.coverage.beforeCheck : t.coverage.intro}</p>
      {coverage && <ClauseList coverage={coverage} />}
      <DoubtRegister agreement={agreement} readings={readings} onSettings={onSettings} />
    </div>
  );
}

function ClauseList({ coverage }: { readonly coverage: readonly CoverageEntry[] }) {
  const { t, say, names } = useTexts();
  const styles = useStyles();
  const [filter, setFilter] = useState<CoverageStatus | 'all'>('all');
  const clauses = useMemo(
    () => byClause(coverage.filter(({ status }) => filter === 'all' || status === filter)),
    [coverage, filter],
  );
  const count = (status: CoverageStatus) => coverage.filter((entry) => entry.status === status).length;
  return (
    <>
      <Field label={t.coverage.filter} size="small">
        <Select
          size="small"
          value={filter}
          onChange={(_, { value }) => setFilter(statuses.find((status) => status === value) ?? 'all')}
        >
          <option value="all">{`${t.coverage.all} (${say.number(coverage.length)})`}</option>
          {statuses.map((status) => (
            <option
              key={status}
              value={status}
            >{`${t.status[status]} (${say.number(count(status))})`}</option>
          ))}
        </Select>
      </Field>
      <div>
        {clauses.map(({ clause, rules }) => (
          <section key={clause}>
            <h3 className={styles.clause}>{names.clause(clause)}</h3>
            {rules.map((rule) => (
              <Rule key={rule.rule} rule={rule} />
            ))}
          </section>
        ))}
      </div>
    </>
  );
}

function Rule({ rule: { rule, entries } }: { readonly rule: RuleCoverage }) {
  const { names } = useTexts();
  const styles = useStyles();
  return (
    <div className={styles.rule}>
      <h4 className={styles.ruleTitle}>{names.rule(rule)}</h4>
      {names.checked(rule) !== '' && <p className={styles.small}>{names.checked(rule)}</p>}
      <ul className={styles.list}>
        {entries.map((entry) => (
          <Entry key={entry.subject} entry={entry} />
        ))}
      </ul>
    </div>
  );
}

function Entry({ entry }: { readonly entry: CoverageEntry }) {
  const { t, say, names } = useTexts();
  const styles = useStyles();
  const { subject, status, lines, tolerated, missing, alsoClauses, findings, worst } = entry;
  const facts = [
    t.status[status],
    status === 'checked' || status === 'partly' ? t.coverage.lines(lines, say) : null,
    findings > 0 ? t.coverage.findings(findings, say) : null,
    tolerated > 0 ? t.coverage.tolerated(tolerated, say) : null,
    missing.length > 0
      ? t.coverage.missing(
          missing.map((name) => (names.isColumn(name) ? names.column(name) : names.setting(name))),
          say,
        )
      : null,
    alsoClauses.length > 0 ? t.coverage.also(alsoClauses, say) : null,
  ];
  return (
    <li className={styles.entry}>
      <Mark of={worst ?? status} />
      <span>
        {subject !== '' && <strong className={styles.subject}>{subject} · </strong>}
        {facts.filter(Boolean).join(' · ')}
      </span>
    </li>
  );
}
