import { measures, toldOutside } from '../../core/summing/measures';
import type { Summary } from '../../core/summing/summary';
import type { Language } from '../../languages/language';
import { csvFile, harmless } from './csv';

/**
 * One row per group, headed by the names of the JSON form. Numbers have the decimal sign of the language, so that a French
 * Excel reads them as numbers.
 */
export function summaryAsCsv({ by, groups, sources }: Summary, language: Language): string {
  const sheets = sources.reduce((count, { sheets: own }) => count + own.length, 0);
  const number = new Intl.NumberFormat(language.locale, { useGrouping: false, maximumFractionDigits: 6 });
  const rows = groups.map((group) => [
    ...group.key.map((value) => harmless(value ?? '')),
    ...measures.map((measure) => {
      const value = toldOutside(measure, group.values);
      return value === null ? '' : number.format(value);
    }),
    harmless(
      group
        .behind()
        .map(({ source, sheet, rows: own }) =>
          sheets > 1 ? `${source.file} ${sheet.snapshot.name} ${own.join(' ')}` : own.join(' '),
        )
        .join(', '),
    ),
  ]);
  return csvFile([[...by, ...measures, 'rows'], ...rows]);
}
