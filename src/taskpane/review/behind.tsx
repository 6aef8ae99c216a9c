import {
  Badge,
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { createContext, useContext, type ReactNode } from 'react';
import type { Outdated } from '../../core/checking/outdated';
import { useTexts, type Texts } from '../parts/texts';

const useStyles = makeStyles({ title: { display: 'block' } });

const noneBehind: ReadonlySet<number> = new Set();

/** Which findings rest on cells changed since the check, by their place in it. */
const BehindContext = createContext(noneBehind);

export function BehindProvider({
  behind,
  children,
}: {
  readonly behind: Outdated | null;
  readonly children: ReactNode;
}) {
  return <BehindContext.Provider value={behind?.findings ?? noneBehind}>{children}</BehindContext.Provider>;
}

/** What changed since the check, and the way to check it again. */
export function BehindBar({
  behind,
  busy,
  onCheck,
}: {
  readonly behind: Outdated;
  readonly busy: boolean;
  readonly onCheck: () => void;
}) {
  const texts = useTexts();
  const { watching } = texts.t;
  const styles = useStyles();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle className={styles.title}>{watching.title}</MessageBarTitle>
        {toldOf(behind, texts)}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" disabledFocusable={busy} onClick={onCheck}>
          {watching.again}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** What changed since the check, in sentences. */
export function toldOf({ cells, findings, gone, moved }: Outdated, { t: { watching }, say }: Texts): string {
  return [
    ...(gone.length > 0 ? [watching.gone(gone, say)] : []),
    ...(moved ? [watching.moved(findings.size, say)] : []),
    ...(!moved && cells.size > 0 ? [watching.changed(cells.size, findings.size, say)] : []),
  ].join(' ');
}

/** Beside a finding whose cells changed. */
export function BehindMark({ finding }: { readonly finding: string }) {
  const { t } = useTexts();
  return useContext(BehindContext).has(Number(finding)) ? (
    <Badge appearance="tint" color="warning" size="small">
      {t.watching.mark}
    </Badge>
  ) : null;
}
