import { remembered } from '../core/remembered';
import type { Say } from './say';

const dayMs = 86_400_000;
const unixEpochSerial = 25_569;

/** The spelling habits of a language, from its locale and the few words `Intl` does not give. */
export function makeSay(
  locale: string,
  words: {
    readonly month: string;
    readonly months: string;
    readonly table: string;
    readonly quotes: readonly [open: string, close: string];
    /** Number from which a noun takes the plural: 2 in French ("1,5 mois, 0 ligne"), anything but 1 in English. */
    readonly plural: (value: number) => boolean;
  },
): Say {
  let known: Formats | undefined;
  // When first asked for: making them takes longer than many a command, and each language but one is never spoken.
  const formats = () => (known ??= formatsOf(locale));

  return {
    day: (serial) => formats().day.format((serial - unixEpochSerial) * dayMs),
    number: (value) => formats().plain(value),
    money: (cents) => formats().euros.format(cents / 100),
    percent: (value) => formats().share(value),
    months: (value) =>
      `${formats().oneDecimal.format(value)} ${words.plural(value) ? words.months : words.month}`,
    count: (value, one, many) => `${formats().plain(value)} ${words.plural(value) ? many : one}`,
    list: (values) =>
      formats().items.format(
        values.map((value) => (typeof value === 'number' ? formats().plain(value) : value)),
      ),
    table: ({ name, table }) => (table === undefined ? name : `${name}, ${words.table} ${table}`),
    quote: (text) => {
      const shown = text.length > 60 ? `${text.slice(0, 59)}…` : text;
      return `${words.quotes[0]}${shown}${words.quotes[1]}`;
    },
  };
}

type Formats = ReturnType<typeof formatsOf>;

function formatsOf(locale: string) {
  return {
    day: new Intl.DateTimeFormat(locale, {
      day: '2-digit',
      month: '2-digit',
      year: 'numeric',
      timeZone: 'UTC',
    }),
    plain: closely(2, 1, (digits) => new Intl.NumberFormat(locale, digits)),
    euros: new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' }),
    share: closely(1, 100, (digits) => new Intl.NumberFormat(locale, { style: 'percent', ...digits })),
    oneDecimal: new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }),
    items: new Intl.ListFormat(locale, { type: 'conjunction' }),
  };
}

/** Beyond them a difference is the noise of a sum. */
const mostDecimals = 9;

/**
 * A number with a few decimals at most, and with more where these would make it a rounder one: 9.999 years are not the 10
 * that are asked for. `scale`: what it is multiplied with where it is written.
 */
function closely(
  usual: number,
  scale: number,
  formatWith: (digits: { readonly maximumFractionDigits: number }) => Intl.NumberFormat,
): (value: number) => string {
  const formats = remembered((maximumFractionDigits: number) => formatWith({ maximumFractionDigits }));
  return (value) => {
    const rounded = (decimals: number) => (value * scale).toFixed(decimals);
    const exact = Number(rounded(mostDecimals));
    let decimals = usual;
    while (/0$/.test(rounded(decimals)) && Number(rounded(decimals)) !== exact) decimals += 1;
    return formats(decimals).format(value);
  };
}
