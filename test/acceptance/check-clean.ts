/** Checks the clean workbook with all rules, as it stands or with something changed. */
import type { ExampleLine, RuleExample } from '../../src/core/checking/rule';
import { a1 } from '../../src/core/sheet/address';
import { checkSheets, fieldsOf, headerRow, ruleFiles } from '../rules/check-example';
import { cleanDay, cleanLines, cleanPrices, cleanSettings } from './clean-workbook';

export const allRules = ruleFiles.map(({ rule }) => rule);

interface Told {
  readonly rule: string;
  readonly severity: string;
  /** Field of the cell pointed at, and the line's place from 0; `null` for what no cell shows. */
  readonly at: string | null;
  readonly row: number | null;
}

export type Conditions = Pick<RuleExample, 'settings' | 'asOf'> & {
  readonly prices?: RuleExample['prices'] | null;
};

export function checkAll(lines: readonly ExampleLine[], { settings, asOf, prices }: Conditions = {}) {
  // One header row for all, so that a field keeps its column whatever line comes first.
  const fields = fieldsOf([...Object.values(cleanLines), ...lines]);
  const first = Object.fromEntries(fields.map((field) => [field, lines[0]?.[field] ?? null]));
  const given = [first, ...lines.slice(1)];
  const [check] = checkSheets(allRules, [given], {
    settings: { ...cleanSettings, ...settings },
    asOf: asOf ?? cleanDay,
    ...(prices === null ? {} : { prices: prices ?? cleanPrices }),
  });
  if (!check) throw new Error('nothing was checked');
  return { check, fields };
}

/** What was found, short enough to compare. */
export function told(lines: readonly ExampleLine[], conditions?: Conditions): readonly Told[] {
  const { check, fields } = checkAll(lines, conditions);
  return check.findings.map(({ rule, severity, at }) => ({
    rule,
    severity,
    at: at === null ? null : (fields[at.column - 1] ?? a1(at)),
    row: at === null ? null : at.row - headerRow - 1,
  }));
}
