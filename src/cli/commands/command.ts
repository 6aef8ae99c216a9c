import type { Command } from 'commander';
import type { Bilingual } from '../../core/agreement/schema';
import type { Language } from '../../languages/language';
import type { Io } from '../io';

export interface Context {
  readonly io: Io;
  readonly language: Language;
}

/** A sub-command of `bordereau`: one file each, listed in `index.ts`. */
export interface TerminalCommand {
  readonly name: string;
  /** What it does, for the help page. */
  readonly summary: Bilingual;
  /** Declares arguments and options; their values are checked in `run`. */
  declare(command: Command, language: Language): void;
  /** Does the work and answers the exit status; throws a `Refusal` for what a user can put right. */
  run(
    operands: readonly string[],
    options: Readonly<Record<string, unknown>>,
    context: Context,
  ): Promise<number>;
}
