import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { gapTexts, type SummaryWords } from '../../core/reporting/summary-words';
import { deliverablesText, nextText } from '../../core/reporting/projects-sheet';
import type { ProjectStanding } from '../../core/projects/project-view';
import { timeline, timelineStart } from '../../core/projects/timeline';
import { summaryWordsOf } from '../../telling/summary-words';
import { small } from '../parts/look';
import { useTexts } from '../parts/texts';
import { Disclosure } from '../parts/disclosure';
import { Card, Facts, type Fact } from './card';

const mostShown = 100;

const useStyles = makeStyles({
  small,
  lines: { whiteSpace: 'pre-line' },
  bar: { display: 'flex', flexWrap: 'wrap', gap: '1px' },
  month: {
    width: '8px',
    height: '14px',
    fontSize: '9px',
    lineHeight: '14px',
    textAlign: 'center',
    color: tokens.colorNeutralForeground3,
  },
  // The mark in the month says the phase; the shade only helps the eye.
  phase: {
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    '@media (forced-colors: active)': {
      color: 'HighlightText',
      backgroundColor: 'Highlight',
      // Else the browser lays the colour of the page under the mark, which is then not to be seen.
      forcedColorAdjust: 'none',
    },
  },
});

/** One card for each project: its phases month by month, what is used and left, and what is due next. */
export function ProjectsView({ projects }: { readonly projects: readonly ProjectStanding[] }) {
  const { t, say, language } = useTexts();
  const styles = useStyles();
  const words = summaryWordsOf(language);
  const { projects: texts } = words;
  const from = timelineStart(projects);
  if (projects.length === 0) return <p className={styles.small}>{texts.none}</p>;
  return (
    <>
      {from !== null && <p className={styles.small}>{texts.timeline(from, say)}</p>}
      {projects.slice(0, mostShown).map((project) => {
        const { key, name, current, units, daysOrdered, daysDone, daysLeft, next, findings } = project;
        const delivered = deliverablesText(project, words);
        const marks = from === null ? '' : timeline(project, from);
        return (
          <Card key={key} title={name}>
            {marks !== '' && (
              <div className={styles.bar} role="img" aria-label={`${t.summaries.timeline} : ${marks}`}>
                {[...marks].map((mark, month) => (
                  <span key={month} className={mergeClasses(styles.month, mark !== '·' && styles.phase)}>
                    {mark}
                  </span>
                ))}
              </div>
            )}
            <Facts
              facts={[
                {
                  label: texts.columns.current,
                  value: texts.phase(current?.id ?? '', current?.label ?? '') || '–',
                },
                {
                  label: texts.columns.units,
                  value: units === null ? '–' : say.number(units),
                  note: t.summaries.days(daysOrdered, daysDone, daysLeft, say),
                },
                ...(next ? [{ label: nextText(project, words) ?? '', value: say.day(next.day) }] : []),
              ]}
            />
            {gapTexts(project.gaps, [project.source], words).map((told) => (
              <p key={told} className={styles.small}>
                {told}
              </p>
            ))}
            <Disclosure label={texts.details}>
              <Facts facts={phaseFacts(project, words)} />
              {delivered !== null && <p className={mergeClasses(styles.small, styles.lines)}>{delivered}</p>}
            </Disclosure>
            {findings && (
              <p className={styles.small}>{t.summaries.findings(findings.error, findings.warning, say)}</p>
            )}
          </Card>
        );
      })}
      {projects.length > mostShown && (
        <p className={styles.small}>{t.summaries.moreGroups(projects.length - mostShown, say)}</p>
      )}
    </>
  );
}

/** When each phase begins and ends, and when it was decided. */
function phaseFacts({ phases }: ProjectStanding, { projects: texts, say }: SummaryWords): readonly Fact[] {
  const told = (day: number | null) => (day === null ? '–' : say.day(day));
  return phases.flatMap(({ phase, start, end, decision }): Fact[] => [
    { label: texts.start(phase.id), value: told(start) },
    { label: texts.end(phase.id), value: told(end) },
    ...(decision === undefined ? [] : [{ label: texts.decision(phase.id), value: told(decision) }]),
  ]);
}
