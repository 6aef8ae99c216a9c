/** The machine's calendar day in its own time zone, as ISO writes it. */
export function machineDay(): string {
  // The Swedish way of writing a day is the ISO one.
  return new Intl.DateTimeFormat('sv-SE').format(Date.now());
}
