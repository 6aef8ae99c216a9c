/** The preview page: a workbook in a grid, the built add-in beside it, and Excel imitated in between. */
import './page.css';
import { Host } from '../host/host';
import { exportXlsx } from '../workbook/export-xlsx';
import { importXlsx } from '../workbook/import-xlsx';
import type { OpenedWorkbook } from '../workbook/import-xlsx';
import { openAddin } from './addin-frame';
import type { AddinFrame } from './addin-frame';
import { showGrid } from './grid';
import type { Grid } from './grid';
import { loadFunctions } from './load-functions';
import type { LoadedFunction } from './load-functions';
import { readRibbon } from './ribbon';
import { installSplitter } from './splitter';
import { pageTexts } from './texts';
import type { PageLanguage, PageTexts } from './texts';

interface Desk {
  readonly opened: OpenedWorkbook;
  readonly host: Host;
  readonly grid: Grid;
  addin: AddinFrame;
}

const chosen: { language: PageLanguage; theme: 'light' | 'dark' } = { language: 'fr', theme: 'light' };
let desk: Desk | null = null;
const claimed = new Set<string>();

function element<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}`);
  return found as T;
}

const texts = (): PageTexts => pageTexts[chosen.language];
const say = (sentence: string) => {
  element('status').textContent = sentence;
};

function writeTexts(): void {
  const page = texts();
  const set = (id: string, text: string) => {
    element(id).textContent = text;
  };
  document.documentElement.lang = chosen.language;
  document.documentElement.dataset.theme = chosen.theme;
  document.title = page.title;
  set('open', page.open);
  set('download', page.download);
  set('language-name', page.language);
  set('theme-name', page.theme);
  set('note', page.note);
  set('more', page.more);
  set('drop', page.dropHere);
  set('toggle-pane', element('pane').hidden ? page.showPane : page.hidePane);
  element('addin').setAttribute('title', page.pane);
  element('grid').setAttribute('aria-label', page.grid);
  element('splitter').setAttribute('aria-label', page.splitter);
  const [light, dark] = element<HTMLSelectElement>('theme').options;
  if (light) light.text = page.light;
  if (dark) dark.text = page.dark;
}

function showPane(visible: boolean): void {
  element('pane').hidden = !visible;
  element('splitter').hidden = !visible;
  element('toggle-pane').setAttribute('aria-expanded', String(visible));
  element('toggle-pane').textContent = visible ? texts().hidePane : texts().showPane;
}

async function functionsOf(): Promise<readonly LoadedFunction[]> {
  try {
    return await loadFunctions(chosen.language);
  } catch {
    say(texts().functionsMissing);
    return [];
  }
}

/** Starts the add-in anew, as Excel does for another language. */
function startAddin(host: Host): AddinFrame {
  claimed.clear();
  return openAddin({
    frame: element<HTMLIFrameElement>('addin'),
    host,
    setup: { language: chosen.language === 'fr' ? 'fr-FR' : 'en-US', theme: chosen.theme },
    onPane: showPane,
    onClaim: (action) => {
      claimed.add(action);
      void drawRibbon();
    },
  });
}

async function drawRibbon(): Promise<void> {
  const answer = await fetch('/addin/manifest.xml');
  const buttons = answer.ok ? readRibbon(await answer.text(), chosen.language) : [];
  element('ribbon').replaceChildren(
    ...buttons
      .filter(({ action }) => action === null || claimed.has(action))
      .map(({ label, tip, action }) => {
        const button = document.createElement('button');
        button.type = 'button';
        button.textContent = label;
        button.title = tip;
        button.dataset.testid = `ribbon-${action ?? 'pane'}`;
        button.addEventListener('click', () => (action === null ? showPane(true) : desk?.addin.run(action)));
        return button;
      }),
  );
}

/** Puts a workbook on the desk in place of the one that is there. */
async function setDesk(opened: OpenedWorkbook): Promise<void> {
  desk?.addin.dispose();
  desk?.grid.dispose();
  const host = new Host(opened.model, { locale: chosen.language === 'fr' ? 'fr-FR' : 'en-US' });
  const container = document.createElement('div');
  container.style.cssText = 'position:absolute;inset:0';
  element('grid').replaceChildren(container);
  const grid = showGrid({
    host,
    container,
    language: chosen.language,
    dark: chosen.theme === 'dark',
    functions: await functionsOf(),
  });
  document.querySelector('[data-testid="file-name"]')?.replaceChildren(opened.model.name);
  desk = { opened, host, grid, addin: startAddin(host) };
}

async function openFile(bytes: Uint8Array, name: string): Promise<void> {
  say(texts().opening);
  let opened: OpenedWorkbook;
  try {
    opened = await importXlsx(bytes, name);
  } catch {
    return say(texts().unreadable);
  }
  say('');
  await setDesk(opened);
}

async function download(): Promise<void> {
  if (!desk) return;
  const bytes = await exportXlsx(desk.opened);
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = desk.opened.model.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

function installTools(): void {
  const file = element<HTMLInputElement>('file');
  element('open').addEventListener('click', () => file.click());
  file.addEventListener('change', () => void openFirst(file.files));
  element('download').addEventListener('click', () => void download());
  element('toggle-pane').addEventListener('click', () => showPane(element('pane').hidden));
  element('language').addEventListener('change', ({ target }) => {
    chosen.language = (target as HTMLSelectElement).value === 'en' ? 'en' : 'fr';
    writeTexts();
    if (desk) void setDesk(desk.opened);
  });
  element('theme').addEventListener('change', ({ target }) => {
    chosen.theme = (target as HTMLSelectElement).value === 'dark' ? 'dark' : 'light';
    writeTexts();
    if (!desk) return;
    desk.grid.setDark(chosen.theme === 'dark');
    desk.addin.dispose();
    desk.addin = startAddin(desk.host);
  });
  installDrop();
  installSplitter(element('splitter'), element('pane'));
}

async function openFirst(files: FileList | null | undefined): Promise<void> {
  const first = files?.[0];
  if (first) await openFile(new Uint8Array(await first.arrayBuffer()), first.name);
}

function installDrop(): void {
  const drop = element('drop');
  let depth = 0;
  const show = (by: number) => {
    depth = Math.max(0, depth + by);
    drop.hidden = depth === 0;
  };
  addEventListener('dragenter', (event) => {
    if (event.dataTransfer?.types.includes('Files')) show(1);
  });
  addEventListener('dragleave', () => show(-1));
  addEventListener('dragover', (event) => event.preventDefault());
  addEventListener('drop', (event) => {
    event.preventDefault();
    show(-depth);
    void openFirst(event.dataTransfer?.files);
  });
}

/** For tests: the host, the workbook, what is selected and what was written. */
Object.defineProperty(window, 'bordereauPreview', {
  value: {
    get host() {
      return desk?.host;
    },
    get model() {
      return desk?.opened.model;
    },
    get selection() {
      const model = desk?.opened.model;
      if (!model) return null;
      const sheet = model.sheetById(model.selection.sheetId) ?? model.activeSheet;
      return { sheet: sheet.name, address: model.address(sheet, model.selection.area) };
    },
    get writes() {
      return desk?.host.writes ?? [];
    },
    get actions() {
      return [...claimed];
    },
    run: (action: string) => desk?.addin.run(action),
    export: () => (desk ? exportXlsx(desk.opened) : null),
  },
});

async function start(): Promise<void> {
  writeTexts();
  installTools();
  const answer = await fetch('/workbook.xlsx');
  const name = decodeURIComponent(answer.headers.get('x-file-name') ?? 'classeur.xlsx');
  if (answer.ok) await openFile(new Uint8Array(await answer.arrayBuffer()), name);
  else say(texts().unreadable);
}

void start();
