import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { TableSearch24Regular } from '@fluentui/react-icons/svg/table-search';
import { useContext } from 'react';
import type { NotAnOrderSheet } from '../../core/orders/order-sheet';
import { tableKey } from '../../core/orders/order-table';
import { columnsNamed } from '../../core/sheet/header-match';
import { headerKey } from '../../core/sheet/header-key';
import type { Column } from '../../core/sheet/column';
import { MappingSection } from '../mapping/mapping-section';
import { ColumnsContext } from '../mapping/use-fields';
import type { Session } from '../session/session';
import type { OpenedWorkbook } from '../session/state';
import type { ColumnChoices } from '../session/stored-columns';
import { useTexts, type Texts } from '../parts/texts';
import { small } from '../parts/look';

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
  const texts = useTexts();
  const { t, say, names } = texts;
  const styles = useStyles();
  const columns = useContext(ColumnsContext);
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
            {others.map((other) => (
              <li key={tableKey(other)} className={styles.small}>
                {whyNot(other, columns, texts)}
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

/** What keeps a sheet from being one of orders. */
function whyNot(
  other: NotAnOrderSheet,
  columns: readonly Column[],
  { t: { noOrderSheet }, say, names }: Texts,
): string {
  const { snapshot, found, missing, summary } = other;
  const { name } = snapshot;
  if (summary) return noOrderSheet.summary(name);
  const units = headedAsUnits(other, columns);
  if (units !== undefined) return noOrderSheet.noUnit(name, units);
  if (!found.some((field) => names.sought.includes(field))) return noOrderSheet.nothingLikeIt(name);
  const sought = names.sought.filter((field) => missing.includes(field));
  return noOrderSheet.missing(name, sought.map(names.column), say);
}

/** Weight of a wording that hardly ever means anything else. */
const surely = 0.9;

/** The header of a column that is there, but holds no unit known. */
function headedAsUnits(
  { header, unmapped = [], missing }: NotAnOrderSheet,
  columns: readonly Column[],
): string | undefined {
  const left = new Set(unmapped.flatMap(({ index, ignored }) => (ignored ? [index] : [])));
  return header?.headings.find(
    ({ index, wordings }) =>
      !left.has(index) &&
      columnsNamed(wordings.map(headerKey), columns).some(
        ({ column: { field, recognition }, weight }) =>
          recognition === 'anchor' && weight >= surely && missing.includes(field),
      ),
  )?.header;
}
