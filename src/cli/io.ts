/** What a command touches besides files; tests hand in their own. */
export interface Io {
  stdout(text: string): void;
  /** Resolves once the reader has taken what was written, or is gone; absent where nobody has to wait. */
  drained?(): Promise<void>;
  stderr(text: string): void;
  /** Folder that relative paths start from. */
  readonly cwd: string;
  /** The machine's calendar day, ISO. */
  today(): string;
  /** Of the help's lines, in characters; that of the window where absent. */
  readonly width?: number;
}
