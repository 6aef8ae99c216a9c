import { agreements } from '../../src/agreements';
import type { Agreement, Claused } from '../../src/core/agreement/schema';
import { ownCitations } from '../../src/core/checking/own-citations';
import { publicRules } from '../../src/core/checking/public-rules';
import type { AnyRule, Examination } from '../../src/core/checking/rule';
import { describe as tell } from '../../src/core/checking/sentences';
import type { Facts } from '../../src/core/checking/finding';
import { atOnce } from '../../src/core/steps';
import type { OrderLine } from '../../src/core/orders/order-line';
import { en } from '../../src/languages/en';
import { fr } from '../../src/languages/fr';
import { agreementOf, cellOf, checkLines, findingsOf, ruleFiles } from './check-example';

/** Every clause the agreement cites anywhere. */
function clausesOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { clause, alsoClauses = [] } = value as Partial<Claused>;
  return [
    ...(typeof clause === 'string' ? [clause] : []),
    ...alsoClauses,
    ...Object.values(value).flatMap(clausesOf),
  ];
}

const citable = (agreement: Agreement) =>
  new Set([...clausesOf(agreement), agreement.unitCode.unknownClause, ...Object.keys(ownCitations)]);

/** The same rule, counting how many outcomes each line of an instance gets besides its findings. */
function counting(rule: AnyRule, wrong: string[]): AnyRule {
  return {
    ...rule,
    instances: rule.instances,
    concerns: rule.concerns,
    check(examination: Examination<unknown, Facts>) {
      const outcomes = new Map<OrderLine, Set<string>>();
      const note = (kind: string) => (lines: OrderLine | readonly OrderLine[]) => {
        for (const line of 'sheetId' in lines ? [lines] : lines)
          outcomes.set(line, (outcomes.get(line) ?? new Set()).add(kind));
      };
      const { verdicts } = examination;
      const steps = rule.check({
        ...examination,
        verdicts: {
          pass: (lines) => (note('pass')(lines), verdicts.pass(lines)),
          partial: (lines, seen) => (note('partial')(lines), verdicts.partial(lines, seen)),
          tolerated: (lines) => (note('tolerated')(lines), verdicts.tolerated(lines)),
          notApplicable: (lines) => (note('notApplicable')(lines), verdicts.notApplicable(lines)),
          undecided: (lines, missing) => (note('undecided')(lines), verdicts.undecided(lines, missing)),
          finding: (found) => (note('finding')(found.lines), verdicts.finding(found)),
        },
      });
      if (steps) atOnce(steps);
      for (const line of examination.lines) {
        const kinds = [...(outcomes.get(line) ?? [])];
        if (kinds.length !== 1)
          wrong.push(
            `${examination.instance.subject}, row ${line.row}: ${kinds.join(' and ') || 'no outcome'}`,
          );
      }
    },
  };
}

it('finds every public rule, and no other', () =>
  expect(new Set(ruleFiles.map(({ name }) => name))).toEqual(publicRules));

describe.each(ruleFiles)('$name', ({ name, rule, examples, page }) => {
  const agreement = agreementOf(rule);
  const clauses = citable(agreement);

  it('is called as its file', () => expect(rule.id).toBe(name));

  it.each(agreements)('has subjects of its own, each citing a clause of $id', (one) => {
    const instances = rule.instances(one);
    expect(new Set(instances.map(({ subject }) => subject)).size).toBe(instances.length);
    for (const { clause, alsoClauses = [] } of instances)
      for (const cited of [clause, ...alsoClauses]) expect(citable(one)).toContain(cited);
  });

  it('has something to check', () => expect(rule.instances(agreement).length).toBeGreaterThan(0));

  it('says what it checks in French and in English', () => {
    const { fr: french, en: english } = rule.texts;
    expect(french.title).not.toBe(english.title);
    expect(french.checked).not.toBe(english.checked);
    for (const text of [french.title, french.checked]) expectFrench(text);
  });

  it('says why it matters and what it does not check', () => {
    for (const { fr: french, en: english } of [page.why, page.notChecked]) {
      expect(french).not.toBe(english);
      expectFrench(french);
      for (const text of [french, english]) expect(text).toMatch(/[.»”]$/);
    }
  });

  it('has examples of both kinds', () => {
    expect(examples.compliant.length).toBeGreaterThan(0);
    expect(examples.violating.length).toBeGreaterThan(0);
  });

  it.each(examples.compliant)('passes: $title', ({ lines, ...options }) => {
    const wrong: string[] = [];
    const check = checkLines(counting(rule, wrong), lines, options);
    expect(findingsOf(check, rule)).toEqual([]);
    const statuses = check.coverage.map(({ status }) => status);
    expect(statuses).not.toContain('not-checkable');
    // What counts over other buyers' orders too is checked as far as it is seen.
    const asFarAsSeen = check.coverage.filter(
      ({ seen, missing }) => seen !== undefined && missing.length === 0,
    );
    expect(asFarAsSeen.length > 0 ? asFarAsSeen.map(({ status }) => status) : statuses).toContain(
      asFarAsSeen.length > 0 ? 'partly' : 'checked',
    );
    expect(wrong).toEqual([]);
  });

  it.each(examples.violating)('finds: $title', ({ lines, severity, at, ...options }) => {
    const wrong: string[] = [];
    const check = checkLines(counting(rule, wrong), lines, options);
    const findings = findingsOf(check, rule);
    expect(findings.map((finding) => [finding.severity, finding.cell])).toEqual([
      [severity, at && cellOf(lines, ...at)],
    ]);
    expect(wrong).toEqual([]);
    const [finding] = findings;
    if (!finding) return;
    for (const cited of [finding.clause, ...finding.alsoClauses]) expect(clauses).toContain(cited);
    for (const doubt of finding.doubts) expect(agreement.doubts.map(({ id }) => id)).toContain(doubt);

    const inFrench = tell(finding, [rule], fr);
    const inEnglish = tell(finding, [rule], en);
    for (const part of ['title', 'problem', 'remedy', 'message'] as const) {
      expect(inFrench[part]).not.toBe('');
      expect(inFrench[part]).not.toBe(inEnglish[part]);
      for (const text of [inFrench[part], inEnglish[part]])
        expect(text).not.toMatch(/undefined|NaN|\[object|null|Infinity|\$\{/);
      expectFrench(inFrench[part]);
    }
    expect(inFrench.problem).toMatch(/\.$/);
    expect(inFrench.remedy).toMatch(/\.$/);
    for (const doubt of finding.doubts) expect(inFrench.message).toContain(doubt);
  });
});

/** Typographic apostrophe; a no-break space before double punctuation, a space of any kind nowhere else before it. */
function expectFrench(text: string): void {
  expect(text).not.toContain("'");
  expect(text).not.toMatch(/ [:;?!%€»]/);
  expect(text).not.toMatch(/« /);
  expect(text).not.toMatch(/ {2}/);
}
