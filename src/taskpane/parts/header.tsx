import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Fragment, type ReactElement } from 'react';
import type { ShellTexts } from '../../languages/shell-texts';
import { entries, type PageId } from '../pages/entries';

const useStyles = makeStyles({
  root: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  // Excel draws its own menu over the top right corner: 34 px wide on a Mac.
  top: {
    display: 'flex',
    alignItems: 'center',
    padding: `${tokens.spacingVerticalXS} 40px 0 ${tokens.spacingHorizontalM}`,
  },
  title: {
    display: 'flex',
    alignItems: 'baseline',
    gap: tokens.spacingHorizontalS,
    flexGrow: 1,
    minWidth: 0,
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  tagline: {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  tools: { display: 'flex', flexShrink: 0 },
  inUse: {
    color: tokens.colorCompoundBrandForeground1,
    backgroundColor: tokens.colorSubtleBackgroundSelected,
  },
  nav: { display: 'flex', flexWrap: 'wrap', padding: `0 ${tokens.spacingHorizontalXS}` },
  item: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalSNudge}`,
    font: 'inherit',
    color: tokens.colorNeutralForeground2,
    background: 'none',
    border: 'none',
    borderBottom: '2px solid transparent',
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1 },
    // Forced colours would draw the transparent line under every part.
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
  },
  current: {
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    ':hover': { borderBottomColor: tokens.colorCompoundBrandStroke },
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
});

interface HeaderProps {
  readonly page: PageId;
  readonly onPage: (page: PageId) => void;
  readonly texts: ShellTexts;
  /** Shows the name of a tool, which has an icon only, to whoever points at it; not there before all is loaded. */
  readonly withHint?: (name: string, tool: ReactElement) => ReactElement;
}

/** The pane's name, its tabs, and its tools. */
export function Header({ page, onPage, texts: t, withHint = (_, tool) => tool }: HeaderProps) {
  const styles = useStyles();
  const current = (id: PageId) => (id === page ? 'page' : undefined);
  return (
    <header className={styles.root}>
      <div className={styles.top}>
        <h1 className={styles.title}>
          {t.product} <span className={styles.tagline}>{t.tagline}</span>
        </h1>
        <nav className={styles.tools} aria-label={t.tools}>
          {entries
            .filter(({ place }) => place === 'tool')
            .map(({ id, Icon }) => (
              <Fragment key={id}>
                {withHint(
                  t.pages[id],
                  <Button
                    appearance="subtle"
                    size="small"
                    icon={Icon && <Icon />}
                    className={mergeClasses(id === page && styles.inUse)}
                    aria-label={t.pages[id]}
                    aria-current={current(id)}
                    onClick={() => onPage(id)}
                  />,
                )}
              </Fragment>
            ))}
        </nav>
      </div>
      <nav className={styles.nav} aria-label={t.navigation}>
        {entries
          .filter(({ place }) => place === 'tab')
          .map(({ id }) => (
            <button
              key={id}
              type="button"
              className={mergeClasses(styles.item, id === page && styles.current)}
              aria-current={current(id)}
              onClick={() => onPage(id)}
            >
              {t.pages[id]}
            </button>
          ))}
      </nav>
    </header>
  );
}
