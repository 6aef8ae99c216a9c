/** The global `CustomFunctions`: what the add-in associates, by id, ready for whoever evaluates cells. */

export class CustomFunctionError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message ?? code);
    this.name = 'CustomFunctions.Error';
  }
}

/** `CustomFunctions.ErrorCode`. */
const errorCode = {
  invalidValue: '#VALUE!',
  notAvailable: '#N/A',
  divisionByZero: '#DIV/0!',
  invalidNumber: '#NUM!',
  nullReference: '#NULL!',
  invalidName: '#NAME?',
  invalidReference: '#REF!',
} as const;

export type CustomFunction = (...args: unknown[]) => unknown;

export function createCustomFunctions() {
  const associated = new Map<string, CustomFunction>();
  return {
    associated,
    api: {
      associate(first: string | Record<string, CustomFunction>, second?: CustomFunction): void {
        const given = typeof first === 'string' ? { [first]: second } : first;
        for (const [id, body] of Object.entries(given)) {
          if (typeof body !== 'function')
            throw new TypeError(`CustomFunctions.associate("${id}") got no function`);
          associated.set(id, body);
        }
      },
      Error: CustomFunctionError,
      ErrorCode: errorCode,
    },
  };
}
