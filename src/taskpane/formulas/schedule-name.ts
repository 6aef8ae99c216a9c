/** The name by which formulas know the price schedule, as the help and the samples write it. */
export const scheduleName = 'BPU';
