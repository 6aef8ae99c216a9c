import type { Finding, Severity } from './finding';

/** How many findings count, by severity, and how many were set aside by a waiver. */
export type Counts = Readonly<Record<Severity, number>> & { readonly waived: number };

export function countsOf(findings: readonly Finding[]): Counts {
  const counts = { error: 0, warning: 0, info: 0, waived: 0 };
  for (const { severity, waived } of findings) counts[waived === null ? severity : 'waived'] += 1;
  return counts;
}

/** Several counts together, less others. */
export function countsTogether(more: readonly Counts[], less: readonly Counts[] = []): Counts {
  const of = (what: keyof Counts) =>
    more.reduce((sum, counts) => sum + counts[what], 0) - less.reduce((sum, counts) => sum + counts[what], 0);
  return { error: of('error'), warning: of('warning'), info: of('info'), waived: of('waived') };
}
