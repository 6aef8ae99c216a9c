import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { TableSearch24Regular } from '@fluentui/react-icons/svg/table-search';
import { tableKey } from '../../core/orders/order-table';
import { MappingSection } from '../mapping/mapping-section';
import type { Session } from '../session/session';
import type { OpenedWorkbook } from '../session/state';
import type { ColumnChoices } from '../session/stored-columns';
import { useTexts } from './texts';
import { small } from './look';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  title: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  heading: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, '& li': { marginBottom: '2px' } },
  small,
  button: { alignSelf: 'flex-start' },
});

/** No order table: what was looked for, where, and what to do. */
export function NoOrderSheet({
  workbook,
  choices,
  session,
  onReadAgain,
}: {
  readonly workbook: OpenedWorkbook;
  readonly choices: ColumnChoices;
  readonly session: Session;
  readonly onReadAgain: () => void;
}) {
  const { t, say, names } = useTexts();
  const styles = useStyles();
  const { noOrderSheet } = t;
  const { others } = workbook;
  return (
    <section className={styles.root}>
      <h2 className={styles.title}>
        <TableSearch24Regular aria-hidden />
        {noOrderSheet.title}
      </h2>
      <p className={styles.text}>
        {others.length > 0
          ? noOrderSheet.lookedOn(
              others.map(({ snapshot }) => snapshot.name),
              say,
            )
          : noOrderSheet.noSheet}
      </p>
      {others.length > 0 && (
        <>
          <h3 className={styles.heading}>{noOrderSheet.lookedFor}</h3>
          <p className={styles.text}>{say.list(names.sought.map(names.column))}</p>
          <ul className={styles.list}>
            {others.map(({ snapshot, found, missing, summary }) => (
              <li key={tableKey({ snapshot })} className={styles.small}>
                {summary
                  ? noOrderSheet.summary(snapshot.name)
                  : found.some((field) => names.sought.includes(field))
                    ? noOrderSheet.missing(
                        snapshot.name,
                        names.sought.filter((field) => missing.includes(field)).map(names.column),
                        say,
                      )
                    : noOrderSheet.nothingLikeIt(snapshot.name)}
              </li>
            ))}
          </ul>
          {others.map((other) => (
            <MappingSection
              key={tableKey(other)}
              sheet={other}
              named={others.length > 1}
              choices={choices}
              session={session}
            />
          ))}
        </>
      )}
      <h3 className={styles.heading}>{noOrderSheet.whatToDo}</h3>
      <ol className={styles.list}>
        {noOrderSheet.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Button appearance="primary" className={styles.button} onClick={onReadAgain}>
        {noOrderSheet.readAgain}
      </Button>
    </section>
  );
}
