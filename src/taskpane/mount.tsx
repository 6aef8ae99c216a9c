import './no-eval';
import { createRoot } from 'react-dom/client';
import { languages } from '../catalogue';
import type { HostFacts, WorkbookPort } from '../core/ports';
import { Pane } from './parts/pane';
import { engine } from './session/real-engine';
import { createSession } from './session/session';

export interface PaneDependencies {
  readonly workbook: WorkbookPort;
  readonly host: HostFacts;
}

/** What the host may ask of the mounted pane. */
export interface MountedPane {
  /** As the button *Contrôler* does; after the reading of the workbook where that is still going on. */
  runCheck(): void;
  /** The theme or the language of the host changed. */
  hostChanged(host: HostFacts): void;
}

/** Draws the pane into `root` and starts reading the workbook. */
export function mount(root: HTMLElement, { workbook, host }: PaneDependencies): MountedPane {
  const session = createSession(workbook, engine);
  const react = createRoot(root);
  const draw = (facts: HostFacts) =>
    react.render(<Pane session={session} engine={engine} languages={languages} host={facts} />);
  draw(host);
  addEventListener('pagehide', () => void session.close());
  void session.open();
  return { runCheck: () => void session.check(), hostChanged: draw };
}
