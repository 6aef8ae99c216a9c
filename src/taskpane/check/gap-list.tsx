import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Gap } from '../view/gaps';
import { Disclosure } from '../parts/disclosure';
import { Mark } from '../parts/marks';
import { useTexts, type Texts } from '../parts/texts';
import { bareList, bulletList, partTitle, small } from '../parts/look';

const useStyles = makeStyles({
  heading: partTitle,
  small: { ...small, margin: `${tokens.spacingVerticalXXS} 0` },
  list: bareList,
  gap: {
    marginTop: tokens.spacingVerticalS,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `3px dashed ${tokens.colorNeutralStroke1}`,
  },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  title: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  fill: { flexShrink: 0 },
  rules: bulletList,
});

function titleOf({ kind, name }: Gap, { t, names }: Texts): string {
  switch (kind) {
    case 'setting':
      return t.notCheckable.missingSetting(names.setting(name));
    case 'prices':
      return t.notCheckable.missingPrices;
    case 'some-prices':
      return t.notCheckable.somePrices;
    case 'column':
      return t.notCheckable.missingColumn(names.column(name));
    case 'blank':
      return t.notCheckable.blankCells(names.column(name));
    case 'other':
      return t.notCheckable.other;
  }
}

/** What could not be checked, grouped by what is missing: never a silent pass. */
export function GapList({
  gaps,
  count,
  onFill,
}: {
  readonly gaps: readonly Gap[];
  /** Controls that could not be made at all. */
  readonly count: number;
  /** Opens the form at a setting. */
  readonly onFill: (setting: string) => void;
}) {
  const texts = useTexts();
  const { t, say, names } = texts;
  const styles = useStyles();
  return (
    <section aria-labelledby="gaps">
      <h3 id="gaps" className={styles.heading}>
        <Mark of="not-checkable" />
        {count > 0
          ? t.findings.groupHeading(t.results.notCheckable[count > 1 ? 'many' : 'one'], count, say)
          : t.results.notCheckable.one}
      </h3>
      <p className={styles.small}>{gaps.length > 0 ? t.notCheckable.hint : t.notCheckable.nothing}</p>
      <ul className={styles.list}>
        {gaps.map((gap) => (
          <li key={`${gap.kind} ${gap.name}`} className={styles.gap}>
            <div className={styles.head}>
              <span className={styles.title}>{titleOf(gap, texts)}</span>
              {gap.kind === 'setting' && (
                <Button className={styles.fill} size="small" onClick={() => onFill(gap.name)}>
                  {t.notCheckable.fill}
                </Button>
              )}
            </div>
            <Disclosure
              label={`${t.notCheckable.controls(gap.controls, say)} · ${gap.clauses.map(names.clause).join(', ')}`}
            >
              {gap.kind === 'prices' && <p className={styles.small}>{t.notCheckable.pricesRemedy}</p>}
              {gap.kind === 'column' && <p className={styles.small}>{t.notCheckable.columnRemedy}</p>}
              <ul className={styles.rules}>
                {gap.rules.map((rule) => (
                  <li key={rule}>{names.rule(rule)}</li>
                ))}
              </ul>
            </Disclosure>
          </li>
        ))}
      </ul>
    </section>
  );
}
