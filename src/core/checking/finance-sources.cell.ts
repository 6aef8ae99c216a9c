/** For the custom functions: of its own source no rule that judges a line alone (price, amount, VAT) takes a figure. */
import type { FinanceTerms } from '../agreement/schema';

export const financeTerms = <R extends keyof FinanceTerms>(
  { finance }: { readonly finance?: Partial<FinanceTerms> },
  rule: R,
) => finance?.[rule] ?? { clause: '' };
