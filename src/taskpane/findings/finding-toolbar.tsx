import { Button, makeStyles, SearchBox, Select, tokens } from '@fluentui/react-components';
import { groupings, type Grouping } from '../view/finding-groups';
import { narrow, short } from '../parts/look';
import { useTexts } from '../parts/texts';

const useStyles = makeStyles({
  // Stays under the pane's header, and a little behind it, while the list scrolls.
  root: {
    position: 'sticky',
    top: '66px',
    [narrow]: { top: 0 },
    [short]: { position: 'static' },
    zIndex: 1,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXS} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, alignItems: 'center' },
  search: { flex: '1 1 130px', minWidth: '130px', maxWidth: 'none' },
  position: {
    flexGrow: 1,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    textAlign: 'right',
    fontVariantNumeric: 'tabular-nums',
  },
});

interface ToolbarProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly grouping: Grouping;
  readonly onGrouping: (grouping: Grouping) => void;
  readonly count: number;
  /** Place of the finding last gone to, from 1; `null` before the first. */
  readonly position: number | null;
  readonly onStep: (step: 1 | -1) => void;
}

/** Looking for findings, sorting them, and going from one to the next. */
export function FindingToolbar({
  query,
  onQuery,
  grouping,
  onGrouping,
  count,
  position,
  onStep,
}: ToolbarProps) {
  const { t, say } = useTexts();
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <div className={styles.row}>
        <SearchBox
          size="small"
          className={styles.search}
          aria-label={t.findings.search}
          placeholder={t.findings.search}
          value={query}
          onChange={(_, { value }) => onQuery(value)}
        />
        <Select
          size="small"
          aria-label={t.findings.groupBy}
          value={grouping}
          onChange={(_, { value }) => onGrouping(groupings.find((known) => known === value) ?? 'severity')}
        >
          {groupings.map((known) => (
            <option key={known} value={known}>
              {t.findings.groupings[known]}
            </option>
          ))}
        </Select>
      </div>
      <div className={styles.row}>
        <Button size="small" disabledFocusable={count === 0 || position === 1} onClick={() => onStep(-1)}>
          {t.findings.previous}
        </Button>
        <Button size="small" disabledFocusable={count === 0 || position === count} onClick={() => onStep(1)}>
          {t.findings.next}
        </Button>
        <span className={styles.position}>
          {position === null ? t.findings.found(count, say) : t.findings.position(position, count, say)}
        </span>
      </div>
    </div>
  );
}
