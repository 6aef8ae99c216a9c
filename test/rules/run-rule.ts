import type { ExampleLine } from '../../src/core/checking/rule';
import { describe as tell } from '../../src/core/checking/sentences';
import { a1 } from '../../src/core/sheet/address';
import { en } from '../../src/languages/en';
import { fr } from '../../src/languages/fr';
import { plain } from '../plain';
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
    /** Lines that pass within the reviewer's tolerance alone. */
    tolerated: check.coverage.reduce((sum, { tolerated }) => sum + tolerated, 0),
    missing: [...new Set(check.coverage.flatMap(({ missing }) => missing))],
  };
}

/**
 * Each finding as its reader meets it: severity, cell and the cells beside it, then what is wrong and what to do, in
 * both languages, every space a plain one.
 */
export function told(id: string, lines: readonly ExampleLine[], options?: CheckOptions) {
  const { findings, related, ...texts } = runRule(id, lines, options);
  return findings.map(({ severity, cell }, index) => ({
    found: [severity, cell, ...(related[index] ?? [])],
    fr: [texts.problems, texts.remedies].map((french) => plain(french[index] ?? '')),
    en: [texts.problemsEn, texts.remediesEn].map((english) => plain(english[index] ?? '')),
  }));
}
