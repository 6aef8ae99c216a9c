import { shell as en } from './pane/shell-en';
import { shell as fr } from './pane/shell-fr';
import type { ShellTexts } from './shell-texts';

/** The languages of the pane while the rest of what it says is being loaded. */
export const shellLanguages: readonly { readonly id: string; readonly texts: ShellTexts }[] = [
  { id: 'fr', texts: fr },
  { id: 'en', texts: en },
];
