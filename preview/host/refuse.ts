/** A refusal with the code Excel gives, so that what tells codes apart can be tried. */
export class HostRefusal extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'HostRefusal';
  }
}

export const refuse = {
  invalidArgument: (what: string) =>
    new HostRefusal('InvalidArgument', `The argument is invalid or missing: ${what}`),
  itemNotFound: (what: string) =>
    new HostRefusal('ItemNotFound', `The requested resource doesn't exist: ${what}`),
  itemAlreadyExists: (what: string) =>
    new HostRefusal('ItemAlreadyExists', `The resource being created already exists: ${what}`),
  accessDenied: (what: string) =>
    new HostRefusal('AccessDenied', `You cannot perform the requested operation: ${what}`),
  invalidOperation: (what: string) => new HostRefusal('InvalidOperation', what),
  general: () =>
    new HostRefusal('GeneralException', 'There was an internal error while processing the request.'),
  cellEditMode: () =>
    new HostRefusal(
      'InvalidOperationInCellEditMode',
      'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell.',
    ),
  requestTooLarge: () =>
    new HostRefusal('RequestPayloadSizeLimitExceeded', 'The request payload size has exceeded the limit.'),
  responseTooLarge: () =>
    new HostRefusal('ResponsePayloadSizeLimitExceeded', 'The response payload size has exceeded the limit.'),
  apiNotFound: (what: string) =>
    new HostRefusal('ApiNotFound', `The API you are trying to use could not be found: ${what}`),
  notImitated: (what: string) =>
    new HostRefusal('NotImplemented', `The preview does not imitate ${what}: add it to preview/host/classes`),
};
