import type { LensTexts } from '../lens-texts';

export const lens: LensTexts = {
  show: 'Highlight the findings in the sheet',
  hint: 'Over your colours, without touching them; untick to take it all off.',
  legend: 'Key to the highlighting',
};
