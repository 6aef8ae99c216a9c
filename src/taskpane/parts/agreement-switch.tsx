import { Field, makeStyles, Select } from '@fluentui/react-components';
import type { Session } from '../session/session';
import { partInView, type PaneState } from '../session/state';
import { select } from './look';
import { useTexts } from './texts';

const useStyles = makeStyles({ select });

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
    <Field className={styles.select} label={t.agreements.shown} size="small">
      <Select
        className={styles.select}
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
