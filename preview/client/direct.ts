import type { Host } from '../host/host';
import type { Channel } from './protocol';

/** Client and host in one process, for tests: the same JSON text crosses, only no port. */
export function directChannel(host: Host): Channel {
  return {
    send: (text) => host.execute(text),
    release: (session) => host.release(session),
    onEvent: (listener) => host.onEvent(listener),
  };
}
