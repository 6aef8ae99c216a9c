import { setFlagsFromString } from 'node:v8';

/**
 * V8 lets its heap grow as long as the machine has memory to spare: of a sheet of 100,000 lines a third of the peak was
 * garbage nobody had looked for. From here on it looks sooner, each time the heap has grown by a quarter, and keeps its
 * young generation at what loading the program has taken (8 MB; it would double twice). Both flags are read at each
 * collection, so that they count in a program that runs already, as the size itself (`--max-semi-space-size`) does not.
 */
export function growSparingly(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString('--heap-growing-percent=25');
}
