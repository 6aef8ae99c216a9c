import { Fragment, type ReactElement } from 'react';
import type { ShellTexts } from '../../languages/shell-texts';
import { entries, type PageId } from '../pages/entries';

interface HeaderProps {
  readonly page: PageId;
  readonly onPage: (page: PageId) => void;
  readonly texts: ShellTexts;
  /** Shows the name of a tool, which has an icon only, to whoever points at it; not there before all is loaded. */
  readonly withHint?: (name: string, tool: ReactElement) => ReactElement;
}

/** The pane's name, its tabs, and its tools. Its looks are in `shell.css`: it is drawn before Fluent is loaded. */
export function Header({ page, onPage, texts: t, withHint = (_, tool) => tool }: HeaderProps) {
  const current = (id: PageId) => (id === page ? 'page' : undefined);
  return (
    <header className="pane-head">
      <div className="pane-top">
        <h1>
          {t.product} <span>{t.tagline}</span>
        </h1>
        <nav className="pane-tools" aria-label={t.tools}>
          {entries
            .filter(({ place }) => place === 'tool')
            .map(({ id, icon }) => (
              <Fragment key={id}>
                {withHint(
                  t.pages[id],
                  <button
                    type="button"
                    aria-label={t.pages[id]}
                    aria-current={current(id)}
                    onClick={() => onPage(id)}
                  >
                    <svg width="20" height="20" viewBox="0 0 20 20" fill="currentColor" aria-hidden="true">
                      <path d={icon} />
                    </svg>
                  </button>,
                )}
              </Fragment>
            ))}
        </nav>
      </div>
      <nav className="pane-tabs" aria-label={t.navigation}>
        {entries
          .filter(({ place }) => place === 'tab')
          .map(({ id }) => (
            <button key={id} type="button" aria-current={current(id)} onClick={() => onPage(id)}>
              {t.pages[id]}
            </button>
          ))}
      </nav>
    </header>
  );
}
