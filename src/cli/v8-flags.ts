import { setFlagsFromString } from 'node:v8';

/**
 * Each is read whenever V8 comes to it, so that it counts in a program that runs already. Of a flag that a version of Node
 * does not know it would complain before whoever runs the program.
 */
export const flags: readonly string[] = [
  // The heap may grow as long as the machine has memory to spare: of a sheet of 100,000 lines a third of the peak was
  // garbage nobody had looked for. It is looked for each time the heap has doubled.
  '--heap-growing-percent=100',
  // The young generation stays at what loading the program has taken (8 MB; it would double twice).
  '--semi-space-growth-factor=1',
  // Nobody waits for an answer in between: marking little by little beside the program takes more than marking at once.
  '--no-incremental-marking',
  // A third of all processors' time went into optimising functions, in a thread that has to share its processor as soon
  // as the machine is busy. Most of it into what each function took in from those it calls: a sixth of that will do.
  '--max-inlined-bytecode-size-cumulative=150',
];

/** V8 is set for programs that stay; from here on it suits one that is over in seconds. */
export function suitShortRun(): void {
  for (const flag of flags) setFlagsFromString(flag);
}
