/**
 * What every rule finds in a large sheet in which everything goes wrong, as counts and fingerprints: whatever is made
 * faster must find the very same. Where a rule is changed on purpose, `npx jest test/performance/golden -u` renews them,
 * and the difference shows which rules are concerned.
 */
import { createHash } from 'node:crypto';
import { agreements } from '../../src/agreements';
import { rules } from '../../src/catalogue';
import type { Agreement } from '../../src/core/agreement/schema';
import type { SheetCheck } from '../../src/core/checking/check-workbook';
import { publicRules } from '../../src/core/checking/public-rules';
import { checkCells } from './check-cells';
import { goldenConditions, goldenSheets, rulesOfWorkbook } from './golden-workbook';

const ids = [...new Set([...publicRules, ...rules.map(({ id }) => id)])].sort();

/** Everything that is told of a rule, in the order in which it is told. */
function toldBy(checks: readonly SheetCheck[], id: string): string {
  const findings = checks.flatMap((check) => check.findings.filter(({ rule }) => rule === id));
  const coverage = checks.flatMap((check) => check.coverage.filter(({ rule }) => rule === id));
  const lines = coverage.reduce((sum, clause) => sum + clause.lines, 0);
  const print = fingerprint([findings, coverage]);
  return `${findings.length} findings, ${coverage.length} clauses of ${lines} lines, ${print}`;
}

function fingerprint(told: unknown): string {
  return createHash('sha256').update(JSON.stringify(told)).digest('hex').slice(0, 12);
}

const builtIn = agreements.find(({ id }) => id === 'sgmap-2016') as Agreement;

/** The same contract, what one unit takes changed by an amendment: rules are run under each version. */
const amended: Agreement = {
  ...builtIn,
  amendments: [
    {
      id: 'a1',
      label: { fr: 'avenant 1', en: 'amendment 1' },
      from: '2017-06-01',
      clause: 'Avenant 1',
      units: builtIn.units
        .filter(({ code }) => code === 'UO-L2.2.2')
        .map((unit) => ({ ...unit, lots: ['1', '2'] })),
    },
  ],
};

describe.each([
  ['as it was signed', builtIn],
  ['amended', amended],
])('under an agreement %s', (_, agreement) => {
  let checks: readonly SheetCheck[] = [];
  beforeAll(async () => {
    const conditions = await goldenConditions();
    checks = checkCells(goldenSheets(conditions), agreement, conditions);
  });

  it('lets every rule find something', () => {
    const fired = new Set(checks.flatMap(({ findings }) => findings.map(({ rule }) => rule)));
    expect([...rulesOfWorkbook].filter((id) => !fired.has(id))).toEqual([]);
  });

  it('tells them in the same order', () => {
    const order = checks.flatMap(({ findings }) =>
      findings.map(({ rule, at }) => [rule, at?.row, at?.column]),
    );
    expect(order.length).toBeGreaterThan(1_500);
    expect(fingerprint(order)).toMatchSnapshot();
  });

  it.each(ids)('finds the same: %s', (id) => {
    expect(toldBy(checks, id)).toMatchSnapshot();
  });
});
