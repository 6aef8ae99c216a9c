import { memberTable } from '../client/member-table';
import type { Answer, Batch, HostEvent, Json, Loaded, Origin, Step } from '../client/protocol';
import type { WorkbookModel } from '../workbook/workbook-model';
import { Arguments, hostObject } from './arguments';
import { hostClasses } from './classes/index';
import type { EventRegistration } from './events';
import { eventsOf } from './events';
import type { AnyHostClass, HostObject } from './host-class';
import { loadObject } from './load';
import { HostRefusal, refuse } from './refuse';
import { isNewer } from './requirement';

/** One alteration of the workbook asked for by the add-in. */
interface Write {
  /** "Range.values". */
  readonly member: string;
  /** "Suivi!A1:B2", or "" for the workbook. */
  readonly where: string;
}

export interface HostOptions {
  /** Largest request and answer in bytes; Excel on the web stops at 5 MB. `null`: no limit, as on the desktop. */
  readonly payloadLimit?: number | null;
  /** Highest ExcelApi requirement set. */
  readonly excelApi?: string;
  /** Language of numbers and dates as Excel shows them. */
  readonly locale?: string;
}

interface Session {
  readonly objects: Map<number, HostObject>;
  lastItem: number;
}

/** Excel over a workbook model: runs batches of recorded actions and refuses what Excel would refuse. */
export class Host {
  /** Every alteration asked for so far: `[]` proves that a run wrote nothing. */
  readonly writes: Write[] = [];
  /** Batches run so far, one per `sync` that had something to say. */
  syncs = 0;
  /** Members used, "Range.values": what an adapter really rests on. */
  readonly used = new Set<string>();
  payloadLimit: number | null;
  readonly excelApi: string;
  locale: string;
  eventsEnabled = true;
  private editing = false;
  private waiting: (() => void)[] = [];
  private readonly sessions = new Map<number, Session>();
  private registrations: EventRegistration[] = [];
  private eventListeners: ((event: HostEvent) => void)[] = [];

  constructor(
    readonly workbook: WorkbookModel,
    options: HostOptions = {},
  ) {
    this.payloadLimit = options.payloadLimit === undefined ? 5 * 1024 * 1024 : options.payloadLimit;
    this.excelApi = options.excelApi ?? '1.17';
    this.locale = options.locale ?? 'fr-FR';
    workbook.listen((change) => {
      if (!this.eventsEnabled) return;
      for (const registration of this.registrations)
        for (const args of eventsOf(change, registration, workbook, this.excelApi))
          this.deliver({ handler: registration.handler, args });
    });
  }

  onEvent(listener: (event: HostEvent) => void): void {
    this.eventListeners.push(listener);
  }

  /** A person starts or stops typing in a cell: batches are refused in between, unless they asked to wait. */
  set cellEditMode(on: boolean) {
    this.editing = on;
    if (!on) for (const go of this.waiting.splice(0)) go();
  }

  get cellEditMode(): boolean {
    return this.editing;
  }

  /** Runs a batch given as JSON text. Steps before a failing one stay done, as in Excel. */
  async execute(text: string): Promise<string> {
    const batch = JSON.parse(text) as Batch;
    if (this.editing && batch.delayForCellEdit) await new Promise<void>((go) => this.waiting.push(go));
    this.syncs += 1;
    const answer = JSON.stringify(this.run(batch, text.length));
    if (this.payloadLimit === null || answer.length <= this.payloadLimit) return answer;
    return JSON.stringify(failure([], refuse.responseTooLarge(), 'RequestContext.sync'));
  }

  release(session: number): void {
    this.sessions.delete(session);
  }

  object(type: string, target: unknown): HostObject {
    return hostObject(type, target);
  }

  nothing(type: string): HostObject {
    return hostObject(type, null);
  }

  classOf(type: string): AnyHostClass {
    const found = hostClasses.get(type);
    if (!found) throw refuse.notImitated(`class ${type}`);
    return found;
  }

  private run(batch: Batch, size: number): Answer {
    const results: (Json | Loaded | { isNull: boolean })[] = [];
    let location = 'RequestContext.sync';
    try {
      if (this.editing) throw refuse.cellEditMode();
      if (this.payloadLimit !== null && size > this.payloadLimit) throw refuse.requestTooLarge();
      const session = this.session(batch.session);
      for (const step of batch.steps) {
        location = this.locationOf(step, session);
        results.push(this.step(step, session));
      }
      return { results };
    } catch (error) {
      if (!(error instanceof HostRefusal)) throw error;
      return failure(results, error, location);
    }
  }

  private step(step: Step, session: Session): Json | Loaded | { isNull: boolean } {
    if (step.do === 'open') {
      const object = this.open(step.from, session);
      session.objects.set(step.object, object);
      return { isNull: object.target === null };
    }
    if (step.do === 'unlisten') {
      this.registrations = this.registrations.filter(({ handler }) => handler !== step.handler);
      return null;
    }
    const object = this.find(step.object, session);
    if (step.do === 'load')
      return loadObject(this, object, step.select, (item) => {
        session.lastItem -= 1;
        session.objects.set(session.lastItem, item);
        return session.lastItem;
      });
    if (object.target === null) throw refuse.itemNotFound(`a null object has no ${step.member}`);
    this.known(object.type, step.member);
    const hostClass = this.classOf(object.type);
    hostClass.alive?.(object.target, this);
    if (step.do === 'listen') {
      this.registrations.push({
        handler: step.handler,
        type: object.type,
        member: step.member,
        target: object.target,
      });
      return null;
    }
    if (step.do === 'set') {
      const write = hostClass.write?.[step.member];
      if (!write) throw refuse.notImitated(`assigning ${object.type}.${step.member}`);
      this.log(hostClass, object, step.member);
      write(object.target, step.value, this);
      return null;
    }
    const args = this.arguments(object.type, step.member, step.args, session);
    const call = hostClass.call?.[step.member];
    if (call) return call(object.target, args, this) ?? null;
    const change = hostClass.change?.[step.member];
    if (!change) throw refuse.notImitated(`${object.type}.${step.member}()`);
    this.log(hostClass, object, step.member);
    return change(object.target, args, this) ?? null;
  }

  private open(from: Origin, session: Session): HostObject {
    if ('root' in from) return this.object(from.root, from.root === 'Workbook' ? this.workbook : this);
    const parent = this.find(from.parent, session);
    return this.follow(parent, from.member, from.args ?? [], session);
  }

  /** Goes from an object to another one through a navigation property or a method. */
  follow(parent: HostObject, member: string, values: readonly Json[], session?: Session): HostObject {
    const table = this.known(parent.type, member);
    if (table.kind !== 'object' || !table.of)
      throw refuse.apiNotFound(`${parent.type}.${member} gives no object`);
    if (parent.target === null) return this.nothing(table.of);
    const hostClass = this.classOf(parent.type);
    hostClass.alive?.(parent.target, this);
    const args = this.arguments(parent.type, member, values, session);
    const open = hostClass.open?.[member];
    if (open) return open(parent.target, args, this);
    const create = hostClass.create?.[member];
    if (!create) throw refuse.notImitated(`${parent.type}.${member}`);
    this.log(hostClass, parent, member);
    return create(parent.target, args, this);
  }

  /** The member as Excel declares it, or a loud refusal. */
  known(type: string, member: string) {
    const found = memberTable.classes[type]?.members[member];
    if (!found) throw refuse.apiNotFound(`${type}.${member} does not exist`);
    if (found.set && isNewer(found.set, this.excelApi))
      throw refuse.apiNotFound(
        `${type}.${member} came with ${found.set}, this host stops at ExcelApi ${this.excelApi}`,
      );
    this.used.add(`${type}.${member}`);
    return found;
  }

  private arguments(type: string, member: string, values: readonly Json[], session?: Session): Arguments {
    const limits = this.known(type, member).args ?? [0, 0];
    if (values.length < limits[0] || values.length > limits[1])
      throw refuse.invalidArgument(
        `${type}.${member} takes ${limits.join(' to ')} arguments, not ${values.length}`,
      );
    const resolved = values.map((value) => {
      if (typeof value !== 'object' || value === null || !('$object' in value)) return value;
      if (!session) throw refuse.invalidArgument(`${type}.${member}`);
      return this.find(Number(value.$object), session);
    });
    return new Arguments(resolved, `${type}.${member}`);
  }

  private log(hostClass: AnyHostClass, object: HostObject, member: string): void {
    if (hostClass.quiet?.includes(member)) return;
    this.writes.push({
      member: `${object.type}.${member}`,
      where: hostClass.where?.(object.target, this) ?? '',
    });
    if (this.workbook.readOnly) throw refuse.accessDenied('the workbook is read-only');
  }

  private find(id: number, session: Session): HostObject {
    const object = session.objects.get(id);
    if (!object)
      throw new HostRefusal(
        'InvalidObjectPath',
        `Object ${id} is not one of this request context (used outside its run?)`,
      );
    return object;
  }

  private session(id: number): Session {
    const known = this.sessions.get(id);
    if (known) return known;
    const session = { objects: new Map<number, HostObject>(), lastItem: 0 };
    this.sessions.set(id, session);
    return session;
  }

  private locationOf(step: Step, session: Session): string {
    if (step.do === 'unlisten') return 'EventHandlerResult.remove';
    if (step.do === 'open')
      return 'root' in step.from
        ? step.from.root
        : `${session.objects.get(step.from.parent)?.type ?? '?'}.${step.from.member}`;
    const type = session.objects.get(step.object)?.type ?? '?';
    return step.do === 'load' ? `${type}.load` : `${type}.${step.member}`;
  }

  private deliver(event: HostEvent): void {
    // After the present work, as an event reaches an add-in from another process.
    setTimeout(() => this.eventListeners.forEach((listener) => listener(event)), 0);
  }
}

function failure(results: Answer['results'], error: HostRefusal, location: string): Answer {
  return { results, error: { code: error.code, message: error.message, location } };
}
