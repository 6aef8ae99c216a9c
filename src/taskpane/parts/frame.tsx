import {
  FluentProvider,
  makeStyles,
  teamsHighContrastTheme,
  tokens,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import { useEffect, type ReactNode } from 'react';
import type { HostFacts } from '../../core/ports';

const themes = { light: webLightTheme, dark: webDarkTheme, contrast: teamsHighContrastTheme };

const useStyles = makeStyles({
  root: { minHeight: '100vh', backgroundColor: tokens.colorNeutralBackground1 },
});

/** Around everything the pane shows: the theme of the host, and the language for screen readers. */
export function Frame({
  theme,
  language,
  children,
}: Pick<HostFacts, 'theme' | 'language'> & { readonly children: ReactNode }) {
  const styles = useStyles();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    // Scroll bars and form controls of the browser follow the theme; a contrast theme brings its own colours.
    document.documentElement.style.colorScheme = theme === 'contrast' ? 'light dark' : theme;
  }, [theme]);
  return (
    <FluentProvider theme={themes[theme]}>
      <div className={styles.root}>{children}</div>
    </FluentProvider>
  );
}
