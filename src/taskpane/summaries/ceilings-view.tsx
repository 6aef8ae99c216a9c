import { Button, makeStyles, ProgressBar } from '@fluentui/react-components';
import { ceilingSource } from '../../core/reporting/ceilings-sheet';
import type { SummarySource } from '../../core/summing/definition';
import { clausesWithoutMaximum } from '../../core/summing/no-maximum';
import type { CeilingStanding } from '../../core/summing/ceiling-standing';
import { ceilingStandings } from '../../summaries/_ceilings';
import { summaryWordsOf } from '../../summary-words';
import { small } from '../parts/look';
import { useTexts } from '../parts/texts';
import { Card, Facts } from './card';

const useStyles = makeStyles({ small, button: { alignSelf: 'flex-start' } });

const colours = { within: 'brand', near: 'warning', over: 'error' } as const satisfies Record<
  CeilingStanding['level'],
  string
>;

/** How much of each ceiling is ordered; who set it is always said, since the contract sets none. */
export function CeilingsView({
  source,
  onSettings,
}: {
  readonly source: SummarySource;
  readonly onSettings: (setting: string) => void;
}) {
  const { t, say, language } = useTexts();
  const styles = useStyles();
  const words = summaryWordsOf(language);
  const standings = ceilingStandings(source);
  if (standings.length === 0)
    return (
      <>
        <p className={styles.small}>{words.ceilings.none(clausesWithoutMaximum([source]))}</p>
        <Button className={styles.button} onClick={() => onSettings('ceilings')}>
          {t.summaries.toSettings}
        </Button>
      </>
    );
  const { columns, levels } = words.ceilings;
  return (
    <>
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
          <p className={styles.small}>{ceilingSource(standing, words)}</p>
        </Card>
      ))}
    </>
  );
}
