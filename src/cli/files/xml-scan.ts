/** What is told of a part while it is read. Positions are in `scan.bytes` and hold during the call only. */
export interface XmlListener {
  /** Local names of the elements it is told of; the others are passed over, not what is in them. */
  readonly elements: readonly string[];
  /** `element`: the place of its name in `elements`. */
  open(element: number, scan: XmlScan): void;
  close(element: number): void;
  /**
   * Reads by itself what begins at a "<", where it knows how that is written; answers where the markup goes on after it, or
   * the same place.
   */
  readAhead?(bytes: Buffer, from: number): number;
  /** Text between two tags; that of more than a few thousand letters may come in pieces. */
  text(scan: XmlScan, from: number, to: number, isLiteral: boolean): void;
}

const [lessThan, greaterThan, slash, equals, colon, exclamation, question, ampersand] = [
  60, 62, 47, 61, 58, 33, 63, 38,
];

/** Text of more bytes than this is told in pieces, longer markup is none: a file could make us copy it for ever. */
const longestText = 64 * 1024;
const longestMarkup = 1024 * 1024;

/**
 * A reader of XML in pieces, made for sheets of millions of cells: it goes through the bytes once and makes no object or
 * string of its own. Prefixes of names are ignored. Declarations are passed over, so that no entity grows or fetches
 * anything. What is not well-formed throws.
 */
export class XmlScan {
  bytes: Buffer = Buffer.alloc(0);
  /** For each attribute of the tag at hand: where its name begins and ends, and its value. */
  private readonly attributes: number[] = [];
  private attributeCount = 0;
  private depth = 0;
  private readonly names: readonly Buffer[];
  /** The elements whose name is one letter, by that letter. */
  private readonly oneLetter = new Int8Array(256).fill(-1);

  constructor(private readonly listener: XmlListener) {
    this.names = listener.elements.map((name) => Buffer.from(name));
    for (const [element, [letter = 0, second]] of this.names.entries())
      if (second === undefined) this.oneLetter[letter] = element;
  }

  /** The next piece of the part. */
  push(piece: Buffer): void {
    const left = this.bytes;
    this.bytes = left.length === 0 ? piece : Buffer.concat([left, piece]);
    const read = this.scan();
    // A copy: the rest of a piece would keep the whole of it.
    this.bytes = Buffer.from(this.bytes.subarray(read));
    if (this.bytes.length > longestMarkup) throw new Error('The markup has no end.');
  }

  /** After the last piece. */
  end(): void {
    if (this.depth !== 0 || this.bytes.includes(lessThan)) throw new Error('The document has no end.');
  }

  /** Where the value of an attribute of the tag at hand begins, −1 where it has none; it ends at `valueEnd`. */
  valueOf(name: Buffer): number {
    for (let index = 0; index < this.attributeCount * 4; index += 4) {
      const from = this.attributes[index] ?? 0;
      if (this.isNamed(from, this.attributes[index + 1] ?? 0, name)) {
        this.valueEnd = this.attributes[index + 3] ?? 0;
        return this.attributes[index + 2] ?? 0;
      }
    }
    return -1;
  }

  valueEnd = 0;

  /** Goes through the bytes and answers how many of them are told. */
  private scan(): number {
    const { bytes } = this;
    const { length } = bytes;
    let at = 0;
    while (at < length) {
      let to = at;
      while (to < length && bytes[to] !== lessThan) to += 1;
      if (to === length) return this.tellEndless(at);
      if (to > at && this.depth > 0) this.listener.text(this, at, to, false);
      const after = this.listener.readAhead?.(bytes, to) ?? to;
      if (after > to) {
        at = after;
        continue;
      }
      const next = this.markup(to);
      if (next < 0) return to;
      at = next;
    }
    return at;
  }

  /** Text whose end is in the next piece: told up to a place where no letter and no reference is cut. */
  private tellEndless(from: number): number {
    const { bytes } = this;
    let to = bytes.length;
    if (to - from < longestText) return from;
    const reference = bytes.lastIndexOf(ampersand);
    if (reference > to - 16 && reference > from) to = reference;
    else while (to > from && ((bytes[to - 1] ?? 0) & 0xc0) === 0x80) to -= 1;
    if (((bytes[to - 1] ?? 0) & 0xc0) === 0xc0) to -= 1;
    if (this.depth > 0) this.listener.text(this, from, to, false);
    return to;
  }

  /** Reads the markup that begins at a "<"; answers where it ends, −1 where that is not in the bytes at hand. */
  private markup(from: number): number {
    const { bytes } = this;
    const first = bytes[from + 1];
    if (first === undefined) return -1;
    if (first === question) return endOf(bytes, '?>', from + 2);
    if (first === exclamation) return this.declaration(from);
    if (first === slash) return this.closing(from + 2);
    return this.opening(from + 1);
  }

  private declaration(from: number): number {
    const { bytes } = this;
    if (bytes.length < from + 9) return -1;
    if (bytes[from + 2] === 45) return endOf(bytes, '-->', from + 4);
    if (bytes.toString('latin1', from, from + 9) !== '<![CDATA[') return endOf(bytes, '>', from + 2);
    const end = endOf(bytes, ']]>', from + 9);
    if (end > 0) this.listener.text(this, from + 9, end - 3, true);
    return end;
  }

  private closing(from: number): number {
    const { bytes } = this;
    let name = from;
    let at = from;
    for (let byte = bytes[at]; byte !== greaterThan; byte = bytes[(at += 1)]) {
      if (byte === undefined) return -1;
      if (byte === colon) name = at + 1;
    }
    this.depth -= 1;
    if (this.depth < 0) throw new Error('An element ends that never began.');
    let end = at;
    while (end > name && isSpace(bytes[end - 1])) end -= 1;
    const element = this.elementOf(name, end);
    if (element >= 0) this.listener.close(element);
    return at + 1;
  }

  private opening(from: number): number {
    const { bytes } = this;
    const { length } = bytes;
    let name = from;
    let at = from;
    for (
      let byte = bytes[at] ?? 0;
      byte > 32 && byte !== greaterThan && byte !== slash;
      byte = bytes[at] ?? 0
    ) {
      at += 1;
      if (byte === colon) name = at;
    }
    const nameEnd = at;
    at = this.readAttributes(at);
    if (at < 0) return -1;
    const isEmpty = bytes[at] === slash;
    if (isEmpty) at += 1;
    if (at >= length) return -1;
    if (bytes[at] !== greaterThan) throw new Error('A tag is not well-formed.');
    const element = this.elementOf(name, nameEnd);
    if (!isEmpty) this.depth += 1;
    if (element >= 0) {
      this.listener.open(element, this);
      if (isEmpty) this.listener.close(element);
    }
    return at + 1;
  }

  /** Notes the attributes from a place on; answers where the tag goes on after them, −1 where it does not. */
  private readAttributes(from: number): number {
    const { bytes, attributes } = this;
    const { length } = bytes;
    let at = from;
    this.attributeCount = 0;
    for (;;) {
      while (isSpace(bytes[at])) at += 1;
      if (at >= length) return -1;
      if (bytes[at] === greaterThan || bytes[at] === slash) return at;
      let name = at;
      for (
        let byte = bytes[at] ?? 0;
        byte > 32 && byte !== equals && byte !== greaterThan;
        byte = bytes[at] ?? 0
      ) {
        at += 1;
        if (byte === colon) name = at;
      }
      const nameEnd = at;
      while (isSpace(bytes[at])) at += 1;
      if (at >= length) return -1;
      if (bytes[at] !== equals) throw new Error('An attribute has no value.');
      at += 1;
      while (isSpace(bytes[at])) at += 1;
      const quote = bytes[at];
      if (quote === undefined) return -1;
      if (quote !== 34 && quote !== 39) throw new Error('The value of an attribute has no quotes.');
      const value = at + 1;
      at = value;
      while (at < length && bytes[at] !== quote) at += 1;
      if (at >= length) return -1;
      const index = this.attributeCount * 4;
      attributes[index] = name;
      attributes[index + 1] = nameEnd;
      attributes[index + 2] = value;
      attributes[index + 3] = at;
      this.attributeCount += 1;
      at += 1;
    }
  }

  private elementOf(from: number, to: number): number {
    const { names } = this;
    // Nearly all elements of a sheet have a name of one letter.
    if (to - from === 1) return this.oneLetter[this.bytes[from] ?? 0] ?? -1;
    for (let element = 0; element < names.length; element += 1)
      if (this.isNamed(from, to, names[element] as Buffer)) return element;
    return -1;
  }

  private isNamed(from: number, to: number, name: Buffer): boolean {
    if (to - from !== name.length) return false;
    for (let index = 0; index < name.length; index += 1)
      if (this.bytes[from + index] !== name[index]) return false;
    return true;
  }
}

function isSpace(byte: number | undefined): boolean {
  // Below a space there are line breaks, tabs and what no XML may hold.
  return byte !== undefined && byte <= 32;
}

/** Where the markup that ends so has its end, −1 where that is not in the bytes. */
function endOf(bytes: Buffer, mark: string, from: number): number {
  const at = bytes.indexOf(mark, from, 'latin1');
  return at < 0 ? -1 : at + mark.length;
}
