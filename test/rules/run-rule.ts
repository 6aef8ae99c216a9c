import type { ExampleLine } from '../../src/core/checking/rule';
import { describe as tell } from '../../src/core/checking/sentences';
import { fr } from '../../src/languages/fr';
import { checkLines, findingsOf, ruleNamed, type CheckOptions } from './check-example';

/** What a rule found, and what became of each of its subjects. */
export function runRule(id: string, lines: readonly ExampleLine[], options?: CheckOptions) {
  const rule = ruleNamed(id);
  const check = checkLines(rule, lines, options);
  const findings = findingsOf(check, rule);
  return {
    findings,
    found: findings.map(({ severity, cell }) => [severity, cell]),
    problems: findings.map((finding) => tell(finding, [rule], fr).problem),
    status: Object.fromEntries(check.coverage.map(({ subject, status }) => [subject, status])),
    missing: [...new Set(check.coverage.flatMap(({ missing }) => missing))],
  };
}
