/** The check of a workbook in small steps: each part under its own agreement, with what the settings say of it. */
import { headedAsSchedules, workbookSchedule } from '../../core/agreement/price-schedule';
import type { SheetCheck } from '../../core/checking/check-workbook';
import type { ReadBeside } from '../../core/checking/outdated';
import { CheckMemory } from '../../core/checking/recheck';
import type { StoredSettings } from '../../core/checking/settings';
import { settingsUnder } from '../../core/checking/settings-faults';
import { inWorkbookOrder } from '../../core/orders/by-agreement';
import type { Engine } from './engine';
import type { CheckResult, OpenedWorkbook } from './state';

export interface CheckConditions {
  readonly stored: StoredSettings;
  /** A 1900 serial. */
  readonly asOf: number;
  /** What is kept of the check before, by the id of the agreement. */
  readonly memories: Map<string, CheckMemory>;
}

type Checked = Pick<
  CheckResult,
  'found' | 'parts' | 'agreement' | 'settings' | 'priceSheet' | 'beside' | 'asOf'
>;

/** Yields the share (0 to 1) done so far. */
export function* checkOpened(
  engine: Pick<Engine, 'check' | 'rules'>,
  { agreement: main, parts, snapshots, orders }: OpenedWorkbook,
  { stored, asOf, memories }: CheckConditions,
): Generator<number, Checked, void> {
  const found: SheetCheck[] = [];
  let priceSheet: string | null = null;
  const beside = new Map<string, ReadBeside>();
  const rules = new Set(
    engine.rules.flatMap(({ id, needsPrices, mayReadPrices }) => (needsPrices || mayReadPrices ? [id] : [])),
  );
  for (const [index, { agreement, sheets }] of parts.entries()) {
    const settings = settingsUnder(stored, agreement);
    const prices = settings.finance.enabled ? workbookSchedule(agreement, snapshots, orders) : null;
    priceSheet ??= prices?.sheet ?? null;
    for (const { id, name } of settings.finance.enabled
      ? headedAsSchedules(agreement, snapshots, orders)
      : [])
      beside.set(id, { sheetId: id, name, rules });
    const memory = memories.get(agreement.id) ?? new CheckMemory();
    memories.set(agreement.id, memory);
    const steps = engine.check(
      { sheets, agreement, rules: engine.rules, settings, asOf, prices: prices?.schedule ?? null },
      memory,
    );
    let step = steps.next();
    for (; !step.done; step = steps.next()) yield (index + step.value) / parts.length;
    found.push(...step.value);
  }
  const mainFirst = [...parts].sort((a, b) => Number(b.agreement === main) - Number(a.agreement === main));
  return {
    found: inWorkbookOrder(orders, found, ({ sheet }) => sheet),
    parts: mainFirst.map(({ agreement }) => ({ agreement, settings: settingsUnder(stored, agreement) })),
    agreement: main,
    settings: settingsUnder(stored, main),
    priceSheet,
    beside: [...beside.values()],
    asOf,
  };
}
