import type { Agreement } from './core/agreement/schema';

/** The agreement meant where nothing names one: in a formula, in the pane, in the terminal. It stays when others join. */
export const defaultAgreement = 'sgmap-2016';

/** The default agreement among those known; the first of them where it is not there. */
export function defaultAmong(agreements: readonly Agreement[]): Agreement {
  const agreement = agreements.find(({ id }) => id === defaultAgreement) ?? agreements[0];
  if (agreement === undefined) throw new Error('no agreement');
  return agreement;
}
