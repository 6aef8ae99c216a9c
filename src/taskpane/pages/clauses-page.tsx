import { Field, makeStyles, Select } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Agreement } from '../../core/agreement/schema';
import { clauseView, madeControls, plannedControls, type ClauseView } from '../../core/checking/clause-view';
import { doubtView } from '../../core/checking/doubt-view';
import { settingsOfAgreement } from '../../core/checking/settings-of-agreement';
import { mergedCoverage } from '../../core/checking/merged-coverage';
import { filteredView, offeredFilters, type ArticleFilter } from '../view/articles';
import { checksUnder } from '../session/state';
import { AgreementSwitch } from '../parts/agreement-switch';
import { ArticleList } from '../clauses/article-list';
import { DoubtRegister } from '../clauses/doubt-register';
import { outcomeName, useTexts } from '../parts/texts';
import { pageTitle, small, stack } from '../parts/look';
import type { PageProps } from './page';

const useStyles = makeStyles({ root: stack, title: pageTitle, small });

/** Article by article, what a check did and did not do; and the readings it followed. */
export default function ClausesPage({ session, state, agreement, engine, openSettings }: PageProps) {
  const { result, stored } = state;
  const { rules } = engine;
  const part = result?.parts.find((checked) => checked.agreement === agreement);
  const readings = part ? part.settings.readings : settingsOfAgreement(stored, agreement.id).readings;
  const { t } = useTexts();
  const styles = useStyles();
  const checks = useMemo(() => (result ? checksUnder(result, agreement) : null), [result, agreement]);
  const findings = useMemo(() => checks?.flatMap((check) => check.findings) ?? [], [checks]);
  const view = useMemo(() => {
    const controls = checks ? madeControls(mergedCoverage(checks)) : plannedControls(agreement, rules);
    return clauseView(agreement, controls, findings);
  }, [checks, agreement, rules, findings]);
  const doubts = useMemo(
    () => doubtView(agreement, rules, { settings: { readings: readings ?? {} }, findings }),
    [agreement, rules, readings, findings],
  );
  return (
    <div className={styles.root}>
      <h2 className={styles.title}>{t.coverage.title}</h2>
      <AgreementSwitch session={session} state={state} />
      <p className={styles.small}>{result ? t.coverage.intro : t.coverage.beforeCheck}</p>
      <FilteredArticles view={view} agreement={agreement} />
      <DoubtRegister doubts={doubts} onSettings={openSettings} />
    </div>
  );
}

function FilteredArticles({ view, agreement }: { readonly view: ClauseView; readonly agreement: Agreement }) {
  const { t, say } = useTexts();
  const styles = useStyles();
  const [filter, setFilter] = useState<ArticleFilter>('all');
  const offered = useMemo(() => offeredFilters(view), [view]);
  // A filter that a new check leaves empty is no longer offered.
  const current = offered.some((other) => other.filter === filter) ? filter : 'all';
  const shown = useMemo(() => filteredView(view, current), [view, current]);
  const named = (which: ArticleFilter) => {
    if (which === 'all') return t.coverage.all;
    return which === 'with-findings' ? t.coverage.withFindings : outcomeName(which, t);
  };
  return (
    <>
      <Field label={t.coverage.filter} size="small">
        <Select
          size="small"
          value={current}
          onChange={(_, { value }) =>
            setFilter(offered.find((other) => other.filter === value)?.filter ?? 'all')
          }
        >
          {offered.map(({ filter: which, count }) => (
            <option key={which} value={which}>{`${named(which)} (${say.number(count)})`}</option>
          ))}
        </Select>
      </Field>
      <ArticleList articles={shown.articles} agreement={agreement} />
      {shown.others.length > 0 && (
        <section>
          <h2 className={styles.title}>{t.coverage.others}</h2>
          <ArticleList articles={shown.others} agreement={agreement} />
        </section>
      )}
    </>
  );
}
