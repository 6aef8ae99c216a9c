import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useTexts } from './texts';

export const pages = ['check', 'clauses', 'settings'] as const;
export type Page = (typeof pages)[number];

const useStyles = makeStyles({
  root: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  // Excel draws its own menu over the top right corner: 34 px wide on a Mac.
  title: {
    display: 'flex',
    alignItems: 'baseline',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    padding: `${tokens.spacingVerticalS} 40px 0 ${tokens.spacingHorizontalM}`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  tagline: {
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  nav: { display: 'flex', padding: `0 ${tokens.spacingHorizontalXS}` },
  item: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
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

/** The pane's name and its three parts. */
export function Header({ page, onPage }: { readonly page: Page; readonly onPage: (page: Page) => void }) {
  const { t } = useTexts();
  const styles = useStyles();
  return (
    <header className={styles.root}>
      <h1 className={styles.title}>
        {t.product} <span className={styles.tagline}>{t.tagline}</span>
      </h1>
      <nav className={styles.nav} aria-label={t.navigation}>
        {pages.map((candidate) => (
          <button
            key={candidate}
            type="button"
            className={mergeClasses(styles.item, candidate === page && styles.current)}
            aria-current={candidate === page ? 'page' : undefined}
            onClick={() => onPage(candidate)}
          >
            {t.pages[candidate]}
          </button>
        ))}
      </nav>
    </header>
  );
}
