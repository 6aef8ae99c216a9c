import { promisify } from 'node:util';
import { createInflateRaw, inflateRaw } from 'node:zlib';
import { fromBufferPromise, getFileNameLowLevel } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { Refusal } from '../refusal';

/**
 * Largest total of unpacked parts, in bytes: past it a small file is a trap, not an order workbook. 100,000 lines of 15
 * columns unpack to 48 MB.
 */
const largestTotal = 400_000_000;

/** Largest part that is read as one text, in bytes: lists of sheets, styles and links to other parts. */
const largestText = 64_000_000;

/** Large enough that handing pieces over costs nothing, small enough to stay in the processor's cache. */
const pieceSize = 256 * 1024;

const inflateWhole = promisify(inflateRaw);

/** The parts of an Office package, unpacked only when they are asked for. */
export class OfficePackage {
  private unpacked = 0;
  private readonly byKey: ReadonlyMap<string, Entry>;

  private constructor(
    private readonly bytes: Buffer,
    private readonly file: string,
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {
    this.byKey = new Map([...entries].map(([name, entry]) => [keyOf(name), entry]));
  }

  /** Reads the directory of a package; names with backslashes, which some writers produce, are put right. */
  static async open(bytes: Buffer, file: string): Promise<OfficePackage> {
    try {
      // Names lead nowhere: nothing is ever written under them.
      const zip = await fromBufferPromise(bytes, { lazyEntries: true, decodeStrings: false });
      const entries = new Map<string, Entry>();
      let files = 0;
      for await (const entry of zip.eachEntry()) {
        const { generalPurposeBitFlag, fileNameRaw, extraFields } = entry;
        const name = partName(getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, true));
        if (name.endsWith('/')) continue;
        files += 1;
        entries.set(name, entry);
      }
      const parts = new OfficePackage(bytes, file, zip, entries);
      // Of two parts of a name Excel may show one and we check the other: no package has them (ISO/IEC 29500-2 §6.2.2.3).
      if (parts.byKey.size < files) throw new Error('Two parts have one name.');
      return parts;
    } catch {
      throw new Refusal((texts) => texts.file.corrupt(file));
    }
  }

  get names(): readonly string[] {
    return [...this.entries.keys()];
  }

  has(name: string): boolean {
    return this.byKey.has(keyOf(name));
  }

  /** A part as a whole, `null` where the package has none of that name; refuses one that cannot be unpacked. */
  async read(name: string): Promise<Buffer | null> {
    const entry = this.byKey.get(keyOf(name));
    if (entry === undefined) return null;
    try {
      const packed = await this.packed(entry);
      if (!entry.isCompressed()) return packed;
      // A part may lie about its size: what goes past it is not even unpacked.
      return await inflateWhole(packed, { maxOutputLength: Math.max(1, entry.uncompressedSize) });
    } catch (error) {
      if (error instanceof Refusal) throw error;
      throw new Refusal((texts) => texts.file.corrupt(this.file));
    }
  }

  /** A part as text, "" where the package has none of that name. */
  async text(name: string): Promise<string> {
    const size = this.byKey.get(keyOf(name))?.uncompressedSize ?? 0;
    if (size > largestText) throw new Refusal((texts) => texts.file.tooLarge(this.file));
    const bytes = await this.read(name);
    return bytes === null ? '' : new TextDecoder().decode(bytes);
  }

  /** A large part piece by piece, so that it is never in memory as a whole. */
  async *pieces(name: string): AsyncGenerator<Buffer> {
    const entry = this.byKey.get(keyOf(name));
    if (entry === undefined) throw new Error(`The package has no part "${name}".`);
    const packed = await this.packed(entry);
    if (!entry.isCompressed()) {
      yield packed;
      return;
    }
    const inflating = createInflateRaw({ chunkSize: pieceSize });
    inflating.end(packed);
    let left = entry.uncompressedSize;
    for await (const piece of inflating as AsyncIterable<Buffer>) {
      left -= piece.length;
      if (left < 0) throw new Error(`The part "${name}" is larger than the package says.`);
      yield piece;
    }
  }

  /** The bytes of a part as the file holds them; refuses what would unpack to more than a machine holds. */
  private async packed(entry: Entry): Promise<Buffer> {
    this.unpacked += entry.uncompressedSize;
    if (this.unpacked > largestTotal) throw new Refusal((texts) => texts.file.tooLarge(this.file));
    if (!entry.canDecodeFileData()) throw new Error('The part is packed in an unknown way.');
    const { fileDataStart } = await this.zip.readLocalFileHeaderPromise(entry, { minimal: true });
    return this.bytes.subarray(fileDataStart, fileDataStart + entry.compressedSize);
  }
}

/** Names of parts are the same whatever their capitals (ISO/IEC 29500-2 §6.2.2.3). */
function keyOf(name: string): string {
  return name.toLowerCase();
}

function partName(name: string): string {
  return name.replace(/\\/g, '/').replace(/^\//, '');
}
