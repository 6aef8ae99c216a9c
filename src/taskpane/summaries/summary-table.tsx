import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Fragment, useState } from 'react';
import type { Measure } from '../../core/summing/measures';
import type { Summary } from '../../core/summing/summary';
import { figureText } from '../../languages/figure-text';
import { small, textButton } from '../parts/look';
import { useTexts } from '../parts/texts';
import type { Session } from '../session/session';
import { keyText } from './figures';
import { LinesBehind } from './lines-behind';

/** Groups in the preview; the inserted sheet has them all. */
const mostShown = 200;

const useStyles = makeStyles({
  frame: {
    overflowX: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  table: { borderCollapse: 'collapse', width: '100%', fontSize: tokens.fontSizeBase200 },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    textAlign: 'end',
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
    verticalAlign: 'top',
  },
  // What the figures are about stays in sight while they are scrolled.
  key: {
    position: 'sticky',
    left: 0,
    minWidth: '96px',
    textAlign: 'start',
    whiteSpace: 'normal',
    fontWeight: tokens.fontWeightRegular,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: { fontWeight: tokens.fontWeightSemibold, verticalAlign: 'bottom', whiteSpace: 'normal' },
  total: { fontWeight: tokens.fontWeightSemibold, borderTop: `2px solid ${tokens.colorNeutralStroke1}` },
  button: {
    ...textButton,
    background: 'none',
    border: 'none',
    cursor: 'pointer',
    font: 'inherit',
    textAlign: 'start',
  },
  behind: { textAlign: 'start', whiteSpace: 'normal' },
  small,
});

/** The summary as it would be inserted; a group opens on the lines behind its figures. */
export function SummaryTable({
  summary,
  measures,
  session,
}: {
  readonly summary: Summary;
  readonly measures: readonly Measure[];
  readonly session: Session;
}) {
  const { t, say, language, names } = useTexts();
  const styles = useStyles();
  const [opened, setOpened] = useState<number | null>(null);
  const { summaries } = t;
  const { noValue, measures: titles, total, control } = language.summary;
  const groups = summary.groups.slice(0, mostShown);
  const figures = (values: Summary['total'], look = '') =>
    measures.map((measure) => (
      <td key={measure} className={mergeClasses(styles.cell, look)}>
        {figureText(measure, values[measure], say)}
      </td>
    ));
  return (
    <>
      <div className={styles.frame} role="region" aria-label={summaries.table} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={mergeClasses(styles.cell, styles.head, styles.key)}>
                {summary.by.map((field) => names.summaryField(field)).join(' · ')}
              </th>
              {measures.map((measure) => (
                <th key={measure} scope="col" className={mergeClasses(styles.cell, styles.head)}>
                  {titles[measure]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.map((group, index) => {
              const name = keyText(group.key, noValue);
              return (
                <Fragment key={name}>
                  <tr>
                    <th scope="row" className={mergeClasses(styles.cell, styles.key)}>
                      <button
                        type="button"
                        className={styles.button}
                        aria-expanded={opened === index}
                        onClick={() => setOpened(opened === index ? null : index)}
                      >
                        {name}
                      </button>
                    </th>
                    {figures(group.values)}
                  </tr>
                  {opened === index && (
                    <tr>
                      <td colSpan={measures.length + 1} className={mergeClasses(styles.cell, styles.behind)}>
                        <LinesBehind name={name} behind={group.behind()} session={session} />
                      </td>
                    </tr>
                  )}
                </Fragment>
              );
            })}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" className={mergeClasses(styles.cell, styles.key, styles.total)}>
                {total}
              </th>
              {figures(summary.total, styles.total)}
            </tr>
            <tr>
              <th scope="row" className={mergeClasses(styles.cell, styles.key)}>
                {control}
              </th>
              {figures(summary.control)}
            </tr>
          </tfoot>
        </table>
      </div>
      {summary.groups.length > mostShown && (
        <p className={styles.small}>{summaries.moreGroups(summary.groups.length - mostShown, say)}</p>
      )}
    </>
  );
}
