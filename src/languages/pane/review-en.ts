import type { ReviewTexts } from '../review-texts';

export const review: ReviewTexts = {
  tools: (address) => `What to do about the finding at ${address}`,
  fix: 'Correct the cell',
  change: (before, after) => `${before} → ${after}`,
  blank: 'blank',
  fixing: 'Correcting…',
  fixed: (address, before, after) =>
    `Cell ${address} corrected: ${before} replaced by ${after}. The workbook was checked again.`,
  revert: 'Undo the correction',
  waive: 'Waive…',
  waiveTitle: 'Waiver',
  covers: 'Covers',
  scopes: {
    finding: 'This finding only',
    order: (number) => `This rule, for order ${number}`,
    workbook: 'This rule, in the whole workbook',
  },
  reason: 'Reason',
  reasonHint: 'It stands in the report. For instance the decision or letter that allows it.',
  reasonMissing: 'Give the reason for the waiver.',
  author: 'Granted by',
  authorHint: 'Name or office; stored in the workbook with today’s date.',
  authorMissing: 'Say who grants the waiver.',
  grant: 'Store the waiver',
  granting: 'Storing…',
  cancel: 'Cancel',
  granted: 'Waiver stored in the workbook; it is listed below the findings, where it can be withdrawn.',
  takenBack: 'Waiver withdrawn.',
  unreadable:
    'The waivers stored in the workbook cannot be read: none is applied, and they are kept as they are. Have them repaired before granting others.',
  list: 'Waivers',
  listed: (count, say) => say.count(count, 'waiver', 'waivers'),
  grounds: (reason, author, day) => `${reason} (${author}, ${day})`,
  status: {
    'in-force': 'In force',
    reopened: 'Open again: what it covered has changed, the finding counts again',
    'without-object': 'Without object: no finding matches it any more',
  },
  setAside: (count, say) => say.count(count, 'finding set aside', 'findings set aside'),
  takeBack: 'Withdraw the waiver',
};
