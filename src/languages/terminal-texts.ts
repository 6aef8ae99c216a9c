/** Texts of the terminal command. */
export interface TerminalTexts {
  readonly unknownFile: (path: string) => string;
}
