import type { ProjectsTexts } from '../projects-texts';

export const projects: ProjectsTexts = {
  sheet: 'Projects',
  columns: {
    project: 'Project',
    current: 'Current phase',
    units: 'Units ordered',
    daysOrdered: 'Person-days ordered',
    daysDone: 'Person-days done',
    daysLeft: 'Person-days left',
    deliverables: 'Deliverables of the units that are over',
    next: 'Next due',
    nextDay: 'On',
    remarks: 'Worth knowing',
    errors: 'Errors',
    warnings: 'To verify',
    infos: 'Information',
  },
  start: (phase) => `Phase ${phase}, start`,
  end: (phase) => `Phase ${phase}, end`,
  decision: (phase) => `Decision on phase ${phase}`,
  phase: (id, label) => (id === '' ? 'None' : `${id} – ${label}`),
  timeline: (from, say) => `Timeline (one mark per month from ${say.day(from).slice(3)})`,
  months:
    'On the right of the table, one month to a column: the figure and the colour show the phase under way.',
  deliverables: (complete, lacking, say) =>
    [
      say.count(complete, 'unit complete', 'units complete'),
      ...(lacking.length === 0 ? [] : [`missing: ${lacking.join('; ')}`]),
    ].join('\n'),
  next: (kind, overdue, phase, order) =>
    ({
      certify: `${order}: certify the service (overdue)`,
      decision: `Decide on phase ${phase}${overdue ? ' (started with no recorded decision)' : ''}`,
      document: `Document that ends phase ${phase}${overdue ? ' (overdue)' : ''}`,
      'phase-start': `Start of phase ${phase}`,
      'phase-end': `End of phase ${phase}`,
    })[kind],
  details: 'Dates of the phases, and deliverables',
  none: 'No project named',
};
