import type { Finding } from '../../core/checking/finding';
import { ownCitations } from '../../core/checking/own-citations';
import { describe, titleOf, type Sentences } from '../../core/checking/sentences';
import { summaryFields } from '../../core/summing/fields';
import type { Language } from '../../languages/language';
import { tongueOf } from '../../languages/tongue';
import type { Engine } from '../session/engine';

/** What things are called in a language: rules, columns and settings by their ids, and findings as sentences. */
export interface Names {
  /** Few words for a rule or a reading finding; the id where neither knows it. */
  rule(id: string): string;
  /** One sentence: what a rule checks; "" for a reading finding. */
  checked(id: string): string;
  column(field: string): string;
  /** A column, or what is derived from columns. */
  summaryField(id: string): string;
  isColumn(name: string): boolean;
  /** Fields by which an order table is recognised, the indispensable one first. */
  readonly sought: readonly string[];
  setting(key: string): string;
  finding(finding: Finding): Sentences;
  clause(clause: string): string;
}

export function namesIn(language: Language, { rules, columns }: Pick<Engine, 'rules' | 'columns'>): Names {
  const tongue = tongueOf(language);
  const ruleTexts = new Map(rules.map((rule) => [rule.id, rule.texts[tongue]]));
  const titles = new Map(columns.map((column) => [column.field, column.title[tongue]]));
  const summaryTitles = new Map(summaryFields(columns).map(({ id, title }) => [id, title[tongue]]));
  const settings = new Map<string, string>(Object.entries(language.pane.settingNames));
  return {
    rule: (id) => titleOf(id, rules, language),
    checked: (id) => ruleTexts.get(id)?.checked ?? '',
    column: (field) => titles.get(field) ?? field,
    summaryField: (id) => summaryTitles.get(id) ?? id,
    isColumn: (name) => titles.has(name),
    sought: columns
      .filter(({ recognition }) => recognition !== undefined)
      .sort((a, b) => Number(b.recognition === 'anchor') - Number(a.recognition === 'anchor'))
      .map(({ field }) => field),
    setting: (key) => settings.get(key) ?? key,
    finding: (finding) => describe(finding, rules, language),
    clause: (clause) =>
      clause === 'reading'
        ? language.pane.findings.readingClause
        : (ownCitations[clause]?.[tongue] ?? clause),
  };
}
