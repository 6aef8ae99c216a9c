import { functions } from '../../src/functions';

class CellError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

type Evaluate = (...given: unknown[]) => unknown;

/** Loads the module in a runtime where the only host global is `CustomFunctions`. */
function load(displayLanguage?: string): ReadonlyMap<string, Evaluate> {
  const associated = new Map<string, Evaluate>();
  const host = {
    CustomFunctions: {
      associate: (id: string, evaluate: Evaluate) => {
        if (associated.has(id)) throw new Error(`${id} twice`);
        associated.set(id, evaluate);
      },
      Error: CellError,
      ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' },
    },
    ...(displayLanguage === undefined ? {} : { Office: { context: { displayLanguage } } }),
  };
  Object.assign(globalThis, host);
  try {
    jest.isolateModules(() => {
      jest.requireActual('../../src/excel/custom-functions');
    });
  } finally {
    if (displayLanguage === undefined) Reflect.deleteProperty(globalThis, 'Office');
  }
  return associated;
}

function errorOf(evaluate: Evaluate | undefined, ...given: unknown[]): CellError {
  try {
    evaluate?.(...given);
  } catch (error) {
    if (error instanceof CellError) return error;
    throw error;
  }
  throw new Error('not refused');
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'CustomFunctions');
  Reflect.deleteProperty(globalThis, 'Office');
});

describe('handing the functions to Excel', () => {
  it('associates every id once, at load', () => {
    expect([...load().keys()].sort()).toEqual(Object.keys(functions).sort());
  });

  it('returns what the function returns', () => {
    expect(load().get('UO_FOR_STARTUPS')?.(6)).toBe('UO-L1.3');
  });

  it('turns refusals into the errors of Excel, in French where nobody says otherwise', () => {
    const associated = load();
    const bad = errorOf(associated.get('UO_FOR_STARTUPS'), 2.5);
    expect([bad.code, bad.message]).toEqual(['#VALUE!', 'Le nombre de start-ups est entier.']);
    const unknown = errorOf(associated.get('UO_LABEL'), 'UO-L9.9');
    expect(unknown.code).toBe('#N/A');
    expect(unknown.message).toContain('UO-L9.9');
  });

  it('speaks English to an English Excel', () => {
    const bad = errorOf(load('en-GB').get('UO_FOR_STARTUPS'), 2.5);
    expect(bad.message).toBe('The number of start-ups is a whole number.');
  });

  it.each([null, undefined, NaN])(
    'says that a calculation failed where Excel would show %p as 0',
    (result) => {
      jest.doMock('../../src/functions', () => ({ functions: { BROKEN: () => result } }));
      try {
        expect(errorOf(load().get('BROKEN')).code).toBe('#VALUE!');
      } finally {
        jest.dontMock('../../src/functions');
      }
    },
  );

  it('lets nothing unexpected out', () => {
    const hostile = {
      toString: () => {
        throw new TypeError('hostile');
      },
    };
    const error = errorOf(load().get('UO_LABEL'), 'UO-L2.2.2', hostile);
    expect(error.code).toBe('#VALUE!');
    expect(error.message).toContain('rechargez le complément');
  });
});
