import type { Finding } from '../../src/core/checking/finding';

/** A finding of which a test says what matters to it. */
export function madeFinding(change: Partial<Finding>): Finding {
  return {
    rule: 'unit-lot',
    subject: 'lot 2',
    severity: 'error',
    clause: 'CCTP §2.2',
    alsoClauses: [],
    doubts: [],
    at: { sheetId: '2017', row: 7, column: 4 },
    related: [],
    order: null,
    project: null,
    facts: {},
    waived: null,
    ...change,
  };
}
