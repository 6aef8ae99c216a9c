import type { Json } from '../client/protocol';
import type { HostObject } from './host-class';
import { refuse } from './refuse';

/** Arguments of one call, read with the shape the member asks for and refused loudly otherwise. */
export class Arguments {
  constructor(
    private readonly values: readonly (Json | HostObject)[],
    private readonly member: string,
  ) {}

  has(index: number): boolean {
    return this.values[index] !== undefined && this.values[index] !== null;
  }

  text(index: number): string {
    const value = this.values[index];
    if (typeof value !== 'string') throw this.wrong(index, 'text');
    return value;
  }

  number(index: number): number {
    const value = this.values[index];
    if (typeof value !== 'number' || !Number.isFinite(value)) throw this.wrong(index, 'a number');
    return value;
  }

  integer(index: number, fallback?: number): number {
    if (fallback !== undefined && !this.has(index)) return fallback;
    const value = this.number(index);
    if (!Number.isInteger(value)) throw this.wrong(index, 'a whole number');
    return value;
  }

  flag(index: number, fallback: boolean): boolean {
    if (!this.has(index)) return fallback;
    const value = this.values[index];
    if (typeof value !== 'boolean') throw this.wrong(index, 'true or false');
    return value;
  }

  oneOf(index: number, choices: readonly string[], fallback?: string): string {
    if (fallback !== undefined && !this.has(index)) return fallback;
    const value = this.text(index);
    if (!choices.includes(value)) throw this.wrong(index, `one of ${choices.join(', ')}`);
    return value;
  }

  /** An object of the given class, or `null` when the argument is something else. */
  object<T>(index: number, type: string): T | null {
    const value = this.values[index];
    if (!isHostObject(value) || value.type !== type) return null;
    if (value.target === null) throw this.wrong(index, 'an object that exists');
    return value.target as T;
  }

  raw(index: number): Json {
    const value = this.values[index];
    if (value === undefined || isHostObject(value)) return null;
    return value;
  }

  wrong(index: number, expected: string): Error {
    return refuse.invalidArgument(`${this.member}, argument ${index + 1} must be ${expected}`);
  }
}

const marked = new WeakSet<object>();

/** Marks an object as the host's own, so that no JSON from the client can pass for one. */
export function hostObject(type: string, target: unknown): HostObject {
  const object = { type, target };
  marked.add(object);
  return object;
}

function isHostObject(value: unknown): value is HostObject {
  return typeof value === 'object' && value !== null && marked.has(value);
}
