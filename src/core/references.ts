/** Values of a schema that name what stands elsewhere, marked where the schema is written, and found by one walk. */
import { z } from 'zod';

interface Named<To extends string> {
  /** What kind of thing is named. */
  readonly to: To;
  readonly name: string;
  /** Keys and zero-based places in lists, from the whole value. */
  readonly path: readonly (string | number)[];
}

/** Marks texts of a schema as names, and tells the names that stand in a value of such a schema. */
export function references<To extends string>() {
  const marks = z.registry<{ readonly to: string }>();

  function* walk(schema: z.core.$ZodType, value: unknown, path: Named<To>['path']): Generator<Named<To>> {
    // Only `naming` marks.
    const to = marks.get(schema)?.to as To | undefined;
    if (to !== undefined) {
      if (typeof value === 'string') yield { to, name: value, path };
    } else if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
      yield* walk(schema.unwrap(), value, path);
    else if (schema instanceof z.ZodUnion)
      for (const option of schema.options) yield* walk(option, value, path);
    else if (schema instanceof z.ZodArray) {
      if (!Array.isArray(value)) return;
      for (const [at, entry] of value.entries()) yield* walk(schema.element, entry, [...path, at]);
    } else if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    else if (schema instanceof z.ZodRecord)
      for (const [key, inner] of Object.entries(value)) {
        yield* walk(schema.keyType, key, [...path, key]);
        yield* walk(schema.valueType, inner, [...path, key]);
      }
    else if (schema instanceof z.ZodObject)
      for (const [key, inner] of Object.entries(value)) {
        const field = Object.hasOwn(schema.shape, key) ? schema.shape[key] : undefined;
        if (field) yield* walk(field, inner, [...path, key]);
      }
  }

  return {
    naming: (to: To, text = z.string()) => text.register(marks, { to }),
    namesIn: (schema: z.core.$ZodType, value: unknown): Iterable<Named<To>> => walk(schema, value, []),
  };
}
