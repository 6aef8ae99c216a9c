import type { SheetCheck } from '../../src/core/checking/check-workbook';
import type { Coverage } from '../../src/core/checking/finding';
import { sheetOfCells } from '../../src/core/sheet/snapshot';
import type { ReadSheet } from '../../src/core/orders/order-sheet';
import { checkedClauses, mergedCoverage } from '../../src/core/checking/merged-coverage';
import { groupFindings } from '../../src/taskpane/view/finding-groups';
import {
  addressIn,
  countingFindings,
  severityCounts,
  waivedFindings,
} from '../../src/taskpane/view/findings';
import { gapsOf } from '../../src/taskpane/view/gaps';
import { namesIn } from '../../src/taskpane/view/names';
import { recognisedSheet } from '../../src/taskpane/view/recognition';
import { engine } from '../../src/taskpane/session/real-engine';
import { fr } from '../../src/languages/fr';
import { madeFinding as finding } from './made-finding';

function coverage(change: Partial<Coverage>): Coverage {
  return {
    rule: 'unit-lot',
    subject: 'lot 2',
    clause: 'CCTP §2.2',
    alsoClauses: [],
    status: 'checked',
    lines: 10,
    tolerated: 0,
    missing: [],
    ...change,
  };
}

function sheet(name: string, fields: readonly string[] = []): ReadSheet {
  return {
    snapshot: sheetOfCells(name, []),
    headerRow: 3,
    columns: fields.flatMap((field, index) => {
      const column = engine.columns.find((candidate) => candidate.field === field);
      return column ? [{ column, header: field.toUpperCase(), index: index + 1 }] : [];
    }),
    unmapped: [{ header: 'Remarques', index: 27 }],
    lines: [],
    cells: { rows: [], byField: new Map(), asShown: new Map(), split: new Set(), parts: new Map() },
    rowsRead: 0,
    skipped: [
      { row: 4, reason: 'blank' },
      { row: 9, reason: 'total' },
      { row: 12, reason: 'total' },
    ],
    bySums: false,
    findings: [],
  };
}

function check(change: Partial<SheetCheck>, name = '2017'): SheetCheck {
  return {
    sheet: sheet(name),
    findings: [],
    coverage: [],
    counts: { error: 0, warning: 0, info: 0, waived: 0 },
    ...change,
  };
}

const groupedBySeverity = (checks: readonly SheetCheck[]) =>
  groupFindings(countingFindings(checks), 'severity');

describe('findings', () => {
  it('are told most serious first, those of one cause together', () => {
    const sections = groupedBySeverity([
      check({
        findings: [
          finding({ severity: 'info', rule: 'hidden-row' }),
          finding({ facts: { line: 1 } }),
          finding({ subject: 'lot 1' }),
          finding({ facts: { line: 2 } }),
        ],
      }),
    ]);
    expect(sections.map(({ value, count }) => [value, count])).toEqual([
      ['error', 3],
      ['info', 1],
    ]);
    expect(sections[0]?.causes.map(({ subject, items }) => [subject, items.length])).toEqual([
      ['lot 2', 2],
      ['lot 1', 1],
    ]);
  });

  it('tell once what all of a cause rest on', () => {
    const eve = { doubt: 'D-03', label: { fr: 'La veille.', en: 'The eve.' } };
    const sections = groupedBySeverity([
      check({
        findings: [
          finding({ doubts: ['D-03'], readings: [eve], alsoClauses: ['CCTP §1', 'CCTP §4'] }),
          finding({ doubts: ['D-03'], readings: [eve], alsoClauses: ['CCTP §1'] }),
        ],
      }),
    ]);
    expect(sections[0]?.causes).toMatchObject([{ readings: [eve], alsoClauses: ['CCTP §1'] }]);
  });

  it('of the same rule and subject but of another severity are another cause', () => {
    const sections = groupedBySeverity([
      check({ findings: [finding({}), finding({ severity: 'warning' })] }),
    ]);
    expect(sections.map(({ causes }) => causes.length)).toEqual([1, 1]);
  });

  it('with a waiver are kept apart', () => {
    const waived = { reason: 'accord', author: 'A', day: '2026-11-02', ruleVersion: '1' };
    const checks = [check({ findings: [finding({ waived }), finding({})] })];
    expect(groupedBySeverity(checks)[0]?.count).toBe(1);
    expect(waivedFindings(checks)).toHaveLength(1);
  });

  it('are counted over all sheets', () => {
    const counts = { error: 2, warning: 1, info: 0, waived: 0 };
    expect(severityCounts([check({ counts }), check({ counts }, '2018')])).toEqual({
      error: 4,
      warning: 2,
      info: 0,
    });
  });

  it('name the sheet of a cell only where there are several', () => {
    const cell = { sheetId: '2017', row: 7, column: 4 };
    expect(addressIn([check({})])(cell)).toBe('D7');
    expect(addressIn([check({}), check({}, '2018')])(cell)).toBe('2017!D7');
  });
});

describe('coverage', () => {
  it.each([
    ['checked', 'not-applicable', 'checked'],
    ['not-applicable', 'not-checkable', 'not-checkable'],
    ['checked', 'not-checkable', 'partly'],
    ['partly', 'checked', 'partly'],
    ['off', 'off', 'off'],
  ] as const)('of a clause %s on one sheet and %s on another is %s', (one, other, together) => {
    const merged = mergedCoverage([
      check({ coverage: [coverage({ status: one, lines: 3, missing: ['lot'] })] }),
      check({ coverage: [coverage({ status: other, lines: 4, missing: ['lot', 'qty'] })] }, '2018'),
    ]);
    expect(merged).toMatchObject([{ status: together, lines: 7, missing: ['lot', 'qty'] }]);
  });

  it('tells a clause that was checked from one that is respected', () => {
    const [entry] = mergedCoverage([
      check({ coverage: [coverage({})], findings: [finding({ severity: 'warning' }), finding({})] }),
    ]);
    expect(entry).toMatchObject({ status: 'checked', findings: 2, worst: 'error' });
  });

  it('counts as checked only the clauses that were, each once', () => {
    expect(
      checkedClauses([
        coverage({}),
        coverage({ subject: 'lot 1' }),
        coverage({ clause: 'CCTP §3.3', status: 'partly' }),
        coverage({ clause: 'CCTP §5', status: 'not-checkable' }),
      ]),
    ).toBe(2);
  });
});

describe('what could not be checked', () => {
  const { isColumn } = namesIn(fr, engine);
  const status = 'not-checkable' as const;

  it('is grouped by what is missing: settings first, absent columns, then cells left blank', () => {
    const gaps = gapsOf(
      [
        coverage({ status: 'partly', missing: ['qty'] }),
        coverage({ status, missing: ['project'] }),
        coverage({ status, missing: ['project'], rule: 'phase-sequence', clause: 'CCTP §4' }),
        coverage({ status, missing: ['notifiedOn'], clause: 'CCTP §2.4' }),
        coverage({ missing: [] }),
      ],
      [sheet('2017', ['qty'])],
      isColumn,
    );
    expect(gaps.map(({ kind, name, controls }) => [kind, name, controls])).toEqual([
      ['setting', 'notifiedOn', 1],
      ['column', 'project', 2],
      ['blank', 'qty', 1],
    ]);
    expect(gaps[1]?.clauses).toEqual(['CCTP §2.2', 'CCTP §4']);
  });

  it('is told even where nothing is named as missing', () => {
    expect(gapsOf([coverage({ status })], [], isColumn)).toMatchObject([{ kind: 'other', controls: 1 }]);
  });
});

describe('a recognised sheet', () => {
  it('is told with its columns, what is not used, and the rows left aside', () => {
    expect(recognisedSheet(sheet('2017', ['uo_code', 'qty']), namesIn(fr, engine))).toMatchObject({
      name: '2017',
      headerRow: 3,
      columns: [
        { letters: 'A', header: 'UO_CODE', title: 'Unité d’œuvre' },
        { letters: 'B', header: 'QTY', title: 'Quantité' },
      ],
      unmapped: [{ letters: 'AA', header: 'Remarques' }],
      skipped: [{ reason: 'total', rows: [9, 12] }],
    });
  });
});
