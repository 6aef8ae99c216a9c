import { hello } from './messages';
import type { ToAddin, ToPage, Welcome } from './messages';
import type { PageSide } from './office';
import type { Channel, HostEvent } from './protocol';

interface Connection {
  readonly channel: Channel;
  readonly page: PageSide;
  onAction(listener: (action: string) => void): void;
}

/** Milliseconds in which the page around answers. */
const patience = 5_000;

/** Asks the page around this frame for a port to the workbook; `null` where there is no such page. */
export function connect(): Promise<Connection | null> {
  if (window.parent === window) return Promise.resolve(null);
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), patience);
    window.addEventListener('message', function listen(event: MessageEvent<Welcome>) {
      const [port] = event.ports;
      if (event.source !== window.parent || event.origin !== location.origin || !port) return;
      clearTimeout(timer);
      window.removeEventListener('message', listen);
      resolve(overPort(port, event.data));
    });
    window.parent.postMessage(hello, location.origin);
  });
}

function overPort(port: MessagePort, { welcome }: Welcome): Connection {
  const waiting = new Map<number, (text: string) => void>();
  const events: ((event: HostEvent) => void)[] = [];
  const actions: ((action: string) => void)[] = [];
  let last = 0;
  const tell = (message: ToPage) => port.postMessage(message);
  port.onmessage = ({ data }: MessageEvent<ToAddin>) => {
    if (data.kind === 'answer') {
      waiting.get(data.id)?.(data.text);
      waiting.delete(data.id);
    } else if (data.kind === 'event') events.forEach((listener) => listener(data.event));
    else actions.forEach((listener) => listener(data.action));
  };
  return {
    channel: {
      send: (text) =>
        new Promise((resolve) => {
          last += 1;
          waiting.set(last, resolve);
          tell({ kind: 'batch', id: last, text });
        }),
      release: (session) => tell({ kind: 'release', session }),
      onEvent: (listener) => void events.push(listener),
    },
    page: {
      setup: welcome,
      showPane: (visible) => tell({ kind: 'pane', visible }),
      claim: (action) => tell({ kind: 'claim', action }),
    },
    onAction: (listener) => void actions.push(listener),
  };
}
