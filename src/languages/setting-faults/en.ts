import { alternatives } from '../alternatives';
import { dayInWords } from '../day-in-words';
import type { SettingFaultText } from '../setting-faults-texts';

export const settingFault: SettingFaultText = ({ reason, value, known }, say) => {
  switch (reason) {
    case 'unknown-lot':
      return `lot ${say.quote(value)} does not exist in this agreement, choose ${or(known)}.`;
    case 'unknown-doubt':
      return `the ambiguous point ${say.quote(value)} does not exist in this agreement, or its reading cannot be set: remove this setting.`;
    case 'unknown-reading':
      return `${say.quote(value)} is not a possible reading, choose ${or(known)}.`;
    case 'unknown-check':
      return `the point ${say.quote(value)} is not on the checklist of this agreement: remove this setting or correct its name.`;
    case 'unknown-rule':
      return `the rule ${say.quote(value)} does not exist in this version of Bordereau: remove this setting or correct its name.`;
    case 'bounds-reversed':
      return `the lowest revision coefficient (${say.quote(value)}) exceeds the highest, swap them.`;
    case 'ends-before-notified':
      return `the end of the contract, ${dayInWords(value, say)}, comes before its notification: correct one of the two dates.`;
  }
};

const or = alternatives('en-GB');
