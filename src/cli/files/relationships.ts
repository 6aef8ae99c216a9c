import type { OfficePackage } from './package';
import { tagAttributes } from './xml-tags';

interface Relationship {
  readonly id: string;
  /** The name of the part it leads to, which the package may not have. */
  readonly part: string;
}

/** The parts of a kind that a part leads to; "" is the package itself (ISO/IEC 29500-2, part relationships). */
export async function relationshipsOf(
  parts: OfficePackage,
  part: string,
  kind: string,
): Promise<readonly Relationship[]> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const text = await parts.text(`${folder}_rels/${part.slice(folder.length)}.rels`);
  return tagAttributes(text, 'Relationship')
    .filter((relationship) => relationship.get('Type')?.endsWith(`/${kind}`))
    .map((relationship) => ({
      id: relationship.get('Id') ?? '',
      part: partAt(folder, relationship.get('Target') ?? ''),
    }));
}

/** The part a path leads to from a folder; one that leads out of the package is the name of no part. */
function partAt(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = folder.split('/').filter(Boolean);
  for (const step of target.split('/').filter(Boolean))
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  return path.join('/');
}
