import { excelErrors } from '../../src/core/sheet/snapshot';
import type { CustomFunction } from '../client/custom-functions';
import { CustomFunctionError } from '../client/custom-functions';

/** What `functions.json` says of one function, as far as the cells need it. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description?: string;
    readonly type?: string;
    readonly dimensionality?: string;
    readonly optional?: boolean;
  }[];
}

/**
 * A custom function as the grid may call it: arguments as Excel hands them over, an error text where it throws. A
 * function that throws into the grid would take the page down.
 */
export function cellFunction(
  metadata: FunctionMetadata,
  body: CustomFunction,
): (...given: unknown[]) => unknown {
  return (...given) => {
    // An error among the arguments is the result, before the function is even called (docs: custom-functions-errors).
    const error = given.find((value) => typeof value === 'string' && excelErrors.has(value));
    if (error !== undefined) return error;
    const args = metadata.parameters.map((parameter, index) => {
      const value = blankless(given[index]);
      return parameter.dimensionality === 'matrix' && value !== null && !Array.isArray(value)
        ? [[value]]
        : value;
    });
    try {
      return shown(body(...args, { functionName: metadata.name, address: '' }));
    } catch (thrown) {
      return thrown instanceof CustomFunctionError ? thrown.code : '#VALUE!';
    }
  };
}

/** Left-out arguments are `null`, as in Excel; blank cells arrive as 0 alone and as empty text inside a range. */
function blankless(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (!Array.isArray(value)) return value;
  return value.map((row: unknown) => (Array.isArray(row) ? row.map((cell: unknown) => cell ?? '') : row));
}

function shown(result: unknown): unknown {
  if (typeof result === 'number') return Number.isFinite(result) ? result : '#NUM!';
  if (typeof result === 'string' || typeof result === 'boolean' || Array.isArray(result)) return result;
  return '#VALUE!';
}
