import type { ExampleLine } from '../../src/core/checking/rule';
import { describe as tell } from '../../src/core/checking/sentences';
import { a1 } from '../../src/core/sheet/address';
import { en } from '../../src/languages/en';
import { fr } from '../../src/languages/fr';
import { checkLines, findingsOf, ruleNamed, type CheckOptions } from './check-example';

/** What a rule found, in both languages, and what became of each of its subjects. */
export function runRule(id: string, lines: readonly ExampleLine[], options?: CheckOptions) {
  const rule = ruleNamed(id);
  const check = checkLines(rule, lines, options);
  const findings = findingsOf(check, rule);
  const [french, english] = [fr, en].map((language) =>
    findings.map((finding) => {
      const { problem, remedy } = tell(finding, [rule], language);
      for (const text of [problem, remedy])
        if (/undefined|NaN|\[object|null|Infinity| {2}| [,.]|^ |^$/.test(text))
          throw new Error(`badly said: “${text}”`);
      return { problem, remedy };
    }),
  );
  return {
    findings,
    found: findings.map(({ severity, cell }) => [severity, cell]),
    related: findings.map(({ related }) => related.map((cell) => a1(cell))),
    problems: (french ?? []).map(({ problem }) => problem),
    remedies: (french ?? []).map(({ remedy }) => remedy),
    problemsEn: (english ?? []).map(({ problem }) => problem),
    remediesEn: (english ?? []).map(({ remedy }) => remedy),
    coverage: check.coverage,
    status: Object.fromEntries(check.coverage.map(({ subject, status }) => [subject, status])),
    missing: [...new Set(check.coverage.flatMap(({ missing }) => missing))],
  };
}
