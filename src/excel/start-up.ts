/** From an empty page to the pane, or to a plain sentence that says why there is none. */
import { listenToRequests } from '../commands/queue';
import type * as pane from '../taskpane/mount';
import { explain, paneRoot, stopExplaining } from './explain';
import { hostFacts, watchHostFacts } from './host-facts';
import { associateCommands } from './ribbon';

/** Milliseconds after which a silent Excel is told of. It may still answer: the pane then takes the place of the text. */
const patience = 4_000;

/** The oldest Excel API the add-in works with; the manifest asks for the same. */
const neededApi = '1.11';

export async function startUp(): Promise<void> {
  const alarm = setTimeout(() => explain('office-missing'), patience);
  const loading = loadPane();
  await officeLoaded();
  associateCommands();
  const { host } = await Office.onReady();
  clearTimeout(alarm);
  if (String(host) !== 'Excel') return explain('outside-excel');
  if (!Office.context.requirements.isSetSupported('ExcelApi', neededApi)) return explain('too-old');
  try {
    await showPane(loading);
  } catch {
    explain('broken');
  }
}

/**
 * The pane and all it needs are loaded apart: the custom functions, on the same page, must not wait for them. They are
 * fetched first, and the pane while Excel makes itself ready.
 */
function loadPane(): Promise<typeof pane> {
  const loading = import('../taskpane/mount');
  // Whoever waits for it hears of it; outside of Excel nobody does.
  loading.catch(() => undefined);
  return loading;
}

async function showPane(loading: Promise<typeof pane>): Promise<void> {
  const [{ mount }] = await Promise.all([loading, pageRead()]);
  stopExplaining();
  const root = paneRoot();
  if (!root) throw new Error('taskpane.html has no #root');
  const mounted = mount(root, {
    workbook: async () => (await import('./workbook-port')).createWorkbookPort(),
    host: hostFacts(),
    listen: listenToRequests,
  });
  watchHostFacts((facts) => mounted.hostChanged(facts));
  await mounted.ready;
}

/** Settles once the whole page has been read: an Excel that is ready at once may be so before the page has a body. */
function pageRead(): Promise<void> {
  if (document.readyState !== 'loading') return Promise.resolve();
  return new Promise((resolve) => {
    document.addEventListener('DOMContentLoaded', () => resolve(), { once: true });
  });
}

/**
 * Settles once office.js has been run, which a page loading scripts in parallel cannot take for granted. That a script has
 * been run is told to its element alone, and heard on the way there.
 */
function officeLoaded(): Promise<void> {
  if ('Office' in window) return Promise.resolve();
  return new Promise((resolve) => {
    const onLoad = () => {
      if (!('Office' in window)) return;
      document.removeEventListener('load', onLoad, true);
      resolve();
    };
    document.addEventListener('load', onLoad, true);
  });
}
