import { functions } from '../../src/functions';
import { FunctionRefusal } from '../../src/functions/refusal';

export type FunctionId = keyof typeof functions;

/** Calls a function as Excel does; an error comes back as its text in the cell. */
export function call(id: FunctionId, ...given: unknown[]): unknown {
  const evaluate = functions[id] as (...given: unknown[]) => unknown;
  try {
    return evaluate(...given);
  } catch (error) {
    if (error instanceof FunctionRefusal) return error.code === 'value' ? '#VALUE!' : '#N/A';
    throw error;
  }
}

/** The sentence a refused call shows. */
export function refusalOf(id: FunctionId, ...given: unknown[]): FunctionRefusal {
  const evaluate = functions[id] as (...given: unknown[]) => unknown;
  try {
    evaluate(...given);
  } catch (error) {
    if (error instanceof FunctionRefusal) return error;
    throw error;
  }
  throw new Error('not refused');
}
