import type { SheetCheck } from '../checking/check-workbook';
import type { Finding } from '../checking/finding';
import { orderKeyOf } from '../orders/line-table';
import { fingerprints, hashOf } from './fingerprint';
import type { RuleVersion } from './apply-waivers';
import type { Covers, StoredWaiver, WaiverScope } from './waiver';

/** What the reviewer says of a finding they set aside. */
export interface WaiverGrounds {
  readonly scope: WaiverScope;
  readonly reason: string;
  readonly author: string;
  /** ISO day. */
  readonly day: string;
}

/** The scopes a finding leaves open: a rule cannot be waived for the order of a finding that has none. */
export function scopesOf(finding: Pick<Finding, 'order'>): readonly WaiverScope[] {
  return finding.order === null ? ['finding', 'workbook'] : ['finding', 'order', 'workbook'];
}

/** The waiver of a finding of a check, ready to be stored. */
export function grantWaiver(
  finding: Finding,
  checks: readonly SheetCheck[],
  { scope, reason, author, day }: WaiverGrounds,
  versionOf: RuleVersion,
): StoredWaiver {
  const covers = coversOf(finding, checks, scope);
  return {
    id: hashOf([finding.rule, covers]),
    rule: finding.rule,
    ruleVersion: versionOf(finding.rule),
    covers,
    subject: finding.subject,
    order: finding.order,
    project: finding.project,
    reason: reason.trim(),
    author: author.trim(),
    day,
  };
}

function coversOf(finding: Finding, checks: readonly SheetCheck[], scope: WaiverScope): Covers {
  if (scope === 'workbook') return { kind: 'workbook' };
  if (scope === 'order' && finding.order !== null) return { kind: 'order', order: orderKeyOf(finding.order) };
  const seen = new Map<string, number>();
  for (const { sheet, findings } of checks) {
    const fingerprintOf = fingerprints(sheet);
    for (const candidate of findings) {
      if (candidate.rule !== finding.rule) continue;
      const { key, inputs } = fingerprintOf(candidate);
      const nth = seen.get(`${key} ${inputs}`) ?? 0;
      if (candidate === finding) return { kind: 'finding', key, inputs, nth };
      seen.set(`${key} ${inputs}`, nth + 1);
    }
  }
  throw new Error('the finding is not of these checks');
}
