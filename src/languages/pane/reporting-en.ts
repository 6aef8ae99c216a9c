import type { ReportingTexts } from '../reporting-texts';

export const reporting: ReportingTexts = {
  write: 'Report',
  hint: 'Write the report on new sheets, after yours',
  progressLabel: 'Progress of the report',
  preparing: 'Preparing the report…',
  progress: (share, say) => `Writing the report: ${say.percent(share)}`,
  written: (sheets, say) =>
    `Report written on ${say.count(sheets.length, 'new sheet', 'new sheets')}: ${say.list(sheets.map(say.quote))}.`,
  cancelled: 'Report cancelled. No sheet was added.',
};
