import { makeStyles } from '@fluentui/react-components';
import type { FindingGroup } from '../view/finding-groups';
import { severities } from '../view/findings';
import { partTitle } from '../parts/look';
import { Mark } from '../parts/marks';
import { useTexts } from '../parts/texts';

const useStyles = makeStyles({ heading: { ...partTitle, paddingTop: '8px' } });

/** What the findings of a group have in common, and how many they are. */
export function GroupHead({ group: { by, value, count } }: { readonly group: FindingGroup }) {
  const { t, say, names } = useTexts();
  const styles = useStyles();
  const severity = severities.find((known) => by === 'severity' && known === value);
  const title = severity
    ? t.severity[severity][count > 1 ? 'many' : 'one']
    : value === null
      ? t.findings.ofNone[by === 'order' ? 'order' : 'project']
      : by === 'rule'
        ? names.rule(value)
        : value;
  return (
    <h3 className={styles.heading}>
      {severity && <Mark of={severity} />}
      {t.findings.groupHeading(title, count, say)}
    </h3>
  );
}
