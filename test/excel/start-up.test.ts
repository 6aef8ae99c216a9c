/** @jest-environment jsdom */
import type { HostFacts } from '../../src/core/ports';
import { askPane } from '../../src/commands/queue';
import { startUp } from '../../src/excel/start-up';
import { mount } from '../../src/taskpane/mount';

jest.mock('../../src/taskpane/mount', () => ({ mount: jest.fn() }));

const pane = { ready: Promise.resolve(), hostChanged: jest.fn<void, [HostFacts]>() };
const mounted = jest.mocked(mount);

interface Setting {
  host?: string | null;
  supported?: boolean;
  ready?: Promise<void>;
}

function officeArrives({ host = 'Excel', supported = true, ready = Promise.resolve() }: Setting = {}): void {
  Reflect.set(window, 'Office', {
    onReady: () => ready.then(() => ({ host })),
    actions: { associate: () => undefined },
    context: {
      displayLanguage: 'fr-FR',
      officeTheme: { isDarkTheme: false },
      requirements: {
        isSetSupported: (set: string, version: unknown) =>
          supported && set === 'ExcelApi' && version === '1.11',
      },
    },
  });
}

function scriptHasRun(): void {
  const script = document.head.appendChild(document.createElement('script'));
  script.dispatchEvent(new Event('load'));
  script.remove();
}

const explanation = () => document.querySelector('[role=alert]');
const skeleton = () => document.getElementById('root');
const settle = () => jest.advanceTimersByTimeAsync(0);

beforeEach(() => {
  jest.useFakeTimers();
  document.body.innerHTML = '<div id="root">…</div>';
  Reflect.set(window, 'matchMedia', () => Object.assign(new EventTarget(), { matches: false }));
  jest.clearAllMocks();
  mounted.mockReturnValue(pane);
});

afterEach(async () => {
  // A page that still waits for Excel is told that there is none.
  officeArrives({ host: null });
  scriptHasRun();
  await settle();
  jest.useRealTimers();
  Reflect.deleteProperty(window, 'Office');
});

describe('starting', () => {
  it('mounts the pane in Excel, and explains nothing', async () => {
    officeArrives();
    await startUp();
    await jest.advanceTimersByTimeAsync(10_000);
    expect(mounted).toHaveBeenCalledTimes(1);
    expect(mounted.mock.calls[0]?.[0]).toBe(skeleton());
    expect(mounted.mock.calls[0]?.[1].host).toMatchObject({ language: 'fr-FR', theme: 'light' });
    expect(explanation()).toBeNull();
  });

  it('has the pane check when the ribbon asked for it, before or after the start', async () => {
    officeArrives();
    askPane('check');
    await startUp();
    const heard: string[] = [];
    const stop = mounted.mock.calls[0]?.[1].listen((request) => heard.push(request));
    askPane('report');
    stop?.();
    expect(heard).toEqual(['check', 'report']);
  });

  it('in a page that is still being read, it waits for the place of the pane', async () => {
    officeArrives();
    document.body.innerHTML = '';
    const reading = jest.spyOn(document, 'readyState', 'get').mockReturnValue('loading');
    const started = startUp();
    await settle();
    expect(mounted).not.toHaveBeenCalled();
    document.body.innerHTML = '<div id="root">…</div>';
    reading.mockRestore();
    document.dispatchEvent(new Event('DOMContentLoaded'));
    await started;
    expect(mounted.mock.calls[0]?.[0]).toBe(skeleton());
    expect(explanation()).toBeNull();
  });

  it('goes on as soon as office.js has been run, whatever other scripts were before', async () => {
    void startUp();
    scriptHasRun();
    await settle();
    expect(mounted).not.toHaveBeenCalled();
    officeArrives();
    scriptHasRun();
    await settle();
    expect(mounted).toHaveBeenCalledTimes(1);
  });

  it('tells the pane of a theme that changed', async () => {
    officeArrives();
    await startUp();
    Reflect.set(Reflect.get(window, 'Office').context.officeTheme, 'isDarkTheme', true);
    window.dispatchEvent(new Event('focus'));
    expect(pane.hostChanged.mock.lastCall?.[0].theme).toBe('dark');
  });
});

describe('not being able to start', () => {
  it.each([
    ['outside Excel', { host: null }, /hors d’Excel/],
    ['in another Office application', { host: 'Word' }, /hors d’Excel/],
    ['in an Excel that is too old', { supported: false }, /trop ancienne/],
  ])('%s, it says so in French and English instead of a blank pane', async (_, setting: Setting, words) => {
    officeArrives(setting);
    await startUp();
    expect(explanation()?.querySelector('[lang=fr]')?.textContent).toMatch(words);
    expect(explanation()?.querySelector('[lang=en]')?.textContent).toMatch(/Excel/);
    expect(skeleton()?.hidden).toBe(true);
    expect(mounted).not.toHaveBeenCalled();
  });

  it('without office.js, it says so within five seconds', async () => {
    void startUp();
    await jest.advanceTimersByTimeAsync(3_000);
    expect(explanation()).toBeNull();
    await jest.advanceTimersByTimeAsync(2_000);
    expect(explanation()?.textContent).toMatch(/Office\.js/);
  });

  it('with an office.js that never gets an answer, likewise', async () => {
    officeArrives({ ready: new Promise(() => undefined) });
    void startUp();
    await jest.advanceTimersByTimeAsync(5_000);
    expect(explanation()?.textContent).toMatch(/Office\.js/);
  });

  it('in a page whose body is not there yet, it still says so', async () => {
    document.body.remove();
    void startUp();
    await jest.advanceTimersByTimeAsync(5_000);
    expect(explanation()?.textContent).toMatch(/Office\.js/);
  });

  it('with a pane whose greater part cannot be fetched, it says what to do', async () => {
    officeArrives();
    const ready = Promise.reject(new Error('secret'));
    ready.catch(() => undefined);
    mounted.mockReturnValue({ ...pane, ready });
    await startUp();
    expect(explanation()?.textContent).not.toMatch(/secret/);
    expect(explanation()?.querySelector('[lang=fr]')?.textContent).toMatch(/n’a pas pu être chargé/);
    expect(skeleton()?.hidden).toBe(true);
  });

  it('with a pane that fails to load, it says what to do', async () => {
    officeArrives();
    mounted.mockImplementation(() => {
      throw new Error('secret');
    });
    await startUp();
    expect(explanation()?.textContent).toMatch(/cache/);
    expect(document.body.textContent).not.toContain('secret');
  });
});

it('takes the explanation back when Excel answers after all', async () => {
  void startUp();
  await jest.advanceTimersByTimeAsync(6_000);
  expect(explanation()).not.toBeNull();
  officeArrives();
  scriptHasRun();
  await settle();
  expect(mounted).toHaveBeenCalledTimes(1);
  expect(explanation()).toBeNull();
  expect(skeleton()?.hidden).toBe(false);
});
