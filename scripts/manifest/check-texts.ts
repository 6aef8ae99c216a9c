/** Texts and addresses: their lengths, their two languages, https. */
import { all, repeated, resources, value, type ManifestCheck } from './elements';

/** Longest texts, in characters, by list of the resources and by element of the head. */
const longest: Readonly<Record<string, number>> = {
  ShortStrings: 125,
  LongStrings: 250,
  DisplayName: 125,
  Description: 250,
};

/** Language that every text a person sees is translated to; French is the default. */
const translated = 'en-US';

function texts(
  document: Document,
): { readonly name: string; readonly limit: string; readonly entry: Element }[] {
  const head = ['DisplayName', 'Description'].map((name) => ({
    name,
    limit: name,
    entry: all(document, name)[0],
  }));
  const strings = resources(document)
    .filter(({ localName }) => localName === 'String')
    .map((entry) => ({ name: entry.id, limit: entry.parentElement?.localName ?? '', entry }));
  return [...head, ...strings].flatMap(({ entry, ...rest }) => (entry ? [{ ...rest, entry }] : []));
}

const overrides = (entry: Element) => all(entry, 'Override');

export const lengths: ManifestCheck = ({ document }) =>
  texts(document).flatMap(({ name, limit, entry }) => {
    const written = [value(entry, 'DefaultValue'), ...overrides(entry).map((one) => value(one, 'Value'))];
    const most = longest[limit] ?? 0;
    return [
      ...written
        .filter((text) => text.length > most)
        .map((text) => `${name}: ${text.length} characters, ${most} at most.`),
      ...(written.some((text) => text.trim() === '') ? [`${name}: an empty text.`] : []),
    ];
  });

export const languages: ManifestCheck = ({ document }) => {
  const namespaces = new Set(all(document, 'Namespace').map((one) => value(one, 'resid')));
  return texts(document).flatMap(({ name, entry }) => {
    const locales = overrides(entry).map((one) => value(one, 'Locale'));
    // A localised name of functions turns into #NAME? where code writes the formula.
    if (namespaces.has(name)) return locales.length > 0 ? [`${name}: the same in every language.`] : [];
    return [
      ...(locales.includes(translated) ? [] : [`${name}: no text for ${translated}.`]),
      ...repeated(locales).map((locale) => `${name}: two texts for ${locale}.`),
    ];
  });
};

/** Excel ignores the whole add-in where an override of the resources stands in another namespace. */
export const overridePrefix: ManifestCheck = ({ document }) =>
  all(document, 'Resources')
    .flatMap((part) => all(part, 'Override'))
    .filter(({ nodeName }) => nodeName !== 'bt:Override')
    .map((one) => `${value(one.parentElement, 'id')}: <${one.nodeName}> must be <bt:Override>.`);

export const addresses: ManifestCheck = ({ document, version }) => {
  const stated = [...document.querySelectorAll('*')].flatMap((element) =>
    ['DefaultValue', 'Value', 'Url', 'ResourcesUrl'].flatMap((name) => {
      const text = value(element, name);
      const isAddress = /Url$|Image|SourceLocation|ExtendedOverrides/.test(element.localName);
      return text !== '' && (isAddress || text.includes('://')) ? [text] : [];
    }),
  );
  const domains = all(document, 'AppDomain').map(({ textContent }) => textContent ?? '');
  const elsewhere = stated.filter((text) => !URL.canParse(text) || !domains.includes(new URL(text).origin));
  const metadata = stated.filter((text) => /\/functions(\.\w+)?\.json/.test(text));
  const tag = `v=${/^\d+\.\d+\.\d+/.exec(version)?.[0] ?? version}.0`;
  return [
    ...stated.filter((text) => !text.startsWith('https://')).map((text) => `"${text}" is no https address.`),
    ...elsewhere.map((text) => `"${text}" is not in the domains of the add-in.`),
    // Excel keeps metadata for a day under one address.
    ...metadata.filter((text) => !text.endsWith(tag)).map((text) => `"${text}" does not end with ${tag}.`),
  ];
};
