/** How an agreement changes from a day on. */
import { z } from 'zod';
import { bilingual, clause } from './basics';
import { bodySchema } from './body';
import { clauseSchema } from './clause';
import { penaltyFields } from './penalty';

const {
  unitCode,
  framework,
  finance,
  documents,
  lots,
  phases,
  profiles,
  levels,
  families,
  units,
  notPayable,
  timeLimits,
  figures,
  checklist,
  doubts,
} = bodySchema.shape;

const ids = z.array(z.string().min(1)).min(1).optional();

/** What no longer holds from the amendment on, by list. */
const withoutSchema = z.strictObject({
  lots: ids,
  phases: ids,
  profiles: ids,
  levels: ids,
  families: ids,
  units: ids.describe('Codes'),
  notPayable: ids,
  penalties: ids,
  timeLimits: ids,
  figures: ids,
  checklist: ids,
  doubts: ids,
  clauses: ids.describe('As cited'),
});

/**
 * Only what changes is said. A list entry is found by its id (a unit by its code) and its fields are replaced one by
 * one, each as a whole; an entry that is not found is added, and must then be complete.
 */
export const amendmentSchema = bodySchema
  .omit({ $schema: true, id: true, version: true, title: true, reference: true })
  .partial()
  .extend({
    id: z.string().min(1),
    label: bilingual.describe('What the amendment is called: “avenant 1”'),
    from: z.iso
      .date()
      .describe(
        'First day on which it holds. An order is judged by the day it counts from; the lines of one project, or of one order, that a check takes together, by the earliest of their days',
      ),
    clause: clause.describe('The amendment and its article, cited beside the clauses it changes'),
    unitCode: unitCode.partial().optional(),
    framework: framework.partial().optional().describe('For example a longer term'),
    finance,
    documents: z.array(documents.element.partial().required({ id: true })).optional(),
    lots: z.array(lots.element.partial().required({ id: true })).optional(),
    phases: z.array(phases.element.partial().required({ id: true })).optional(),
    profiles: z.array(profiles.element.partial().required({ id: true })).optional(),
    units: z
      .array(units.element.partial().required({ code: true }))
      .optional()
      .describe('Changed units, by code; a new code adds a unit'),
    levels: z.array(levels.unwrap().element.partial().required({ id: true })).optional(),
    families: z.array(families.unwrap().element.partial().required({ id: true })).optional(),
    notPayable: z.array(notPayable.unwrap().element.partial().required({ id: true })).optional(),
    penalties: z.array(penaltyFields.partial().required({ id: true })).optional(),
    figures: z.array(figures.unwrap().element.partial().required({ id: true })).optional(),
    timeLimits: z.array(timeLimits.element.partial().required({ id: true })).optional(),
    checklist: z.array(checklist.element.partial().required({ id: true })).optional(),
    doubts: z.array(doubts.element.partial().required({ id: true })).optional(),
    clauses: z
      .array(clauseSchema.partial().required({ clause: true }))
      .optional()
      .describe('Changed articles, as cited; a new one stands after the others'),
    without: withoutSchema.optional().describe('What is withdrawn from that day on; read before the changes'),
  });
