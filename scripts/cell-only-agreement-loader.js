/**
 * Leaves out of an agreement, for the custom functions, what only the pane, the report or other rules read: the
 * register of its clauses, what is delivered with a unit, how orders are placed, and the sentences that explain its
 * doubts. Numbers, names, wordings and the clause of each stay.
 */
const notRead = new Set([
  ...['$schema', 'title', 'reference', 'documents', 'clauses', 'alsoClauses', 'checklist', 'phaseSequence'],
  ...['forms', 'holders', 'ceiling', 'noCeiling', 'oneHolderPerOrder', 'executionAfterEnd', 'launchMeeting'],
  ...['deliverables', 'trigger', 'overlap', 'once', 'coversPhase', 'mandatory', 'decision', 'exitDocument'],
  ...['renewalRefusal', 'nonRenewalIndemnity', 'administration', 'farAbove', 'iteration', 'iterationPhases'],
  ...['personDayCapacity', 'personDayReporting', 'personDayOverrun', 'pricing'],
  // Of a length: what it is counted from is for the reader to know. Formulas judge in the standard profile.
  ...['from', 'strictSeverity'],
]);

/** Formulas of these come with the functions that are their own. */
const notInCells = new Set(['produit-2026']);

module.exports = function cellOnlyAgreement(source) {
  if (notInCells.has(JSON.parse(source).id)) return '{}';
  const agreement = JSON.parse(source, (key, value) =>
    notRead.has(key) || isCitation(key, value) ? undefined : value,
  );
  return JSON.stringify({ ...agreement, doubts: agreement.doubts.flatMap(shortened) });
};

/** The doubts that something rests on, by their ids: only a finding tells them. */
function isCitation(key, value) {
  return key === 'doubts' && value.every((doubt) => typeof doubt === 'string');
}

/** A doubt decides something on its topic, by the reading chosen for it; formulas choose no other. */
function shortened({ id, decides, chosen }) {
  return decides === undefined ? [] : [{ id, decides, chosen, readings: [] }];
}
