import {
  FluentProvider,
  makeStyles,
  teamsHighContrastTheme,
  tokens,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { HostFacts } from '../../core/ports';
import { useHostLook } from './use-host-look';

const themes = { light: webLightTheme, dark: webDarkTheme, contrast: teamsHighContrastTheme };

const useStyles = makeStyles({
  root: {
    minHeight: '100vh',
    backgroundColor: tokens.colorNeutralBackground1,
    // A name without a blank, as Excel lets those of sheets be.
    overflowWrap: 'break-word',
    // A field is as wide as twenty letters by itself, which an enlarged pane is not.
    '& input, & select, & textarea, & .fui-Input, & .fui-Select, & .fui-Textarea': {
      minWidth: 0,
      maxWidth: '100%',
    },
    '& .fui-RadioGroup': { flexWrap: 'wrap' },
  },
});

/** Around everything the pane shows: the theme of the host, and the language for screen readers. */
export function Frame({
  theme,
  language,
  children,
}: Pick<HostFacts, 'theme' | 'language'> & { readonly children: ReactNode }) {
  const styles = useStyles();
  useHostLook(theme, language);
  return (
    <FluentProvider theme={themes[theme]}>
      <div className={styles.root}>{children}</div>
    </FluentProvider>
  );
}
