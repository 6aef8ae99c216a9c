/** The doubtful clauses of an agreement with the reading in use of each, and where it shows. */
import { readingOfDoubt } from '../agreement/doubts';
import { allVersions } from '../agreement/versions';
import type { Agreement, Doubt } from '../agreement/schema';
import type { Finding } from './finding';
import type { AnyRule } from './rule';
import type { Settings } from './settings';

export interface DoubtView {
  readonly doubt: Doubt;
  /** Id of the reading in use. */
  readonly reading: string;
  /** Rules that rest on it, in the order of the catalogue. */
  readonly rules: readonly string[];
  /** Articles whose remarks speak of it. */
  readonly remarked: readonly string[];
  /** Findings that rest on it and count. */
  readonly findings: number;
}

/** The register of doubts. Without findings, before a check: `findings` is then 0 for each. */
export function doubtView(
  agreement: Agreement,
  rules: readonly Pick<AnyRule, 'id' | 'instances'>[],
  {
    settings,
    findings,
  }: { readonly settings: Pick<Settings, 'readings'>; readonly findings: readonly Finding[] },
): readonly DoubtView[] {
  const whole = allVersions(agreement);
  const citing = rules.map((rule) => ({
    id: rule.id,
    doubts: new Set(rule.instances(whole).flatMap(({ doubts = [] }) => doubts)),
  }));
  return whole.doubts.map((doubt) => {
    const resting = findings.filter(({ doubts }) => doubts.includes(doubt.id));
    const told = new Set(resting.map(({ rule }) => rule));
    return {
      doubt,
      reading: readingOfDoubt(doubt, settings.readings),
      rules: citing.filter(({ id, doubts }) => doubts.has(doubt.id) || told.has(id)).map(({ id }) => id),
      remarked: (whole.clauses ?? [])
        .filter(({ remarks = [] }) => remarks.some(({ doubts = [] }) => doubts.includes(doubt.id)))
        .map(({ clause }) => clause),
      findings: resting.filter(({ waived }) => waived === null).length,
    };
  });
}
