/** A column that a sheet no longer has: whatever rule needs it, its articles show that it could not be checked. */
import { clauseView, madeControls, type ClauseView } from '../../src/core/checking/clause-view';
import { mergedCoverage } from '../../src/core/checking/merged-coverage';
import type { ExampleLine } from '../../src/core/checking/rule';
import { agreement, agreementOf, checkSheets, ruleFiles, without } from '../rules/check-example';

const rules = ruleFiles.map(({ rule }) => rule);
const needing = rules.flatMap((rule) => rule.needs.map((column) => [column.field, rule.id] as const));
const examples = new Map(ruleFiles.map(({ name, examples: of }) => [name, of.compliant[0]]));
/** What makes a table of orders of a few columns. */
const filler: ExampleLine = { order_no: 'BC-1', project: 'Alpha', qty: 1 };

it.each(needing)('%s turns %s to not checkable, and its articles show it', (field, id) => {
  const rule = rules.filter((candidate) => candidate.id === id);
  const [from] = rule.map(agreementOf);
  const { lines = [], ...example } = examples.get(id) ?? {};
  const options = { ...example, agreement: from };
  const whole = withResults(viewOfRule(rule, lines, options));
  expect(whole.map(({ status }) => status)).toContain('checked');

  const poorer = lines.map((each) => without(each, field));
  const filled = poorer.map((each) => ({ ...without(filler, field), ...each }));
  const view = viewOfRule(rule, poorer, options) ?? viewOfRule(rule, filled, options);
  if (view === null) {
    // Without its units, a table is no order sheet any more, and nothing of it is checked.
    expect(field).toBe('uo_code');
    return;
  }
  const left = withResults(view);
  expect(left.length).toBeGreaterThan(0);
  for (const { status, missing } of left)
    expect([status, missing]).toEqual(['not-checkable', expect.arrayContaining([field])]);
  expect([...view.articles, ...view.others].map(({ outcome }) => outcome)).toContain('not-checkable');
});

/** The results of the controls that concern some line. */
function withResults(view: ClauseView | null) {
  return [...(view?.articles ?? []), ...(view?.others ?? [])]
    .flatMap((entry) => entry.rules.flatMap(({ controls }) => controls))
    .flatMap(({ result }) => (result && result.status !== 'not-applicable' ? [result] : []));
}

/** The view of one rule over some lines; `null` where they are no order sheet any more. */
function viewOfRule(
  of: typeof rules,
  lines: readonly ExampleLine[],
  options: Parameters<typeof checkSheets>[2],
): ClauseView | null {
  try {
    return clauseView(agreement, madeControls(mergedCoverage(checkSheets(of, [lines], options))), []);
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('not an order sheet')) return null;
    throw error;
  }
}
