/** For the custom functions: the built-in agreements have no amendments (their loader makes sure). */
import type * as whole from './versions';

export const allVersions: typeof whole.allVersions = (agreement) => agreement;

export const agreementOn: typeof whole.agreementOn = (agreement) => agreement;

export const agreementByDay: typeof whole.agreementByDay = (agreement) => () => agreement;
