import { makeStyles, tokens } from '@fluentui/react-components';
import { Fragment, type ReactNode } from 'react';
import { card, cardTitle, small } from '../parts/look';

const useStyles = makeStyles({
  root: {
    ...card,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: cardTitle,
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '& dt': { color: tokens.colorNeutralForeground2 },
    '& dd': { margin: 0 },
  },
  value: { textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
  note: { ...small, gridColumnStart: 1, gridColumnEnd: 3, textAlign: 'start' },
});

/** One thing of a view, with what there is to know of it. */
export function Card({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <section className={styles.root} aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      {children}
    </section>
  );
}

export interface Fact {
  readonly label: string;
  readonly value: string;
  readonly note?: string | null;
}

/** Labels and values side by side, notes below them. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.facts}>
      {facts.map(({ label, value, note }, index) => (
        <Fragment key={index}>
          <dt>{label}</dt>
          <dd className={styles.value}>{value}</dd>
          {note && <dd className={styles.note}>{note}</dd>}
        </Fragment>
      ))}
    </dl>
  );
}
