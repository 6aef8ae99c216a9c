import { Button, makeStyles, ProgressBar } from '@fluentui/react-components';
import { DocumentTable16Regular } from '@fluentui/react-icons/svg/document-table';
import type { Reporting } from '../session/reporting';
import { small, stack } from '../parts/look';
import { Notice } from '../parts/notice';
import { ProblemBar } from '../parts/problem-bar';
import { useTexts } from '../parts/texts';

const useStyles = makeStyles({ root: stack, small });

export function ReportButton({
  disabled,
  onReport,
}: {
  readonly disabled: boolean;
  readonly onReport: () => void;
}) {
  const { t } = useTexts();
  return (
    <Button
      size="small"
      icon={<DocumentTable16Regular />}
      title={t.reporting.hint}
      disabledFocusable={disabled}
      onClick={onReport}
    >
      {t.reporting.write}
    </Button>
  );
}

/** How far the report is, and where it went. */
export function ReportOutcome({ reporting }: { readonly reporting: Reporting }) {
  const { t, say } = useTexts();
  const styles = useStyles();
  switch (reporting.step) {
    case 'idle':
      return null;
    case 'writing':
      return (
        <div className={styles.root}>
          <ProgressBar value={reporting.share ?? undefined} aria-label={t.reporting.progressLabel} />
          <span className={styles.small}>
            {reporting.share === null
              ? t.reporting.preparing
              : t.reporting.progress(Math.floor(reporting.share * 100) / 100, say)}
          </span>
        </div>
      );
    case 'written':
      return <Notice intent="success">{t.reporting.written(reporting.sheets, say)}</Notice>;
    case 'cancelled':
      return <p className={styles.small}>{t.reporting.cancelled}</p>;
    case 'failed':
      return <ProblemBar problem={reporting.problem} />;
  }
}
