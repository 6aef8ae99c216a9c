import type { Json } from '../client/protocol';
import type { Arguments } from './arguments';
import type { Host } from './host';

/** An object of the workbook as the host holds it; `target` is `null` for a null object. */
export interface HostObject {
  readonly type: string;
  readonly target: unknown;
}

/**
 * One Excel class over the model. Members are named as Excel names them and sorted by what they do: `change`, `create`
 * and `write` alter the workbook and are logged as writes, the others never do.
 */
interface HostClass<T> {
  readonly name: string;
  /** Values that `load` can bring back. */
  readonly read?: Readonly<Record<string, (target: T, host: Host) => Json>>;
  /** Values that can be assigned. */
  readonly write?: Readonly<Record<string, (target: T, value: Json, host: Host) => void>>;
  /** Navigation properties and methods that give an object. */
  readonly open?: Readonly<Record<string, (target: T, args: Arguments, host: Host) => HostObject>>;
  /** Methods that give an object and alter the workbook. */
  readonly create?: Readonly<Record<string, (target: T, args: Arguments, host: Host) => HostObject>>;
  /** Methods that give a value, or nothing, and alter nothing. */
  readonly call?: Readonly<Record<string, (target: T, args: Arguments, host: Host) => Json | undefined>>;
  /** Methods that alter the workbook. */
  readonly change?: Readonly<Record<string, (target: T, args: Arguments, host: Host) => Json | undefined>>;
  /** A collection's items, in order. */
  readonly items?: (target: T, host: Host) => readonly HostObject[];
  /** Fails when the object is gone (a deleted sheet). */
  readonly alive?: (target: T, host: Host) => void;
  /** Where a write lands, for the log: "'Suivi'!A1:B2". */
  readonly where?: (target: T, host: Host) => string;
  /** Assignable without being a write of the workbook. */
  readonly quiet?: readonly string[];
}

/** A class of any target: the dispatcher only ever hands it the targets it made itself. */
export type AnyHostClass = HostClass<unknown>;

export function defineClass<T>(definition: HostClass<T>): AnyHostClass {
  return definition as unknown as AnyHostClass;
}
