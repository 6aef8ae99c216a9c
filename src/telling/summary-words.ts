import { columns } from '../catalogue';
import type { SummaryWords } from '../core/reporting/summary-words';
import { summaryFields } from '../core/summing/fields';
import type { Language } from '../languages/language';
import { tongueOf } from '../languages/tongue';

/** The words of a summary in a language. */
export function summaryWordsOf(language: Language): SummaryWords {
  const tongue = tongueOf(language);
  const titles = new Map(summaryFields(columns).map(({ id, title }) => [id, title[tongue]]));
  return {
    texts: language.summary,
    clock: language.clock,
    ceilings: language.ceilings,
    projects: language.projects,
    chorus: language.chorus,
    tongue,
    say: language.say,
    field: (id) => titles.get(id) ?? id,
  };
}
