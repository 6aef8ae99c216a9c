import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { PaneState } from '../session/state';
import type { Cause } from '../view/findings';
import { FindingRow, type FindingActions } from './finding-row';
import { Grounds } from './grounds';
import { useTexts } from './texts';
import { bareList, textButton } from './look';

const useStyles = makeStyles({
  root: { marginTop: tokens.spacingVerticalS },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase300,
  },
  clause: {
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  list: bareList,
  more: textButton,
});

/** Findings of a cause shown at once; a cause that recurs on hundreds of lines is read on the first ones. */
const first = 3;
const page = 100;

/** Findings that share their cause, under one heading. */
export function CauseGroup({
  cause,
  visited,
  ...actions
}: { readonly cause: Cause; readonly visited: PaneState['visited'] } & FindingActions) {
  const { t, say, names } = useTexts();
  const styles = useStyles();
  const [shown, setShown] = useState(first);
  const { items } = cause;
  // A single one more costs less room than the button that would show it.
  const visible = items.length === shown + 1 ? items : items.slice(0, shown);
  const left = items.length - visible.length;
  return (
    <div className={styles.root}>
      <h4 className={styles.head}>
        <span>{names.rule(cause.rule)}</span>
        <span className={styles.clause}>
          {[
            cause.subject === '' || cause.clause === 'reading' ? null : cause.subject,
            names.clause(cause.clause),
            items.length > 1 ? t.findings.sameCause(items.length, say) : null,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </h4>
      <Grounds alsoClauses={cause.alsoClauses} readings={cause.readings} />
      <ul className={styles.list}>
        {visible.map((item) => (
          <FindingRow
            key={item.key}
            item={item}
            told={cause}
            visited={visited?.key === item.key}
            problem={visited?.key === item.key ? visited.problem : null}
            {...actions}
          />
        ))}
      </ul>
      {left > 0 && (
        <Button
          appearance="transparent"
          size="small"
          className={styles.more}
          onClick={() => setShown(shown + page)}
        >
          {t.findings.more(page, left, say)}
        </Button>
      )}
    </div>
  );
}
