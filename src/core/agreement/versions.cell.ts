/** For the custom functions: the built-in agreements have no amendments (`scripts/cell-only-agreement-loader.js` makes sure). */
import type * as whole from './versions';

export const allVersions: typeof whole.allVersions = (agreement) => agreement;

export const agreementOn: typeof whole.agreementOn = (agreement) => agreement;

export const agreementByDay: typeof whole.agreementByDay = (agreement) => () => agreement;
