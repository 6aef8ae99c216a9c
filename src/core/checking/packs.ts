/** Rules that are off until the user asks for them, all at once. */
import type { PriceSchedule } from '../agreement/price-schedule';
import type { Agreement } from '../agreement/schema';
import type { Settings } from './settings';

/** `finance`: what amounts and payments owe to other documents than the agreement. */
export type Pack = 'finance';

/** Whether the agreement itself says what a rule of a pack checks: then it is no option. */
export function isStated({ finance = {} }: Agreement, ruleId: string): boolean {
  return Object.hasOwn(finance, ruleId);
}

/** Whether the rules of a pack run: where the settings ask for them, or a price schedule is given. */
export function isPackOn(
  pack: Pack | undefined,
  {
    settings,
    prices,
  }: { readonly settings: Pick<Settings, 'finance'>; readonly prices?: PriceSchedule | null },
): boolean {
  return pack === undefined || settings.finance.enabled || (prices ?? null) !== null;
}
