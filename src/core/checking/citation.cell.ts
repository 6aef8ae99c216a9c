/** For the custom functions: a cell cites no clause of what a rule found. */
import type * as whole from './citation';

export const cite: typeof whole.cite = (_, { clause }) => ({ clause });
