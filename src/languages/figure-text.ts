import { measureKinds, type Measure } from '../core/summing/measures';
import type { Say } from './say';

/** A figure of a summary as it is shown; "–" for what is not known. */
export function figureText(measure: Measure, value: number | null, say: Say): string {
  if (value === null) return '–';
  return measureKinds[measure] === 'money' ? say.money(value) : say.number(value);
}
