/**
 * What the ribbon asks of the pane. The pane may not be there yet when a button is pressed: a request then waits for
 * the first listener, and asking twice for the same thing before it is heard counts once.
 */
export type PaneRequest = 'check' | 'check-line' | 'report' | 'summaries';

type Listener = (request: PaneRequest) => void;

const waiting = new Set<PaneRequest>();
let listener: Listener | null = null;

export function askPane(request: PaneRequest): void {
  if (listener) listener(request);
  else waiting.add(request);
}

/** Hears what waits and all that follows, until the returned function is called. One pane, hence one listener. */
export function listenToRequests(hear: Listener): () => void {
  listener = hear;
  const missed = [...waiting];
  waiting.clear();
  missed.forEach(hear);
  return () => {
    if (listener === hear) listener = null;
  };
}
