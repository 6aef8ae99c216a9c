/** The schema of an agreement, and the types of its parts. */
import type { z } from 'zod';
import type { agreementSchema } from './schema/agreement';
import type { amendmentSchema } from './schema/amendment';
import type {
  bilingual,
  clausedSchema,
  dayField,
  figureSchema,
  measureSchema,
  mentionField,
  qualifierSchema,
  wordingSchema,
} from './schema/basics';
import type { clauseSchema } from './schema/clause';
import type { doubtSchema, doubtTopicSchema } from './schema/doubt';
import type { financeSchema } from './schema/finance';
import type { phaseSchema, productLeadSchema } from './schema/phase';
import type { profileSchema } from './schema/profile';
import type { unitSchema } from './schema/unit';

export { agreementSchema } from './schema/agreement';

export type MentionField = z.infer<typeof mentionField>;
export type Qualifier = z.infer<typeof qualifierSchema>;
export type Measure = z.infer<typeof measureSchema>;
export type Figure = z.infer<typeof figureSchema>;
export type Unit = z.infer<typeof unitSchema>;
export type Phase = z.infer<typeof phaseSchema>;
export type ProductLead = z.infer<typeof productLeadSchema>;
export type Profile = z.infer<typeof profileSchema>;
export type Doubt = z.infer<typeof doubtSchema>;
export type ClauseEntry = z.infer<typeof clauseSchema>;
export type DoubtTopic = z.infer<typeof doubtTopicSchema>;
export type Agreement = z.infer<typeof agreementSchema>;
export type Amendment = z.infer<typeof amendmentSchema>;
export type Lot = Agreement['lots'][number];

export type Penalty = NonNullable<Agreement['penalties']>[number];
export type TimeLimit = Agreement['timeLimits'][number];
export type RevisionFormula = NonNullable<FinanceTerms['price-revision']['formula']>;
export type DayField = z.infer<typeof dayField>;
export type Bilingual = z.infer<typeof bilingual>;
export type Wording = z.infer<typeof wordingSchema>;
export type Claused = z.infer<typeof clausedSchema>;
export type FinanceTerms = z.infer<typeof financeSchema>;
