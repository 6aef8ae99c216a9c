/** From an empty page to the pane, or to a plain sentence that says why there is none. */
import { listenToRequests } from '../commands/queue';
import { explain, paneRoot, stopExplaining } from './explain';
import { hostFacts, watchHostFacts } from './host-facts';
import { associateCommands } from './ribbon';

/** Milliseconds after which a silent Excel is told of. It may still answer: the pane then takes the place of the text. */
const patience = 4_000;

/** The oldest Excel API the add-in works with; the manifest asks for the same. */
const neededApi = '1.11';

export async function startUp(): Promise<void> {
  const alarm = setTimeout(() => explain('office-missing'), patience);
  await officeLoaded();
  associateCommands();
  const { host } = await Office.onReady();
  clearTimeout(alarm);
  if (String(host) !== 'Excel') return explain('outside-excel');
  if (!Office.context.requirements.isSetSupported('ExcelApi', neededApi)) return explain('too-old');
  try {
    await showPane();
  } catch {
    explain('broken');
  }
}

/** The pane and all it needs are loaded apart: the custom functions, on the same page, must not wait for them. */
async function showPane(): Promise<void> {
  const { mount } = await import('../taskpane/mount');
  stopExplaining();
  const root = paneRoot();
  if (!root) throw new Error('taskpane.html has no #root');
  const pane = mount(root, {
    workbook: async () => (await import('./workbook-port')).createWorkbookPort(),
    host: hostFacts(),
    listen: listenToRequests,
  });
  watchHostFacts((facts) => pane.hostChanged(facts));
  await pane.ready;
}

/** Settles once office.js has been run, which a page loading scripts in parallel cannot take for granted. */
function officeLoaded(): Promise<void> {
  if ('Office' in window) return Promise.resolve();
  return new Promise((resolve) => {
    const watch = setInterval(() => {
      if (!('Office' in window)) return;
      clearInterval(watch);
      resolve();
    }, 50);
  });
}
