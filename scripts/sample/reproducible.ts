import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Any day does, as long as it stays. */
const day = '2026-01-01T00:00:00Z';

/** The workbook without the moment at which it was written, so that writing it again changes nothing. */
export function reproducible(workbook: Uint8Array): Uint8Array {
  const parts = unzipSync(workbook);
  const core = parts['docProps/core.xml'];
  if (core) parts['docProps/core.xml'] = strToU8(strFromU8(core).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, day));
  // By the clock of the machine, which a zip is written by: an instant would differ from one time zone to another.
  return zipSync(parts, { mtime: new Date(2026, 0, 1) });
}
