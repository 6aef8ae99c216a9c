import { useMemo } from 'react';
import { clockRows } from '../../core/reporting/clock-sheet';
import type { SummarySource } from '../../core/summing/definition';
import { summaryWordsOf } from '../../telling/summary-words';
import { useTexts } from '../parts/texts';
import { Card, Facts } from './card';

/** Where the contract stands on the day: one card for each set of lots, and for each line it concerns. */
export function ClockView({ source, asOf }: { readonly source: SummarySource; readonly asOf: number }) {
  const { language, say } = useTexts();
  const rows = useMemo(() => clockRows(source, asOf, summaryWordsOf(language)), [source, asOf, language]);
  const subjects = [...new Set(rows.map(({ subject }) => subject))];
  const text = (value: (typeof rows)[number]['value']) => {
    if (value === null) return '–';
    if (typeof value === 'object') return say.day(value.day);
    return typeof value === 'number' ? say.number(value) : value;
  };
  return (
    <>
      {subjects.map((subject) => (
        <Card key={subject} title={subject}>
          <Facts
            facts={rows
              .filter((row) => row.subject === subject)
              .map(({ label, value, note, clause }) => ({
                label: clause === null ? label : `${label} (${clause})`,
                value: text(value),
                note,
              }))}
          />
        </Card>
      ))}
    </>
  );
}
