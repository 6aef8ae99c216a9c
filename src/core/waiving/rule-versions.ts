import type { AnyRule } from '../checking/rule';
import type { RuleVersion } from './apply-waivers';

/** The versions of the rules; "1" for a rule that says none, and for what the reading of a sheet finds. */
export function ruleVersions(rules: readonly Pick<AnyRule, 'id' | 'version'>[]): RuleVersion {
  const versions = new Map(rules.map(({ id, version = 1 }) => [id, String(version)]));
  return (rule) => versions.get(rule) ?? '1';
}
