import { hello } from '../client/messages';
import type { ToAddin, ToPage, Welcome } from '../client/messages';
import type { HostSetup } from '../client/office';
import type { Host } from '../host/host';

export interface AddinFrame {
  /** Runs a command of the ribbon. */
  run(action: string): void;
  dispose(): void;
}

interface AddinFrameOptions {
  readonly frame: HTMLIFrameElement;
  readonly host: Host;
  readonly setup: HostSetup;
  readonly onPane: (visible: boolean) => void;
  readonly onClaim: (action: string) => void;
}

/** Loads the built add-in into the frame and gives it a port to the workbook. */
export function openAddin({ frame, host, setup, onPane, onClaim }: AddinFrameOptions): AddinFrame {
  let port: MessagePort | null = null;
  let open = true;
  const tell = (message: ToAddin) => port?.postMessage(message);

  function greet(event: MessageEvent<unknown>): void {
    if (event.data !== hello || event.source !== frame.contentWindow || event.origin !== location.origin)
      return;
    port?.close();
    const channel = new MessageChannel();
    port = channel.port1;
    port.onmessage = ({ data }: MessageEvent<ToPage>) => void listen(data);
    const welcome: Welcome = { welcome: setup };
    frame.contentWindow?.postMessage(welcome, location.origin, [channel.port2]);
  }

  async function listen(message: ToPage): Promise<void> {
    if (message.kind === 'batch')
      tell({ kind: 'answer', id: message.id, text: await host.execute(message.text) });
    else if (message.kind === 'release') host.release(message.session);
    else if (message.kind === 'pane') onPane(message.visible);
    else onClaim(message.action);
  }

  window.addEventListener('message', greet);
  host.onEvent((event) => {
    if (open) tell({ kind: 'event', event });
  });
  frame.src = '/addin/taskpane.html';
  return {
    run: (action) => tell({ kind: 'action', action }),
    dispose: () => {
      open = false;
      port?.close();
      window.removeEventListener('message', greet);
    },
  };
}
