/**
 * Leaves out of an agreement, for the custom functions, what only the pane and the report show: the register of its
 * clauses, and the sentences that explain its doubts. Numbers, names and readings stay.
 */
module.exports = function withoutProse(source) {
  const agreement = JSON.parse(source);
  const shorn = (value) =>
    Array.isArray(value)
      ? value.map(shorn)
      : value !== null && typeof value === 'object'
        ? Object.fromEntries(
            Object.entries(value).map(([key, held]) => [
              key,
              isProse(held) ? { fr: '', en: '' } : shorn(held),
            ]),
          )
        : value;
  return JSON.stringify({ ...agreement, clauses: [], doubts: shorn(agreement.doubts) });
};

function isProse(held) {
  return (
    held !== null && typeof held === 'object' && typeof held.fr === 'string' && typeof held.en === 'string'
  );
}
