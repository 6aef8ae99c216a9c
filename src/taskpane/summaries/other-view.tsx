import { makeStyles } from '@fluentui/react-components';
import { useMemo } from 'react';
import { HostError } from '../../core/ports';
import { projectStandings } from '../../core/projects/project-view';
import { summaryWordsOf } from '../../telling/summary-words';
import type { PageProps } from '../pages/page';
import { small } from '../parts/look';
import { useTexts } from '../parts/texts';
import { CeilingsView } from './ceilings-view';
import { ClockView } from './clock-view';
import { InsertSheet } from './insert-sheet';
import { ProjectsView } from './projects-view';
import { chorusSheet, sheetOf, type OtherView, type ViewOf } from './views';

const useStyles = makeStyles({ small });

/** Clock, projects, ceilings or accounts, and the way to have them as a sheet. */
export function OtherViewOf({
  which,
  source,
  asOf,
  opened,
  state,
  session,
}: PageProps & Omit<ViewOf, 'checks'> & { readonly which: OtherView }) {
  const { t, say, language } = useTexts();
  const styles = useStyles();
  const words = summaryWordsOf(language);
  const checks = state.result?.checks ?? null;
  // The pane is drawn again at every step of a check or an insertion: all lines are gone through once.
  const projects = useMemo(
    () => (which === 'projects' ? projectStandings(source, asOf, checks) : []),
    [which, source, asOf, checks],
  );
  const matches = useMemo(
    () =>
      which === 'chorus' ? (chorusSheet({ source, opened }, summaryWordsOf(language))?.rows.length ?? 0) : 0,
    [which, source, opened, language],
  );
  return (
    <>
      {which === 'clock' && <ClockView source={source} asOf={asOf} />}
      {which === 'projects' && <ProjectsView projects={projects} />}
      {which === 'ceilings' && <CeilingsView source={source} session={session} state={state} />}
      {which === 'chorus' && <p className={styles.small}>{t.summaries.chorusRows(matches, say)}</p>}
      <InsertSheet
        summing={state.summing}
        asOf={asOf}
        onInsert={() =>
          void session.insertSheet((current, day, read) => {
            const sheet = sheetOf(which, { source: current, asOf: day, opened: read, checks }, words);
            // The extract was there when the view was opened.
            if (!sheet) throw new HostError('sheet-gone', 'extract');
            return { sheet, obstacles: [] };
          })
        }
        onCancel={() => session.cancel('summary')}
      />
    </>
  );
}
