/** Texts of the help page, and of the first look at the pane. */
export interface HelpTexts {
  readonly title: string;
  /** What to do, in three lines. */
  readonly stepsTitle: string;
  readonly steps: readonly [string, string, string];
  readonly shortcutsTitle: string;
  readonly shortcutsHint: string;
  /** The key combination with a letter. */
  keys(letter: string): string;
  /** What each command does, by its name in the manifest. */
  readonly commands: Readonly<Record<string, string>>;
  readonly privacyTitle: string;
  readonly privacy: readonly string[];
  readonly versionsTitle: string;
  readonly agreement: string;
  readonly diagnosticsTitle: string;
  readonly diagnosticsHint: string;
  readonly diagnostics: string;
  readonly more: string;
  /** The documentation, and the page of it to begin with. */
  readonly guide: { readonly title: string; readonly page: string };
}
