import { memberTable } from './member-table';
import { OfficeError } from './office-error';
import type { Channel } from './protocol';
import { RequestContext, deliver } from './request-context';

type RunBatch = (context: RequestContext) => Promise<unknown>;

/** The global `Excel`: `run` and the enumerations. */
export function createExcel(channel: Promise<Channel>) {
  void channel.then((open) => open.onEvent(deliver));

  async function run(first: unknown, second?: RunBatch): Promise<unknown> {
    const batch = (second ?? first) as RunBatch;
    if (typeof batch !== 'function')
      throw new OfficeError('InvalidArgument', 'Excel.run takes a function', 'Excel.run');
    const given = second ? contextIn(first) : null;
    const options = second && !given ? (first as { delayForCellEdit?: boolean }) : {};
    const context = given ?? new RequestContext(channel, options.delayForCellEdit === true);
    try {
      const result = await batch(context);
      await context.sync();
      return result;
    } finally {
      if (!given) await context.release();
    }
  }

  class Context extends RequestContext {
    constructor() {
      super(channel);
    }
  }

  return { run, RequestContext: Context, ...memberTable.enums, ErrorCodes: errorCodes };
}

/** `Excel.run(object, batch)` works in the context of an object, of a list of objects, or in the context itself. */
function contextIn(given: unknown): RequestContext | null {
  const one: unknown = Array.isArray(given) ? given[0] : given;
  if (one instanceof RequestContext) return one;
  if (typeof one !== 'object' || one === null) return null;
  const { context } = one as { context?: unknown };
  return context instanceof RequestContext ? context : null;
}

const codes = `accessDenied apiNotFound generalException invalidArgument invalidOperation invalidOperationInCellEditMode
  invalidReference invalidSelection itemAlreadyExists itemNotFound requestPayloadSizeLimitExceeded
  responsePayloadSizeLimitExceeded rangeExceedsLimit mergedRangeConflict filteredRangeConflict`;

/** `Excel.ErrorCodes.itemNotFound` is "ItemNotFound". */
const errorCodes = Object.fromEntries(
  codes.split(/\s+/).map((code) => [code, code.slice(0, 1).toUpperCase() + code.slice(1)]),
);
