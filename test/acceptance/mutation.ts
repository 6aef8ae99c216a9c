/** One thing changed in the clean workbook, and all that must be found of it. */
import type { Severity } from '../../src/core/checking/finding';
import type { ExampleLine } from '../../src/core/checking/rule';
import { told, type Conditions } from './check-clean';
import { cleanLines, type CleanLine } from './clean-workbook';

/** A line of the clean workbook, or one that the mutation adds ("added", "added 2"…). */
type LineName = CleanLine | 'added' | 'added 2';

/** Rule, severity, and the cell pointed at: field and line; `null` for what no cell shows. */
type Expected = readonly [rule: string, severity: Severity, field: string | null, line: LineName | null];

export interface Mutation {
  /** The rule that must find it. */
  readonly rule: string;
  readonly what: string;
  readonly lines?: Partial<Record<CleanLine, ExampleLine>>;
  readonly added?: readonly ExampleLine[];
  readonly removed?: readonly CleanLine[];
  readonly conditions?: Conditions;
  /** All that is found; what another rule rightly says of the same change stands with the reason. */
  readonly found: readonly Expected[];
  readonly because?: string;
}

export function mutated({ lines = {}, added = [], removed = [] }: Mutation) {
  const names: LineName[] = [];
  const all: ExampleLine[] = [];
  for (const [name, line] of Object.entries(cleanLines) as [CleanLine, ExampleLine][]) {
    if (removed.includes(name)) continue;
    names.push(name);
    const changed = lines[name] ?? {};
    // Certified on the last day here too, unless the mutation says otherwise.
    const certified: ExampleLine =
      changed['end_date'] === undefined ? {} : { service_fait_date: changed['end_date'] ?? null };
    all.push({ ...line, ...certified, ...changed });
  }
  added.forEach((line, index) => {
    names.push(index === 0 ? 'added' : 'added 2');
    all.push(line);
  });
  return { names, lines: all };
}

export function foundIn(mutation: Mutation): readonly Expected[] {
  const { names, lines } = mutated(mutation);
  return told(lines, mutation.conditions).map(({ rule, severity, at, row }) => [
    rule,
    severity as Severity,
    at,
    row === null ? null : (names[row] ?? null),
  ]);
}
