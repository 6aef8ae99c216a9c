import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', alignItems: 'center' },
  message: {
    padding: '0 10px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase500,
    fontWeight: tokens.fontWeightRegular,
  },
  list: { marginTop: '20px' },
  item: { display: 'flex', alignItems: 'center', paddingBottom: '18px' },
  icon: { marginRight: '10px' },
  text: { fontSize: tokens.fontSizeBase300, color: tokens.colorNeutralForegroundInverted },
});

export function HeroList({
  message,
  items,
}: {
  readonly message: string;
  readonly items: readonly { readonly icon: ReactElement; readonly text: string }[];
}) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <h2 className={styles.message}>{message}</h2>
      <ul className={styles.list}>
        {items.map(({ icon, text }) => (
          <li key={text} className={styles.item}>
            <i className={styles.icon}>{icon}</i>
            <span className={styles.text}>{text}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
