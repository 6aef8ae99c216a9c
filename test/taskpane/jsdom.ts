/** What every browser has and jsdom has not. */
import { TextDecoder, TextEncoder } from 'node:util';

Object.assign(globalThis, { TextDecoder, TextEncoder, scrollTo: () => undefined });
