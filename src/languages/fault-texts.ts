import type { Fault } from '../core/agreement/faults';
import type { Language } from './language';

/** Faults told one by one; a file that is something else altogether has thousands. */
const mostTold = 20;

/** Where a fault of an agreement is, and why it is one, in a sentence. */
export function faultText({ place, line, column, why }: Fault, { agreement, say }: Language): string {
  const at = line === undefined || column === undefined ? null : { line, column };
  return agreement.at(agreement.place(place, at), agreement.reason(why, say));
}

/** Each of several faults in a sentence; of very many the first ones, and how many more there are. */
export function faultTexts(faults: readonly Fault[], language: Language): readonly string[] {
  const left = faults.length - mostTold;
  return [
    ...faults.slice(0, mostTold).map((fault) => faultText(fault, language)),
    ...(left > 0 ? [language.agreement.more(left, language.say)] : []),
  ];
}
