/** What is ordered or agreed beyond the order table, as the settings form shows it: one entry to a line or a field. */
import { isoOfSerial, serialOfText } from '../../core/calendar/serial';
import type { StoredSettings } from '../../core/checking/settings';
import { readNumber } from '../../core/sheet/read-number';
import { dayInWords } from '../../languages/day-in-words';
import type { Say } from '../../languages/say';
import { unlessEmpty } from './unless-empty';

type Values = Readonly<Record<string, string>>;
type Beyond = Pick<
  StoredSettings,
  'nonRenewals' | 'subsequentContracts' | 'orderedElsewhere' | 'raisedCeilings' | 'priceRevisions'
>;
type NonRenewal = NonNullable<Beyond['nonRenewals']>[number];
type Contract = NonNullable<Beyond['subsequentContracts']>[number];

/** Settings as typed: fields of an entry between semicolons. */
export function beyondValues(stored: Beyond, say: Say): Values {
  const day = (iso: string | undefined) => dayInWords(iso ?? '', say);
  const amount = (value: number | undefined) => (value === undefined ? '' : String(value));
  const entry = (...parts: readonly string[]) => parts.join(' ; ').replace(/(?: ; )+$/, '');
  const perLot = <T>(
    setting: string,
    values: Readonly<Record<string, T>> = {},
    write: (value: T) => string,
  ) => Object.entries(values).map(([lot, value]) => [`${setting}.${lot}`, write(value)] as const);
  return {
    nonRenewals: (stored.nonRenewals ?? [])
      .map(({ period, notifiedOn, lot = '' }) => entry(String(period), day(notifiedOn), lot))
      .join('\n'),
    subsequentContracts: (stored.subsequentContracts ?? [])
      .map(({ number, notifiedOn, end, maximumExclTax }) =>
        entry(number, day(notifiedOn), day(end), amount(maximumExclTax)),
      )
      .join('\n'),
    ...Object.fromEntries([
      ...perLot('orderedElsewhere', stored.orderedElsewhere, ({ amountExclTax, on }) =>
        entry(amount(amountExclTax), day(on)),
      ),
      ...perLot('raisedCeilings', stored.raisedCeilings, amount),
      ...perLot('priceRevisions', stored.priceRevisions, ({ baseIndex, index, from }) =>
        entry(amount(baseIndex), amount(index), day(from)),
      ),
    ]),
  };
}

/** The settings that the fields stand for; `lotsOf`: the lots a setting is asked for; `wrong` is told the path of a field that cannot be read. */
export function beyondFrom(
  values: Values,
  lotsOf: (setting: keyof Beyond) => readonly string[],
  wrong: (path: string) => void,
): Beyond {
  const perLot = <T>(setting: keyof Beyond, read: (parts: readonly string[]) => T | null) =>
    Object.fromEntries(
      lotsOf(setting).flatMap((lot): [string, T][] => {
        const path = `${setting}.${lot}`;
        const typed = (values[path] ?? '').trim();
        if (typed === '') return [];
        const value = read(parts(typed));
        if (value === null) wrong(path);
        return value === null ? [] : [[lot, value]];
      }),
    );
  const perLine = <T>(setting: keyof Beyond, read: (parts: readonly string[]) => T | null) => {
    const typed = (values[setting] ?? '').split('\n').filter((line) => line.trim() !== '');
    const entries = typed.map((line) => read(parts(line)));
    if (entries.includes(null)) wrong(setting);
    return unlessEmpty(entries.filter((one) => one !== null));
  };
  return {
    nonRenewals: perLine('nonRenewals', nonRenewalFrom),
    subsequentContracts: perLine('subsequentContracts', contractFrom),
    orderedElsewhere: unlessEmpty(
      perLot('orderedElsewhere', ([amount, on]) => {
        const [amountExclTax, day] = [numberIn(amount), dayIn(on)];
        return amountExclTax === null || amountExclTax < 0 || day === null
          ? null
          : { amountExclTax, on: day };
      }),
    ),
    raisedCeilings: unlessEmpty(perLot('raisedCeilings', ([amount]) => positiveIn(amount))),
    priceRevisions: unlessEmpty(
      perLot('priceRevisions', ([base, current, on]) => {
        const [baseIndex, index, from] = [positiveIn(base, true), positiveIn(current, true), dayIn(on)];
        return baseIndex === null || index === null || from === null ? null : { baseIndex, index, from };
      }),
    ),
  };
}

function contractFrom([number = '', notified, end = '', maximum = '']: readonly string[]): Contract | null {
  const [notifiedOn, last, most] = [dayIn(notified), dayIn(end), positiveIn(maximum)];
  if (number === '' || notifiedOn === null) return null;
  if ((end !== '' && last === null) || (maximum !== '' && most === null)) return null;
  return {
    number,
    notifiedOn,
    ...(last === null ? {} : { end: last }),
    ...(most === null ? {} : { maximumExclTax: most }),
  };
}

function nonRenewalFrom([period = '', on, lot = '']: readonly string[]): NonRenewal | null {
  const notifiedOn = dayIn(on);
  if (!/^[1-9]\d?$/.test(period) || notifiedOn === null) return null;
  return { period: Number(period), notifiedOn, ...(lot === '' ? {} : { lot }) };
}

const parts = (typed: string) => typed.split(';').map((part) => part.trim());

/** Amounts have thousands, values of an index have none: "104.200" is one of the latter. */
function numberIn(typed = '', small = false): number | null {
  return readNumber(typed, { small }).value;
}

function positiveIn(typed?: string, small = false): number | null {
  const value = numberIn(typed, small);
  return value !== null && value > 0 ? value : null;
}

function dayIn(typed = ''): string | null {
  const serial = serialOfText(typed);
  return serial === null ? null : isoOfSerial(serial);
}
