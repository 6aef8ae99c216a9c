import { OfficeError, noSuchMember, notLoaded } from './office-error';
import { memberTable } from './member-table';
import type { Member } from './member-table';
import type { Json, Loaded, Origin } from './protocol';
import type { RequestContext } from './request-context';
import { selection } from './selection';

/** What stands behind one object an add-in holds. */
interface State {
  readonly type: string;
  readonly id: number;
  /** Set for a navigation property that no recorded step has needed yet. */
  unopened: (() => void) | null;
  isNull: boolean | undefined;
  readonly values: Map<string, unknown>;
  readonly children: Map<string, object>;
  items: object[] | undefined;
}

const states = new WeakMap<object, State>();
const ownMethods = ['load', 'set', 'toJSON', 'track', 'untrack'] as const;
type OwnMethod = (typeof ownMethods)[number];

/** The objects of one request context: stand-ins that record what is done to them. */
export class ExcelObjects {
  constructor(private readonly context: RequestContext) {}

  root(type: 'Workbook' | 'Runtime'): object {
    return this.lazy(type, () => ({ root: type }));
  }

  /** An object that is only opened at the host when something is done with it. */
  private lazy(type: string, origin: () => Origin): object {
    const state = this.state(type, this.context.newObject());
    state.unopened = () => {
      state.unopened = null;
      this.open(state, origin());
    };
    return this.standIn(state);
  }

  private state(type: string, id: number): State {
    return {
      type,
      id,
      unopened: null,
      isNull: undefined,
      values: new Map(),
      children: new Map(),
      items: undefined,
    };
  }

  private open(state: State, from: Origin): void {
    this.context.record({ do: 'open', object: state.id, from }, (result) => {
      state.isNull = (result as { isNull: boolean }).isNull;
    });
  }

  private idOf(state: State): number {
    state.unopened?.();
    return state.id;
  }

  private standIn(state: State): object {
    const object = new Proxy(Object.create(null) as object, {
      get: (_, name) => (typeof name === 'string' ? this.get(object, state, name) : undefined),
      set: (_, name, value: unknown) => this.assign(state, String(name), value),
      has: (_, name) => typeof name === 'string' && (name === 'items' || memberOf(state, name) !== undefined),
      deleteProperty: (_, name) => {
        throw noSuchMember(state.type, `delete ${String(name)}`);
      },
    });
    states.set(object, state);
    return object;
  }

  private get(object: object, state: State, name: string): unknown {
    // Asked by promises and by the console, of anything.
    if (name === 'then' || name === 'constructor' || name === 'nodeType' || name === '$$typeof')
      return undefined;
    if (name === 'context') return this.context;
    if (name === 'isNullObject') {
      if (state.isNull === undefined) throw notLoaded(state.type, name);
      return state.isNull;
    }
    if (isOwn(name)) return this.ownMethod(object, state, name);
    if (name === 'items' && memberTable.classes[state.type]?.items) {
      if (!state.items && !state.isNull) throw notLoaded(state.type, name);
      return state.items;
    }
    const member = memberOf(state, name);
    if (!member) throw noSuchMember(state.type, name);
    if (member.kind === 'read-only' || member.kind === 'settable') {
      if (!state.values.has(name) && !state.isNull) throw notLoaded(state.type, name);
      return state.values.get(name);
    }
    if (member.kind === 'event') return this.event(state, name);
    if (member.kind === 'object' && !member.args) return this.child(state, name, member);
    return (...args: unknown[]) => this.callMember(state, name, member, args);
  }

  private assign(state: State, name: string, value: unknown): boolean {
    const member = memberOf(state, name);
    if (!member) throw noSuchMember(state.type, name);
    if (member.kind !== 'settable') throw new TypeError(`${state.type}.${name} is read-only`);
    this.context.record({ do: 'set', object: this.idOf(state), member: name, value: this.plain(value) });
    state.values.set(name, value);
    return true;
  }

  private child(state: State, name: string, member: Member): object {
    const known = state.children.get(name);
    if (known) return known;
    const made = this.lazy(classOf(member), () => ({ parent: this.idOf(state), member: name }));
    state.children.set(name, made);
    return made;
  }

  private callMember(state: State, name: string, member: Member, given: readonly unknown[]): unknown {
    const [least, most] = member.args ?? [0, 0];
    const args = withoutTrailing(given);
    if (args.length < least || args.length > most)
      throw new TypeError(`${state.type}.${name} takes ${least} to ${most} arguments, not ${args.length}`);
    const sent = args.map((arg) => this.plain(arg));
    if (member.kind === 'object') {
      const made = this.state(classOf(member), this.context.newObject());
      this.open(made, { parent: this.idOf(state), member: name, args: sent });
      return this.standIn(made);
    }
    const result = new ClientResult<unknown>();
    this.context.record({ do: 'call', object: this.idOf(state), member: name, args: sent }, (value) =>
      result.settle(value),
    );
    return member.kind === 'result' ? result : undefined;
  }

  private event(state: State, member: string) {
    const { context } = this;
    return {
      add: (callback: (args: unknown) => unknown) => {
        const handler = context.addHandler(callback);
        context.record({ do: 'listen', object: this.idOf(state), member, handler });
        return {
          context,
          remove: () => {
            context.removeHandler(handler);
            context.record({ do: 'unlisten', handler });
          },
        };
      },
    };
  }

  private ownMethod(object: object, state: State, name: OwnMethod): unknown {
    switch (name) {
      case 'load':
        return (asked?: unknown) => {
          this.context.record({ do: 'load', object: this.idOf(state), select: selection(asked) }, (loaded) =>
            this.fill(state, loaded as Loaded),
          );
          return object;
        };
      case 'set':
        return (values: Record<string, unknown>) => {
          for (const [key, value] of Object.entries(values)) {
            const deeper = memberOf(state, key)?.kind === 'object' ? Reflect.get(object, key) : null;
            if (deeper) (Reflect.get(deeper as object, 'set') as (values: unknown) => void)(value);
            else this.assign(state, key, value);
          }
        };
      case 'toJSON':
        return () => Object.fromEntries(state.values);
      default:
        return () => object;
    }
  }

  /** Fills in what a `load` brought back. */
  private fill(state: State, loaded: Loaded): void {
    state.isNull = loaded.isNull ?? false;
    for (const [name, value] of Object.entries(loaded.values ?? {})) state.values.set(name, value);
    for (const [name, inner] of Object.entries(loaded.objects ?? {})) {
      const member = memberOf(state, name);
      const child = member && states.get(this.child(state, name, member));
      if (child) this.fill(child, inner);
    }
    const itemType = memberTable.classes[state.type]?.items;
    if (!loaded.items || !itemType) return;
    state.items = loaded.items.map((item) => {
      const itemState = this.state(itemType, item.object);
      this.fill(itemState, item.loaded);
      return this.standIn(itemState);
    });
  }

  /** A value as it can cross to the host: objects of the same context as references, nothing that JSON would lose. */
  private plain(value: unknown): Json {
    if (value === undefined || value === null) return null;
    if (typeof value === 'number' && !Number.isFinite(value))
      throw new OfficeError('InvalidArgument', 'A number that is not finite cannot be sent to Excel');
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
    if (Array.isArray(value)) return value.map((item) => this.plain(item));
    if (typeof value !== 'object' || value instanceof Date)
      throw new OfficeError(
        'InvalidArgument',
        `A ${value instanceof Date ? 'Date' : typeof value} cannot be sent to Excel`,
      );
    const state = states.get(value);
    if (!state)
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, this.plain(inner)]));
    if (Reflect.get(value, 'context') !== this.context)
      throw new OfficeError(
        'InvalidRequestContext',
        'Cannot use the object across different request contexts.',
      );
    return { $object: this.idOf(state) };
  }
}

/** What a method will have answered after the next `sync`. */
export class ClientResult<T> {
  private answer: { readonly value: T } | null = null;

  get value(): T {
    if (!this.answer)
      throw new OfficeError(
        'ValueNotLoaded',
        'The value of the result object has not been loaded yet. Call "context.sync()" first.',
      );
    return this.answer.value;
  }

  settle(value: T): void {
    this.answer = { value };
  }
}

function memberOf(state: State, name: string): Member | undefined {
  const members = memberTable.classes[state.type]?.members;
  return members && Object.hasOwn(members, name) ? members[name] : undefined;
}

function classOf(member: Member): string {
  if (!member.of || !memberTable.classes[member.of])
    throw new OfficeError('NotImplemented', `The preview does not imitate Excel's class ${member.of ?? '?'}`);
  return member.of;
}

function isOwn(name: string): name is OwnMethod {
  return (ownMethods as readonly string[]).includes(name);
}

function withoutTrailing(args: readonly unknown[]): unknown[] {
  const kept = [...args];
  while (kept.length && kept.at(-1) === undefined) kept.pop();
  return kept;
}
