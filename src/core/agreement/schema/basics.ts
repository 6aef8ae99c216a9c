/** The shapes that everything an agreement says is made of: clauses, numbers with their qualifier, severities, wordings. */
import { z } from 'zod';
import { severities } from '../../checking/finding';
import { references } from '../../references';
import type { BoundFault, FaultParams, Referent } from '../faults';
import { bounds, stated } from '../figures';

/** `naming`: a text that names a lot, a phase… which the agreement must declare (`coherence.ts`). */
export const { naming, namesIn } = references<Referent>();

export const clause = z
  .string()
  .trim()
  .min(1)
  .describe('Document and article: the one of the body, never a page or a heading of the contents');

export const lotId = z.string().min(1).describe('Lot identifier as written in the contract, for example "2"');

/** A lot that something is said of. */
export const ofLot = naming('lot', lotId.clone());

/** The doubts that a number or a statement rests on. */
export const doubtIds = z.array(naming('doubt'));

/** How firmly the contract states a number; decides tolerance and severity. */
export const qualifierSchema = z.enum([
  'exact', // stated without softening
  'approx', // "environ": the reviewer's tolerance applies
  'general', // "en général"
  'estimate', // "estimée": information first
  'aim', // "si possible"
  'min', // at least
  'max', // at most
  'strict', // strictly more or strictly less
]);

/** The unit a number is counted in. Days are calendar days unless the unit says otherwise. */
export const measureSchema = z.enum([
  'hour',
  'day',
  'working-day',
  'week',
  'month',
  'year',
  'person-day',
  'startup',
  'unit',
  'document',
  'holder',
  'percent',
  'euro',
]);

/** The event a duration counts from. */
const eventSchema = z.enum([
  'start',
  'end',
  'notification',
  'order-received',
  'presented',
  'expiry',
  'renewal-date',
  'phase-start',
  'delivery',
  'requested',
  'need-expressed',
  'plan-delivered',
  'deliverables-received',
  'adjourned',
  'declared', // a subcontractor, a further processor of data
  'known', // something happened and is known of: a breach, an absence
]);

/**
 * The one shape of every number of a contract. `amount` is a single number, or `[low, high]` where the text
 * gives a range or a one-sided bound (`null` = not bounded on that side).
 */
export const figureSchema = z
  .strictObject({
    amount: z
      .union([z.number().min(0), z.tuple([z.number().min(0).nullable(), z.number().min(0).nullable()])])
      .describe('A number, or [low, high]; null where the text sets no bound on that side'),
    unit: measureSchema.describe('What is counted; a day is a calendar day, a working-day is not'),
    qualifier: qualifierSchema.describe(
      'How firmly the text says it: exact, min, max and strict allow nothing; approx, general, estimate and aim carry the tolerance of the settings',
    ),
    from: eventSchema.optional().describe('The event a delay or a length runs from'),
    per: z
      .strictObject({
        amount: z.number().positive().describe('How many of them'),
        unit: measureSchema.describe('What it is given for'),
      })
      .optional()
      .describe('What the number is given for: 60 person-days per { 1 unit }, 5 per { 3 months }'),
    clause,
    alsoClauses: z.array(clause).optional(),
    doubts: doubtIds.optional(),
  })
  .refine(({ amount, qualifier }) => qualifier !== 'strict' || typeof amount !== 'number', {
    path: ['amount'],
    params: { reason: 'strict-without-side' } satisfies FaultParams,
    message: 'strict-without-side',
  })
  .refine(({ amount }) => typeof amount === 'number' || amount.some((bound) => bound !== null), {
    path: ['amount'],
    params: { reason: 'no-bound' } satisfies FaultParams,
    message: 'no-bound',
  })
  .refine(
    ({ amount }) =>
      typeof amount === 'number' || amount[0] === null || amount[1] === null || amount[0] <= amount[1],
    {
      path: ['amount'],
      params: { reason: 'range-reversed' } satisfies FaultParams,
      message: 'range-reversed',
    },
  )
  .meta({ id: 'figure' });

type Measure = z.infer<typeof measureSchema>;

const inOneOf =
  (units: readonly Measure[]) =>
  ({ unit }: { readonly unit: Measure }, context: z.RefinementCtx) => {
    if (!units.includes(unit))
      context.addIssue({ code: 'invalid_value', values: [...units], input: unit, path: ['unit'] });
  };

/** A number that only some units make sense of: a ceiling of months would hold nothing back, without a word. */
const counted = (...units: readonly Measure[]) =>
  figureSchema.superRefine(inOneOf(units)).meta({ countedIn: units });

type Counted = ReturnType<typeof counted>;

/** A number that is read on one side: said on the other alone, it would hold nothing back. */
const saying = (figure: Counted, says: (figure: z.infer<Counted>) => boolean, reason: BoundFault): Counted =>
  figure
    .superRefine((value, context) => {
      const { low, high } = bounds(value);
      // That it is said on no side at all is told by itself.
      if (!says(value) && (low !== null || high !== null))
        context.addIssue({ code: 'custom', path: ['amount'], params: { reason }, message: reason });
    })
    .meta(figure.meta() ?? {});

/** What a clause allows at most. */
export const atMost = (figure: Counted) =>
  saying(figure, (value) => bounds(value).high !== null, 'no-high-bound');
/** What something else begins with. */
export const atLeast = (figure: Counted) =>
  saying(figure, (value) => bounds(value).low !== null, 'no-low-bound');
/** What days are counted with. */
export const oneNumber = (figure: Counted) =>
  saying(figure, (value) => stated(value) !== null, 'not-one-number');

export const inEuros = counted('euro');
export const inPercent = counted('percent');
export const inUnits = counted('unit');
export const inHolders = counted('holder');
export const inStartups = counted('startup');
export const inHours = counted('hour');
export const inPersonDays = counted('person-day');
/** A period from one day of the month to another. */
export const inMonths = counted('month', 'year');
/** A time that ends on a day. */
export const inTime = counted('day', 'working-day', 'week', 'month', 'year');
export const inTimeOrHours = counted('hour', 'day', 'working-day', 'week', 'month', 'year');

/** Years someone has worked; "more than ten, as a rule" is soft and strict at once, which one qualifier cannot say. */
export const experienceSchema = figureSchema
  .safeExtend({
    strictMin: z
      .literal(true)
      .optional()
      .describe('The low bound itself is not enough: more than that is asked, not at least that'),
  })
  .superRefine(inOneOf(['year']))
  .refine(
    ({ amount, qualifier, strictMin }) =>
      !strictMin || (typeof amount === 'number' ? qualifier !== 'max' : amount[0] !== null),
    {
      path: ['strictMin'],
      params: { reason: 'strict-without-side' } satisfies FaultParams,
      message: 'strict-without-side',
    },
  )
  .meta({ id: 'experience' });

export const bilingual = z
  .strictObject({ fr: z.string().min(1).describe('In French'), en: z.string().min(1).describe('In English') })
  .meta({ id: 'bilingual' });

/** A stated obligation, condition or inference without a number of its own. */
export const clausedSchema = z
  .strictObject({
    clause,
    alsoClauses: z.array(clause).optional(),
    doubts: doubtIds.optional(),
  })
  .meta({ id: 'claused' });

export const severitySchema = z.enum(severities);

export const levelled = clausedSchema
  .extend({
    severity: severitySchema.describe('How serious a finding is'),
    strictSeverity: severitySchema.optional().describe('The same in the strict profile of the settings'),
  })
  .meta({ id: 'levelled' });

/** Words by which a line says what it charges. Each entry: beginnings of words that all occur in the cell. */
export const wordingSchema = z.strictObject({
  sure: z
    .array(z.string().min(1))
    .min(1)
    .describe('Words that mean it: beginnings of words, all of which occur in the cell'),
  suspected: z.array(z.string().min(1)).optional().describe('Words that may mean it, or something else'),
});

/** Columns an agreement may ask every order to fill in. */
export const mentionField = z.enum([
  'order_no',
  'order_date',
  'uo_code',
  'qty',
  'contract_no',
  'lot',
  'project',
  'holder',
  'buyer',
  'beneficiary',
  'start_date',
  'end_date',
  'unit_price_ht',
  'amount_ht',
  'amount_ttc',
  'ej_no',
  'budget_line',
  'vat',
  'deliverables_expected',
  'billing_address',
  'place',
  'subsequent_contract',
]);

/** Columns an agreement may name: days of a line. */
export const dayField = z.enum([
  'order_date',
  'order_notified',
  'start_date',
  'end_date',
  'service_fait_date',
  'presented_on',
  'challenged_on',
  'decision_date',
  'need_date',
  'delivered_on',
  'decision_on',
  'replacement_requested_on',
  'replaced_on',
  'onboarded_on',
  'dc4_received_on',
  'dc4_accepted_on',
]);

/** Columns an agreement may name: texts that prove something. */
export const textField = z.enum(['product_page', 'allocation_letter', 'need_justification']);

/** Columns an agreement may name: the days a project is decided on. */
export const decisionField = z.enum(['go2_decision_date', 'go3_decision_date', 'decision_date']);

/** The day a phase's document is dated. */
export const documentField = z.enum(['product_sheet_date']);

/** The day a document is presented to a committee. */
export const committeeField = z.enum(['committee_date']);
