/** The rules with what their files hold beside them: examples, and what their page says. */
import { rules } from '../../src/catalogue';
import type { AnyRule, RuleExamples, RulePage } from '../../src/core/checking/rule';

export interface RuleFile {
  readonly rule: AnyRule;
  readonly examples: RuleExamples;
  readonly page: RulePage;
}

/** In the order of the catalogue. */
export async function ruleFiles(): Promise<readonly RuleFile[]> {
  return Promise.all(rules.map(async ({ id }) => (await import(`../../src/rules/${id}.ts`)) as RuleFile));
}
