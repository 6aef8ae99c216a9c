/** The JSON Schema of an agreement file, so that editors complete and check `src/agreements/*.json`. */
import { z } from 'zod';
import { agreementSchema } from '../src/core/agreement/schema';

/** Repository path → text. */
export function agreementJsonSchema(): Readonly<Record<string, string>> {
  const schema = { title: 'Framework agreement', ...z.toJSONSchema(agreementSchema, { io: 'input' }) };
  return { 'src/agreements/agreement.schema.json': `${JSON.stringify(schema, null, 2)}\n` };
}
