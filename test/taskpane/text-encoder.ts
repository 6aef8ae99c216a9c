/** Every browser has a TextEncoder, jsdom has none. */
import { TextEncoder } from 'node:util';

Object.assign(globalThis, { TextEncoder });
