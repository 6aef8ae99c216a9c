import { parseArgs } from 'node:util';

/** A refusal with a sentence for whoever typed the command. */
export class ScriptRefusal extends Error {}

/** An option that a script does not know is no more than named by Node: what there is stands at the script's head. */
export function sentenceOf(error: unknown, script = process.argv[1] ?? ''): unknown {
  if (!(error instanceof Error)) return error;
  const ofOptions = 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  return ofOptions ? `${error.message}\nThe options are told at the head of ${script}.` : error.message;
}

/** Runs a script to its end: what goes wrong is told in its sentence, and its exit status says so. */
export function runScript(
  main: () => Promise<void>,
  sentence: (error: unknown) => unknown = sentenceOf,
): void {
  main().catch((error: unknown) => {
    console.error(sentence(error));
    process.exitCode = 1;
  });
}

/** A script that is told nothing: what is typed behind its name is refused, not passed over. */
export function runWithoutOptions(main: () => Promise<void>): void {
  runScript(async () => {
    refuseOptions();
    await main();
  });
}

export function refuseOptions(): void {
  parseArgs({ options: {} });
}
