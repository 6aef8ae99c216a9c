import './no-eval';
import { createRoot } from 'react-dom/client';
import { languages } from '../catalogue';
import type { HostFacts, WorkbookPort } from '../core/ports';
import { Pane, type Listen } from './parts/pane';
import { engine } from './session/real-engine';
import { createSession } from './session/session';

export interface PaneDependencies {
  readonly workbook: WorkbookPort;
  readonly host: HostFacts;
  /** Hears what is asked on the ribbon, until the returned function is called. */
  readonly listen: Listen;
}

/** What the host may ask of the mounted pane. */
export interface MountedPane {
  /** The theme or the language of the host changed. */
  hostChanged(host: HostFacts): void;
}

/** Draws the pane into `root` and starts reading the workbook. */
export function mount(root: HTMLElement, { workbook, host, listen }: PaneDependencies): MountedPane {
  const session = createSession(workbook, engine);
  const react = createRoot(root);
  const draw = (facts: HostFacts) =>
    react.render(
      <Pane session={session} engine={engine} languages={languages} host={facts} listen={listen} />,
    );
  draw(host);
  addEventListener('pagehide', () => void session.close());
  void session.open();
  return { hostChanged: draw };
}
