/** What the add-in is told of the Excel it is in. */
export interface HostSetup {
  /** Language of the display and of the formats, "fr-FR". */
  readonly language: string;
  readonly theme: 'light' | 'dark';
}

/** What the add-in tells the page around it. */
export interface PageSide {
  readonly setup: HostSetup;
  showPane(visible: boolean): void;
  /** Ribbon actions the add-in has claimed. */
  claim(action: string): void;
}

type Action = (event: { completed(): void; readonly source: { readonly id: string } }) => unknown;

/** Requirement sets of Excel 2024: what the simulated host answers to `isSetSupported`. */
const sets: Readonly<Record<string, string>> = {
  ExcelApi: '1.17',
  SharedRuntime: '1.2',
  CustomFunctionsRuntime: '1.5',
  RibbonApi: '1.2',
  KeyboardShortcuts: '1.1',
  DialogApi: '1.2',
  CustomXmlParts: '1.1',
  Settings: '1.1',
};

const themes = {
  light: {
    bodyBackgroundColor: '#FFFFFF',
    bodyForegroundColor: '#242424',
    controlBackgroundColor: '#FFFFFF',
  },
  dark: { bodyBackgroundColor: '#262626', bodyForegroundColor: '#FFFFFF', controlBackgroundColor: '#363636' },
};

function officeTheme(theme: 'light' | 'dark') {
  const colours = themes[theme];
  return {
    ...colours,
    controlForegroundColor: colours.bodyForegroundColor,
    isDarkTheme: theme === 'dark',
    themeId: 0,
  };
}

const version = '16.0.18526.20000';
const nowhere = { host: null, platform: null };
const here = { host: 'Excel', platform: 'PC' };

/** The global `Office`; without a page around it, it says as Office.js does that there is no host. */
export function createOffice(page: Promise<PageSide | null>) {
  const actions = new Map<string, Action>();
  const visibility = new Set<(message: { visibilityMode: string }) => void>();
  let startup = 'None';
  const context = {
    displayLanguage: 'fr-FR',
    contentLanguage: 'fr-FR',
    host: 'Excel',
    platform: 'PC',
    touchEnabled: false,
    commerceAllowed: false,
    diagnostics: { host: 'Excel', platform: 'PC', version },
    officeTheme: officeTheme('light'),
    requirements: { isSetSupported: (name: string, least = '1.1') => supports(name, least) },
    ui: { openBrowserWindow: (address: string) => void open(address, '_blank', 'noopener') },
  };
  const ready = page.then((side) => {
    if (!side) return nowhere;
    context.displayLanguage = side.setup.language;
    context.contentLanguage = side.setup.language;
    context.officeTheme = officeTheme(side.setup.theme);
    return here;
  });

  async function show(visible: boolean): Promise<void> {
    (await page)?.showPane(visible);
    for (const listener of visibility) listener({ visibilityMode: visible ? 'Taskpane' : 'Hidden' });
  }

  const Office = {
    onReady: (callback?: (info: typeof here | typeof nowhere) => unknown) =>
      ready.then(async (info) => {
        await callback?.(info);
        return info;
      }),
    context,
    isSetSupported: supports,
    HostType: { Excel: 'Excel' },
    PlatformType: { PC: 'PC', OfficeOnline: 'OfficeOnline', Mac: 'Mac' },
    StartupBehavior: { none: 'None', load: 'Load' },
    VisibilityMode: { hidden: 'Hidden', taskpane: 'Taskpane' },
    actions: {
      associate: (id: string, action: Action) => {
        actions.set(id, action);
        void page.then((side) => side?.claim(id));
      },
    },
    addin: {
      showAsTaskpane: () => show(true),
      hide: () => show(false),
      setStartupBehavior: (behaviour: string) => {
        startup = behaviour;
        return Promise.resolve();
      },
      getStartupBehavior: () => Promise.resolve(startup),
      onVisibilityModeChanged: (listener: (message: { visibilityMode: string }) => void) => {
        visibility.add(listener);
        return Promise.resolve(() => Promise.resolve(void visibility.delete(listener)));
      },
    },
    ribbon: { requestUpdate: () => Promise.resolve() },
  };
  return { Office, actions };
}

function supports(name: string, least: string): boolean {
  const known = Object.entries(sets).find(([set]) => set.toLowerCase() === name.toLowerCase())?.[1];
  if (!known) return false;
  const [major = 0, minor = 0] = known.split('.').map(Number);
  const [askedMajor = 0, askedMinor = 0] = least.split('.').map(Number);
  return major > askedMajor || (major === askedMajor && minor >= askedMinor);
}
