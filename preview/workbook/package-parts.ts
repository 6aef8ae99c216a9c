import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { CustomXmlModel } from './workbook-model';
import { namespaceOf } from './custom-xml';

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const package2006 = 'http://schemas.openxmlformats.org/package/2006';

/** The custom XML parts of a file, with their ids. */
export function readCustomXml(bytes: Uint8Array): CustomXmlModel[] {
  const entries = unzipSync(bytes, { filter: ({ name }) => /^customXml\/item(Props)?\d+\.xml$/i.test(name) });
  return Object.keys(entries)
    .filter((path) => /item\d+\.xml$/i.test(path))
    .sort()
    .flatMap((path) => {
      const text = entries[path];
      const props = entries[path.replace(/item(\d+)\.xml$/i, 'itemProps$1.xml')];
      const id = props && /itemID="([^"]+)"/.exec(strFromU8(props))?.[1];
      return text ? [{ id: id ?? `{${path}}`, xml: strFromU8(text).replace(/^\uFEFF/, '') }] : [];
    });
}

/**
 * The file with exactly these custom XML parts: item, properties, both relationships and content type (ECMA-376 part 1
 * §15.2.5 and §15.2.6). The round trip of cells does not know them, and a part without relationship is lost to Excel.
 */
export function withCustomXml(bytes: Uint8Array, parts: readonly CustomXmlModel[]): Uint8Array {
  const entries = unzipSync(bytes);
  for (const path of Object.keys(entries)) if (/^customXml\//i.test(path)) delete entries[path];
  const typesPath = '[Content_Types].xml';
  const relsPath = 'xl/_rels/workbook.xml.rels';
  let types = strFromU8(entries[typesPath] ?? new Uint8Array()).replace(
    /<Override[^>]*\/customXml\/[^>]*\/>/gi,
    '',
  );
  let rels = strFromU8(entries[relsPath] ?? new Uint8Array()).replace(
    /<Relationship [^>]*customXml[^>]*\/>/gi,
    '',
  );
  parts.forEach(({ id, xml }, index) => {
    const number = index + 1;
    entries[`customXml/item${number}.xml`] = strToU8(xml);
    entries[`customXml/itemProps${number}.xml`] = strToU8(properties(id, xml));
    entries[`customXml/_rels/item${number}.xml.rels`] = strToU8(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${package2006}/relationships"><Relationship Id="rId1" Type="${relations}/customXmlProps" Target="itemProps${number}.xml"/></Relationships>`,
    );
    types = types.replace(
      '</Types>',
      `<Override PartName="/customXml/itemProps${number}.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/></Types>`,
    );
    rels = rels.replace(
      '</Relationships>',
      `<Relationship Id="rIdCustomXml${number}" Type="${relations}/customXml" Target="../customXml/item${number}.xml"/></Relationships>`,
    );
  });
  entries[typesPath] = strToU8(types);
  entries[relsPath] = strToU8(rels);
  return zipSync(entries, { level: 6 });
}

function properties(id: string, xml: string): string {
  const namespace = (namespaceOf(xml) ?? '')
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;');
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
  return `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="${id}" xmlns:ds="${office}"><ds:schemaRefs><ds:schemaRef ds:uri="${namespace}"/></ds:schemaRefs></ds:datastoreItem>`;
}
