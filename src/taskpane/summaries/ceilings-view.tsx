import { Button, makeStyles, ProgressBar } from '@fluentui/react-components';
import { useMemo } from 'react';
import { ceilingRemarks, ceilingSource } from '../../core/reporting/ceilings-sheet';
import type { SummarySource } from '../../core/summing/definition';
import { clausesWithoutMaximum } from '../../core/summing/no-maximum';
import type { CeilingStanding } from '../../core/summing/ceiling-standing';
import { ceilingStandings } from '../../summaries/_ceilings';
import { summaryWordsOf } from '../../telling/summary-words';
import type { PageProps } from '../pages/page';
import { Disclosure } from '../parts/disclosure';
import { small } from '../parts/look';
import { ProblemBar } from '../parts/problem-bar';
import { useTexts } from '../parts/texts';
import { today } from '../session/today';
import { Card, Facts } from './card';
import { CeilingForm } from './ceiling-form';
import type { OwnCeiling } from './own-ceilings';

const useStyles = makeStyles({ small, button: { alignSelf: 'flex-start' } });

const colours = { within: 'brand', near: 'warning', over: 'error' } as const satisfies Record<
  CeilingStanding['level'],
  string
>;

/** How much of each ceiling is ordered; who set it is always said. One more can be set, and taken away again. */
export function CeilingsView({
  source,
  session,
  state,
}: Pick<PageProps, 'session' | 'state'> & { readonly source: SummarySource }) {
  const { t, say, language } = useTexts();
  const styles = useStyles();
  const words = summaryWordsOf(language);
  const standings = useMemo(() => ceilingStandings(source), [source]);
  const { ceilings: texts } = t.summaries;
  const own = source.settings.ceilings;
  const { saving, stored } = state;
  // What is stored holds more than is in use: ceilings of another agreement, of a lot that this one does not have.
  const kept = stored.ceilings ?? [];
  const keep = (ceilings: readonly OwnCeiling[]) =>
    void session.save({ ...stored, ceilings: [...ceilings] }, false);
  const remove = (ceiling: OwnCeiling | undefined) => {
    const at = kept.findIndex((other) => JSON.stringify(other) === JSON.stringify(ceiling));
    keep(kept.filter((_, other) => other !== at));
  };
  const { columns, levels } = words.ceilings;
  return (
    <>
      {standings.length === 0 && (
        <p className={styles.small}>{words.ceilings.none(clausesWithoutMaximum([source]))}</p>
      )}
      {standings.map((standing, index) => (
        <Card key={index} title={words.ceilings.scope(standing.scope, say)}>
          <ProgressBar
            value={Math.min(1, standing.share)}
            color={colours[standing.level]}
            thickness="large"
            aria-label={`${columns.share}: ${say.percent(standing.share)}`}
          />
          <Facts
            facts={[
              { label: columns.level, value: levels[standing.level] },
              { label: columns.share, value: say.percent(standing.share) },
              { label: columns.ordered, value: say.money(standing.ordered) },
              { label: columns.limit, value: say.money(standing.limit) },
              { label: columns.remaining, value: say.money(standing.remaining) },
            ]}
          />
          {ceilingRemarks(standing, words).map((remark) => (
            <p key={remark} className={styles.small}>
              {remark}
            </p>
          ))}
          <p className={styles.small}>{ceilingSource(standing, words)}</p>
          {index < own.length && (
            <Button
              className={styles.button}
              size="small"
              disabledFocusable={saving.step === 'saving'}
              onClick={() => remove(own[index])}
            >
              {texts.remove}
            </Button>
          )}
        </Card>
      ))}
      <Disclosure label={texts.form.title}>
        <p className={styles.small}>{texts.form.hint}</p>
        <CeilingForm
          agreement={source.agreement}
          today={today()}
          busy={saving.step === 'saving'}
          onAdd={(ceiling) => keep([...kept, ceiling])}
        />
      </Disclosure>
      {saving.step === 'failed' && <ProblemBar problem={saving.problem} />}
      {state.setAside && <p className={styles.small}>{t.settings.unreadable}</p>}
    </>
  );
}
