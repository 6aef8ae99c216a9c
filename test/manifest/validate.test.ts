import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { environmentOf, manifestFor, type Environment } from '../../scripts/build-manifest';
import { manifestFaults } from '../../scripts/manifest/validate';

const address = 'https://example.org/bordereau';
let version: string;
let valid: string;

beforeAll(async () => {
  ({ version } = JSON.parse(await readFile(join(__dirname, '..', '..', 'package.json'), 'utf8')) as {
    version: string;
  });
  valid = manifestFor(address);
});

const long = (length: number) => 'x'.repeat(length);

/** A slip made in the manifest as built, and what is said of it. */
const slips: readonly (readonly [string, string | RegExp, string, RegExp])[] = [
  ['no XML', '</OfficeApp>', '', /Premature end|parser error/],
  [
    'elements in another order',
    /(<Version>.*?<\/Version>)\s*(<ProviderName>.*?<\/ProviderName>)/,
    '$2$1',
    /not expected/,
  ],
  ['an element that Office does not know', '<Permissions>', '<Colour>red</Colour><Permissions>', /Colour/],
  ['a permission that Office does not know', 'ReadWriteDocument', 'EverythingPlease', /Permissions/],
  ['an id that is no GUID', /<Id>.*?<\/Id>/, '<Id>bordereau</Id>', /no GUID/],
  [
    'a version that package.json does not have',
    /<Version>.*?<\/Version>/,
    '<Version>99.0.0.0</Version>',
    /99\.0\.0\.0/,
  ],
  ['a resource that does not exist', 'resid="Check.Label"', 'resid="Chek.Label"', /no resource "Chek.Label"/],
  [
    'a resource of another kind',
    '<Title resid="GetStarted.Title"',
    '<Title resid="Check.Tip"',
    /in LongStrings/,
  ],
  ['a resource that nobody uses', ' id="Help.Url"', ' id="Help2.Url"', /nothing uses "Help2.Url"/],
  ['a resource twice', ' id="Report.Label"', ' id="Check.Label"', /"Check.Label" stands twice/],
  ['a control twice', 'id="Bordereau.Report"', 'id="Bordereau.Check"', /"Bordereau.Check" stands twice/],
  ['an id that is too long', /"Check\.Tip"/g, `"${long(33)}"`, /more than 32/],
  ['a group without its large icon', '<bt:Image size="80" resid="Icon.80" />', '', /no icon of 80/],
  [
    'two entries in the menu of a cell',
    '<OfficeMenu id="ContextMenuCell">',
    `<OfficeMenu id="ContextMenuCell"><Control xsi:type="Button" id="More"><Label resid="Check.Label" /><Supertip><Title resid="Check.Label" /><Description resid="Check.Tip" /></Supertip><Action xsi:type="ExecuteFunction"><FunctionName>check</FunctionName></Action></Control>`,
    /exactly one control/,
  ],
  [
    'a label that is too long',
    'DefaultValue="Rapport"',
    `DefaultValue="${long(126)}"`,
    /126 characters, 125/,
  ],
  [
    'a tip that is too long',
    /DefaultValue="Ouvre les synth[^"]*"/,
    `DefaultValue="${long(251)}"`,
    /251 characters, 250/,
  ],
  [
    'a text that is not translated',
    '<bt:Override Locale="en-US" Value="Check" />',
    '',
    /Check.Label: no text for en-US/,
  ],
  [
    'two translations to one language',
    '<bt:Override Locale="en-US" Value="Check" />',
    '<bt:Override Locale="en-US" Value="Check" /><bt:Override Locale="en-US" Value="Verify" />',
    /two texts for en-US/,
  ],
  ['an empty text', 'DefaultValue="Rapport"', 'DefaultValue=" "', /empty text/],
  [
    'a namespace that is translated',
    'DefaultValue="MARCHE" />',
    'DefaultValue="MARCHE"><bt:Override Locale="en-US" Value="CONTRACT" /></bt:String>',
    /same in every language/,
  ],
  ['a namespace that reads as a cell', 'DefaultValue="MARCHE"', 'DefaultValue="UO1"', /Namespace: "UO1"/],
  [
    'an override in another namespace',
    '<bt:Override Locale="en-US" Value="Check" />',
    '<Override Locale="en-US" Value="Check" />',
    /must be <bt:Override>/,
  ],
  [
    'an address without https',
    `${address}/assets/icon-64.png`,
    'http://example.org/bordereau/assets/icon-64.png',
    /no https address/,
  ],
  [
    'an address elsewhere',
    `${address}/functions.js`,
    'https://cdn.example.com/functions.js',
    /not in the domains/,
  ],
  [
    'metadata that Excel would keep for a day',
    /functions\.json\?v=[\d.]+/,
    'functions.json',
    /does not end with v=/,
  ],
  [
    'an Excel older than the code',
    'Name="ExcelApi" MinVersion="1.11"',
    'Name="ExcelApi" MinVersion="1.9"',
    /ExcelApi 1\.9, not 1\.11/,
  ],
  [
    'no shared runtime asked for',
    '<Set Name="SharedRuntime" MinVersion="1.1" />',
    '',
    /SharedRuntime missing/,
  ],
  ['a runtime that ends with the pane', 'lifetime="long"', 'lifetime="short"', /lifetime/],
  [
    'commands in a page of their own',
    '<FunctionFile resid="Taskpane.Url"',
    '<FunctionFile resid="Help.Url"',
    /FunctionFile: "Help.Url", not the page/,
  ],
  [
    'a pane that starts elsewhere',
    `<SourceLocation DefaultValue="${address}/taskpane.html"`,
    `<SourceLocation DefaultValue="${address}/other.html"`,
    /DefaultSettings/,
  ],
  [
    'a pane with an id',
    '<Action xsi:type="ShowTaskpane">',
    '<Action xsi:type="ShowTaskpane"><TaskpaneId>one</TaskpaneId>',
    /TaskpaneId/,
  ],
];

describe('acceptance point 3: the validator of manifests', () => {
  it('finds nothing wrong with the manifest as built', async () => {
    expect(await manifestFaults(valid, version)).toEqual([]);
  });

  it.each(slips)('finds %s', async (_, from, to, fault) => {
    const slipped = valid.replace(from, to);
    expect(slipped).not.toBe(valid);
    expect((await manifestFaults(slipped, version)).join('\n')).toMatch(fault);
  });
});

describe('the manifests of the three environments', () => {
  const where: Readonly<Record<Environment, string>> = {
    production: address,
    test: 'https://test.example.org',
    local: 'https://localhost:3000',
  };
  const read = (text: string, name: string) =>
    new RegExp(`<${name}[^>]*?(?:DefaultValue="([^"]*)"|>([^<]*)<)`).exec(text)?.slice(1).find(Boolean);

  it('are valid, from one template and of one version, and can be installed side by side', async () => {
    const texts = await Promise.all(
      (['production', 'test', 'local'] as const).map(async (environment) => {
        const text = manifestFor(where[environment], environment);
        expect(await manifestFaults(text, version)).toEqual([]);
        return text;
      }),
    );
    expect(new Set(texts.map((text) => read(text, 'Version')))).toEqual(new Set([`${version}.0`]));
    expect(new Set(texts.map((text) => read(text, 'Id'))).size).toBe(3);
    expect(texts.map((text) => read(text, 'DisplayName'))).toEqual([
      'Bordereau',
      'Bordereau (recette)',
      'Bordereau (poste local)',
    ]);
  });

  it('know this machine from a server', () => {
    expect(environmentOf('https://localhost:3000')).toBe('local');
    expect(environmentOf(address)).toBe('production');
  });
});
