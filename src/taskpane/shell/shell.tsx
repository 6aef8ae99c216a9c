import { useEffect } from 'react';
import type { HostFacts } from '../../core/ports';
import { languageFor } from '../../languages/language-for';
import { shellLanguages } from '../../languages/shell';
import type { PageId } from '../pages/entries';
import { Header } from './header';
import { useHostLook } from './use-host-look';

/**
 * What is seen while the engine and the pages are being loaded: the pane's name and its navigation, in which a page can be
 * chosen already. Imports nothing heavy, not even Fluent, for it is the first thing drawn.
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
  useHostLook(host.theme, id);
  useEffect(onDrawn, [onDrawn]);
  return (
    <div className="shell" data-theme={host.theme}>
      <Header page={page} onPage={onPage} texts={texts} />
      <main aria-busy="true">
        <p className="shell-wait">{texts.pageLoading}</p>
      </main>
    </div>
  );
}
