/** What one agreement says of projects and people, and another does not. */
import { twoLots } from '../agreement/agreements';
import { agreement, ruleNamed } from './check-example';

it.each([
  ['phase-decision-window', ['phase 3']],
  ['phase-exit-document', ['phase 1']],
  ['phase-sequence', ['phases']],
  ['product-lead', ['phase 2', 'phase 3']],
  ['iteration-length', ['iterations']],
  ['profile-experience', ['coach', 'devops']],
  ['profile-training', ['devops']],
  ['team-challenge', ['team-challenge']],
  ['person-days-overrun', ['order']],
])('%s has instances where the agreement has the facts, and none elsewhere', (id, subjects) => {
  const rule = ruleNamed(id);
  expect(rule.instances(agreement).map(({ subject }) => subject)).toEqual(subjects);
  expect(rule.instances(twoLots).map(({ subject }) => subject)).toEqual([]);
});
