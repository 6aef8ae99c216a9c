/** After an edit only what came or went is put in its place: the order must be that of sorting everything anew. */
import fc from 'fast-check';
import type { Finding, Severity } from '../../src/core/checking/finding';
import { FindingsInOrder, placeOf, type Filed } from '../../src/core/checking/findings-in-order';
import type { OrderLine } from '../../src/core/orders/order-line';

interface Said {
  readonly row: number | null;
  readonly column?: number;
  readonly rule?: string;
  readonly clause?: number;
  readonly line?: number | null;
  readonly severity?: Severity;
}

function filed({ row, column = 1, rule = 'a', clause = 0, line = row, severity = 'error' }: Said): Filed {
  const at = row === null ? null : { sheetId: 'A', row, column };
  const finding = { rule, severity, at, waived: null } as unknown as Finding;
  return {
    finding,
    clause,
    line: line === null ? null : ({ row: line } as OrderLine),
    place: placeOf(finding),
  };
}

const { none } = FindingsInOrder;
const inOrder = (some: readonly Filed[]) => none.changed([], some);
const findingsOf = (some: readonly Filed[]) => some.map(({ finding }) => finding);

it('stand by row, column, rule, clause and line; what no cell shows comes last', () => {
  const [nowhere, below, right, later, other, second, first] = [
    filed({ row: null }),
    filed({ row: 3 }),
    filed({ row: 2, column: 2 }),
    filed({ row: 2, rule: 'b' }),
    filed({ row: 2, clause: 1 }),
    filed({ row: 2, line: 5 }),
    filed({ row: 2, line: 4 }),
  ] as const;
  const { findings } = inOrder([nowhere, below, right, later, other, second, first]);
  expect(findings).toEqual(findingsOf([first, second, other, later, right, below, nowhere]));
});

it('are the very same where nothing came or went', () => {
  const some = inOrder([filed({ row: 2 })]);
  expect(some.changed([], [])).toBe(some);
});

it('are counted as they come and go', () => {
  const [error, warning, info] = [
    filed({ row: 2 }),
    filed({ row: 3, severity: 'warning' }),
    filed({ row: 4, severity: 'info' }),
  ] as const;
  const before = inOrder([error, warning]);
  expect(before.counts).toEqual({ error: 1, warning: 1, info: 0, waived: 0 });
  expect(before.changed([error], [info]).counts).toEqual({ error: 0, warning: 1, info: 1, waived: 0 });
  expect(before.changed([error, warning], []).counts).toEqual(none.counts);
});

it('of one place and clause: what stayed comes before what came', () => {
  const [stays, comes] = [filed({ row: 2 }), filed({ row: 2 })] as const;
  const { findings } = inOrder([stays]).changed([], [comes]);
  expect(findings[0]).toBe(stays.finding);
  expect(findings[1]).toBe(comes.finding);
});

it('are those of all that stand, sorted at once, whatever comes and goes', () => {
  const said = fc.record({
    row: fc.option(fc.integer({ min: 2, max: 5 })),
    column: fc.integer({ min: 1, max: 2 }),
    rule: fc.constantFrom('a', 'b'),
    clause: fc.nat({ max: 2 }),
    line: fc.option(fc.integer({ min: 2, max: 4 })),
  });
  const step = fc.record({
    comes: fc.array(said, { maxLength: 6 }),
    goes: fc.array(fc.nat(), { maxLength: 6 }),
  });
  // As they are filed: clause by clause.
  const byClause = (a: Filed, b: Filed) => a.clause - b.clause;
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 4 }), (steps) => {
      let standing: Filed[] = [];
      let found = none;
      for (const { comes, goes } of steps) {
        const fresh = comes.map(filed).sort(byClause);
        const leaving = new Set(goes.flatMap((at) => standing[at % standing.length] ?? []));
        const gone = standing.filter((one) => leaving.has(one));
        standing = [...standing.filter((one) => !leaving.has(one)), ...fresh].sort(byClause);
        found = found.changed(gone, fresh);
        const anew = inOrder(standing);
        expect(found.findings.map((finding, at) => finding === anew.findings[at])).not.toContain(false);
        expect(found.findings).toHaveLength(standing.length);
        expect(found.counts).toEqual(anew.counts);
      }
    }),
  );
});
