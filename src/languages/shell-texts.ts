/** What the panel says before the rest of it is loaded. */
export interface ShellTexts {
  readonly product: string;
  readonly tagline: string;
  readonly navigation: string;
  /** Name of the navigation of the icons beside the title. */
  readonly tools: string;
  readonly pageLoading: string;
  readonly pages: {
    readonly check: string;
    readonly summaries: string;
    readonly clauses: string;
    readonly formulas: string;
    readonly settings: string;
    readonly help: string;
  };
}
