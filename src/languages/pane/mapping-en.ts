import type { MappingTexts } from '../mapping-texts';

export const mapping: MappingTexts = {
  open: 'Choose the columns',
  close: 'Close the choice of columns',
  title: (sheet) => `Columns of the sheet “${sheet}”`,
  hint: 'Say what each column holds. Your choice is stored in the workbook, by header: a column that moves keeps it.',
  questions: (count, say) => say.count(count, 'column to clarify', 'columns to clarify'),
  lost: (headers, say) =>
    headers.length > 1
      ? `Chosen columns not found: ${say.list(headers.map(say.quote))}. If they were renamed, choose them again.`
      : `Chosen column not found: ${say.list(headers.map(say.quote))}. If it was renamed, choose it again.`,
  readAs: (letters, header) => `Column ${letters}, “${header}”, read as`,
  noSample: 'empty column',
  notRead: 'Not used',
  leftOut: 'Ignore this column',
  near: (title) => `Is this “${title}”?`,
  accept: (title) => `Yes, read as “${title}”`,
  ignore: 'No, ignore',
  rival: (title, letters) => `“${title}” is read in column ${letters}; this column would fit as well.`,
  useInstead: (letters) => `Use column ${letters}`,
  recognised: 'Recognised columns',
  others: 'Other columns',
  save: 'Save the columns',
  saving: 'Saving…',
  saved: 'Columns stored in the workbook. Run the check again to take them into account.',
  automatic: 'Back to automatic recognition',
  unsaved: 'Changes not saved.',
  unreadableTitle: 'Choice of columns that cannot be read',
  unreadable:
    'The choice of columns stored in the workbook cannot be read. It is kept as it is; the columns are recognised by their headers.',
  replaceUnreadable: 'Replace the unreadable content when saving',
  unreadableContent: 'Stored content',
};
