import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState, type KeyboardEvent } from 'react';
import type { PaneState } from '../session/state';
import type { FindingSection } from '../view/findings';
import { CauseGroup } from './cause-group';
import type { FindingActions } from './finding-row';
import { Mark } from './marks';
import { useTexts } from './texts';
import { partTitle, small, stack } from './look';

const useStyles = makeStyles({
  root: stack,
  hint: small,
  heading: partTitle,
  more: { alignSelf: 'flex-start', marginTop: tokens.spacingVerticalS },
});

/** Causes shown at once in a section. */
const page = 20;

/** The findings, most serious first; the arrow keys walk them without leaving the list. */
export function FindingList({
  sections,
  visited,
  ...actions
}: {
  readonly sections: readonly FindingSection[];
  readonly visited: PaneState['visited'];
} & FindingActions) {
  const { t } = useTexts();
  const styles = useStyles();
  const list = useRef<HTMLElement>(null);

  const walk = (event: KeyboardEvent) => {
    const findings = [...(list.current?.querySelectorAll<HTMLButtonElement>('[data-finding]:enabled') ?? [])];
    const current = findings.findIndex((finding) => finding === document.activeElement);
    const next = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      Home: 0,
      End: findings.length - 1,
    }[event.key];
    if (current < 0 || next === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    findings[Math.max(0, Math.min(next, findings.length - 1))]?.focus();
  };

  return (
    <section ref={list} className={styles.root} aria-label={t.findings.title} onKeyDown={walk}>
      <p className={styles.hint}>{t.findings.keys}</p>
      {sections.map((section) => (
        <Section key={section.severity} section={section} visited={visited} {...actions} />
      ))}
    </section>
  );
}

function Section({
  section: { severity, count, causes },
  visited,
  ...actions
}: { readonly section: FindingSection; readonly visited: PaneState['visited'] } & FindingActions) {
  const { t, say } = useTexts();
  const styles = useStyles();
  const [shown, setShown] = useState(page);
  const { one, many } = t.severity[severity];
  const left = causes.length - shown;
  return (
    <div>
      <h3 className={styles.heading}>
        <Mark of={severity} />
        {t.findings.severityHeading(count > 1 ? many : one, count, say)}
      </h3>
      {causes.slice(0, shown).map((cause) => (
        <CauseGroup key={cause.key} cause={cause} visited={visited} {...actions} />
      ))}
      {left > 0 && (
        <Button size="small" className={styles.more} onClick={() => setShown(shown + page)}>
          {t.findings.moreCauses(Math.min(page, left), left, say)}
        </Button>
      )}
    </div>
  );
}
