/** Units that come in families and levels: what a label names instead of a code ("DevOps intermédiaire"). */
import { z } from 'zod';
import { bilingual, clausedSchema, experienceSchema, inUnits, levelled } from './basics';

const names = z
  .array(z.string().min(1))
  .describe('Other words by which an order sheet names it; whole words, accents and case ignored');

export const levelSchema = clausedSchema.extend({
  id: z.string().min(1).describe('As `level` of a unit says it: “Intermédiaire”'),
  label: bilingual,
  names,
  experience: experienceSchema
    .nullable()
    .describe('Years of experience the service calls for, both ways: [5, 10]; null where nothing is said'),
});

export const familySchema = clausedSchema.extend({
  id: z.string().min(1).describe('As `family` of a unit says it: “DevOps”'),
  label: bilingual,
  names,
});

/** What a unit without days of its own is worth in units of another: on-call duty in day units of the profile. */
export const equivalentSchema = clausedSchema.extend({
  kind: z.string().min(1).describe('What formulas call it, one of its own: “passive”, “active”'),
  names: z.array(z.string().min(1)).describe('Other words for the kind'),
  worth: inUnits.describe('In units, with what it is given for: 0.33 units per { 7 days }'),
  field: z
    .enum(['oncall_weeks', 'oncall_hours'])
    .describe('Column that counts what the worth is given for, in weeks or in hours'),
  whole: levelled
    .optional()
    .describe('Only whole weeks or hours have a worth; how serious a part of one is. Absent: parts count'),
});
