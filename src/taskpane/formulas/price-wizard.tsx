import { Button, makeStyles } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { priceScheduleOf } from '../../core/agreement/price-schedule';
import type { Agreement } from '../../core/agreement/schema';
import type { PriceSheetPlan } from '../../core/formula-port';
import { a1 } from '../../core/sheet/address';
import type { FormulasTexts } from '../../languages/formulas-texts';
import { buttonRow, small, stack } from '../parts/look';
import { ProblemBar } from '../parts/problem-bar';
import { useTexts } from '../parts/texts';
import type { Session } from '../session/session';
import { scheduleName } from './schedule-name';
import { useAction, type Action } from './use-action';

const useStyles = makeStyles({
  root: stack,
  small,
  buttons: buttonRow,
});

/** A sheet for the prices of the contract, or a range of the user's own under the same name. */
export function PriceWizard({
  agreement,
  session,
}: {
  readonly agreement: Agreement;
  readonly session: Session;
}) {
  const { t, say } = useTexts();
  const styles = useStyles();
  const texts = t.formulas.schedule;
  const [known, setKnown] = useState<string | null>(null);
  const creating = useAction<string>('addPriceSheet');
  const adopting = useAction<string>('nameArea');
  const { formulas } = session;
  useEffect(() => {
    let current = true;
    // Only told beforehand: where Excel does not say, creating and adopting do.
    formulas.definedName(scheduleName).then(
      (reference) => current && setKnown(reference),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [formulas]);
  const again = async () => {
    // It is done: that Excel does not confirm the name must not be told as a failure.
    setKnown(await formulas.definedName(scheduleName).catch(() => null));
    await session.open();
  };
  const create = () => {
    adopting.reset();
    return creating.start(async () => {
      const { sheet } = await formulas.addPriceSheet(planOf(agreement, texts));
      await again();
      return texts.created(sheet, agreement.units.length, say);
    });
  };
  const adopt = () => {
    creating.reset();
    return adopting.start(async () => {
      const { sheetId, area, sheet, snapshot } = await formulas.selection();
      const schedule = priceScheduleOf(agreement, snapshot);
      if (schedule === 'no-price') return texts.noPrice;
      if (schedule === 'tax-included') return texts.taxIncluded;
      if (schedule === 'no-unit') return texts.noUnit;
      await formulas.nameArea(scheduleName, sheetId, area);
      await again();
      const priced = new Set(
        schedule.rows.flatMap(({ unit, price }) => (typeof price === 'number' ? [unit.code] : [])),
      );
      const missing = agreement.units.map(({ code }) => code).filter((code) => !priced.has(code));
      const last = { row: area.row + area.rows - 1, column: area.column + area.columns - 1 };
      const told = texts.adopted(
        `${sheet}!${a1(area)}:${a1(last)}`,
        priced.size,
        agreement.units.length,
        say,
      );
      return missing.length === 0 ? told : `${told} ${texts.missing(missing, say)}`;
    });
  };
  const busy = creating.action.step === 'busy' || adopting.action.step === 'busy';
  return (
    <div className={styles.root}>
      <p className={styles.small}>{texts.intro}</p>
      {known !== null && <p className={styles.small}>{texts.known(scheduleName, known.replace(/^=/, ''))}</p>}
      <div className={styles.buttons}>
        <Button size="small" disabledFocusable={busy || known !== null} onClick={() => void create()}>
          {texts.create}
        </Button>
        <Button size="small" disabledFocusable={busy || known !== null} onClick={() => void adopt()}>
          {texts.adopt}
        </Button>
      </div>
      {known === null && <p className={styles.small}>{`${texts.createHint} ${texts.adoptHint}`}</p>}
      <div role="status">
        {[creating.action, adopting.action].map((action, at) => (
          <Outcome key={at} action={action} busy={at === 0 ? texts.creating : texts.adopting} />
        ))}
      </div>
    </div>
  );
}

function Outcome({ action, busy }: { readonly action: Action<string>; readonly busy: string }) {
  const styles = useStyles();
  if (action.step === 'failed') return <ProblemBar problem={action.problem} />;
  const told = action.step === 'busy' ? busy : action.step === 'done' ? action.value : null;
  return told === null ? null : <p className={styles.small}>{told}</p>;
}

/** The codes of the agreement, with room for the prices and their validity. */
function planOf({ units }: Agreement, { columns }: FormulasTexts['schedule']): PriceSheetPlan {
  return {
    sheet: scheduleName,
    table: 'PrixBPU',
    name: scheduleName,
    columns: [
      { title: columns.code, width: 14 },
      { title: columns.label, width: 44, wrapped: true },
      { title: columns.lot, width: 8 },
      { title: columns.price, width: 18, format: '#,##0.00 €' },
      { title: columns.from, width: 14, format: 'dd/mm/yyyy' },
      { title: columns.to, width: 16, format: 'dd/mm/yyyy' },
    ],
    rows: units.map(({ code, label, lots }) => [code, label, lots.join(', '), null, null, null]),
  };
}
