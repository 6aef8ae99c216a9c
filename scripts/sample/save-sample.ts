import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withCustomXml } from '../../preview/workbook/package-parts';
import { storedPart } from '../../src/core/stored-part';
import { reproducible } from './reproducible';

/** Writes a workbook to `samples/`, with its settings stored in it as a part of that id. */
export function saveSample(
  name: string,
  workbook: Uint8Array,
  { id, settings }: { readonly id: string; readonly settings: object },
): void {
  const stored = { id, xml: storedPart('settings', JSON.stringify(settings)) };
  writeFileSync(
    join(__dirname, '..', '..', 'samples', name),
    reproducible(withCustomXml(workbook, [stored])),
  );
}
