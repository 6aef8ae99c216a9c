import { Button, Link, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { commands } from '../../commands/commands';
import { version } from '../../version';
import { link, pageTitle, partTitle, small, stack } from '../parts/look';
import { Steps } from '../parts/steps';
import { useTexts } from '../parts/texts';
import { useCopy } from '../parts/use-copy';
import { diagnostics } from '../view/diagnostics';
import type { PageProps } from './page';

const useStyles = makeStyles({
  root: stack,
  title: pageTitle,
  part: { ...partTitle, marginBottom: tokens.spacingVerticalXS },
  small,
  sentence: { ...small, marginTop: tokens.spacingVerticalXS },
  pairs: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    margin: `${tokens.spacingVerticalXS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
  },
  text: { width: '100%', marginTop: tokens.spacingVerticalXS, fontFamily: tokens.fontFamilyMonospace },
  link,
  copy: { marginTop: tokens.spacingVerticalXS },
});

/** How to begin, what stays private, and what to send to whoever helps. */
export default function HelpPage({ state, engine, agreement, host }: PageProps) {
  const { t } = useTexts();
  const styles = useStyles();
  const text = useMemo(() => diagnostics(state, host, engine), [state, host, engine]);
  const { field, copied, copy } = useCopy<HTMLTextAreaElement>(text);
  const { help } = t;
  return (
    <div className={styles.root}>
      <h2 className={styles.title}>{help.title}</h2>
      <section>
        <h3 className={styles.part}>{help.stepsTitle}</h3>
        <Steps />
      </section>
      <section>
        <h3 className={styles.part}>{help.shortcutsTitle}</h3>
        <p className={styles.small}>{help.shortcutsHint}</p>
        <dl className={styles.pairs}>
          {commands.flatMap(({ action, letter }) => [
            <dt key={`${action} keys`}>{help.keys(letter)}</dt>,
            <dd key={action}>{help.commands[action]}</dd>,
          ])}
        </dl>
      </section>
      <section>
        <h3 className={styles.part}>{help.privacyTitle}</h3>
        {help.privacy.map((sentence) => (
          <p key={sentence} className={styles.sentence}>
            {sentence}
          </p>
        ))}
      </section>
      <section>
        <h3 className={styles.part}>{help.versionsTitle}</h3>
        <dl className={styles.pairs}>
          <dt>{t.product}</dt>
          <dd>{version}</dd>
          <dt>{help.agreement}</dt>
          <dd>
            {agreement.id} ({agreement.version})
          </dd>
          <dt>Excel</dt>
          <dd>
            {host.version} ({host.platform}, {host.api})
          </dd>
        </dl>
      </section>
      <section>
        <h3 className={styles.part}>{help.diagnosticsTitle}</h3>
        <p className={styles.small}>{help.diagnosticsHint}</p>
        <Textarea
          className={styles.text}
          size="small"
          rows={6}
          readOnly
          value={text}
          textarea={{ ref: field }}
          aria-label={help.diagnostics}
        />
        <Button className={styles.copy} size="small" onClick={copy}>
          {copied ? t.problem.copied : t.problem.copy}
        </Button>
      </section>
      <Link className={styles.link} href={`docs/${help.guide.page}`} target="_blank" rel="noopener">
        {help.guide.title}
      </Link>
      <Link className={styles.link} href="assets/help.html" target="_blank" rel="noopener">
        {help.more}
      </Link>
    </div>
  );
}
