import { makeStyles, tokens } from '@fluentui/react-components';
import { small } from './look';
import { useTexts } from './texts';

const useStyles = makeStyles({
  root: {
    ...small,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    paddingLeft: tokens.spacingHorizontalL,
  },
});

/** What the pane is for and how it goes, in three lines. */
export function Steps() {
  const { t } = useTexts();
  return (
    <ol className={useStyles().root}>
      {t.help.steps.map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
  );
}
