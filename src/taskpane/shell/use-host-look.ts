import { useEffect } from 'react';
import type { HostFacts } from '../../core/ports';

/** Gives the document the language of the pane, for screen readers, and the theme of the host. */
export function useHostLook(theme: HostFacts['theme'], language: string): void {
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    // Scroll bars and form controls of the browser follow the theme; a contrast theme brings its own colours.
    document.documentElement.style.colorScheme = theme === 'contrast' ? 'light dark' : theme;
  }, [theme]);
}
