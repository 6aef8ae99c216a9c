/**
 * Fields by number, given as columns are built: what a table holds by column is then an array, which a rule that asks
 * for a value of each of thousands of lines finds its way in several times quicker than by name.
 */
const slots = new Map<string, number>();

export function slotOf(field: string): number {
  const slot = slots.get(field) ?? slots.size;
  slots.set(field, slot);
  return slot;
}
