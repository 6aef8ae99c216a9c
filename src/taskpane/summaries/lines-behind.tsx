import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { fields, mappedField } from '../../core/orders/fields';
import { tableKey } from '../../core/orders/order-table';
import type { SummaryRows } from '../../core/summing/summary';
import { small } from '../parts/look';
import { useTexts } from '../parts/texts';
import type { Session } from '../session/session';

const mostShown = 60;

const useStyles = makeStyles({
  lines: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `0 ${tokens.spacingHorizontalS}`,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  link: { fontSize: 'inherit' },
  small,
});

/** The rows a group's figures come from, each the way to its unit. */
export function LinesBehind({
  name,
  behind,
  session,
}: {
  readonly name: string;
  readonly behind: readonly SummaryRows[];
  readonly session: Session;
}) {
  const { t, say } = useTexts();
  const styles = useStyles();
  const all = behind.reduce((count, { rows }) => count + rows.length, 0);
  let left = mostShown;
  return (
    <div role="group" aria-label={t.summaries.linesBehind(name)}>
      {behind.map(({ sheet, rows }) => {
        const shown = rows.slice(0, left);
        left -= shown.length;
        const { id, name: sheetName } = sheet.snapshot;
        const column = mappedField(sheet, fields.unit)?.index ?? 1;
        return shown.length === 0 ? null : (
          <div key={tableKey(sheet)}>
            {behind.length > 1 && <span className={styles.small}>{say.table(sheet.snapshot)}</span>}
            <ul className={styles.lines}>
              {shown.map((row) => (
                <li key={row}>
                  <Link
                    as="button"
                    inline
                    className={styles.link}
                    aria-label={t.summaries.goTo(sheetName, row)}
                    onClick={() => void session.visit(`summary ${id} ${row}`, { sheetId: id, row, column })}
                  >
                    {t.summaries.row(row)}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
      {all > mostShown && <span className={styles.small}>{t.summaries.moreLines(all - mostShown, say)}</span>}
    </div>
  );
}
