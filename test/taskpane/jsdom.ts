/** What every browser has and jsdom has not. */
import { TextDecoder, TextEncoder } from 'node:util';

/** As far as it is used to let other tasks go first; Node's own would keep the tests from ending. */
class MessageChannel {
  readonly port1: { onmessage: (() => void) | null } = { onmessage: null };
  readonly port2 = { postMessage: () => void setTimeout(() => this.port1.onmessage?.(), 0) };
}

Object.assign(globalThis, { TextDecoder, TextEncoder, MessageChannel, scrollTo: () => undefined });
