import type { Agreement } from '../agreement/schema';
import { readUnit } from '../agreement/units';
import type { Finding } from '../checking/finding';
import { fields, mappedField } from './fields';
import type { OrderLine } from './order-line';
import type { OrderSheet } from './order-sheet';
import { readingFinding } from './reading-findings';

const between = /\s*(?:[+;,/&\n]|\s(?:et|and)\s)\s*/iu;

/** Cells that name several units at once: their line is not attributed to any of them. */
export function compositeUnits(
  sheet: OrderSheet,
  lines: readonly OrderLine[],
  agreement: Agreement,
): Finding[] {
  const mapped = mappedField(sheet, fields.unit);
  if (!mapped) return [];
  const known = new Map<string, boolean>();
  const several = lines.filter(({ unitReading }) => {
    if (unitReading.kind !== 'ambiguous') return false;
    const { written } = unitReading;
    const answer = known.get(written) ?? namesSeveral(agreement, written);
    known.set(written, answer);
    return answer;
  });
  const [first] = several;
  if (!first) return [];
  const cells = several.slice(0, 51).flatMap((line) => line.cell(mapped.column) ?? []);
  return [
    readingFinding('composite-units', cells, {
      rows: several.map(({ row }) => row),
      field: fields.unit,
      header: mapped.header,
      written: first.written(mapped.column),
    }),
  ];
}

function namesSeveral(agreement: Agreement, written: string): boolean {
  const units = written.split(between).flatMap((part) => {
    const reading = readUnit(agreement, part);
    return reading.kind === 'exact' || reading.kind === 'respelled' ? [reading.unit.code] : [];
  });
  return new Set(units).size > 1;
}
