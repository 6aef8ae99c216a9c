import type { WaiverStatus } from '../core/waiving/apply-waivers';
import type { WaiverScope } from '../core/waiving/waiver';
import type { Say } from './say';

/** Texts of what a reviewer decides on a finding: correct it, or set it aside. */
export interface ReviewTexts {
  /** Buttons of a finding, as a group. */
  tools(address: string): string;
  readonly fix: string;
  change(before: string, after: string): string;
  readonly blank: string;
  readonly fixing: string;
  fixed(address: string, before: string, after: string): string;
  /** After `fixed`, once it is so. */
  readonly rechecked: string;
  readonly revert: string;
  readonly waive: string;
  readonly waiveTitle: string;
  readonly covers: string;
  readonly scopes: Readonly<Record<Exclude<WaiverScope, 'order'>, string>> & {
    order(number: string): string;
  };
  readonly reason: string;
  readonly reasonHint: string;
  readonly reasonMissing: string;
  readonly author: string;
  readonly authorHint: string;
  readonly authorMissing: string;
  readonly grant: string;
  readonly granting: string;
  readonly cancel: string;
  readonly granted: string;
  readonly takenBack: string;
  readonly unreadable: string;
  readonly list: string;
  listed(count: number, say: Say): string;
  /** Reason, author and ISO day as one line. */
  grounds(reason: string, author: string, day: string): string;
  readonly status: Readonly<Record<WaiverStatus, string>>;
  setAside(count: number, say: Say): string;
  readonly takeBack: string;
}
