/** How the checks of a manifest look at it: by local name, whatever the prefix. */

/** A manifest read, and what it must agree with. */
interface ManifestToCheck {
  readonly document: Document;
  /** Of package.json. */
  readonly version: string;
}

/** One sentence per fault, in English: read by whoever builds. */
export type ManifestCheck = (manifest: ManifestToCheck) => readonly string[];

export function all(from: Document | Element, name: string): Element[] {
  return [...from.getElementsByTagNameNS('*', name)];
}

export function value(element: Element | null | undefined, name: string): string {
  return element?.getAttribute(name) ?? '';
}

/** The resource that an element refers to. */
export function resourceOf(document: Document, element: Element | undefined): Element | undefined {
  return resources(document).find((entry) => entry.id === value(element, 'resid') && entry.id !== '');
}

/** Every picture, address and text of the resources. */
export function resources(document: Document): Element[] {
  return all(document, 'Resources')
    .flatMap((part) => [...part.getElementsByTagName('*')])
    .filter((entry) => entry.hasAttribute('id'));
}

/** Values that stand twice. */
export function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((one, index) => values.indexOf(one) !== index))];
}
