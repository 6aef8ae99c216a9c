import type { StoredTexts } from '../stored-texts';

export const stored: StoredTexts = {
  kinds: {
    settings: 'the settings',
    mapping: 'the choice of columns',
    agreement: 'the agreement',
    waivers: 'the waivers',
  },
  withheld: (kinds, say) =>
    `Saved in the workbook but not read: ${say.list(kinds)}. Until they are, a check goes without them; nothing is lost.`,
  faultyAgreementTitle: 'The saved agreement cannot be used',
  faultyAgreement:
    'The agreement saved in the workbook cannot be applied: orders are read under one that comes with the add-in. Its faults are listed in the settings.',
};
