import { Button, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Agreement } from '../../core/agreement/schema';
import type { ReadSheet } from '../../core/orders/order-sheet';
import { isSameTable, placeOf } from '../../core/sheet/column-choices';
import type { Session } from '../session/session';
import type { ColumnChoices } from '../session/stored-columns';
import { card, cardTitle, small } from '../parts/look';
import { ProblemBar } from '../parts/problem-bar';
import { useTexts } from '../parts/texts';

const useStyles = makeStyles({
  root: {
    ...card,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  title: cardTitle,
  text: { margin: 0 },
  small,
  button: { alignSelf: 'flex-start' },
});

/** Units shown to tell an agreement by. */
const examples = 2;

/** Asks which agreement applies to a table that fits several; the workbook keeps the answer. */
export function AgreementQuestion({
  sheet,
  choices,
  session,
}: {
  readonly sheet: ReadSheet;
  readonly choices: ColumnChoices;
  readonly session: Pick<Session, 'chooseAgreement'>;
}) {
  const { t, say } = useTexts();
  const styles = useStyles();
  const title = useId();
  const { agreements: texts } = t;
  const { agreement, fits = [], inDoubt } = sheet;
  const [answer, setAnswer] = useState<string | null>(inDoubt ? null : (agreement?.id ?? null));
  const unreadable = choices.setAside !== null;
  const { saving } = choices;
  const apply = () => {
    if (answer !== null) void session.chooseAgreement(placeOf(sheet.snapshot), answer, unreadable);
  };
  return (
    <section className={styles.root} aria-labelledby={title}>
      <h2 id={title} className={styles.title}>
        {texts.question}
      </h2>
      <p className={styles.text}>{texts.explain(say.table(sheet.snapshot))}</p>
      <RadioGroup aria-labelledby={title} value={answer ?? ''} onChange={(_, { value }) => setAnswer(value)}>
        {fits.map((one) => (
          <Radio
            key={one.id}
            value={one.id}
            label={
              <>
                {texts.answer(one.title, one.reference)}
                <p className={styles.small}>{texts.units(exampleUnits(one), say)}</p>
              </>
            }
          />
        ))}
      </RadioGroup>
      <Button
        className={styles.button}
        appearance={inDoubt ? 'primary' : 'secondary'}
        size="small"
        disabledFocusable={answer === null || choices.problem !== null || saving.step === 'saving'}
        onClick={apply}
      >
        {unreadable ? texts.replaceAndApply : texts.apply}
      </Button>
      {saving.step === 'failed' && isSameTable(saving.table, placeOf(sheet.snapshot)) && (
        <ProblemBar problem={saving.problem} />
      )}
      <p className={styles.small}>
        {inDoubt && agreement ? `${texts.meanwhile(agreement.reference)} ` : ''}
        {texts.remembered}
      </p>
    </section>
  );
}

function exampleUnits({ units }: Agreement): readonly string[] {
  return units
    .filter(({ codeGivenByUs }) => !codeGivenByUs)
    .slice(0, examples)
    .map(({ code }) => code);
}
