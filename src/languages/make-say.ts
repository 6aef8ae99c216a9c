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
  // When first asked for: making them takes longer than many a command, and each language but one is never spoken.
  const formats = remembered((more: number) => formatsOf(locale, more));
  const sayWith = (formats: () => Formats): Say => ({
    day: (serial) => formats().day.format((serial - unixEpochSerial) * dayMs),
    number: (value) => formats().plain(value),
    money: (cents) => formats().euros.format(cents / 100),
    percent: (value) => formats().share(value),
    months: (value) => `${formats().oneDecimal(value)} ${words.plural(value) ? words.months : words.month}`,
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
    apart: (write) => {
      for (let more = 0; ; more += 1) {
        const { noticed, say } = noticing(more);
        noticed.begin();
        const written = write(say);
        if (!noticed.alike || more === mostDecimals) return written;
      }
    },
  });
  const noticing = remembered((more: number) => {
    const noticed = new NoticedFigures(formats(more));
    return { noticed, say: sayWith(() => noticed) };
  });
  return sayWith(() => formats(0));
}

type Formats = ReturnType<typeof formatsOf>;

/** `more`: decimals beyond the usual. */
function formatsOf(locale: string, more: number) {
  return {
    day: new Intl.DateTimeFormat(locale, {
      day: '2-digit',
      month: '2-digit',
      year: 'numeric',
      timeZone: 'UTC',
    }),
    plain: closely(2 + more, 1, (digits) => new Intl.NumberFormat(locale, digits)),
    euros: new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' }),
    share: closely(1 + more, 100, (digits) => new Intl.NumberFormat(locale, { style: 'percent', ...digits })),
    oneDecimal: formatter(locale, 1 + more),
    items: new Intl.ListFormat(locale, { type: 'conjunction' }),
  };
}

function formatter(locale: string, maximumFractionDigits: number): (value: number) => string {
  const { format } = new Intl.NumberFormat(locale, { maximumFractionDigits });
  return format;
}

/** The same formats, which notice two different figures that look the same. */
class NoticedFigures implements Formats {
  alike = false;
  readonly day: Formats['day'];
  readonly euros: Formats['euros'];
  readonly items: Formats['items'];
  readonly plain: Formats['plain'];
  readonly share: Formats['share'];
  readonly oneDecimal: Formats['oneDecimal'];
  private readonly seen: Map<string, string>[] = [];

  constructor({ day, euros, items, plain, share, oneDecimal }: Formats) {
    [this.day, this.euros, this.items] = [day, euros, items];
    this.plain = this.noticing(plain, 1);
    this.share = this.noticing(share, 100);
    this.oneDecimal = this.noticing(oneDecimal, 1);
  }

  begin(): void {
    this.alike = false;
    for (const figures of this.seen) figures.clear();
  }

  private noticing(format: (value: number) => string, scale: number): (value: number) => string {
    const seen = new Map<string, string>();
    this.seen.push(seen);
    return (value) => {
      const text = format(value);
      const exact = (value * scale).toFixed(mostDecimals);
      if ((seen.get(text) ?? exact) !== exact) this.alike = true;
      seen.set(text, exact);
      return text;
    };
  }
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
