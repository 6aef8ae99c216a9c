/** What an agreement says of a phase. */
import { z } from 'zod';
import {
  atLeast,
  bilingual,
  clause,
  clausedSchema,
  committeeField,
  decisionField,
  documentField,
  inPercent,
  inTime,
  levelled,
  severitySchema,
  wordingSchema,
} from './basics';

/** Who leads the product, through a phase or through all of the work. */
export const productLeadSchema = clausedSchema.extend({
  share: atLeast(inPercent).optional().describe('Of the working time, at least'),
  shareSeverity: severitySchema.optional().describe('Of a smaller share; error if absent'),
  employer: z
    .enum(['administration', 'either'])
    .describe('Who employs the lead: the administration alone, or the holder as well'),
  employerSeverity: severitySchema
    .optional()
    .describe('Of an employer that holds the contract; error if absent'),
  administration: wordingSchema
    .optional()
    .describe('How a sheet names an employer that is of the administration, whoever the holders are'),
});

export const phaseSchema = z.strictObject({
  id: z.string().min(1),
  label: z.string().min(1),
  labels: z.array(z.string().min(1)).describe('Other names in use'),
  formerLabels: z
    .array(z.string().min(1))
    .describe('Names of an older draft (table of contents): accepted with a warning'),
  order: z.number().int().describe('Its place among the phases'),
  clause,
  duration: inTime.nullable().describe('How long it lasts; null where nothing is said'),
  durationSeverity: z
    .strictObject({
      above: levelled.optional().describe('Of a longer one'),
      below: levelled.optional().describe('Of a shorter one'),
      farAbove: levelled
        .extend({ figure: inTime.describe('The limit') })
        .optional()
        .describe('A second, wider limit of another clause, with a severity of its own'),
    })
    .optional()
    .describe('Absent: the length of the phase is judged on its units alone'),
  decision: clausedSchema
    .extend({
      field: decisionField.describe('Column that holds the day of the decision to start the phase'),
      beforeOrder: z
        .literal(true)
        .optional()
        .describe('The phase is not ordered before it either; absent: only its start waits for it'),
      basedOn: documentField.optional().describe('Column of the document the decision rests on'),
      window: inTime.optional().describe('How long after the start of the phase before it'),
    })
    .optional()
    .describe('The phase begins once the administration has decided it'),
  exitDocument: clausedSchema
    .extend({
      label: bilingual,
      field: documentField.describe('Column of the day of the document'),
      committeeField: committeeField.optional().describe('Column of the day it is presented'),
    })
    .optional()
    .describe('The document that concludes the phase'),
  productLead: productLeadSchema.optional().describe('Who leads the product in this phase'),
});
