import { makeStyles } from '@fluentui/react-components';
import { FunctionBrowser } from '../formulas/function-browser';
import { MendSection } from '../formulas/mend-section';
import { OrderForm } from '../formulas/order-form';
import { PriceWizard } from '../formulas/price-wizard';
import { Disclosure } from '../parts/disclosure';
import { AgreementSwitch } from '../parts/agreement-switch';
import { pageTitle, small, stack } from '../parts/look';
import { Notice } from '../parts/notice';
import { useTexts } from '../parts/texts';
import type { PageProps } from './page';

const useStyles = makeStyles({ root: stack, title: pageTitle, small });

/** The functions of the contract for cells, what they need around them, and the order that does not exist yet. */
export default function FormulasPage({ session, engine, state, agreement }: PageProps) {
  const { t, say } = useTexts();
  const styles = useStyles();
  const isOwn = state.ownAgreement?.id === agreement.id;
  return (
    <div className={styles.root}>
      <h2 className={styles.title}>{t.formulas.title}</h2>
      <AgreementSwitch session={session} state={state} />
      {state.waitsForEditing && <Notice>{t.check.editing}</Notice>}
      <div>
        <Disclosure label={t.formulas.order.title}>
          <OrderForm agreement={agreement} engine={engine} session={session} state={state} />
        </Disclosure>
        <Disclosure label={t.formulas.schedule.title}>
          <PriceWizard agreement={agreement} session={session} />
        </Disclosure>
        <Disclosure label={t.formulas.mend.title}>
          <MendSection session={session} />
        </Disclosure>
      </div>
      <p className={styles.small}>{t.formulas.intro}</p>
      {isOwn && (
        <Notice>
          {t.formulas.notOfOwn(
            engine.agreements.map(({ id }) => id),
            say,
          )}
        </Notice>
      )}
      <FunctionBrowser agreement={isOwn ? null : agreement} session={session} />
    </div>
  );
}
