import './no-eval';
import type { ReactElement } from 'react';
import { languages } from '../catalogue';
import type { HostFacts, WorkbookPort } from '../core/ports';
import type { PageId } from './pages/entries';
import { Pane, type Listen } from './shell/pane';
import { engine } from './session/real-engine';
import { createSession } from './session/create-session';

/** How the pane is drawn for the host as it is; `page`: the one chosen before the pane was there. */
export type DrawPane = (host: HostFacts, page: PageId) => ReactElement;

/** Starts reading the workbook. Loaded apart: with the engine and its texts it weighs far more than the first drawing. */
export function openPane(workbook: WorkbookPort, listen: Listen): DrawPane {
  const session = createSession(workbook, engine);
  addEventListener('pagehide', () => void session.close());
  void session.open();
  return (host, page) => (
    <Pane
      session={session}
      engine={engine}
      languages={languages}
      host={host}
      listen={listen}
      firstPage={page}
    />
  );
}
