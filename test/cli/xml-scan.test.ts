/** The reader of large parts: the same answer however the bytes are cut, and an end to whatever a file may hold. */
import { XmlScan, type XmlListener } from '../../src/cli/files/xml-scan';
import { cellNumber, cellText } from '../../src/cli/files/cell-text';
import fc from 'fast-check';

const elements = ['row', 'c', 't'] as const;

/** Everything that is told of a part cut into pieces of a length. */
function told(bytes: Buffer, length = bytes.length): string[] {
  const events: string[] = [];
  let isText = false;
  const tell = (event: string) => {
    isText = false;
    events.push(event);
  };
  const name = Buffer.from('r');
  const listener: XmlListener = {
    elements,
    open(element, scan) {
      const from = scan.valueOf(name);
      const value = from < 0 ? '' : ` ${scan.bytes.toString('utf8', from, scan.valueEnd)}`;
      tell(`<${elements[element] ?? ''}${value}>`);
    },
    close: (element) => tell(`</${elements[element] ?? ''}>`),
    text(scan, from, to, isLiteral) {
      const text = cellText(scan.bytes, from, to, isLiteral);
      // Pieces of one text are one text.
      if (isText) events[events.length - 1] += text;
      else events.push(`“${text}`);
      isText = true;
    },
  };
  const scan = new XmlScan(listener);
  for (let from = 0; from < bytes.length; from += length) scan.push(bytes.subarray(from, from + length));
  scan.end();
  return events;
}

const part = `\uFEFF<?xml version="1.0"?><!DOCTYPE x><!-- a < b --><x:sheet xmlns:x='u' a="1 > 0">
<x:row r='1' ><c r = "A1" s="3"/><c r="B1"><t>é &amp; &#8217;&lt;b&gt; _x0041_ &f;</t></c ></x:row>
<row><t><![CDATA[a < b & é]]>😀</t><other r="9"><c/></other></row></x:sheet>\n`;

describe('a part, read in pieces', () => {
  it('is told element by element', () => {
    expect(told(Buffer.from(part)).filter((event) => event !== '“\n')).toEqual([
      ...['<row 1>', '<c A1>', '</c>', '<c B1>', '<t>', '“é & ’<b> A &f;', '</t>', '</c>', '</row>'],
      ...['<row>', '<t>', '“a < b & é😀', '</t>', '<c>', '</c>', '</row>'],
    ]);
  });

  it('is the same wherever it is cut', () => {
    const whole = told(Buffer.from(part));
    for (let length = 1; length < 80; length += 1) expect(told(Buffer.from(part), length)).toEqual(whole);
  });

  it('holds texts of any length, of which no letter and no reference is cut', () => {
    for (const word of ['a', 'é', '😀', '&#233;', '&amp;é']) {
      const text = `x${word.repeat(100_000)}`;
      const bytes = Buffer.from(`<t>${text}</t>`);
      const [, content = ''] = told(bytes, 70_001);
      expect(content).toBe(told(bytes)[1]);
      expect(content).not.toMatch(/[&�]\w/);
    }
  });

  it.each([
    ['a tag without an end', '<row r="1'],
    ['an element without an end', '<row><c></c>'],
    ['an end without a beginning', '<row></row></row>'],
    ['a comment without an end', '<row><!-- </row>'],
    ['an attribute without quotes', '<row r=1></row>'],
    ['an attribute without a value', '<row r></row>'],
  ])('refuses %s', (_, text) => {
    expect(() => told(Buffer.from(text))).toThrow();
    expect(() => told(Buffer.from(text), 3)).toThrow();
  });

  it('does not go on for ever with a tag, a comment or a text of 50 MB', () => {
    for (const begin of ['<row a="', '<row ', '<!-- ', '<![CDATA[']) {
      const long = Buffer.concat([Buffer.from(begin), Buffer.alloc(50_000_000, 97)]);
      expect(() => told(long, 65_536)).toThrow();
    }
    const text = Buffer.concat([Buffer.from('<x>'), Buffer.alloc(50_000_000, 97), Buffer.from('</x>')]);
    expect(told(text, 65_536)).toHaveLength(1);
  });
});

describe('a number of a cell', () => {
  const read = (text: string) => cellNumber(Buffer.from(text), 0, text.length);

  it('is what JavaScript reads in the same letters, but where that would lose figures of a whole number', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.double().map(String),
          fc.integer().map(String),
          fc.stringMatching(/^-?\d{0,18}\.?\d{0,18}$/),
          fc.stringMatching(/^-?\d{15,18}$/),
          fc.stringMatching(/^[-+.eE0-9 ]{0,6}$/),
        ),
        (text) => {
          const loses = /^-?\d+$/.test(text.trim()) && !Number.isSafeInteger(Number(text));
          expect(read(text)).toBe(text.trim() === '' || loses ? NaN : Number(text));
        },
      ),
      { numRuns: 5_000 },
    );
  });
});
