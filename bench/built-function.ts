/** The custom functions as Excel loads them: `dist/functions.js`, after a build. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { functions } from '../src/functions';

type Evaluate = (...given: unknown[]) => unknown;

const file = join(__dirname, '..', 'dist', 'functions.js');

class CellError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

let associated: ReadonlyMap<string, Evaluate> | null = null;

/** Loaded once: a module that is required again associates nothing. */
function load(): ReadonlyMap<string, Evaluate> {
  if (!existsSync(file)) throw new Error('dist/functions.js is missing: run `npm run build` first.');
  const evaluates = new Map<string, Evaluate>();
  const CustomFunctions = {
    associate: (id: string, evaluate: Evaluate) => evaluates.set(id, evaluate),
    Error: CellError,
    ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' },
  };
  Object.assign(globalThis, { CustomFunctions });
  createRequire(__filename)(file);
  return evaluates;
}

export function builtFunction(id: keyof typeof functions): Evaluate {
  associated ??= load();
  const evaluate = associated.get(id);
  if (!evaluate) throw new Error(`dist/functions.js associates no ${id}.`);
  return evaluate;
}
