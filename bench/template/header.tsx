import { Image, makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    padding: '24px 0 72px',
    backgroundColor: tokens.colorNeutralBackground3,
  },
  message: {
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeHero900,
    fontWeight: tokens.fontWeightRegular,
  },
});

export function Header({
  logo,
  title,
  message,
}: {
  readonly logo: string;
  readonly title: string;
  readonly message: string;
}) {
  const styles = useStyles();
  return (
    <section className={styles.header}>
      <Image width="90" height="90" src={logo} alt={title} />
      <h1 className={styles.message}>{message}</h1>
    </section>
  );
}
