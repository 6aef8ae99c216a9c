/** @jest-environment jsdom */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { existsSync } from 'node:fs';
import { commands } from '../../src/commands/commands';
import { manifestFor } from '../../scripts/build-manifest';

const address = 'https://example.org/bordereau';
const root = join(__dirname, '..', '..');

function parse(xml: string): Document {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  expect(document.querySelector('parsererror')).toBeNull();
  return document;
}

function manifest(url = address): Document {
  return parse(manifestFor(url));
}

/** Elements of a local name, whatever their namespace. */
function all(parent: Document | Element, name: string): Element[] {
  return [...parent.getElementsByTagNameNS('*', name)];
}

function only(parent: Document | Element, name: string): Element {
  const found = all(parent, name);
  expect(found).toHaveLength(1);
  return found[0] as Element;
}

const value = (element: Element | undefined, name: string) => element?.getAttribute(name) ?? '';

describe('the manifest as built', () => {
  let document: Document;
  beforeAll(() => {
    document = manifest();
  });

  const overrides = () => only(document, 'VersionOverrides');
  const resources = () => only(document, 'Resources');
  const resource = (id: string) => [...resources().querySelectorAll('[id]')].find((entry) => entry.id === id);

  it('has a GUID and a four-part version that follows package.json', async () => {
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
    expect(only(document, 'Id').textContent).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
    expect(only(document, 'Version').textContent).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
    expect(only(document, 'Version').textContent).toBe(`${version}.0`);
  });

  it('speaks French by default and English where asked, for every text a person sees', () => {
    expect(only(document, 'DefaultLocale').textContent).toBe('fr-FR');
    const shown = [
      ...['DisplayName', 'Description'].map((name) => all(document, name)[0] as Element),
      ...all(resources(), 'String').filter((entry) => entry.id !== 'Functions.Namespace'),
    ];
    expect(shown.length).toBeGreaterThan(6);
    for (const entry of shown) {
      const english = all(entry, 'Override').map((override) => [
        value(override, 'Locale'),
        value(override, 'Value') !== '',
      ]);
      expect(english).toEqual([['en-US', true]]);
    }
  });

  it('refers only to resources that exist, of the right kind, and leaves none unused', () => {
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
    const references = [...overrides().querySelectorAll('[resid]')];
    for (const reference of references) {
      const target = resource(value(reference, 'resid'));
      expect([reference.localName, target?.parentElement?.localName]).toEqual([
        reference.localName,
        kinds[reference.localName],
      ]);
    }
    const used = new Set(references.map((reference) => value(reference, 'resid')));
    expect(
      [...resources().querySelectorAll('[id]')].map(({ id }) => id).filter((id) => !used.has(id)),
    ).toEqual([]);
  });

  it('keeps to the lengths Office allows', () => {
    const texts = (list: string) =>
      [...only(resources(), list).querySelectorAll('*')].flatMap((entry) => [
        value(entry, 'DefaultValue'),
        value(entry, 'Value'),
      ]);
    for (const { id } of resources().querySelectorAll('[id]')) expect(id.length).toBeLessThanOrEqual(32);
    for (const text of texts('ShortStrings')) expect(text.length).toBeLessThanOrEqual(125);
    for (const text of texts('LongStrings')) expect(text.length).toBeLessThanOrEqual(250);
    const description = all(document, 'Description')[0] as Element;
    for (const text of [value(description, 'DefaultValue'), value(all(description, 'Override')[0], 'Value')])
      expect(text.length).toBeLessThanOrEqual(250);
  });

  it('writes overrides of resources in the namespace Office looks in', () => {
    for (const override of all(resources(), 'Override')) expect(override.nodeName).toBe('bt:Override');
    expect(all(resources(), 'Override').length).toBeGreaterThan(0);
  });

  it('uses https for every address, all of them below the one given', () => {
    const addresses = [...document.querySelectorAll('*')]
      .flatMap((element) => [value(element, 'DefaultValue'), value(element, 'Value')])
      .filter((text) => text.includes('://'));
    expect(addresses.length).toBeGreaterThan(10);
    for (const text of addresses) expect(text.startsWith(`${address}/`)).toBe(true);
    expect(only(document, 'AppDomain').textContent).toBe('https://example.org');
  });

  it('points at pictures and pages that exist', () => {
    const files = [...document.querySelectorAll('*')]
      .map((element) => value(element, 'DefaultValue'))
      .filter((text) => text.startsWith(`${address}/assets/`));
    expect(files.length).toBeGreaterThan(8);
    for (const file of files) expect(existsSync(join(root, file.slice(address.length + 1)))).toBe(true);
  });

  it('runs pane, commands and functions in one page that lives on', () => {
    const page = [
      only(document, 'Runtime'),
      only(only(document, 'Page'), 'SourceLocation'),
      only(document, 'FunctionFile'),
      ...all(document, 'Action').flatMap((action) => all(action, 'SourceLocation')),
    ];
    expect(page).toHaveLength(4);
    expect(new Set(page.map((element) => value(element, 'resid'))).size).toBe(1);
    expect(value(only(document, 'Runtime'), 'lifetime')).toBe('long');
    const [settings] = all(document, 'DefaultSettings');
    expect(value(all(settings as Element, 'SourceLocation')[0], 'DefaultValue')).toBe(
      value(resource(value(page[0], 'resid')), 'DefaultValue'),
    );
    expect(all(document, 'TaskpaneId')).toEqual([]);
  });

  it('asks for the oldest Excel the code is written for', () => {
    const sets = all(document, 'Set').map((set) => [value(set, 'Name'), value(set, 'MinVersion')]);
    expect(sets).toEqual([
      ['SharedRuntime', '1.1'],
      ['CustomFunctionsRuntime', '1.2'],
      ['ExcelApi', '1.11'],
    ]);
  });

  it('gives the functions one namespace in every language, and their texts in two', () => {
    expect(value(resource('Functions.Namespace'), 'DefaultValue')).toBe('MARCHE');
    expect(all(resource('Functions.Namespace') as Element, 'Override')).toEqual([]);
    const metadata = resource(value(only(only(document, 'Metadata'), 'SourceLocation'), 'resid')) as Element;
    const version = only(document, 'Version').textContent;
    expect(value(metadata, 'DefaultValue')).toBe(`${address}/functions.json?v=${version}`);
    expect(value(only(metadata, 'Override'), 'Value')).toBe(`${address}/functions.en.json?v=${version}`);
  });

  it('has the icon sizes Office asks for on every button and group', () => {
    for (const icon of all(overrides(), 'Icon'))
      expect(all(icon, 'Image').map((image) => value(image, 'size'))).toEqual(['16', '32', '64', '80']);
    expect(all(overrides(), 'Icon')).toHaveLength(6);
  });

  it('names only function commands that the add-in claims', () => {
    const named = all(document, 'FunctionName').map(({ textContent }) => textContent);
    expect(named).toEqual(['check', 'report', 'summary', 'checkLine']);
    expect(commands.map(({ action }) => action)).toEqual(expect.arrayContaining(named));
  });

  it('puts one control into a cell’s menu, as Office allows', () => {
    const menu = only(document, 'OfficeMenu');
    expect(value(menu, 'id')).toBe('ContextMenuCell');
    expect(all(menu, 'Control').map((control) => value(control, 'id'))).toEqual(['Bordereau.CheckLine']);
    const ids = all(document, 'Control').map((control) => value(control, 'id'));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('acceptance point 39: the shortcuts', () => {
  interface Shortcuts {
    readonly actions: readonly { readonly id: string; readonly type: string; readonly name: string }[];
    readonly shortcuts: readonly { readonly action: string; readonly key: Record<string, string> }[];
    readonly resources: { readonly default: Record<string, { readonly value: string }> };
  }
  const read = async (name: string) =>
    JSON.parse(await readFile(join(root, 'assets', name), 'utf8')) as unknown;
  let given: Shortcuts;
  beforeAll(async () => {
    given = (await read('shortcuts.json')) as Shortcuts;
  });

  it('follow the manifest’s overrides, which come last, under addresses that name the version', () => {
    const document = manifest();
    const extended = only(document, 'ExtendedOverrides');
    expect(document.documentElement.lastElementChild).toBe(extended);
    const version = only(document, 'Version').textContent;
    expect(value(extended, 'Url')).toBe(`${address}/assets/shortcuts.json?v=${version}`);
    expect(value(extended, 'ResourcesUrl')).toBe(`${address}/assets/shortcuts.en.json?v=${version}`);
  });

  it('are one for each command that the add-in claims', () => {
    const expected = commands.map(({ action, letter }) => [
      action,
      { default: `CTRL+SHIFT+ALT+${letter}`, mac: `COMMAND+SHIFT+ALT+${letter}` },
    ]);
    expect(given.shortcuts.map(({ action, key }) => [action, key])).toEqual(expected);
    expect(given.actions.map(({ id, type }) => [id, type])).toEqual(
      commands.map(({ action }) => [action, 'ExecuteFunction']),
    );
  });

  it('exist on an AZERTY keyboard: letters only, none that AltGr types a sign with, each once', () => {
    const letters = commands.map(({ letter }) => letter);
    for (const letter of letters) expect(letter).toMatch(/^[A-DF-Z]$/);
    expect(new Set(letters).size).toBe(letters.length);
  });

  it('are named in French and in English', async () => {
    const names = given.actions.map(({ name }) => /^\$\{resource\.(\w+)\}$/.exec(name)?.[1]);
    const english = (await read('shortcuts.en.json')) as Shortcuts['resources']['default'];
    for (const texts of [given.resources.default, english]) {
      expect(Object.keys(texts)).toEqual(names);
      for (const { value: text } of Object.values(texts)) expect(text).not.toBe('');
    }
  });
});

describe('writing the manifest', () => {
  it.each(['http://example.org', 'example.org', '', 'https://example.org/?a=1', 'https://example.org/#top'])(
    'refuses %p as the address of the add-in',
    (url) => {
      expect(() => manifest(url)).toThrow(/https address/);
    },
  );

  it('takes an address with or without a path or closing slash', () => {
    for (const url of ['https://localhost:3000', 'https://localhost:3000/'])
      expect(value(only(manifest(url), 'SupportUrl'), 'DefaultValue')).toBe(
        'https://localhost:3000/assets/help.html',
      );
  });
});
