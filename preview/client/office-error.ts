/** The error Excel's calls reject with: told apart by `code`, which is the same in every language. */
export class OfficeError extends Error {
  readonly debugInfo: { readonly code: string; readonly message: string; readonly errorLocation: string };
  readonly traceMessages: readonly string[] = [];

  constructor(
    readonly code: string,
    message: string,
    location = '',
  ) {
    super(message);
    this.name = 'RichApi.Error';
    this.debugInfo = { code, message, errorLocation: location };
  }
}

export function notLoaded(type: string, property: string): OfficeError {
  return new OfficeError(
    'PropertyNotLoaded',
    `The property '${property}' is not available. Before reading the property's value, call the load method on the containing object and call "context.sync()" on the associated request context.`,
    `${type}.${property}`,
  );
}

/** Excel's own library ignores a misspelt assignment and gives `undefined` for a misspelt read: here both are errors. */
export function noSuchMember(type: string, member: string): TypeError {
  return new TypeError(`Excel's class ${type} has no member "${member}"`);
}
