/** A refusal with a sentence for whoever typed the command. */
export class ScriptRefusal extends Error {}

/** Runs a script to its end: what goes wrong is told in its sentence, and its exit status says so. */
export function runScript(
  main: () => Promise<void>,
  sentence: (error: unknown) => unknown = (error) => (error instanceof Error ? error.message : error),
): void {
  main().catch((error: unknown) => {
    console.error(sentence(error));
    process.exitCode = 1;
  });
}
