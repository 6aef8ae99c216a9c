import { ExcelObjects } from './excel-object';
import { OfficeError } from './office-error';
import type { Answer, Batch, Channel, HostEvent, Json, Loaded, Step } from './protocol';

type StepResult = Json | Loaded | { readonly isNull: boolean };
type Handler = (args: unknown) => unknown;

let lastSession = 0;
let lastHandler = 0;
const handlers = new Map<number, Handler>();

/** Gives an event of the host to the handler it was registered for. */
export function deliver(event: HostEvent): void {
  const handler = handlers.get(event.handler);
  if (!handler) return;
  const args: Record<string, unknown> = { ...event.args };
  const { worksheetId, address } = event.args;
  if (typeof worksheetId === 'string' && typeof address === 'string')
    args.getRange = (context: RequestContext) => {
      const sheet = context.workbook.worksheets.getItem(worksheetId);
      return sheet.getRange(address);
    };
  void handler(args);
}

/** Only what this file itself calls of the workbook; everything else is driven by the member table. */
interface WorkbookObject {
  readonly worksheets: { getItem(key: string): { getRange(address: string): unknown } };
}

/** Records what is asked of Excel and sends it at `sync`, in the order it was asked. */
export class RequestContext {
  readonly session = (lastSession += 1);
  readonly workbook: WorkbookObject;
  readonly application: unknown;
  readonly runtime: unknown;
  readonly trackedObjects = { add: () => undefined, remove: () => undefined };
  readonly debugInfo = {};
  private steps: { readonly step: Step; readonly settle?: (result: StepResult) => void }[] = [];
  private queue: Promise<void> = Promise.resolve();
  private lastObject = 0;

  constructor(
    private readonly channel: Promise<Channel>,
    private readonly delayForCellEdit = false,
  ) {
    const objects = new ExcelObjects(this);
    this.workbook = objects.root('Workbook') as WorkbookObject;
    this.application = Reflect.get(objects.root('Workbook'), 'application');
    this.runtime = objects.root('Runtime');
  }

  record(step: Step, settle?: (result: StepResult) => void): void {
    this.steps.push(settle ? { step, settle } : { step });
  }

  newObject(): number {
    this.lastObject += 1;
    return this.lastObject;
  }

  addHandler(handler: Handler): number {
    lastHandler += 1;
    handlers.set(lastHandler, handler);
    return lastHandler;
  }

  removeHandler(handler: number): void {
    handlers.delete(handler);
  }

  load(object: unknown, select: unknown): void {
    (object as { load(select: unknown): void }).load(select);
  }

  /** Sends what was recorded; without anything recorded nothing is sent. Exchanges of one context never overtake. */
  sync<T>(passThrough?: T): Promise<T | undefined> {
    const exchange = this.queue.then(() => this.exchange());
    this.queue = exchange.catch(() => undefined);
    return exchange.then(() => passThrough);
  }

  async release(): Promise<void> {
    (await this.channel).release(this.session);
  }

  private async exchange(): Promise<void> {
    const recorded = this.steps;
    this.steps = [];
    if (recorded.length === 0) return;
    const batch: Batch = {
      session: this.session,
      steps: recorded.map(({ step }) => step),
      ...(this.delayForCellEdit ? { delayForCellEdit: true } : {}),
    };
    const channel = await this.channel;
    const answer = JSON.parse(await channel.send(JSON.stringify(batch))) as Answer;
    answer.results.forEach((result, index) => recorded[index]?.settle?.(result));
    const { error } = answer;
    if (error) throw new OfficeError(error.code, error.message, error.location);
  }
}
