/** Which findings a workbook's waivers set aside, and what became of each waiver. */
import type { SheetCheck } from '../checking/check-workbook';
import type { Finding, Waiver } from '../checking/finding';
import { countsOf } from '../checking/counts';
import { grouped } from '../grouped';
import { orderKeyOf } from '../orders/line-table';
import { fingerprints, type Fingerprint } from './fingerprint';
import type { StoredWaiver } from './waiver';

/**
 * `in-force`: it sets findings aside; `reopened`: what it was granted for has changed since, so the finding counts
 * again; `without-object`: nothing it covers is found any more.
 */
export type WaiverStatus = 'in-force' | 'reopened' | 'without-object';

export interface WaiverState {
  readonly waiver: StoredWaiver;
  readonly status: WaiverStatus;
  /** Findings set aside. */
  readonly findings: number;
}

interface WaivedChecks {
  readonly checks: readonly SheetCheck[];
  readonly states: readonly WaiverState[];
}

/** The version of a rule, as waivers name it: a waiver granted under another one is open again. */
export type RuleVersion = (rule: string) => string;

/** Costs nothing for rules without a waiver, however many findings they have. */
export function applyWaivers(
  checks: readonly SheetCheck[],
  waivers: readonly StoredWaiver[],
  versionOf: RuleVersion,
): WaivedChecks {
  if (waivers.length === 0) return { checks, states: [] };
  const byRule = grouped(waivers, ({ rule }) => rule);
  const used = new Map<StoredWaiver, number>();
  const reopened = new Set<StoredWaiver>();
  const seen = new Map<string, number>();

  const waived = checks.map((check) => {
    let fingerprintOf: ((finding: Finding) => Fingerprint) | null = null;
    const findings = check.findings.map((finding) => {
      const candidates = byRule.get(finding.rule);
      if (!candidates) return finding;
      fingerprintOf ??= fingerprints(check.sheet);
      const print = fingerprintOf(finding);
      const same = `${print.key} ${print.inputs}`;
      const nth = seen.get(same) ?? 0;
      seen.set(same, nth + 1);
      const waiver = candidates.find((candidate) => {
        if (!covers(candidate, finding, print, nth, reopened)) return false;
        if (candidate.ruleVersion === versionOf(finding.rule)) return true;
        reopened.add(candidate);
        return false;
      });
      if (!waiver) return finding;
      used.set(waiver, (used.get(waiver) ?? 0) + 1);
      return { ...finding, waived: grounds(waiver) };
    });
    return { ...check, findings, counts: countsOf(findings) };
  });

  return {
    checks: waived,
    states: waivers.map((waiver) => {
      const findings = used.get(waiver) ?? 0;
      return {
        waiver,
        status: findings > 0 ? 'in-force' : reopened.has(waiver) ? 'reopened' : 'without-object',
        findings,
      };
    }),
  };
}

function covers(
  waiver: StoredWaiver,
  finding: Finding,
  print: Fingerprint,
  nth: number,
  reopened: Set<StoredWaiver>,
): boolean {
  const { covers: what } = waiver;
  switch (what.kind) {
    case 'workbook':
      return true;
    case 'order':
      return finding.order !== null && orderKeyOf(finding.order) === what.order;
    case 'finding':
      if (print.key !== what.key) return false;
      if (print.inputs !== what.inputs) {
        reopened.add(waiver);
        return false;
      }
      return nth === what.nth;
  }
}

function grounds({ reason, author, day, ruleVersion }: StoredWaiver): Waiver {
  return { reason, author, day, ruleVersion };
}
