/** Ceilings of the user's own, as typed and as the settings keep them. */
import { isoOfSerial, serialOfText } from '../../core/calendar/serial';
import type { StoredSettings } from '../../core/checking/settings';
import { readNumber } from '../../core/sheet/read-number';

export type OwnCeiling = NonNullable<StoredSettings['ceilings']>[number];

/** As typed; "" asks nothing. */
export interface CeilingDraft {
  readonly amount: string;
  readonly lot: string;
  readonly year: string;
  readonly beneficiary: string;
  readonly project: string;
  readonly budgetLine: string;
  /** Percent. */
  readonly warnAt: string;
  readonly over: 'warning' | 'error';
  readonly setBy: string;
  readonly setOn: string;
}

export interface CeilingError {
  readonly field: 'amount' | 'year' | 'warnAt' | 'setBy' | 'setOn';
  readonly reason: 'amount' | 'year' | 'percent' | 'author' | 'day';
}

export function blankCeiling(setOn: string): CeilingDraft {
  return {
    amount: '',
    lot: '',
    year: '',
    beneficiary: '',
    project: '',
    budgetLine: '',
    warnAt: '80',
    over: 'warning',
    setBy: '',
    setOn,
  };
}

export function ceilingFrom(draft: CeilingDraft): OwnCeiling | CeilingError {
  const amount = readNumber(draft.amount).value;
  if (amount === null || amount <= 0) return { field: 'amount', reason: 'amount' };
  const year = draft.year.trim();
  if (year !== '' && !/^(?:19|20)\d\d$/.test(year)) return { field: 'year', reason: 'year' };
  const percent = draft.warnAt.trim() === '' ? null : readNumber(draft.warnAt.replace('%', '')).value;
  if (percent !== null && (percent < 0 || percent > 100)) return { field: 'warnAt', reason: 'percent' };
  if (draft.warnAt.trim() !== '' && percent === null) return { field: 'warnAt', reason: 'percent' };
  if (draft.setBy.trim() === '') return { field: 'setBy', reason: 'author' };
  const setOn = serialOfText(draft.setOn.trim());
  if (setOn === null) return { field: 'setOn', reason: 'day' };
  const said = (key: 'lot' | 'beneficiary' | 'project' | 'budgetLine') =>
    draft[key].trim() === '' ? {} : { [key]: draft[key].trim() };
  return {
    ...said('lot'),
    ...(year === '' ? {} : { year: Number(year) }),
    ...said('beneficiary'),
    ...said('project'),
    ...said('budgetLine'),
    amountExclTax: amount,
    ...(percent === null ? {} : { warnAt: percent / 100 }),
    over: draft.over,
    setBy: draft.setBy.trim(),
    setOn: isoOfSerial(setOn),
  };
}
