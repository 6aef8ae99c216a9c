/** Texts of the side panel. */
export interface PaneTexts {
  readonly check: string;
}
