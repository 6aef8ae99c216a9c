import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Severity } from '../../core/checking/finding';
import { severities } from '../view/findings';
import { narrow, narrowest } from '../parts/look';
import { Mark } from '../parts/marks';
import { useTexts } from '../parts/texts';

/** The part of the result shown alone; `null` for all of it. */
export type Filter = Severity | 'not-checkable' | null;

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    gap: tokens.spacingHorizontalXS,
    [narrowest]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  tile: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    [narrow]: { paddingInline: tokens.spacingHorizontalXS },
    minHeight: '32px',
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    textAlign: 'left',
    overflowWrap: 'anywhere',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':disabled': { cursor: 'default', color: tokens.colorNeutralForeground3 },
  },
  pressed: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    boxShadow: `inset 0 -2px 0 ${tokens.colorCompoundBrandStroke}`,
    // Forced colours leave neither the background nor the shadow.
    '@media (forced-colors: active)': { borderBottom: '4px solid Highlight' },
  },
  number: {
    overflowWrap: 'normal',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
});

/** Counts by severity; pressing one shows that part alone. */
export function ResultCounts({
  counts,
  notCheckable,
  filter,
  onFilter,
}: {
  readonly counts: Readonly<Record<Severity, number>>;
  readonly notCheckable: number;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}) {
  const { t, language } = useTexts();
  const styles = useStyles();
  const plural = new Intl.PluralRules(language.locale);
  const tile = (part: NonNullable<Filter>, count: number, label: { one: string; many: string }) => (
    <button
      key={part}
      type="button"
      className={mergeClasses(styles.tile, filter === part && styles.pressed)}
      aria-pressed={filter === part}
      disabled={count === 0}
      title={count === 0 ? undefined : t.results.filterHint}
      onClick={() => onFilter(filter === part ? null : part)}
    >
      <Mark of={part} />
      <span className={styles.number}>{count.toLocaleString(language.locale)}</span>
      <span>{label[plural.select(count) === 'one' ? 'one' : 'many']}</span>
    </button>
  );
  return (
    <div className={styles.root} role="group" aria-label={t.results.counts}>
      {severities.map((severity) => tile(severity, counts[severity], t.severity[severity]))}
      {tile('not-checkable', notCheckable, t.results.notCheckable)}
    </div>
  );
}
