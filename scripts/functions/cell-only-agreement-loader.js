/**
 * Leaves out of an agreement, for the custom functions, what only the pane, the report or other rules read: the
 * register of its clauses, what is delivered with a unit, how orders are placed, and the sentences that explain its
 * doubts. Numbers, names and wordings stay, and the clauses that a sentence in a cell cites.
 */
const { names } = require('./names');

/**
 * `from`: of a length only that it counts from the receipt of an order is judged by (below). `strictSeverity`: formulas
 * judge in the standard profile.
 */
const notRead = new Set(
  names(`
    $schema version title reference documents clauses alsoClauses checklist phaseSequence order orderMentions
    profileClause shareSeverity holders oneHolderPerOrder executionAfterEnd launchMeeting figures lotMentions
    deliverables trigger overlap once coversPhase mandatory decision exitDocument renewalRefusal administration
    farAbove iteration iterationPhases personDayCapacity personDayQuantity personDayReporting personDayOverrun
    pricing projectNotNeeded ceilingAlert ceilingRaise ceilingCountsBeyond allocation subsequentContract
    employer eligibility deliveryMatch acceptance subcontracting silence longest notPayable insertion from strictSeverity
  `),
);

/** What formulas read of the entries of a list that other rules read more of. */
const readOf = {
  phases: ['id', 'label', 'labels', 'formerLabels', 'clause', 'duration', 'productLead'],
  finance: ['unit-price', 'amount', 'vat', 'price-revision'],
  'price-revision': ['formula'],
  families: ['id', 'names'],
  training: ['field', 'wording', 'exceptPhases', 'clause'],
  formula: ['fixed', 'indexed', 'coefficientDecimals', 'priceDecimals', 'rounding', 'clause'],
  penalties: ['id', 'divisor', 'share', 'amount'],
  timeLimits: ['id', 'limit', 'before', 'fromField', 'toField'],
};

/** What a time limit is counted in whole days by (`DEADLINE`); 24 hours are one. */
const lengthsOfDays = ['day', 'working-day', 'week', 'month', 'year'];

/** What is judged by on a line alone, on the topics of doubts, where no doubt says otherwise (`readingInUse`). */
const readings = {
  'order-day': 'notified-else-issued',
  'date-convention': 'eve',
  beneficiaries: 'listed',
};

/** Where no sentence in a cell cites the clause: what a rule judges by, not what a formula answers with. */
const clauseUnread = new Set(
  names(`
    workload workloadSeverity lumpSum need above below training renewal share equivalent scope forms orderFirst
    nonRenewalIndemnity amount buyers experience productLead notBillable notPayable
  `),
);

module.exports = function cellOnlyAgreement(source) {
  const agreement = JSON.parse(source);
  // `versions.cell.ts` tells no versions of an agreement apart.
  if (agreement.amendments) throw new Error('The custom functions know no amendments yet.');
  // Formulas ask for a share of time in a phase; what holds of the whole product is judged by a rule alone.
  delete agreement.productLead;
  const { doubts, timeLimits, ...others } = agreement;
  const rest = { ...others, timeLimits: timeLimits.map(limitRead) };
  // `doubts.cell.ts` knows no doubts: formulas choose no reading, and those chosen for them are the usual ones.
  for (const { id, decides, chosen } of doubts)
    if (Object.hasOwn(readings, decides) && readings[decides] !== chosen)
      throw new Error(`The custom functions know no other reading of ${id} than ${readings[decides]}.`);
  const cellOnly = JSON.stringify(kept(rest));
  // As code, so that its names are shortened along with those that read it.
  return `export default ${cellOnly.replace(/"([a-z]\w*)":/gi, '$1:')};`;
};

/** Of a time limit the fields are read of the one for challenging a team. */
function limitRead({ fromField, toField, limit, ...rest }) {
  const { amount, unit, qualifier } = limit;
  const inDays =
    Number.isInteger(amount) && (lengthsOfDays.includes(unit) || (unit === 'hour' && amount % 24 === 0));
  // A formula would cite its clause, which is left out below.
  if (!inDays) throw new Error(`The custom functions know no limit like ${rest.id}: it is in no whole days.`);
  return {
    ...rest,
    ...(toField === 'challenged_on' ? { fromField, toField } : {}),
    limit: { amount, unit, qualifier },
  };
}

/** A value under its key, without what is not read. */
function kept(value, key) {
  if (Array.isArray(value)) return value.map((entry) => kept(entry, key));
  if (typeof value !== 'object' || value === null) return value;
  const only = readOf[key];
  return Object.fromEntries(
    Object.entries(value)
      .filter(
        ([name, inner]) =>
          (!notRead.has(name) || (key === 'duration' && inner === 'order-received')) &&
          !isCitation(name, inner) &&
          (only?.includes(name) ?? true),
      )
      .filter(([name]) => name !== 'clause' || !clauseUnread.has(key))
      .map(([name, inner]) => [name, kept(inner, name)]),
  );
}

/** The doubts that something rests on, by their ids: only a finding tells them. */
function isCitation(key, value) {
  return key === 'doubts' && value.every((doubt) => typeof doubt === 'string');
}
