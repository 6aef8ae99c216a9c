/** Checks the clean workbook of the agreement in force, as it stands or with something changed. */
import { agreements } from '../../../src/agreements';
import type { Severity } from '../../../src/core/checking/finding';
import type { ExampleLine, RuleExample } from '../../../src/core/checking/rule';
import { checkSheets, fieldsOf, headerRow, ruleFiles } from '../../rules/check-example';
import { productDay, productLines, productPrices, productSettings, type ProductLine } from './clean-workbook';

export const product = agreements.find(({ id }) => id === 'produit-2026') ?? raise();

function raise(): never {
  throw new Error('the agreement is not built in');
}

const rules = ruleFiles.map(({ rule }) => rule);

/** One thing changed, and all that must be found of it. */
export interface ProductMutation extends Pick<RuleExample, 'settings' | 'asOf'> {
  readonly rule: string;
  readonly what: string;
  readonly lines?: Partial<Record<ProductLine, ExampleLine>>;
  readonly added?: readonly ExampleLine[];
  readonly removed?: readonly ProductLine[];
  /** Rule, severity, field of the cell pointed at, and line (a name, or "added"); `null` for what no cell shows. */
  readonly found: readonly (readonly [string, Severity, string | null, string | null])[];
}

export function checkProduct({
  lines = {},
  added = [],
  removed = [],
  settings,
  asOf,
}: Partial<ProductMutation>) {
  const names = (Object.keys(productLines) as ProductLine[]).filter((name) => !removed.includes(name));
  const all = [...names.map((name) => ({ ...productLines[name], ...lines[name] })), ...added];
  const fields = fieldsOf([...Object.values(productLines), ...all]);
  const whole = all.map((line: ExampleLine) =>
    Object.fromEntries(fields.map((field) => [field, line[field] ?? null])),
  );
  const [check] = checkSheets(rules, [whole], {
    agreement: product,
    settings: { ...productSettings, ...settings },
    asOf: asOf ?? productDay,
    prices: productPrices,
  });
  if (!check) throw new Error('nothing was checked');
  const found = check.findings.map(({ rule, severity, at }) => [
    rule,
    severity,
    at === null ? null : (fields[at.column - 1] ?? null),
    at === null ? null : (names[at.row - headerRow - 1] ?? 'added'),
  ]);
  return { check, found };
}
