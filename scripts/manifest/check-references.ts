/** Identities and references: what the manifest names exists, once, and is of the right kind. */
import { all, repeated, resourceOf, resources, value, type ManifestCheck } from './elements';

/** List of the resources in which each referring element looks; any other name is a slip. */
const kinds: Readonly<Record<string, string>> = {
  Runtime: 'Urls',
  SourceLocation: 'Urls',
  FunctionFile: 'Urls',
  LearnMoreUrl: 'Urls',
  Namespace: 'ShortStrings',
  Label: 'ShortStrings',
  Title: 'ShortStrings',
  Description: 'LongStrings',
  Image: 'Images',
};

const longestId = 32;
const buttonSizes = ['16', '32', '80'];

export const identity: ManifestCheck = ({ document, version }) => {
  const id = all(document, 'Id')[0]?.textContent ?? '';
  const stated = all(document, 'Version')[0]?.textContent ?? '';
  const expected = `${/^\d+\.\d+\.\d+/.exec(version)?.[0] ?? version}.0`;
  return [
    ...(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(id) ? [] : [`Id: "${id}" is no GUID.`]),
    ...(stated === expected ? [] : [`Version: "${stated}" is not ${expected}, which package.json asks for.`]),
  ];
};

export const references: ManifestCheck = ({ document }) => {
  const referring = all(document, 'VersionOverrides').flatMap((part) => [
    ...part.querySelectorAll('[resid]'),
  ]);
  const used = new Set(referring.map((element) => value(element, 'resid')));
  const wrong = referring.flatMap((element) => {
    const resid = value(element, 'resid');
    const target = resourceOf(document, element);
    if (!target) return [`${element.localName}: there is no resource "${resid}".`];
    const list = target.parentElement?.localName ?? '';
    const wanted = kinds[element.localName];
    return list === wanted
      ? []
      : [`${element.localName}: "${resid}" is in ${list}, not in ${wanted ?? 'any list'}.`];
  });
  const idle = resources(document).filter(({ id }) => !used.has(id));
  return [...wrong, ...idle.map(({ id }) => `Resources: nothing uses "${id}".`)];
};

export const ids: ManifestCheck = ({ document }) => {
  const named = resources(document).map(({ id }) => id);
  const controls = [...all(document, 'Control'), ...all(document, 'Group')].map((one) => value(one, 'id'));
  return [
    ...repeated(named).map((id) => `Resources: "${id}" stands twice.`),
    ...repeated(controls).map((id) => `Controls: "${id}" stands twice.`),
    ...named
      .filter((id) => id.length > longestId)
      .map((id) => `Resources: "${id}" has more than ${longestId} characters.`),
  ];
};

/** Office refuses a button or a group that lacks one of three sizes. */
export const icons: ManifestCheck = ({ document }) =>
  all(document, 'Icon').flatMap((icon) => {
    const sizes = all(icon, 'Image').map((image) => value(image, 'size'));
    return buttonSizes
      .filter((size) => !sizes.includes(size))
      .map((size) => `${value(icon.parentElement, 'id')}: no icon of ${size} pixels.`);
  });

/** A cell’s menu takes one entry of ours, no more. */
export const cellMenu: ManifestCheck = ({ document }) =>
  all(document, 'OfficeMenu')
    .filter((menu) => all(menu, 'Control').length !== 1)
    .map((menu) => `${value(menu, 'id')}: Office takes exactly one control.`);
