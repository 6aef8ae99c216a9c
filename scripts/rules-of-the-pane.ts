/** What `CHECK_LINE` leaves to the pane, for its help and its reference page. */
import { rules } from '../src/catalogue';

/** Rules that judge a line, by more than the line: `CHECK_LINE` does not run them. */
export const rulesOfThePane: readonly string[] = rules
  .filter(({ lineAlone, scope, namedAlone }) => !lineAlone && (scope === 'line' || namedAlone))
  .map(({ id }) => id);

/** Rules that `CHECK_LINE` runs only where the line has a column for them. */
export const rulesOfColumns: readonly string[] = rules.flatMap(({ id, lineAlone, lineAloneWith }) =>
  lineAlone && lineAloneWith ? [id] : [],
);
