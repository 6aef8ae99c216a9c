import { createRoot } from 'react-dom/client';
import type { HostFacts, WorkbookPort } from '../core/ports';
import type { DrawPane } from './open-pane';
import type { PageId } from './pages/entries';
import type { Listen } from './shell/pane';
import { Shell } from './shell/shell';

interface PaneDependencies {
  /** Called once, after the first drawing, which needs nothing of the workbook. */
  readonly workbook: () => Promise<WorkbookPort>;
  readonly host: HostFacts;
  /** Hears what is asked on the ribbon, until the returned function is called. */
  readonly listen: Listen;
}

/** What the host may ask of the mounted pane. */
interface MountedPane {
  /** Settles when the whole pane stands in place of its shell; refused where it cannot be loaded. */
  readonly ready: Promise<void>;
  /** The theme or the language of the host changed. */
  hostChanged(host: HostFacts): void;
}

/** Draws the shell of the pane into `root` at once, then loads the rest, which starts reading the workbook. */
export function mount(root: HTMLElement, { workbook, host, listen }: PaneDependencies): MountedPane {
  const react = createRoot(root);
  let facts = host;
  let page: PageId = 'check';
  let drawPane: DrawPane | null = null;
  let shellDrawn = () => {};
  const drawn = new Promise<void>((resolve) => (shellDrawn = resolve));

  function draw(): void {
    react.render(
      drawPane ? (
        drawPane(facts, page)
      ) : (
        <Shell host={facts} page={page} onPage={choose} onDrawn={shellDrawn} />
      ),
    );
  }
  function choose(wanted: PageId): void {
    page = wanted;
    draw();
  }
  async function complete(): Promise<void> {
    await drawn;
    const [{ openPane }, port] = await Promise.all([import('./open-pane'), workbook()]);
    drawPane = openPane(port, listen);
    draw();
  }

  draw();
  return {
    ready: complete(),
    hostChanged(changed) {
      facts = changed;
      draw();
    },
  };
}
