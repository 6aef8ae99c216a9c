/** What a page must never do, written down as it happens: leave its origin, break its policy, store, fail. */
import type { Page } from 'playwright-core';

interface Trespasses {
  /** Requests to anywhere but the origins allowed. */
  readonly outside: string[];
  /** Directive and what it stopped, in whatever frame. */
  readonly violations: string[];
  readonly broken: string[];
}

/** Call before the page goes anywhere. */
export async function watchTrespasses(page: Page, allowed: readonly string[]): Promise<Trespasses> {
  const found: Trespasses = { outside: [], violations: [], broken: [] };
  page.on('request', (request) => {
    const url = request.url();
    const inPage = /^(blob|data|about):/.test(url);
    if (!inPage && !allowed.includes(new URL(url).origin)) found.outside.push(url);
  });
  page.on('pageerror', (error) => found.broken.push(error.message));
  await page.exposeFunction('tellViolation', (text: string) => found.violations.push(text));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      const { tellViolation } = window as unknown as { tellViolation(text: string): void };
      tellViolation(`${violatedDirective} ${blockedURI}`);
    });
  });
  return found;
}
