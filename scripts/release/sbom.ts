/** The bill of materials (CycloneDX 1.5) of what is delivered: the packages inside the bundles, and no others. */
import { createHash } from 'node:crypto';
import type { BundledPackage } from './bundled-packages';

/** The same for the same packages: no day, and a serial number made from the contents. */
export function billOfMaterials(version: string, packages: readonly BundledPackage[]): object {
  const components = packages.map(({ name, version: one, licence }) => ({
    type: 'library',
    'bom-ref': `${name}@${one}`,
    name,
    version: one,
    licenses: [/[ ()]/.test(licence) ? { expression: licence } : { license: { id: licence } }],
    // The scope's sign is written %40 in an address of this kind.
    purl: `pkg:npm/${name.replace(/^@/, '%40')}@${one}`,
  }));
  // Two bundles may hold one version of a package from two folders.
  const unique = [...new Map(components.map((component) => [component.purl, component])).values()];
  const product = { type: 'application', 'bom-ref': `bordereau@${version}`, name: 'bordereau', version };
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    serialNumber: `urn:uuid:${uuidOf(JSON.stringify([product, unique]))}`,
    version: 1,
    metadata: { component: { ...product, licenses: [{ license: { id: 'EUPL-1.2' } }] } },
    components: unique,
  };
}

/** A UUID of version 5's form from a text. */
function uuidOf(text: string): string {
  const hash = createHash('sha1').update(text).digest('hex');
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `5${hash.slice(13, 16)}`, `8${hash.slice(17, 20)}`];
  return [...parts, hash.slice(20, 32)].join('-');
}
