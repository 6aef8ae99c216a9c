/** How serious a finding is, once profile and settings have spoken. */
import type { Severity } from './finding';
import type { AnyRule } from './rule';
import type { Settings } from './settings';

/** A severity as the agreement gives it, with the one of the strict profile where it differs. */
export interface Levelled {
  readonly severity: Severity;
  readonly strictSeverity?: Severity;
}

/** The severity of something the agreement levels, in the profile in use. */
export function levelOf(level: Levelled, settings: Pick<Settings, 'profile'>): Severity {
  return (settings.profile === 'strict' && level.strictSeverity) || level.severity;
}

/** Whether the user turned a rule off. */
export function isOff(ruleId: string, settings: Pick<Settings, 'severity'>): boolean {
  return settings.severity[ruleId] === 'off';
}

/**
 * The severity a finding ends with: the one set for its rule, else, in the lenient profile, a warning instead of an
 * error that rests on a setting (ADR 10, point 21), else what the rule said.
 */
export function finalSeverity(
  { id, restsOnSetting }: Pick<AnyRule, 'id' | 'restsOnSetting'>,
  severity: Severity,
  settings: Pick<Settings, 'profile' | 'severity'>,
): Severity {
  const chosen = settings.severity[id];
  if (chosen !== undefined && chosen !== 'off') return chosen;
  return settings.profile === 'lenient' && restsOnSetting && severity === 'error' ? 'warning' : severity;
}
