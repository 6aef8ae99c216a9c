import type { Severity } from '../../core/checking/finding';
import type { CheckResult } from '../session/state';
import { checkedClauses, mergedCoverage, type CoverageEntry } from '../../core/checking/merged-coverage';
import { isOff } from '../../core/checking/severity';
import { countingFindings, severityCounts, waivedFindings, type FindingItem } from './findings';
import { gapsOf, type Gap } from './gaps';

/** A check as the pane shows it, without any sentence. */
export interface ResultView {
  readonly counts: Readonly<Record<Severity, number>>;
  /** Those that count. */
  readonly findings: readonly FindingItem[];
  readonly waived: readonly FindingItem[];
  readonly coverage: readonly CoverageEntry[];
  readonly gaps: readonly Gap[];
  /** Controls (rule and subject) that could not be made at all. */
  readonly notCheckable: number;
  readonly clauses: number;
  /** Rules that the settings turn off, among those these orders fall under. */
  readonly off: number;
  readonly lines: number;
}

export function resultView(result: CheckResult, isColumn: (name: string) => boolean): ResultView {
  const { checks, parts } = result;
  const isTurnedOff = ({ status, rule }: CoverageEntry) =>
    status === 'off' && parts.some(({ settings }) => isOff(rule, settings));
  const sheets = checks.map(({ sheet }) => sheet);
  const coverage = mergedCoverage(checks);
  return {
    counts: severityCounts(checks),
    findings: countingFindings(checks),
    waived: waivedFindings(checks),
    coverage,
    gaps: gapsOf(coverage, sheets, isColumn),
    notCheckable: coverage.filter(({ status }) => status === 'not-checkable').length,
    clauses: checkedClauses(coverage),
    off: new Set(coverage.filter(isTurnedOff).map(({ rule }) => rule)).size,
    lines: sheets.reduce((count, { lines }) => count + lines.length, 0),
  };
}
