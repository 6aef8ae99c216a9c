/** Findings as sentences: the rule's or the reading's own texts, and the reading of a doubt they rest on. */
import type { Language } from '../../languages/language';
import { tongueOf } from '../../languages/tongue';
import { rememberedFor } from '../remembered';
import type { Finding } from './finding';
import type { AnyRule } from './rule';

export interface Sentences {
  /** A few words. */
  readonly title: string;
  readonly problem: string;
  readonly remedy: string;
  /** Problem, remedy, and the readings of doubtful clauses the finding rests on. */
  readonly message: string;
}

/** What a finding says, in a language; in English where the rule has no texts in that language. */
export function describe(finding: Finding, rules: readonly AnyRule[], language: Language): Sentences {
  const tongue = tongueOf(language);
  const texts = textsOf(finding.rule, rules, language);
  const { problem, remedy } = language.say.apart((say) => ({
    problem: texts?.problem(finding.facts, say) ?? finding.rule,
    remedy: texts?.remedy(finding.facts, say) ?? '',
  }));
  const readings = (finding.readings ?? []).map(({ doubt, label }) =>
    language.pane.findings.doubt(doubt, withoutFullStop(label[tongue])),
  );
  return {
    title: texts?.title ?? finding.rule,
    problem,
    remedy,
    message: [problem, remedy, ...readings].filter((sentence) => sentence !== '').join(' '),
  };
}

/** What a rule, or a finding of the reading, is called; its id where neither knows it. */
export function titleOf(id: string, rules: readonly AnyRule[], language: Language): string {
  return textsOf(id, rules, language)?.title ?? id;
}

function textsOf(id: string, rules: readonly AnyRule[], language: Language) {
  return ruleById(rules).get(id)?.texts[tongueOf(language)] ?? readingTexts(language).get(id);
}

/** Thousands of findings are told one after the other. */
const ruleById = rememberedFor((rules: readonly AnyRule[]) => new Map(rules.map((rule) => [rule.id, rule])));

const readingTexts = rememberedFor(({ reading }: Language) => new Map(Object.entries(reading)));

function withoutFullStop(text: string): string {
  return text.replace(/\.$/, '');
}
