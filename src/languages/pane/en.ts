import type { PaneTexts } from '../pane-texts';
import { help } from './help-en';
import { formulas } from './formulas-en';
import { agreements } from './agreements-en';
import { lens } from './lens-en';
import { protection } from './protection-en';
import { reporting } from './reporting-en';
import { watching } from './watching-en';
import { review } from './review-en';
import { rowRuns } from '../row-runs';
import { settings } from './settings-en';
import { shell } from './shell-en';
import { stored } from './stored-en';
import { summaries } from './summaries-en';
import { mapping } from './mapping-en';

export const pane: PaneTexts = {
  ...shell,
  severity: {
    error: { one: 'Error', many: 'Errors' },
    warning: { one: 'To verify', many: 'To verify' },
    info: { one: 'Information', many: 'Information' },
  },
  status: {
    checked: 'Checked',
    partly: 'Partly checked',
    'not-checkable': 'Not checkable',
    'not-applicable': 'Not applicable',
    off: 'Switched off',
  },
  problems: {
    'editing-cell': {
      what: 'A cell is being edited, so Excel does not let the workbook be read.',
      next: 'Finish the entry (Enter) or give it up (Esc), then try again.',
    },
    'too-large': {
      what: 'The sheet is too large to be read.',
      next: 'Delete the unused rows and columns below and to the right of the table, or put the orders on a sheet of their own, then try again.',
    },
    protected: {
      what: 'The sheet or the workbook is protected.',
      next: 'Lift the protection (Review tab), then try again. The check itself writes nothing and remains possible.',
    },
    'sheet-gone': {
      what: 'The sheet is no longer in the workbook.',
      next: 'Run a new check to start from the workbook as it is.',
    },
    'sheet-hidden': {
      what: 'The sheet is hidden, so Excel cannot go there.',
      next: 'Unhide it (right-click on a sheet tab, Unhide…), then try again.',
    },
    'other-workbook': {
      what: 'Another workbook, or a chart sheet, is in front.',
      next: 'Go back to a sheet of the checked workbook, then try again.',
    },
    'read-only': {
      what: 'The workbook is open read-only, so nothing can be saved in it.',
      next: 'Save a copy or ask for the right to edit it, then try again.',
    },
    unsupported: {
      what: 'This version of Excel does not allow the operation.',
      next: 'Update Excel (Excel 2021 or later, or Microsoft 365), or use Excel on the web.',
    },
    cancelled: { what: 'The operation was cancelled.', next: 'Start again whenever you like.' },
    'cell-changed': {
      what: 'The cell has changed since the check. Nothing was written.',
      next: 'Check again, then try again if the finding is still there.',
    },
    'holds-formula': {
      what: 'The cell holds a formula. Nothing was written.',
      next: 'Correct the formula, or replace it with a value yourself.',
    },
    'name-taken': {
      what: 'The name BPU already exists in the workbook. Nothing was written.',
      next: 'Keep it if it stands for your prices. Otherwise delete it (Formulas, Name Manager), then try again.',
    },
    'row-taken': {
      what: 'The row below the last order is not free. Nothing was written.',
      next: 'Insert a blank row below the last order, then try again.',
    },
    'column-filled': {
      what: 'Excel copied the formula into other cells of the table’s column.',
      next: 'Undo (Ctrl+Z) until the column is back, turn off the filling of formulas in tables (Options, Proofing, AutoCorrect Options), then try again.',
    },
    'no-formulas': {
      what: 'The sheet in front has no MARCHE formula. Nothing was copied.',
      next: 'Show the sheet to send, then try again.',
    },
    'stuck-formulas': {
      what: 'Formulas of the sheet are stuck on #NAME?. Nothing was copied.',
      next: 'Repair them, wait for their results, then try again.',
    },
    'chart-refused': {
      what: 'Excel refused to draw the chart of the sheet. The workbook is as it was.',
      next: 'Try again. If it is refused again, choose other figures, or send the diagnostic below to your support.',
    },
    unknown: {
      what: 'Excel refused the operation, for a reason we do not know.',
      next: 'Try again. If it is refused again, send the diagnostic below to your support.',
    },
    fault: {
      what: 'A fault of ours interrupted the work. The workbook was not changed.',
      next: 'Try again. If the fault persists, send the diagnostic below to your support.',
    },
  },
  problem: {
    ...protection,
    onSheet: (sheet, what) => `Sheet “${sheet}”: ${what}`,
    diagnostic: 'Diagnostic (no cell contents)',
    copy: 'Copy',
    copied: 'Copied',
    retry: 'Try again',
  },
  reading: {
    workbook: 'Reading the workbook…',
    sheet: (name) => `Reading sheet “${name}”…`,
  },
  recognition: {
    title: 'Order table',
    line: (sheet, lines, columns, say) =>
      `${sheet}: ${say.count(lines, 'line', 'lines')}, ${say.count(columns, 'column recognised', 'columns recognised')}`,
    tables: (count, lines, say) =>
      `${say.count(count, 'order table', 'order tables')}: ${say.count(lines, 'line', 'lines')}`,
    each: 'Table by table',
    agreement: (title, reference) => `${title} (${reference})`,
    hiddenSheet: 'Hidden sheet',
    headerRow: (row) => `Headers in row ${row}`,
    details: 'How it was read',
    column: 'Col.',
    header: 'Header',
    readAs: 'Read as',
    unmapped: (count, say) => say.count(count, 'column not used', 'columns not used'),
    unmappedHint: 'Their header matches nothing that is checked.',
    skipped: (count, say) => say.count(count, 'row left aside', 'rows left aside'),
    reasons: {
      blank: 'blank',
      total: 'total',
      subtotal: 'subtotal',
      'repeated-header': 'repeated header',
      title: 'title',
      note: 'note',
      'other-contract': 'other contract',
    },
    rows: (rows, say) =>
      `${rows.length === 1 ? 'row' : 'rows'} ${say.list(rowRuns(rows).map(([from, to]) => (from === to ? `${from}` : `${from} to ${to}`)))}`,
  },
  summaries,
  mapping,
  stored,
  noOrderSheet: {
    title: 'No order table recognised',
    lookedOn: (sheets, say) =>
      `${say.count(sheets.length, 'sheet examined', 'sheets examined')}: ${say.list(sheets.map(say.quote))}.`,
    noSheet: 'The workbook has no sheet with contents.',
    lookedFor: 'Columns looked for',
    missing: (sheet, titles, say) => `“${sheet}”: missing ${say.list(titles)}.`,
    noUnit: (sheet, header) =>
      `“${sheet}”: the column “${header}” names no unit of work of an agreement that is known.`,
    nothingLikeIt: (sheet) => `“${sheet}”: none of these columns.`,
    summary: (sheet) =>
      `“${sheet}”: a summary or a pivot table, its figures are those of orders written elsewhere.`,
    whatToDo: 'What to do',
    steps: [
      'Open the workbook in which the orders are kept.',
      'Give the table a header row, with a column of units of work (“Code UO”), filled in, and at least two other columns of the list above.',
      'If the orders are under another agreement, load it in the settings.',
      'Then read the workbook again.',
    ],
    readAgain: 'Read the workbook again',
  },
  check: {
    start: 'Check',
    again: 'Check again',
    cancel: 'Cancel',
    cancelled: 'Check cancelled. Nothing was changed.',
    conditions: (day, profile, say) => `As of ${say.day(day)}, ${profile} profile`,
    change: 'Change',
    progressLabel: 'Progress of the check',
    progress: (share, say) => `Checking: ${say.percent(share)}`,
    pendingTitle: 'Manual calculation',
    pending:
      'Formulas are waiting to be recalculated, so the values read may be stale. Recalculate (F9), then check.',
    editingTitle: 'A cell is being edited',
    editing: 'Finish the entry (Enter) or give it up (Esc): the reading will go on by itself.',
    settingsChanged: 'The settings have changed since this check.',
  },
  profiles: { standard: 'standard', strict: 'strict', lenient: 'lenient' },
  results: {
    title: 'Result',
    summary: (counts, notCheckable, say) =>
      `Check finished: ${say.list([
        say.count(counts.error, 'error', 'errors'),
        say.count(counts.warning, 'point to verify', 'points to verify'),
        `${say.number(counts.info)} for information`,
        say.count(notCheckable, 'check that could not be made', 'checks that could not be made'),
      ])}.`,
    counts: 'Findings by severity',
    notCheckable: { one: 'Not checkable', many: 'Not checkable' },
    filterHint: 'Show only this part',
    waived: (count, say) => say.count(count, 'waived finding', 'waived findings'),
    prices: (sheet) => `Prices compared with the schedule on sheet “${sheet}”.`,
    noPrices:
      'Finance checks without a price schedule: no sheet of the workbook is headed as one (unit code, unit price excluding tax).',
    done: (day, profile, lines, say) =>
      `${say.count(lines, 'line checked', 'lines checked')} as of ${say.day(day)}, ${profile} profile.`,
    off: (rules, say) =>
      `${say.count(rules, 'check is turned off', 'checks are turned off')} in the settings.`,
    changedOnly: 'This check started by itself: only changed cells and formulas were read again.',
  },
  line: {
    found: (row, count, say) =>
      count === 0
        ? `Row ${row}: nothing to report.`
        : `Row ${row}: ${say.count(count, 'finding', 'findings')}.`,
    noLine: (row) => `Row ${row} is not an order line that was checked.`,
    all: 'Show all',
  },
  findings: {
    title: 'Findings',
    keys: 'Arrows: move between findings. Enter: go to the cell.',
    remedy: (text) => `To correct: ${text}`,
    cell: (address) => `Cell ${address}`,
    order: (number) => `order ${number}`,
    project: (name) => `project ${name}`,
    evidence: 'See also:',
    moreEvidence: (count, say) => `and ${say.count(count, 'other', 'others')}`,
    groupHeading: (title, count, say) => `${title} (${say.number(count)})`,
    showCell: 'Go to the cell',
    sameCause: (count, say) => `Same cause × ${say.number(count)}`,
    more: (count, say) => (count > 1 ? `Show the other ${say.number(count)}` : 'Show the last one'),
    search: 'Look for a finding',
    groupBy: 'Sort by',
    groupings: { severity: 'By severity', rule: 'By check', project: 'By project', order: 'By order' },
    ofNone: { project: 'Without project', order: 'Without order' },
    previous: 'Previous',
    next: 'Next',
    found: (count, say) => say.count(count, 'finding', 'findings'),
    position: (place, count, say) => `${say.number(place)} of ${say.number(count)}`,
    noMatch: (query, say) => `No finding contains ${say.quote(query)}.`,
    doubt: (id, reading) => `Ambiguous point ${id}, reading used: ${reading}.`,
    waived: 'Waived',
    noCell: 'Whole workbook',
    readingClause: 'Reading of the table',
  },
  review,
  reporting,
  agreements,
  lens,
  help,
  formulas,
  watching,
  clean: {
    title: 'Nothing to report',
    checked: (clauses, lines, say) =>
      `${say.count(clauses, 'clause checked', 'clauses checked')} on ${say.count(lines, 'line', 'lines')}.`,
    notChecked: (controls, say) =>
      `${say.count(controls, 'check could not be made', 'checks could not be made')}: see “Not checkable” below.`,
    partly: 'Some checks could not cover every line: see “Not checkable” below.',
    allChecked: 'Every check that concerns this table could be made.',
    nothing: 'Nothing was checked',
    nothingChecked:
      'No clause was checked: that nothing was found says nothing of whether these lines comply.',
  },
  notCheckable: {
    hint: 'What the table or the settings lack for a verdict. It is neither compliant nor non-compliant.',
    missingColumn: (title) => `No “${title}” column`,
    missingSetting: (title) => `Setting “${title}” not filled in`,
    blankCells: (title) => `“${title}” column blank or unreadable on some lines`,
    fill: 'Fill in',
    controls: (count, say) => say.count(count, 'check', 'checks'),
    missingPrices: 'No price schedule in the workbook',
    unknownPrice: 'Price not found (price schedule missing or incomplete)',
    somePrices: 'Prices of some units missing from the schedule',
    pricesRemedy: 'Add a sheet “BPU” headed by the unit’s code and its unit price excluding tax.',
    columnRemedy: 'Add this column to the table if you have the information.',
    other: 'Not enough data in the table',
    nothing: 'No check was left without an answer.',
  },
  coverage: {
    title: 'The contract, article by article',
    intro:
      'What the check made of each article, and what no sheet can show: a basis to sign article by article.',
    beforeCheck: 'Run a check to see what it makes of each article.',
    filter: 'Show',
    all: 'All articles',
    withFindings: 'With findings',
    outcomes: {
      'beyond-sheet': 'Cannot be checked on a sheet',
      outside: 'Asks nothing of an order',
      uncovered: 'No check bears on this article',
    },
    others: 'Beyond the articles of the contract',
    none: 'No article in this case.',
    controls: (count, say) => say.count(count, 'check', 'checks'),
    notOnSheet: (reason) => `Beyond the sheet: ${reason}`,
    remark: (text) => `Worth knowing: ${text}`,
    seeAlso: (clauses, say) => `Also checked under ${say.list(clauses)}.`,
    lines: (count, say) => say.count(count, 'line', 'lines'),
    findings: (count, say) => say.count(count, 'finding', 'findings'),
    tolerated: (count, say) => `${say.number(count)} of them accepted within the tolerance`,
    seenHere: (cents, say) => `seen here: ${say.money(cents)} excl. tax, the rest is not in this workbook`,
    missing: (titles, say) => `missing: ${say.list(titles)}`,
    also: (clauses, say) => `see also ${say.list(clauses)}`,
    doubts: 'Ambiguous points of the contract',
    doubtsIntro:
      'Here the text allows several readings. The one the checks follow is shown; you can change it where “Change” is offered. Elsewhere, if you read the text otherwise, change the severity of the check or grant a waiver.',
    doubtInUse: (reading) => `Reading used: ${reading}`,
    doubtOther: (reading) => `Other reading: ${reading}`,
    doubtTopics: {
      'date-convention': 'Decides the day on which a length ends.',
      'order-day': 'Decides the day an order counts from.',
      'capacity-count': 'Decides how start-ups are counted.',
      'phase-names': 'Decides which names of phases are understood.',
      'launch-order': 'Decides whether an order is expected for the launch unit.',
      beneficiaries: 'Decides whether beneficiaries are compared with a list.',
      'challenge-start': 'Decides the first day of the time limit to challenge a team.',
    },
    doubtRules: (titles, say) => `Checks that depend on it: ${say.list(titles)}.`,
    doubtRemarked: (articles, say) => `Noted again under ${say.list(articles)}.`,
    doubtFindings: (count, say) =>
      `${say.count(count, 'finding', 'findings')} ${count > 1 ? 'depend' : 'depends'} on it.`,
    doubtNoEffect: 'No check depends on it.',
  },
  settingNames: {
    agreement: 'Framework agreement',
    contractNo: 'Contract number',
    notifiedOn: 'Notification date',
    contractEnd: 'End of the contract',
    nonRenewals: 'Non-renewal decisions',
    renewalRefusedByHolder: 'Renewal refused by the holder',
    holderRetained: 'Holder retained at re-procurement',
    holders: 'Holders',
    buyers: 'Buyers',
    launchMeetings: 'Launch meetings',
    inheritedProjects: 'Inherited projects',
    profile: 'Check profile',
    tolerance: 'Tolerances',
    'tolerance.months': 'Tolerance on approximate durations',
    'tolerance.designDays': 'Tolerance on approximate workloads',
    'tolerance.capacityDays': 'Tolerance on what a period can hold',
    dateGraceDays: 'Grace period',
    readings: 'Readings used',
    holidayZone: 'Public-holiday zone',
    warnAheadDays: 'Warning time',
    quantityOutlier: 'Unusual quantity',
    reversibilityLeadMonths: 'Lead time of reversibility',
    extendToWorkingDay: 'Extension to the next working day',
    beneficiaries: 'Beneficiaries',
    checklist: 'Checklist',
    ceilings: 'Internal ceilings',
    subsequentContracts: 'Subsequent contracts',
    orderedElsewhere: 'Orders placed elsewhere',
    raisedCeilings: 'Ceilings raised by amendment',
    priceRevisions: 'Price revision (index values and date of effect)',
    finance: 'Finance checks',
    'finance.enabled': 'Make these checks',
    'finance.vatRate': 'VAT rate',
    prices: 'Price schedule',
    'finance.penaltyDivisor': 'Divisor of late-delivery penalties',
    'finance.revisionMin': 'Revision coefficient, at least',
    'finance.revisionMax': 'Revision coefficient, at most',
    severity: 'Severity by rule',
  },
  agreementFile: {
    title: 'Framework agreement',
    hint: 'An agreement described in a JSON file can go along with this workbook; it is stored there as soon as it is loaded.',
    ofWorkbook: (title, id, version) =>
      `This workbook holds its own agreement: ${title} (${id}, version ${version}).`,
    load: 'Load an agreement (.json)',
    loading: 'Loading…',
    remove: 'Remove the agreement from the workbook',
    export: 'Export the agreement',
    refused: (file) => `${file} cannot be applied. Nothing was changed; correct it and load it again:`,
    storedFaulty:
      'The agreement stored in the workbook cannot be applied; load a corrected version, or remove it:',
    loaded: 'Agreement stored in the workbook and applied.',
    borrowedId: (id) =>
      `It bears the id “${id}” of a built-in agreement and takes its place: give it an id of its own so that no report mixes them up.`,
    removed: 'Agreement removed from the workbook.',
    exported: (file) =>
      `${file} is in your downloads. If nothing is there, copy the text and paste it into an editor.`,
    copy: 'Copy the text',
    copied: (file) => `Text copied: paste it into an editor and save it as ${file}.`,
    byHand: 'Text of the agreement, to be copied with Ctrl+C',
  },
  settings,
  fault: {
    what: 'The pane stopped on a fault of ours. The workbook was not changed.',
    next: 'Reload the pane.',
    reload: 'Reload',
  },
};
