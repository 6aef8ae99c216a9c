import type { AgreementsPaneTexts } from '../agreements-pane-texts';

export const agreements: AgreementsPaneTexts = {
  shown: 'Agreement shown',
  question: 'Which agreement applies?',
  explain: (table) =>
    `The units of “${table}” may be those of several agreements. Say which one the contract is: the clauses checked depend on it.`,
  answer: (title, reference) => `${title} (${reference})`,
  units: (codes, say) => `Units such as ${say.list(codes)}`,
  meanwhile: (reference) => `Without an answer, ${reference} is applied.`,
  apply: 'Apply to these orders',
  replaceAndApply: 'Replace the unreadable content and apply',
  remembered: 'Your answer is kept in the workbook.',
  change: 'Change the agreement',
  settingsOfAnother: (named, others, say) =>
    `The settings of the workbook are those of ${named}. What they say of the contract (notification, holders, ceilings…) is not applied to the sheets of ${say.list(others)}.`,
};
