/**
 * Headers of order and consumption sheets that nobody prepared for us (names only, from public French and British
 * templates and reports), labelled by hand. A label that ends with "?" is right either way: the header could as well
 * mean something we have no column for. Headers without a label are none of our columns.
 */
import { mapColumns, type Heading } from '../../src/core/sheet/map-columns';
import labelled from './real-headers.json';
import { agreement, columns } from './sheets';

const labels: Readonly<Record<string, string>> = labelled.labels;
const cells: Readonly<Record<string, readonly string[]>> = labelled.cells;

interface Count {
  readonly right: readonly string[];
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
}

function recognised(headers: readonly string[]): Count {
  const headings = headers.map((header, index): Heading => ({
    index: index + 1,
    header,
    wordings: [header],
    samples: () => cells[header] ?? [],
  }));
  const { matches } = mapColumns(headings, {
    columns,
    mapping: {},
    context: { agreement, date1904: false },
  });
  const right: string[] = [];
  const missed: string[] = [];
  const wrong: string[] = [];
  for (const heading of headings) {
    const label = labels[heading.header.trim()] ?? '';
    const meant = label.replace('?', '');
    const read = matches.find((match) => match.heading === heading)?.column.field;
    if (read !== undefined && read !== meant) wrong.push(`${heading.header.trim()} → ${read}`);
    else if (label.endsWith('?')) continue;
    else if (read !== undefined) right.push(heading.header);
    else if (label !== '') missed.push(heading.header.trim());
  }
  return { right, missed, wrong };
}

describe('headers of real sheets', () => {
  const counts = Object.entries(labelled.sheets).map(([sheet, headers]) => ({
    sheet,
    ...recognised(headers),
  }));
  const all = (of: keyof Count) => counts.flatMap((count) => count[of]);

  it('are never taken for another column', () => {
    expect(counts.filter(({ wrong }) => wrong.length > 0).map(({ sheet, wrong }) => [sheet, wrong])).toEqual(
      [],
    );
  });

  it('are recognised, nine columns in ten of those we have', () => {
    const right = all('right').length;
    const missed = all('missed');
    const share = right / (right + missed.length);
    process.stdout.write(
      `${counts.length} real sheets: ${right} columns right, ${missed.length} missed (${[...new Set(missed)].join(', ')}), ${all('wrong').length} wrong\n`,
    );
    expect(share).toBeGreaterThanOrEqual(0.9);
  });
});
