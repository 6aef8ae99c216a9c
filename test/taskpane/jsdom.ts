/** What every browser has and jsdom has not. */
import { TextEncoder } from 'node:util';

Object.assign(globalThis, { TextEncoder, scrollTo: () => undefined });
