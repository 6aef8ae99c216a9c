/** The articles of the contract, one by one: what a reviewer signs. */
import { z } from 'zod';
import { bilingual, clause, doubtIds } from './basics';

export const clauseSchema = z.strictObject({
  clause: clause.describe(
    'As everything else in the agreement cites it; the list keeps the order of the contract',
  ),
  title: bilingual.describe('What the article is about, in our own words; never its sentences'),
  notOnSheet: bilingual
    .optional()
    .describe(
      'What of the article no order sheet can show, and why. An article that no check cites must say it',
    ),
  outside: z
    .literal(true)
    .optional()
    .describe(
      'Nothing in the article is asked of an order: background, a heading, the parties among themselves. Goes with the reason above',
    ),
  remarks: z
    .array(z.strictObject({ text: bilingual, doubts: doubtIds.optional() }))
    .optional()
    .describe(
      'What a reviewer of the article should know that no check finds: “no ceiling in this contract”',
    ),
});
