import { Field, makeStyles, Select } from '@fluentui/react-components';
import type { Session } from '../session/session';
import { partInView, type PaneState } from '../session/state';
import { useTexts } from './texts';

/** Titles of agreements are long: the pane is not to grow with them. */
const useStyles = makeStyles({
  field: { minWidth: 0, '& select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' } },
});

/** Which agreement a page about one shows; nothing where the workbook has sheets of a single one. */
export function AgreementSwitch({
  session,
  state: { opening, viewed },
}: {
  readonly session: Pick<Session, 'viewAgreement'>;
  readonly state: Pick<PaneState, 'opening' | 'viewed'>;
}) {
  const { t } = useTexts();
  const styles = useStyles();
  if (opening.step !== 'ready' || opening.workbook.parts.length < 2) return null;
  const { workbook } = opening;
  return (
    <Field className={styles.field} label={t.agreements.shown} size="small">
      <Select
        className={styles.field}
        size="small"
        value={partInView(workbook, viewed).agreement.id}
        onChange={(_, { value }) => session.viewAgreement(value)}
      >
        {workbook.parts.map(({ agreement: { id, reference, title } }) => (
          <option key={id} value={id}>{`${reference} – ${title}`}</option>
        ))}
      </Select>
    </Field>
  );
}
