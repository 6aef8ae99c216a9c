import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { ActiveCell } from '../../core/formula-port';
import type { Agreement } from '../../core/agreement/schema';
import { a1 } from '../../core/sheet/address';
import { givesDay, mayBeUnknown, type ListedFunction } from '../../functions/listed-function';
import { frenchFormula } from '../../languages/formula-spelling';
import { Disclosure } from '../parts/disclosure';
import { bulletList, buttonRow, small } from '../parts/look';
import { ProblemBar } from '../parts/problem-bar';
import { useTexts } from '../parts/texts';
import type { Session } from '../session/session';
import { clausesOf, type FunctionId } from './clauses';
import { lineAt, proposedFormula } from './proposal';
import { scheduleName } from './schedule-name';
import { useAction } from './use-action';
import { tongueOf, type Tongue } from '../../languages/tongue';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
  code: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
  text: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  buttons: buttonRow,
  terms: {
    margin: 0,
    '& dt': { fontFamily: tokens.fontFamilyMonospace },
    '& dd': { margin: `0 0 ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}` },
  },
  list: bulletList,
  small,
});

/** A formula as a user of that language types it. */
function spelled(formula: string, tongue: Tongue): string {
  return tongue === 'fr' ? frenchFormula(formula) : formula;
}

interface Asked {
  readonly target: ActiveCell;
  readonly formula: string;
}

interface Inserted {
  readonly formula: string;
  readonly cell: string;
  /** It reads prices under a name that the workbook does not have. */
  readonly needsSchedule: boolean;
}

/** One function: what it gives, how it is called, and its formula for the active cell. */
export function FunctionCard({
  listed,
  agreement,
  session,
}: {
  readonly listed: ListedFunction;
  /** `null`: one that functions do not know. */
  readonly agreement: Agreement | null;
  readonly session: Session;
}) {
  const { t, language, say } = useTexts();
  const styles = useStyles();
  const tongue = tongueOf(language);
  const inserting = useAction<Inserted | null>('insertFormula');
  const [asked, setAsked] = useState<Asked | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const clauses = agreement ? clausesOf(listed.name as FunctionId, agreement) : [];
  const insertAt = async ({ target, formula }: Asked): Promise<Inserted> => {
    await session.formulas.insertFormula(target, { text: formula, isDay: givesDay(listed) });
    // It is written: where Excel will not say whether the name is there, nothing is to be told of it.
    const schedule = () => session.formulas.definedName(scheduleName).catch(() => 'unknown');
    const needsSchedule = new RegExp(`\\b${scheduleName}\\b`).test(formula) && (await schedule()) === null;
    return { formula, cell: cellName(target), needsSchedule };
  };
  /** The question goes away: the focus is back where it came from. */
  const answered = () => {
    setAsked(null);
    button.current?.focus();
  };
  const write = (confirmed: Asked) => {
    answered();
    void inserting.start(() => insertAt(confirmed));
  };
  const insert = () =>
    inserting.start(async () => {
      const target = await session.formulas.insertionPoint();
      const { opening } = session.state();
      const sheet = lineAt(target.cell, opening.step === 'ready' ? opening.workbook.orders : []);
      const formula = proposedFormula(listed, sheet && { cell: target.cell, sheet });
      if (target.held === '') return insertAt({ target, formula });
      setAsked({ target, formula });
      return null;
    });
  const signature = `${listed.name}(${listed.parameters
    .map(({ name, optional }) => (optional ? `[${name}]` : name))
    .join(tongue === 'fr' ? '; ' : ', ')})`;
  const { action } = inserting;
  return (
    <article className={styles.root} aria-label={`MARCHE.${listed.name}`}>
      <h3 className={styles.name}>MARCHE.{listed.name}</h3>
      <p className={styles.text}>{listed.description[tongue]}</p>
      <code className={styles.code}>{signature}</code>
      <p className={styles.small}>
        {clauses === null ? t.formulas.ofUnit : clauses.length > 0 && t.formulas.clauses(clauses, say)}
      </p>
      <div className={styles.buttons}>
        <Button
          ref={button}
          size="small"
          disabledFocusable={action.step === 'busy'}
          aria-label={t.formulas.inserting(`MARCHE.${listed.name}`)}
          onClick={() => void insert()}
        >
          {t.formulas.insert}
        </Button>
      </div>
      {asked && <ReplaceQuestion asked={asked} onReplace={() => write(asked)} onKeep={answered} />}
      <div role="status">
        {action.step === 'done' && action.value && (
          <>
            <p className={styles.small}>
              {t.formulas.written(spelled(action.value.formula, tongue), action.value.cell)}
            </p>
            {listed.name === 'UO_LIST' && <p className={styles.small}>{t.formulas.spills}</p>}
            {action.value.needsSchedule && <p className={styles.small}>{t.formulas.needsSchedule}</p>}
          </>
        )}
      </div>
      {action.step === 'failed' && <ProblemBar problem={action.problem} />}
      <Disclosure label={t.formulas.showHelp}>
        <FunctionHelp listed={listed} tongue={tongue} />
      </Disclosure>
    </article>
  );
}

/** Whether what stands in the cell may be replaced. */
function ReplaceQuestion({
  asked: { target },
  onReplace,
  onKeep,
}: {
  readonly asked: Asked;
  readonly onReplace: () => void;
  readonly onKeep: () => void;
}) {
  const { t, language } = useTexts();
  const styles = useStyles();
  return (
    <div
      role="alertdialog"
      aria-label={t.formulas.replace}
      onKeyDown={({ key }) => key === 'Escape' && onKeep()}
    >
      <p className={styles.text}>
        {t.formulas.willReplace(cellName(target), spelled(target.held, tongueOf(language)))}
      </p>
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" onClick={onReplace}>
          {t.formulas.replace}
        </Button>
        <Button size="small" autoFocus onClick={onKeep}>
          {t.formulas.keep}
        </Button>
      </div>
    </div>
  );
}

/** The help page's text, shown in place. */
function FunctionHelp({ listed, tongue }: { readonly listed: ListedFunction; readonly tongue: Tongue }) {
  const { t } = useTexts();
  const styles = useStyles();
  return (
    <>
      <strong>{t.formulas.arguments}</strong>
      <dl className={styles.terms}>
        {listed.parameters.map(({ name, optional, description }) => (
          <div key={name}>
            <dt>
              {name}
              {optional && ` (${t.formulas.optional})`}
            </dt>
            <dd>{description[tongue]}</dd>
          </div>
        ))}
      </dl>
      <strong>{t.formulas.examples}</strong>
      <ul className={styles.list}>
        {listed.examples.map(({ formula, result }) => (
          <li key={formula}>
            <code className={styles.code}>
              {spelled(`=MARCHE.${formula}`, tongue)} → {spelled(result, tongue)}
            </code>
          </li>
        ))}
      </ul>
      <strong>{t.formulas.errors}</strong>
      <p className={styles.small}>{t.formulas.errorValue}</p>
      {mayBeUnknown(listed) && <p className={styles.small}>{t.formulas.errorUnknown}</p>}
    </>
  );
}

/** "Suivi BC!D7". */
function cellName({ sheet, cell }: ActiveCell): string {
  return `${sheet}!${a1(cell)}`;
}
