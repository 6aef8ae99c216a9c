import type { Say } from './say';

/** Texts on what users changed since the check. */
export interface WatchingTexts {
  readonly title: string;
  /** Cells changed, and findings that rest on them. */
  changed(cells: number, findings: number, say: Say): string;
  moved(findings: number, say: Say): string;
  gone(sheets: readonly string[], say: Say): string;
  readonly again: string;
  readonly automatic: string;
  /** What a check that starts by itself reads, and what reads all of it. */
  readonly automaticReads: string;
  /** Beside a finding that rests on a changed cell. */
  readonly mark: string;
}
