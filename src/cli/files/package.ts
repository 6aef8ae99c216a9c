import { unzipSync, zipSync } from 'fflate';
import type { UnzipFileInfo } from 'fflate';
import { Refusal } from '../refusal';

/** The parts of an Office package by name, without those a check has no use for. */
export type Parts = Readonly<Record<string, Uint8Array>>;

/**
 * Largest total of unpacked parts, in bytes: past it a small file is a trap, not an order workbook. 100,000 lines of 15
 * columns unpack to 48 MB, and no text of more than 512 MB can be read at all.
 */
const largestTotal = 400_000_000;

/**
 * Pictures, drawings, macros and pivot caches are not read.
 */
const unread =
  /(^|\/)(theme\d*|persons?|metadata|calcChain|comments\d*)\.xml$|\/(media|drawings|charts|theme|pivot\w+|externalLinks|printerSettings|ctrlProps|slicer\w*|timeline\w*|threadedComments|diagrams|embeddings)\//i;

/** Unpacks a workbook; names with backslashes, which some writers produce, are put right. */
export function openPackage(bytes: Uint8Array, file: string): Parts {
  let total = 0;
  const filter = ({ name, originalSize }: UnzipFileInfo) => {
    const path = partName(name);
    if (!/\.(xml|rels)$/i.test(path) || unread.test(path)) return false;
    total += originalSize;
    if (total > largestTotal) throw new Refusal((texts) => texts.file.tooLarge(file));
    return true;
  };
  try {
    const parts = Object.entries(unzipSync(bytes, { filter }));
    return Object.fromEntries(parts.map(([name, part]) => [partName(name), part]));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal((texts) => texts.file.corrupt(file));
  }
}

/** The parts as one archive again, stored without compression. */
export function closePackage(parts: Parts): Uint8Array {
  return zipSync(parts, { level: 0 });
}

/** A part as text, `null` where the package has none of that name. */
export function partText(parts: Parts, name: string): string | null {
  const part = parts[name];
  return part === undefined ? null : new TextDecoder().decode(part);
}

/**
 * The attributes of every tag of a local name, in order; prefixes are ignored on both. No tag holds another "<", and no
 * name begins within another: without that a hostile part of a few megabytes would be searched for hours.
 */
export function tagAttributes(xml: string, tag: string): ReadonlyMap<string, string>[] {
  const tags = new RegExp(`<(?:[\\w.-]+:)?${tag}(?=[\\s/>])((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>`, 'g');
  return [...xml.matchAll(tags)].map(
    ([, attributes]) =>
      new Map(
        [
          ...(attributes ?? '').matchAll(/(?<![\w.:-])(?:[\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g),
        ].map(([, name, double, single]) => [name ?? '', double ?? single ?? '']),
      ),
  );
}

function partName(name: string): string {
  return name.replace(/\\/g, '/').replace(/^\//, '');
}
