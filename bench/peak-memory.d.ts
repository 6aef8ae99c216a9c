/** Peak memory of this process, in kB. */
export function peakMemory(): number;
