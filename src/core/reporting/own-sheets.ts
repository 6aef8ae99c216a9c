/**
 * What tells a sheet we wrote from the user's own, in Excel as in a file: the name of its table. A report holds orders,
 * units and days; without a mark the next check could take it for orders.
 */
const mark = 'BordereauReport';

/** Name of a table of ours, before it is made unique. */
export function ownTableName(stem: string): string {
  return `${mark}${stem}`;
}

export function isOwnTable(name: string): boolean {
  return name.startsWith(mark);
}
