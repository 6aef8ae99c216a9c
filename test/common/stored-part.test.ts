import fc from 'fast-check';
import { storedPart, storedText, unescapeXml } from '../../src/core/stored-part';

const namespace = 'urn:bordereau:settings:1';

describe('the custom XML part', () => {
  it('gives back any JSON text, and is well under XML’s rules', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value);
        const part = storedPart('settings', text);
        expect(part.slice(part.indexOf('>') + 1, part.lastIndexOf('<'))).not.toMatch(/[<>\r]|&(?!\w+;|#13;)/);
        expect(storedText('settings', part)).toBe(text);
      }),
    );
  });

  it('gives back line ends and quotes as they were', () => {
    const text = '{\r\n  "holders": { "1": "Dupont & Fils <SARL> \\"X\\"" }\n}';
    expect(storedText('settings', storedPart('settings', text))).toBe(text);
  });

  it.each([
    [
      'a declaration before it',
      `<?xml version="1.0" encoding="utf-8"?>\n<settings xmlns="${namespace}">{}</settings>`,
    ],
    [
      'a mark, a declaration and remarks before it, spaces after them',
      `\uFEFF <?xml version="1.0"?>  <!-- a --> <!-- b\n-->\n<settings xmlns="${namespace}">{}</settings>  `,
    ],
    ['a mark and a remark close before it', `\uFEFF<!-- a --><settings xmlns="${namespace}">{}</settings>`],
    ['spaces in its end', `<settings xmlns="${namespace}" >{}</settings >`],
    ['spaces around plain characters', `<settings xmlns="${namespace}"> <![CDATA[{}]]>\n</settings>`],
    ['a prefix of several letters', `<b-1.x:settings xmlns:b-1.x="${namespace}">{}</b-1.x:settings>`],
    ['a prefix', `<b:settings xmlns:b="${namespace}">{}</b:settings>`],
    ['a section of plain characters', `<settings xmlns='${namespace}'><![CDATA[{}]]></settings>`],
    ['numeric entities', `<settings xmlns="${namespace}">&#123;&#x7d;</settings>`],
  ])('is read with %s', (_, xml) => {
    expect(storedText('settings', xml)).toBe('{}');
  });

  it('keeps the spaces of plain characters', () => {
    const part = `<settings xmlns="${namespace}"><![CDATA[{ "a":\n1 }]]></settings>`;
    expect(storedText('settings', part)).toBe('{ "a":\n1 }');
  });

  it('is empty where it holds nothing', () => {
    expect(storedText('settings', `<settings xmlns="${namespace}"/>`)).toBe('');
  });

  it.each([
    ['another namespace', '<settings xmlns="urn:other">{}</settings>'],
    ['no namespace', '<settings>{}</settings>'],
    ['another root', `<other xmlns="${namespace}">{}</other>`],
    ['elements inside', `<settings xmlns="${namespace}"><a/></settings>`],
    ['a document type', `<!DOCTYPE settings [<!ENTITY a "b">]><settings xmlns="${namespace}">&a;</settings>`],
    ['no XML at all', '{}'],
    ['something before it', `x<settings xmlns="${namespace}">{}</settings>`],
    ['something after it', `<settings xmlns="${namespace}">{}</settings>x`],
    ['an instruction inside', `<settings xmlns="${namespace}">{<?a?>}</settings>`],
    ['text beside plain characters', `<settings xmlns="${namespace}">x<![CDATA[{}]]></settings>`],
    ['text after plain characters', `<settings xmlns="${namespace}"><![CDATA[{}]]>x</settings>`],
  ])('is not ours with %s', (_, xml) => {
    expect(storedText('settings', xml)).toBeNull();
  });
});

describe('a reference in a text of XML', () => {
  it.each([
    ['a &lt; b &amp;&amp; c &gt; d', 'a < b && c > d'],
    ['&quot;&apos;', '"\''],
    ['&#233;&#xE9;&#x1F600;', 'éé😀'],
    // Neither an entity of a document type nor a number beyond all characters is anything.
    ['&a;', '&a;'],
    ['&#x110000;&#9999999;', '&#x110000;&#9999999;'],
    ['AT&T', 'AT&T'],
    ['&#x10FFFF;', String.fromCodePoint(0x10ffff)],
  ])('%s', (text, plain) => expect(unescapeXml(text)).toBe(plain));
});
