import type { Say } from '../say';
import type { WatchingTexts } from '../watching-texts';

const toCheck = (count: number, say: Say) =>
  count === 0
    ? 'no finding to check again, but there may be new ones'
    : say.count(count, 'finding to check again', 'findings to check again');

export const watching: WatchingTexts = {
  title: 'The workbook has changed since the check',
  changed: (cells, findings, say) =>
    `${say.count(cells, 'cell changed', 'cells changed')}: ${toCheck(findings, say)}.`,
  moved: (findings, say) => `Rows or columns have moved: ${toCheck(findings, say)}.`,
  gone: (sheets, say) =>
    `${sheets.length > 1 ? 'Sheets deleted' : 'Sheet deleted'}: ${say.list(sheets.map(say.quote))}.`,
  again: 'Check again',
  automatic: 'Check again whenever a cell changes',
  automaticReads:
    'Reads only changed cells and formulas again; “Check again” and the report read everything.',
  mark: 'to check again',
};
