const noBreak = '\u00a0';

/**
 * Tag for French texts: they are written with ordinary spaces, and come out with a no-break space before
 * `: ; ? ! % €` and `»`, and after `«`, as French typography asks.
 */
export function french(strings: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return strings.reduce(
    (text, part, index) => text + spaced(part) + (index < values.length ? String(values[index]) : ''),
    '',
  );
}

/** The same for a text that is no template of ours. */
export function spaced(text: string): string {
  return text.replace(/ (?=[:;?!%€»])/g, noBreak).replace(/« /g, `«${noBreak}`);
}
