import { defaultAgreement } from '../default-agreement';

/** English of the arguments that many functions take. */
export const common = {
  code: 'Code of the unit of work, for example UO-L2.2.2 (case, spaces and the prefix UO- do not matter).',
  phase: 'Number or name of the phase: 2, "Phase 2", "Construction". A blank cell may be read as phase 0.',
  bound: '"max" where absent; "min" or "nominal".',
  notified: 'Day on which the framework agreement was notified.',
  agreement: `Id of the framework agreement; ${defaultAgreement} where absent.`,
};
