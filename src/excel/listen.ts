import { run } from './run';

/** What Excel gives for a handler that was put on, whatever its event tells. */
type Handler = Pick<OfficeExtension.EventHandlerResult<unknown>, 'context' | 'remove'>;

/** Puts handlers on; the returned function takes them off. */
export async function listen(
  operation: string,
  putOn: (workbook: Excel.Workbook) => readonly Handler[],
): Promise<() => Promise<void>> {
  const handlers = await run(
    operation,
    async (context) => {
      const registered = putOn(context.workbook);
      await context.sync();
      return registered;
    },
    // Nobody waits for this: it may as well wait for a cell being edited.
    { onEditing: () => undefined },
  );
  return async () => {
    const [first] = handlers;
    if (!first) return;
    // Excel takes a handler off only in the context that put it on.
    await Excel.run(first.context, async (context) => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    }).catch(() => undefined);
  };
}
