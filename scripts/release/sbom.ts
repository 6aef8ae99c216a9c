/** The bill of materials (CycloneDX), from the lock file: the same for the same lock. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';

const root = join(__dirname, '..', '..');

const cycloneDx = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  metadata: z.looseObject({
    timestamp: z.string().optional(),
    component: z.looseObject({ name: z.string() }),
  }),
  components: z.array(z.looseObject({ name: z.string(), version: z.string() })),
});

export type BillOfMaterials = z.infer<typeof cycloneDx>;

/**
 * What npm says of the packages that the product is made of, without those that only serve to build and test it.
 * The day and the random serial number are taken out: the number is made from the contents instead.
 */
export function billOfMaterials(): BillOfMaterials {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const text = execFileSync(
    npm,
    ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only', '--omit', 'dev'],
    {
      cwd: root,
      encoding: 'utf8',
      shell: process.platform === 'win32',
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  const bill = cycloneDx.parse(JSON.parse(text));
  // npm names the product after the folder it lies in.
  bill.metadata.component.name = 'bordereau';
  delete bill.metadata.timestamp;
  delete bill.serialNumber;
  const hash = createHash('sha256').update(JSON.stringify(bill)).digest('hex');
  const uuid = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `5${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ];
  return { ...bill, serialNumber: `urn:uuid:${uuid.join('-')}` };
}
