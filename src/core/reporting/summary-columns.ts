/** The columns of summaries on a sheet, whichever sheet it is. */
import { measureKinds, type Measure } from '../summing/measures';
import { euroFormat } from './cell-texts';
import type { PlanColumn } from './plan';
import type { SummaryWords } from './summary-words';

export function keyColumns(by: readonly string[], words: SummaryWords): readonly PlanColumn[] {
  return by.map((field) => ({ title: words.field(field), width: 26, wrapped: true }));
}

export function measureColumns(measures: readonly Measure[], words: SummaryWords): readonly PlanColumn[] {
  return measures.map((measure) => {
    const title = words.texts.measures[measure];
    return {
      title,
      width: Math.max(16, widthOfTitle(title)),
      ...(measureKinds[measure] === 'money' ? { format: euroFormat } : {}),
    };
  });
}

/** Titles are bold, and the arrow of the filter stands beside them. */
export function widthOfTitle(title: string): number {
  return title.length + 3;
}

/** A table's columns have each a title of its own: a summary may be made by the very column it adds up. */
export function withOwnTitles(columns: readonly PlanColumn[]): PlanColumn[] {
  const taken = new Set<string>();
  return columns.map((column) => {
    let title = column.title;
    for (let count = 2; taken.has(title.toLowerCase()); count += 1) title = `${column.title} (${count})`;
    taken.add(title.toLowerCase());
    return { ...column, title };
  });
}
