/**
 * By what a finding is known again after the sheet was sorted, lines were inserted or the file was closed: never by
 * its row. Hashes, so that what is stored holds no name of a person and stays small.
 */
import fnv1a from '@sindresorhus/fnv1a';
import type { Facts, Finding } from '../checking/finding';
import { mappedField } from '../orders/fields';
import { orderKeyOf } from '../orders/line-table';
import type { OrderLine } from '../orders/order-line';
import type { ReadSheet } from '../orders/order-sheet';
import { normalise } from '../text';

export interface Fingerprint {
  /** The rule, its subject, and the line, order or project the finding is about. */
  readonly key: string;
  /** What the finding states and what stands in its cell. */
  readonly inputs: string;
}

/** Who does the work tells apart two lines of one order, project and unit. */
const personField = 'person';

/** Makes the fingerprints of a sheet's findings; the lines are indexed once. */
export function fingerprints(sheet: ReadSheet): (finding: Finding) => Fingerprint {
  const lines = new Map<number, OrderLine>();
  for (const line of sheet.lines) if (!lines.has(line.row)) lines.set(line.row, line);
  return (finding) => {
    const line = finding.at?.sheetId === sheet.snapshot.id ? lines.get(finding.at.row) : undefined;
    return {
      key: hashOf([
        finding.rule,
        finding.subject,
        finding.order === null ? null : orderKeyOf(finding.order),
        finding.project === null ? null : normalise(finding.project),
        line?.unit?.code ?? null,
        line ? normalise(written(sheet, line, personField)) : null,
        finding.facts['field'] ?? null,
      ]),
      inputs: hashOf([statedIn(finding.facts), line ? anchorText(sheet, line, finding) : null]),
    };
  };
}

export function hashOf(value: unknown): string {
  return fnv1a(JSON.stringify(value), { size: 64 }).toString(16).padStart(16, '0');
}

/** The facts without row numbers, which move with every sort; how many rows there are is kept. */
function statedIn(facts: Facts): readonly unknown[] {
  return Object.keys(facts)
    .sort()
    .map((name) => {
      const fact = facts[name];
      return [name, name === 'rows' && Array.isArray(fact) ? fact.length : (fact ?? null)];
    });
}

function anchorText(sheet: ReadSheet, line: OrderLine, { at }: Finding): string {
  const mapped = sheet.columns.find(({ index }) => index === at?.column);
  return mapped ? line.written(mapped.column) : '';
}

function written(sheet: ReadSheet, line: OrderLine, field: string): string {
  const mapped = mappedField(sheet, field);
  return mapped ? line.written(mapped.column) : '';
}
