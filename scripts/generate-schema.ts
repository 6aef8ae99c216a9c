/** The JSON Schema of an agreement file, so that editors complete and check `src/agreements/*.json`. */
import { z } from 'zod';
import { agreementSchema } from '../src/core/agreement/schema';

/** Repository path → text. */
export function agreementJsonSchema(): Readonly<Record<string, string>> {
  const schema = {
    title: 'Framework agreement',
    ...z.toJSONSchema(agreementSchema, {
      io: 'input',
      override: ({ jsonSchema }) => shortFigure(jsonSchema),
    }),
  };
  return { 'src/agreements/agreement.schema.json': `${JSON.stringify(schema, null, 2)}\n` };
}

/** A number that is counted in some units only is the one shape of numbers, with these units. */
function shortFigure(schema: z.core.JSONSchema.BaseSchema): void {
  const { countedIn, description } = schema;
  if (!Array.isArray(countedIn)) return;
  for (const key of Object.keys(schema)) delete schema[key];
  Object.assign(schema, {
    ...(description === undefined ? {} : { description }),
    $ref: '#/$defs/figure',
    properties: { unit: { enum: countedIn } },
  });
}
