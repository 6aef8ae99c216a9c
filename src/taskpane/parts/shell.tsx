import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { HostFacts } from '../../core/ports';
import { languageFor } from '../../languages/language-for';
import { shellLanguages } from '../../languages/shell';
import type { PageId } from '../pages/entries';
import { Frame } from './frame';
import { Header } from './header';

const useStyles = makeStyles({
  page: { padding: tokens.spacingHorizontalM, margin: 0, color: tokens.colorNeutralForeground2 },
});

/**
 * What is seen while the engine and the pages are being loaded: the pane's name and its navigation, in which a page can be
 * chosen already. Imports nothing heavy, for it is the first thing drawn.
 */
export function Shell({
  host,
  page,
  onPage,
  onDrawn,
}: {
  readonly host: HostFacts;
  readonly page: PageId;
  readonly onPage: (page: PageId) => void;
  /** Called once it stands on the screen. */
  readonly onDrawn: () => void;
}) {
  const { id, texts } = languageFor(host.language, shellLanguages);
  const styles = useStyles();
  useEffect(onDrawn, [onDrawn]);
  return (
    <Frame theme={host.theme} language={id}>
      <Header page={page} onPage={onPage} texts={texts} />
      <main aria-busy="true">
        <p className={styles.page}>{texts.pageLoading}</p>
      </main>
    </Frame>
  );
}
