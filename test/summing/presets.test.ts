import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { columns, summaries } from '../../src/catalogue';
import { summaryFields } from '../../src/core/summing/fields';
import { measures } from '../../src/core/summing/measures';

const files = readdirSync(join(__dirname, '..', '..', 'src', 'summaries'))
  .filter((name) => !name.startsWith('_'))
  .map((name) => name.replace(/\.ts$/, ''));

describe('the summaries offered', () => {
  it('are one for each file, under its name', () => {
    expect(summaries.map(({ id }) => id).sort()).toEqual(files.sort());
  });

  it('are by fields and measures that exist, with a title of their own in each language', () => {
    const known = summaryFields(columns).map(({ id }) => id);
    for (const { by, measures: shown = [] } of summaries) {
      expect(known).toEqual(expect.arrayContaining([...by]));
      expect(measures).toEqual(expect.arrayContaining([...shown]));
    }
    for (const tongue of ['fr', 'en'] as const)
      expect(new Set(summaries.map(({ title }) => title[tongue])).size).toBe(summaries.length);
  });
});
