/**
 * The contract as a reviewer signs it: its articles in order, each with what was checked of it, what was found, what
 * could not be decided, and what no order sheet can show.
 */
import { allVersions } from '../agreement/versions';
import type { Agreement, Bilingual, ClauseEntry } from '../agreement/schema';
import { grouped } from '../grouped';
import { countsOf, type Counts } from './counts';
import type { CoverageStatus, Finding } from './finding';
import type { CoverageEntry } from './merged-coverage';
import { ownCitations } from './own-citations';
import type { AnyRule } from './rule';

/** A rule applied to one thing the agreement says. */
export interface Control {
  readonly rule: string;
  readonly subject: string;
  readonly clause: string;
  readonly alsoClauses: readonly string[];
  /** What became of it; `null` before a check. */
  readonly result: CoverageEntry | null;
}

export interface RuleControls {
  readonly rule: string;
  readonly controls: readonly Control[];
}

/**
 * What became of an article. `beyond-sheet`: no order sheet shows anything of it, the register says why. `outside`: it
 * asks nothing of an order. `uncovered`: nothing checks it, and the agreement does not say why.
 */
export type ArticleOutcome = CoverageStatus | UncheckedOutcome;

/** Of an article that no control rests on. */
export const uncheckedOutcomes = ['beyond-sheet', 'outside', 'uncovered'] as const;
export type UncheckedOutcome = (typeof uncheckedOutcomes)[number];

export function isUnchecked(outcome: ArticleOutcome): outcome is UncheckedOutcome {
  return uncheckedOutcomes.some((one) => one === outcome);
}

export interface ArticleView {
  /** As cited: "CCTP §4.3.4". */
  readonly clause: string;
  /** `null` for what stands in no register. */
  readonly title: Bilingual | null;
  /** How deep it stands: 1 for a chapter. */
  readonly level: number;
  /** `null` before a check, where something is to be checked. */
  readonly outcome: ArticleOutcome | null;
  /** The controls that rest on it, rule by rule. */
  readonly rules: readonly RuleControls[];
  /** Articles under which stand the controls that cite this one beside their own. */
  readonly seeAlso: readonly string[];
  /** Findings that cite it, first or beside another article: one finding may count for two articles. */
  readonly counts: Counts;
  /** Columns and settings for lack of which something of it was not decided. */
  readonly missing: readonly string[];
  readonly notOnSheet: Bilingual | null;
  readonly remarks: NonNullable<ClauseEntry['remarks']>;
}

export interface ClauseView {
  /** In the order of the contract. */
  readonly articles: readonly ArticleView[];
  /** What is checked on other grounds: internal control, the user's own ceilings, texts of law. */
  readonly others: readonly ArticleView[];
}

/** What a check would look at, before it is made. */
export function plannedControls(agreement: Agreement, rules: readonly AnyRule[]): readonly Control[] {
  return rules.flatMap((rule) =>
    rule.instances(allVersions(agreement)).map(({ subject, clause, alsoClauses = [] }) => ({
      rule: rule.id,
      subject,
      clause,
      alsoClauses,
      result: null,
    })),
  );
}

/** What a check looked at. */
export function madeControls(coverage: readonly CoverageEntry[]): readonly Control[] {
  return coverage.map((result) => {
    const { rule, subject, clause, alsoClauses } = result;
    return { rule, subject, clause, alsoClauses, result };
  });
}

/** The articles of the agreement's register, else every clause that a control cites. */
export function clauseView(
  agreement: Agreement,
  controls: readonly Control[],
  findings: readonly Finding[],
): ClauseView {
  const register = allVersions(agreement).clauses ?? [];
  const own = grouped(controls, ({ clause }) => clause);
  const beside = groupedByEach(controls, ({ alsoClauses }) => alsoClauses);
  const found = groupedByEach(findings, ({ clause, alsoClauses }) => [clause, ...alsoClauses]);
  const view = (entry: Pick<ClauseEntry, 'clause'> & Partial<ClauseEntry>): ArticleView => {
    const { clause } = entry;
    const mine = own.get(clause) ?? [];
    const others = beside.get(clause) ?? [];
    const judging = mine.length > 0 ? mine : others;
    return {
      clause,
      title: entry.title ?? null,
      level: levelOf(clause),
      outcome: outcomeOf(judging, entry),
      rules: [...grouped(mine, ({ rule }) => rule)].map(([rule, its]) => ({ rule, controls: its })),
      seeAlso: [...new Set(others.map((control) => control.clause))],
      counts: countsOf(found.get(clause) ?? []),
      missing: [...new Set(judging.flatMap(({ result }) => result?.missing ?? []))],
      notOnSheet: entry.notOnSheet ?? null,
      remarks: entry.remarks ?? [],
    };
  };
  const known = new Set(register.map(({ clause }) => clause));
  const rest = [...new Set([...own.keys(), ...(register.length > 0 ? [] : beside.keys())])]
    .filter((clause) => !known.has(clause))
    .sort((a, b) => a.localeCompare(b, 'fr', { numeric: true }));
  const foreign = (clause: string) => register.length > 0 || Object.hasOwn(ownCitations, clause);
  return {
    articles: [...register, ...rest.filter((clause) => !foreign(clause)).map((clause) => ({ clause }))].map(
      view,
    ),
    others: rest.filter(foreign).map((clause) => view({ clause })),
  };
}

/** "CCTP §4.3.4" stands three deep; what bears no number, one. */
function levelOf(clause: string): number {
  return /\d(?:\.\d+)+/.exec(clause)?.[0].split('.').length ?? 1;
}

function outcomeOf(
  controls: readonly Control[],
  { notOnSheet, outside }: Partial<ClauseEntry>,
): ArticleOutcome | null {
  if (controls.length === 0) {
    if (!notOnSheet) return 'uncovered';
    return outside ? 'outside' : 'beyond-sheet';
  }
  const all = new Set(controls.flatMap(({ result }) => (result ? [result.status] : [])));
  if (all.size === 0) return null;
  // A control that concerns no line says nothing of the article where others do.
  if (all.size > 1) all.delete('not-applicable');
  const [only] = all;
  if (all.size === 1 && only !== undefined) return only;
  return all.has('checked') || all.has('partly') ? 'partly' : 'not-checkable';
}

function groupedByEach<T>(
  items: readonly T[],
  keys: (item: T) => readonly string[],
): ReadonlyMap<string, readonly T[]> {
  const pairs = items.flatMap((item) => [...new Set(keys(item))].map((key) => ({ key, item })));
  return new Map(
    [...grouped(pairs, ({ key }) => key)].map(([key, own]) => [key, own.map(({ item }) => item)]),
  );
}
