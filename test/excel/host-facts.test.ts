/** @jest-environment jsdom */
import { hostFacts, watchHostFacts } from '../../src/excel/host-facts';

interface Media {
  forced?: boolean;
  dark?: boolean;
}

const media: Media = {};
/** One for each query asked, as long as the page is there. */
const queries = new Map<string, EventTarget>();

function pretend(office: object, system: Media = {}): void {
  media.forced = system.forced ?? false;
  media.dark = system.dark ?? false;
  Reflect.set(window, 'Office', {
    context: {
      displayLanguage: 'fr-FR',
      diagnostics: { platform: 'PC', version: '16.0' },
      requirements: {
        isSetSupported: (set: string, version: string) =>
          set === 'ExcelApi' && Number(version.split('.')[1]) <= 17,
      },
      ...office,
    },
  });
}

beforeAll(() => {
  Reflect.set(window, 'matchMedia', (query: string) => {
    const list = queries.get(query) ?? new EventTarget();
    queries.set(query, list);
    return Object.assign(list, { matches: Boolean(query.includes('forced') ? media.forced : media.dark) });
  });
});

describe('the API', () => {
  it('is told by its highest requirement set', () => {
    pretend({});
    expect(hostFacts().api).toBe('ExcelApi 1.17');
  });
});

describe('acceptance point 35: the theme', () => {
  it.each([
    ['dark where Excel says so', { isDarkTheme: true }, {}, 'dark'],
    [
      'light where Excel says so, whatever the system prefers',
      { isDarkTheme: false },
      { dark: true },
      'light',
    ],
    ['dark by Excel’s dark background', { bodyBackgroundColor: '#262626' }, {}, 'dark'],
    ['light by Excel’s light background', { bodyBackgroundColor: '#F3F2F1' }, { dark: true }, 'light'],
    ['light by the green of a background', { bodyBackgroundColor: '#00FF00' }, { dark: true }, 'light'],
    ['dark by its red and blue', { bodyBackgroundColor: '#FF00FF' }, {}, 'dark'],
    ['the system’s where Excel has none', undefined, { dark: true }, 'dark'],
    ['the system’s where Excel’s makes no sense', { bodyBackgroundColor: 'blue' }, {}, 'light'],
    ['the contrast theme before Excel’s own', { isDarkTheme: false }, { forced: true }, 'contrast'],
  ])('is %s', (_, officeTheme, system, theme) => {
    pretend({ officeTheme }, system);
    expect(hostFacts().theme).toBe(theme);
  });
});

describe('the language', () => {
  it('is Excel’s display language', () => {
    pretend({ displayLanguage: 'fr-CA' });
    expect(hostFacts().language).toBe('fr-CA');
  });

  it.each([['1036'], [1036], [undefined]])('is the web view’s where Excel gives %p', (displayLanguage) => {
    pretend({ displayLanguage });
    expect(hostFacts().language).toBe(navigator.language);
  });
});

it('says platform and version, and admits not knowing them', () => {
  pretend({});
  expect(hostFacts()).toMatchObject({ platform: 'PC', version: '16.0' });
  pretend({ diagnostics: undefined });
  expect(hostFacts()).toMatchObject({ platform: '?', version: '?' });
});

describe('watching', () => {
  const news: readonly (readonly [string, () => EventTarget, string])[] = [
    ['the page is looked at again', () => document, 'visibilitychange'],
    ['the window is', () => window, 'focus'],
    ['the system forces its colours', () => matchMedia('(forced-colors: active)'), 'change'],
    ['the system prefers others', () => matchMedia('(prefers-color-scheme: dark)'), 'change'],
  ];

  it.each(news)('tells when %s of a theme that changed, once, and no more after the end', (_, at, name) => {
    pretend({ officeTheme: { isDarkTheme: false } });
    const told: string[] = [];
    const stop = watchHostFacts(({ theme }) => told.push(theme));
    const look = () => at().dispatchEvent(new Event(name));
    look();
    expect(told).toEqual([]);

    pretend({ officeTheme: { isDarkTheme: true } });
    look();
    look();
    expect(told).toEqual(['dark']);

    stop();
    pretend({ officeTheme: { isDarkTheme: false } });
    look();
    expect(told).toEqual(['dark']);
  });
});
