import type { Tongue } from '../../languages/tongue';
import type { Agreement } from '../agreement/schema';

/**
 * What a subject of a rule is called for a reader: the words of the agreement for a profile, a point of its checklist
 * or a time limit, the title of a column, and codes, lots and phases as they are. "" for the rule's one general
 * subject ("orders", "framework"), of which its title says enough.
 */
export function subjectName(
  subject: string,
  agreement: Agreement,
  tongue: Tongue,
  columnTitle: (field: string) => string | null,
): string {
  const { profiles, checklist, timeLimits, penalties = [], notPayable = [], levels = [] } = agreement;
  const named = [...profiles, ...checklist, ...timeLimits, ...penalties, ...notPayable, ...levels];
  const [head = '', ...rest] = subject.split(', ');
  const label = named.find(({ id }) => id === head)?.label[tongue] ?? columnTitle(head);
  if (label !== null) return [label, ...rest].join(', ');
  return /^[a-z]+$/.test(head) ? rest.join(', ') : subject;
}
