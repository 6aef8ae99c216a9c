import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import type { CellRef } from '../../core/sheet/snapshot';
import type { Problem } from '../session/problem';
import { dayInWords } from '../../languages/day-in-words';
import type { Cause, FindingItem } from '../view/findings';
import { BehindMark } from '../review/behind';
import { FindingTools } from '../review/finding-tools';
import { Grounds } from './grounds';
import { link, small } from '../parts/look';
import { Mark } from '../parts/marks';
import { ProblemBar } from '../parts/problem-bar';
import { useTexts } from '../parts/texts';

const useStyles = makeStyles({
  root: {
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    marginTop: tokens.spacingVerticalXS,
    paddingLeft: tokens.spacingHorizontalXS,
  },
  error: { borderLeftColor: tokens.colorStatusDangerBorder2 },
  warning: { borderLeftColor: tokens.colorStatusWarningBorder2 },
  info: { borderLeftColor: tokens.colorBrandStroke1 },
  visited: {
    backgroundColor: tokens.colorBrandBackground2,
    outline: `1px solid ${tokens.colorBrandStroke1}`,
  },
  main: {
    display: 'block',
    width: '100%',
    padding: `2px ${tokens.spacingHorizontalXS}`,
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    textAlign: 'left',
    overflowWrap: 'anywhere',
    background: 'none',
    border: 'none',
    borderRadius: tokens.borderRadiusSmall,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':disabled': { cursor: 'default' },
  },
  mainVisited: { ':hover': { backgroundColor: 'transparent' } },
  place: { ...small, display: 'block' },
  severity: { '& > span': { verticalAlign: 'text-bottom' } },
  address: {
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'underline',
    fontVariantNumeric: 'tabular-nums',
  },
  more: {
    ...small,
    padding: `0 ${tokens.spacingHorizontalXS} 2px`,
    overflowWrap: 'anywhere',
  },
  grounds: { padding: `0 ${tokens.spacingHorizontalXS}` },
  cell: {
    ...link,
    padding: '0 2px',
    font: 'inherit',
    background: 'none',
    border: 'none',
    cursor: 'pointer',
    textDecorationLine: 'underline',
  },
});

/** Cells named beside a finding; a column of errors has thousands. */
const shownEvidence = 8;

export interface FindingActions {
  readonly onVisit: (key: string, cell: CellRef) => void;
  readonly address: (cell: CellRef) => string;
}

interface FindingRowProps extends FindingActions {
  /** What its cause has already told for all. */
  readonly told?: Pick<Cause, 'alsoClauses' | 'readings'>;
  /** It is not listed under its severity, of which the colour of its border must not be the only sign. */
  readonly withSeverity?: boolean;
  readonly item: FindingItem;
  readonly visited: boolean;
  /** Why its cell could not be gone to. */
  readonly problem: Problem | null;
}

/** One finding: where, what is wrong, what would make it right. Pressing it goes to the cell. */
export const FindingRow = memo(function FindingRow({
  item: { key, finding },
  visited,
  problem,
  told,
  withSeverity = false,
  onVisit,
  address,
}: FindingRowProps) {
  const { t, say, names } = useTexts();
  const styles = useStyles();
  const { at, related, order, project } = finding;
  const { problem: wrong, remedy } = names.finding(finding);
  const besides = [order && t.findings.order(order), project && t.findings.project(project)].filter(Boolean);
  return (
    <div className={mergeClasses(styles.root, styles[finding.severity], visited && styles.visited)}>
      <button
        type="button"
        data-finding={key}
        className={mergeClasses(styles.main, visited && styles.mainVisited)}
        aria-current={visited || undefined}
        disabled={at === null}
        title={at === null ? undefined : t.findings.showCell}
        onClick={() => at && onVisit(key, at)}
      >
        <span className={styles.place}>
          {withSeverity && (
            <span className={styles.severity}>
              <Mark of={finding.severity} /> {t.severity[finding.severity].one} ·{' '}
            </span>
          )}
          {at === null ? (
            t.findings.noCell
          ) : (
            <span className={styles.address} aria-label={t.findings.cell(address(at))}>
              {address(at)}
            </span>
          )}
          {besides.map((text) => ` · ${text}`).join('')} <BehindMark finding={key} />
        </span>
        {wrong}
      </button>
      {remedy !== '' && <p className={styles.more}>{t.findings.remedy(remedy)}</p>}
      <div className={styles.grounds}>
        <Grounds
          alsoClauses={finding.alsoClauses.filter((clause) => !told?.alsoClauses.includes(clause))}
          readings={(finding.readings ?? []).filter(
            ({ doubt }) => !told?.readings.some((reading) => reading.doubt === doubt),
          )}
        />
      </div>
      <Evidence cells={related} address={address} onVisit={(cell) => onVisit(key, cell)} />
      {!finding.waived && (
        <FindingTools id={key} finding={finding} address={at === null ? t.findings.noCell : address(at)} />
      )}
      {finding.waived && (
        <p className={styles.more}>
          {t.findings.waived} · {finding.waived.reason} ({finding.waived.author},{' '}
          {dayInWords(finding.waived.day, say)})
        </p>
      )}
      {problem && <ProblemBar problem={problem} />}
    </div>
  );
});

/** Other cells that show what a finding tells, each the way to itself. */
function Evidence({
  cells,
  address,
  onVisit,
}: Pick<FindingActions, 'address'> & {
  readonly cells: readonly CellRef[];
  readonly onVisit: (cell: CellRef) => void;
}) {
  const { t, say } = useTexts();
  const styles = useStyles();
  if (cells.length === 0) return null;
  return (
    <p className={styles.more}>
      {t.findings.evidence}{' '}
      {cells.slice(0, shownEvidence).map((cell) => (
        <button
          key={address(cell)}
          type="button"
          className={styles.cell}
          aria-label={t.findings.cell(address(cell))}
          onClick={() => onVisit(cell)}
        >
          {address(cell)}
        </button>
      ))}
      {cells.length > shownEvidence && t.findings.moreEvidence(cells.length - shownEvidence, say)}
    </p>
  );
}
