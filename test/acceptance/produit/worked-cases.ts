/** How the cases worked out by hand for the agreement in force are judged: by a rule over a few lines, or by a formula. */
import { serialOfIso } from '../../../src/core/calendar/serial';
import type { ExampleLine, RuleExample } from '../../../src/core/checking/rule';
import { call, type FunctionId } from '../../functions/call';
import { runRule } from '../../rules/run-rule';
import { product } from './check-product';

export type Found = readonly (readonly string[])[];

export const id = 'produit-2026';
export type Settings = NonNullable<RuleExample['settings']>;

const base: Settings = {
  notifiedOn: '2026-03-16',
  holders: { '1': ['ALPHA', 'BRAVO', 'CHARLIE'] },
  finance: { enabled: true },
};

export function check(
  rule: string,
  lines: readonly ExampleLine[],
  { settings, asOf = '2030-12-31', prices }: Pick<RuleExample, 'settings' | 'asOf' | 'prices'> = {},
) {
  return runRule(rule, lines, {
    agreement: product,
    settings: { ...base, ...settings },
    asOf,
    ...(prices ? { prices } : {}),
  });
}

/** What was found; a pass must be one that was looked at. */
export function severities(...given: Parameters<typeof check>): readonly string[] {
  const { findings, status } = check(...given);
  const looked = Object.values(status).some((one) => one === 'checked' || one === 'partly');
  return looked ? findings.map(({ severity }) => severity) : ['nothing was decided'];
}

export const formula = (name: FunctionId, ...given: unknown[]) => call(name, ...given, id);
export const day = (iso: string) => serialOfIso(iso);

export const line = (more: ExampleLine = {}): ExampleLine => ({
  ...{ order_no: 'BC-001', lot: '1', uo_code: 'UO 1.3.2', qty: 12, project: 'Delta', ...more },
});
