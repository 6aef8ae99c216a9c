import type { Language } from '../languages/language';
import type { TerminalTexts } from '../languages/terminal-texts';
import type { Io } from './io';

/** What ends a command, or the check of one file, with exit status 2: one sentence in the user's language. */
export class Refusal extends Error {
  constructor(
    readonly sentence: (texts: TerminalTexts, language: Language) => string,
    /** Where the sentence says that there are several faults: each of them, on a line of its own. */
    readonly details: (language: Language) => readonly string[] = () => [],
  ) {
    super('refused');
    this.name = 'Refusal';
  }
}

/** What a report keeps of refusals and notices: each with its details, one below the other. */
export function sentencesOf(refusals: readonly Refusal[], language: Language): readonly string[] {
  return refusals.map((refusal) =>
    [refusal.sentence(language.terminal, language), ...refusal.details(language)].map(onLine).join('\n'),
  );
}

/** Writes a refusal, or something to know beside a result: its sentence, then its details. */
export function tellRefusal(io: Io, refusal: Refusal, language: Language): void {
  tell(io, refusal.sentence(language.terminal, language));
  for (const detail of refusal.details(language)) tell(io, `  ${detail}`);
}

/** Writes a sentence on one line, whatever the names in it hold. */
export function tell(io: Io, sentence: string): void {
  io.stderr(`${onLine(sentence)}\n`);
}

/** Without what breaks lines, steers the terminal, or turns the order of letters around. */
export function onLine(sentence: string): string {
  return sentence.replace(/[\p{Cc}\u2028-\u202e\u2066-\u2069]+/gu, ' ');
}
