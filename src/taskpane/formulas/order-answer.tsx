import { makeStyles, tokens } from '@fluentui/react-components';
import type { Agreement } from '../../core/agreement/schema';
import { functions } from '../../functions';
import { FunctionRefusal } from '../../functions/refusal';
import { tongueOf, type Tongue } from '../../languages/tongue';
import { Disclosure } from '../parts/disclosure';
import { bareList, small, stack } from '../parts/look';
import { Mark } from '../parts/marks';
import { useTexts } from '../parts/texts';
import { severities } from '../view/findings';
import type { Answer, Candidate } from './candidate';

const useStyles = makeStyles({
  root: stack,
  small,
  verdict: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, margin: 0 },
  list: { ...bareList, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  finding: { display: 'flex', gap: tokens.spacingHorizontalXS, fontSize: tokens.fontSizeBase200 },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    '& dd': { margin: 0 },
  },
});

/** What the rules say of the line, what it costs and how long it lasts. */
export function OrderAnswer({
  candidate,
  answer,
  agreement,
}: {
  readonly candidate: Candidate;
  readonly answer: Answer;
  readonly agreement: Agreement;
}) {
  const { t, say, language, names } = useTexts();
  const styles = useStyles();
  const tongue = tongueOf(language);
  const texts = t.formulas.order;
  const worst = severities.find((severity) => answer.findings.some((found) => found.severity === severity));
  const verdict =
    worst === 'error' ? texts.notAllowed : worst === undefined ? texts.allowed : texts.allowedWithWarnings;
  const ordered = severities.flatMap((severity) =>
    answer.findings.filter((found) => found.severity === severity),
  );
  return (
    <div className={styles.root}>
      <p className={styles.verdict}>
        <Mark of={worst ?? 'checked'} />
        <strong>{verdict}</strong>
      </p>
      {answer.off > 0 && <p className={styles.small}>{t.results.off(answer.off, say)}</p>}
      {answer.place === null && <p className={styles.small}>{texts.noSheet}</p>}
      <ul className={styles.list}>
        {ordered.map((finding, at) => (
          <li key={at} className={styles.finding}>
            <Mark of={finding.severity} />
            <span>
              {names.finding(finding).message} ({names.clause(finding.clause)})
            </span>
          </li>
        ))}
      </ul>
      {answer.undecided.length > 0 && (
        <Disclosure label={texts.undecided(answer.undecided.length, say)}>
          <ul className={styles.list}>
            {answer.undecided.map((rule) => (
              <li key={rule} className={styles.small}>
                {names.rule(rule)}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      <dl className={styles.facts}>
        <dt>{texts.cost}</dt>
        <dd>{answer.cost ? say.money(answer.cost.cents) : texts.unknownCost(answer.prices)}</dd>
        <dt>{texts.lastDay}</dt>
        <dd>{lastDay(candidate, agreement, tongue, say.day)}</dd>
        <dt>{texts.personDays}</dt>
        <dd>
          {toldOr(tongue, () =>
            say.number(functions.UO_DAYS(candidate.unit.code, candidate.quantity, agreement.id)),
          )}
        </dd>
        {answer.toFill.length > 0 && (
          <>
            <dt>{texts.toFill}</dt>
            <dd>{say.list(answer.toFill.map(({ field }) => names.column(field)))}</dd>
          </>
        )}
      </dl>
    </div>
  );
}

/** The end asked for, or the one the contract gives. */
function lastDay(
  { unit, quantity, start, end }: Candidate,
  agreement: Agreement,
  tongue: Tongue,
  day: (serial: number) => string,
): string {
  if (end !== null) return day(end);
  // Several units follow each other only where the contract counts them so.
  const mode = quantity > 1 ? (unit.span === 'serial' ? 'serial' : 'parallel') : undefined;
  return toldOr(tongue, () => day(functions.UO_END(unit.code, start, quantity, mode, agreement.id)));
}

/** What a function says, or why it does not. */
function toldOr(tongue: Tongue, tell: () => string): string {
  try {
    return tell();
  } catch (error) {
    if (error instanceof FunctionRefusal) return error[tongue];
    throw error;
  }
}
