/** Running all rules: some lines under one rule after the other, then the next lines. */
import { Examining, type Check, type Examined } from './examine';
import type { Pieces } from './pieces';
import type { CheckBefore } from './recheck';
import { atShare, type Steps } from '../steps';
import { scopeOf } from './rule';

/** What comes of one rule on one instance, in the making or known from the check before. */
type Job = { readonly examining: Examining } | { readonly known: Examined };

const scopes = ['line', 'order', 'project', 'workbook'] as const;

/**
 * Examines every rule on everything it takes from the agreement; yields the share done. A rule that looks no further
 * than a line, an order or a project judges `pieces` of the workbook that hang together: nobody waits for a rule to go
 * through all the lines, and the lines of a piece stay in the processor's cache from one rule to the next. What comes out
 * is in the order of the rules.
 */
export function* examineAll(
  check: Check,
  before: CheckBefore | null,
  pieces: Pieces,
): Steps<readonly Examined[]> {
  const jobs: Job[] = [];
  const toDo = new Map(scopes.map((scope) => [scope, [] as Examining[]]));
  for (const [index, rule] of check.rules.entries()) {
    for (const instance of before?.instancesOf(rule) ?? rule.instances(check.agreement)) {
      const known = before?.again(rule, instance);
      if (known) {
        jobs.push({ known });
        continue;
      }
      const examining = new Examining(rule, instance, check);
      jobs.push({ examining });
      toDo.get(scopeOf(rule))?.push(examining);
    }
    // Taking what each rule is about counts for little beside judging it.
    yield (index + 1) / check.rules.length / 20;
  }
  const all = [...toDo.values()].flat().length;
  let done = 0;
  for (const [scope, ofScope] of toDo) {
    // After an edit most rules are done: what they would judge need not be parted.
    if (ofScope.length === 0) continue;
    const share = () => 0.05 + (0.95 * done) / (all + 1);
    const ofBooks = scope === 'workbook' ? [() => check.book] : yield* atShare(pieces.of(scope), share());
    for (const piece of ofBooks) {
      const book = piece();
      for (const examining of ofScope) {
        yield share();
        yield* atShare(examining.judge(book), share());
        done += 1 / ofBooks.length;
      }
    }
  }
  return jobs.map((job) => ('known' in job ? job.known : job.examining.examined()));
}
