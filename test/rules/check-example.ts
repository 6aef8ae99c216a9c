/** The rules with their examples, and how an example is run. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { AnyRule, RuleExamples, RulePage } from '../../src/core/checking/rule';

export * from '../../scripts/examples/check-example';
export { columns } from '../../src/catalogue';

const folder = path.join(__dirname, '../../src/rules');

export const ruleFiles = fs
  .readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && !file.startsWith('_'))
  .map((file) => {
    const exports = jest.requireActual<Record<string, unknown>>(path.join(folder, file));
    return {
      name: path.basename(file, '.ts'),
      rule: exports['rule'] as AnyRule,
      examples: exports['examples'] as RuleExamples,
      page: exports['page'] as RulePage,
    };
  });

export function ruleNamed(id: string): AnyRule {
  const found = ruleFiles.find(({ name }) => name === id);
  if (!found) throw new Error(`no rule ${id}`);
  return found.rule;
}
