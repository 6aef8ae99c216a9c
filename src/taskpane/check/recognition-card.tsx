import { makeStyles, tokens } from '@fluentui/react-components';
import { speaksOfContract } from '../../core/checking/settings-of-agreement';
import { tableKey } from '../../core/orders/order-table';
import { MappingQuestions, MappingSection } from '../mapping/mapping-section';
import type { Session } from '../session/session';
import type { OpenedWorkbook, PaneState } from '../session/state';
import { fewTables, linesOf, recognisedSheet, type RecognisedSheet } from '../view/recognition';
import { AgreementQuestion } from './agreement-question';
import { Disclosure } from '../parts/disclosure';
import { Mark } from '../parts/marks';
import { useTexts } from '../parts/texts';
import { bulletList, small } from '../parts/look';

const useStyles = makeStyles({
  root: {
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  line: {
    display: 'flex',
    alignItems: 'baseline',
    gap: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightSemibold,
    '& svg': { position: 'relative', top: '2px' },
    // The name of a sheet may be one long word.
    '& span': { minWidth: 0, overflowWrap: 'anywhere' },
  },
  small: { ...small, margin: `${tokens.spacingVerticalXXS} 0` },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    tableLayout: 'fixed',
    marginBottom: tokens.spacingVerticalS,
    '& th': {
      textAlign: 'left',
      fontWeight: tokens.fontWeightSemibold,
      color: tokens.colorNeutralForeground2,
    },
    '& th:first-child': { width: '34px' },
    '& td, & th': {
      padding: `2px ${tokens.spacingHorizontalXS} 2px 0`,
      verticalAlign: 'top',
      borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
      overflowWrap: 'anywhere',
    },
  },
  list: bulletList,
});

/** What the workbook was understood to be, said before anything is asked of the user. */
export function RecognitionCard({
  workbook,
  state: { columns: choices, agreements, stored },
  session,
}: {
  readonly workbook: OpenedWorkbook;
  readonly state: Pick<PaneState, 'columns' | 'agreements' | 'stored'>;
  readonly session: Session;
}) {
  const { t, say, names } = useTexts();
  const styles = useStyles();
  const { orders, parts } = workbook;
  const several = parts.length > 1;
  const folded = orders.length > fewTables;
  const named = agreements.find(({ id }) => id === stored.agreement);
  const elsewhere = speaksOfContract(stored)
    ? parts.flatMap((part) => (part.agreement === named ? [] : [part.agreement]))
    : [];
  const tables = orders.map((order) => (
    <div key={tableKey(order)}>
      <SheetRecognition sheet={recognisedSheet(order, names)} />
      {several && order.agreement && (
        <p className={styles.small}>
          {t.recognition.agreement(order.agreement.title, order.agreement.reference)}
        </p>
      )}
      {order.fits && !order.inDoubt && (
        <Disclosure label={t.agreements.change}>
          <AgreementQuestion key={order.agreement?.id} sheet={order} choices={choices} session={session} />
        </Disclosure>
      )}
      <MappingSection
        sheet={order}
        named={order.snapshot.table !== undefined}
        choices={choices}
        session={session}
      />
    </div>
  ));
  return (
    <section className={styles.root} aria-label={t.recognition.title}>
      {folded ? (
        <>
          <Recognised line={t.recognition.tables(orders.length, linesOf(orders), say)} />
          <MappingQuestions sheets={orders} choices={choices} />
          <Disclosure label={t.recognition.each}>{tables}</Disclosure>
        </>
      ) : (
        tables
      )}
      {(folded || !several) &&
        parts.map(({ agreement: { id, title, reference } }) => (
          <p key={id} className={styles.small}>
            {t.recognition.agreement(title, reference)}
          </p>
        ))}
      {elsewhere.length > 0 && named && (
        <p className={styles.small}>
          {t.agreements.settingsOfAnother(
            named.reference,
            elsewhere.map((other) => other.reference),
            say,
          )}
        </p>
      )}
    </section>
  );
}

function Recognised({ line }: { readonly line: string }) {
  const styles = useStyles();
  return (
    <div className={styles.line}>
      <Mark of="checked" />
      <span>{line}</span>
    </div>
  );
}

function SheetRecognition({ sheet }: { readonly sheet: RecognisedSheet }) {
  const { t, say } = useTexts();
  const styles = useStyles();
  const { recognition } = t;
  const skippedRows = sheet.skipped.reduce((count, { rows }) => count + rows.length, 0);
  return (
    <div>
      <Recognised line={recognition.line(say.table(sheet), sheet.lines, sheet.columns.length, say)} />
      {!sheet.visible && <p className={styles.small}>{recognition.hiddenSheet}</p>}
      <Disclosure label={recognition.details}>
        <p className={styles.small}>{recognition.headerRow(sheet.headerRow)}</p>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{recognition.column}</th>
              <th scope="col">{recognition.header}</th>
              <th scope="col">{recognition.readAs}</th>
            </tr>
          </thead>
          <tbody>
            {sheet.columns.map(({ letters, header, title }) => (
              <tr key={`${letters} ${title}`}>
                <td>{letters}</td>
                <td>{header}</td>
                <td>{title}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {sheet.unmapped.length > 0 && (
          <Disclosure label={recognition.unmapped(sheet.unmapped.length, say)}>
            <p className={styles.small}>{recognition.unmappedHint}</p>
            <ul className={styles.list}>
              {sheet.unmapped.map(({ letters, header }) => (
                <li key={letters}>
                  {letters} · {header}
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
        {skippedRows > 0 && (
          <Disclosure label={recognition.skipped(skippedRows, say)}>
            <ul className={styles.list}>
              {sheet.skipped.map(({ reason, rows }) => (
                <li key={reason}>
                  {recognition.reasons[reason]} · {recognition.rows(rows, say)}
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
      </Disclosure>
    </div>
  );
}
