import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { TableEdit16Regular } from '@fluentui/react-icons/svg/table-edit';
import { useId, useState } from 'react';
import type { NotAnOrderSheet, ReadSheet } from '../../core/orders/order-sheet';
import { choicesForTable } from '../../core/sheet/column-choices';
import { small } from '../parts/look';
import { Mark } from '../parts/marks';
import { useTexts } from '../parts/texts';
import type { Session } from '../session/session';
import type { ColumnChoices } from '../session/stored-columns';
import { MappingPanel } from './mapping-panel';
import { asksTheUser, lostHeaders, sheetToMap } from './mapping-view';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    marginBottom: tokens.spacingVerticalXS,
  },
  questions: {
    ...small,
    display: 'flex',
    alignItems: 'baseline',
    gap: tokens.spacingHorizontalXS,
    '& svg': { position: 'relative', top: '2px' },
  },
  button: { alignSelf: 'flex-start', maxWidth: '100%', overflowWrap: 'anywhere' },
});

/** The way to the choice of a sheet's columns, and whether something there waits for the user. */
export function MappingSection({
  sheet,
  named = false,
  choices,
  session,
}: {
  readonly sheet: ReadSheet | NotAnOrderSheet;
  /** Whether the button must say which sheet it is about. */
  readonly named?: boolean;
  readonly choices: ColumnChoices;
  readonly session: Session;
}) {
  const { t, say } = useTexts();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const id = useId();
  const columns = sheetToMap(sheet);
  if (!columns) return null;
  return (
    <div className={styles.root}>
      <MappingQuestions sheets={[sheet]} choices={choices} />
      <Button
        className={styles.button}
        size="small"
        icon={<TableEdit16Regular />}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {open ? t.mapping.close : t.mapping.open}
        {named && ` (${say.table(columns)})`}
      </Button>
      {open && (
        <div id={id}>
          <MappingPanel
            sheet={columns}
            date1904={sheet.snapshot.date1904}
            choices={choices}
            session={session}
          />
        </div>
      )}
    </div>
  );
}

/** What only the user can answer of the columns of these sheets. */
export function MappingQuestions({
  sheets,
  choices,
}: {
  readonly sheets: readonly (ReadSheet | NotAnOrderSheet)[];
  readonly choices: ColumnChoices;
}) {
  const { t, say } = useTexts();
  const styles = useStyles();
  const tables = sheets.flatMap((sheet) => sheetToMap(sheet) ?? []);
  const questions = tables.reduce((count, { columns }) => count + columns.filter(asksTheUser).length, 0);
  const lost = tables.flatMap((table) => lostHeaders(table, choicesForTable(choices.mapping, table)));
  return (
    <>
      {[
        ...(questions > 0 ? [t.mapping.questions(questions, say)] : []),
        ...(lost.length > 0 ? [t.mapping.lost([...new Set(lost)], say)] : []),
      ].map((question) => (
        <span key={question} className={styles.questions}>
          <Mark of="warning" />
          <span>{question}</span>
        </span>
      ))}
    </>
  );
}
