/** What a command touches besides files; tests hand in their own. */
export interface Io {
  stdout(text: string): void;
  stderr(text: string): void;
  /** Folder that relative paths start from. */
  readonly cwd: string;
  /** The machine's calendar day, ISO. */
  today(): string;
  /** Of the help's lines, in characters; that of the window where absent. */
  readonly width?: number;
}

/** The machine's calendar day in its own time zone. */
export function machineDay(): string {
  const now = new Date();
  // As the clock on the wall reads, were it in Greenwich: a format of `Intl` takes 9 ms to make.
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
