const { names } = require('./names');

/**
 * What the custom functions take of the sources: by path, what `cell-only-loader.js` leaves out of them because no
 * formula can show it, or what it puts in its place. A cut is worth its line where it saves more than the order of modules
 * does by chance, some 50 bytes.
 */
module.exports = {
  'src/rules': {
    constants: ['examples', 'page'],
    // Which cell is wrong, why and by which clause: the rule's id and how serious it is are all a cell shows.
    without: names(`
      texts facts at related suggested undoubted also subject clause alsoClauses doubts other version lineAlone
      restsOnSetting mayReadPrices phase column written
    `),
    spread: ['cite'],
  },
  // What the pane and the help tell of a function: gone before a minifier counts who uses what.
  'src/functions': { constants: ['english', 'clauses'] },
  'src/columns': {
    // `measures`: what tells a column of measures by its cells.
    constants: ['samples', 'measures'],
    without: ['looksRight', 'title', 'heldBy', 'fillsDown'],
    headers: true,
  },
  'src/core/sheet/column-builders.ts': {
    without: ['looksRight', 'title', 'heldBy', 'fillsDown', 'ofNumber'],
    // As the loader writes the headers of a column.
    parts: {
      headers:
        "definition.headers.split('|').map((wording) => { const [text, weight = 1] = wording.split('~'); return { text, weight: +weight }; })",
    },
  },
  // Of the sheet as a whole: nothing that a cell of a line alone is told of.
  'src/core/orders/reading-findings.ts': {
    without: names(`
      duplicate-header conflicting-values order-on-two-sheets missing-column hidden-row filled-down
      composite-units date-system-1904
    `),
  },
  // Where a price stands, no cell says.
  'src/core/agreement/price-schedule.ts': { without: ['place'] },
  'src/core/checking/settings.ts': {
    without: names(`
      warnAheadDays reversibilityLeadMonths extendToWorkingDay severity nonRenewals holders launchMeetings
      inheritedProjects checklist ceilings subsequentContracts orderedElsewhere raisedCeilings priceRevisions
      profile readings enabled penaltyDivisor revisionMin revisionMax capacityDays
    `),
    bodies: { completeSettings: 'return { ...defaults, finance };' },
  },
  // A note and a caption are no line, either of them.
  'src/core/orders/classify-rows.ts': { values: { noteBeginning: '/^/', contractAt: 'NaN' } },
  // A line counts or does not: drafts and settled orders do.
  'src/core/orders/status.ts': {
    bodies: {
      readStatus:
        "return cancelled.test(normalise(written ?? '').replace(notYet, ' ')) ? 'cancelled' : 'active';",
    },
  },
  'src/core/agreement/units.ts': { without: ['closest'], members: ['closest'] },
  'src/core/orders/line-table.ts': {
    // Nothing is filled down to a line alone.
    bodies: {
      written:
        "const { sheet, data } = this.table; return oneLine(String(sheet.snapshot.values[1]?.[(data[column.slot]?.mapped.index ?? 0) - 1] ?? ''));",
    },
    // Of the lines of a sheet among each other: no rule that judges a line alone asks for them.
    members: ['under', 'hidden', 'merged', 'cell', 'tableKey', 'key', 'orderKey', 'orderOf'],
  },
};
