import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  summary: {
    cursor: 'pointer',
    padding: `${tokens.spacingVerticalXS} 0`,
    color: tokens.colorNeutralForeground2,
    borderRadius: tokens.borderRadiusSmall,
    ':hover': { color: tokens.colorNeutralForeground1, textDecorationLine: 'underline' },
  },
  content: { padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}` },
});

/** More to read on demand: the browser's own, which keyboards and screen readers know. */
export function Disclosure({
  label,
  children,
  open,
}: {
  readonly label: ReactNode;
  readonly children: ReactNode;
  readonly open?: boolean;
}) {
  const styles = useStyles();
  return (
    <details className={styles.root} open={open}>
      <summary className={styles.summary}>{label}</summary>
      <div className={styles.content}>{children}</div>
    </details>
  );
}
