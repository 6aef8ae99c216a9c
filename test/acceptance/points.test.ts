import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');

/** Where each acceptance point of the pane is proved: file under test/, words of the test's title. */
const proofs: Readonly<Record<number, readonly (readonly [file: string, title: string])[]>> = {
  1: [
    ['functions/bundle.test.ts', 'associates every function at load'],
    ['functions/metadata.test.ts', 'has every associated id, and no other'],
  ],
  2: [
    ['excel/workbook.test.ts', 'write nothing, ask for nothing that is active or selected'],
    ['browser/preview.test.ts', 'checks without writing anything'],
  ],
  3: [
    ['manifest/validate.test.ts', 'finds nothing wrong with the manifest as built'],
    ['manifest/manifest.test.ts', 'refers only to resources that exist, of the right kind'],
  ],
  4: [['manifest/manifest.test.ts', 'runs pane, commands and functions in one page that lives on']],
  5: [
    ['manifest/manifest.test.ts', 'asks for the oldest Excel the code is written for'],
    ['excel/api-floor.test.ts', 'is used without asking whether this Excel has it'],
  ],
  6: [
    ['functions/metadata.test.ts', 'differs between languages in descriptions only'],
    ['functions/names.test.ts', 'are compared with the functions of English and French spreadsheets'],
  ],
  7: [
    ['functions/functions.test.ts', 'returns a value or refuses, whatever a cell can hold'],
    ['functions/results.test.ts', 'a text that says what it counts'],
    ['functions/association.test.ts', 'lets nothing unexpected out'],
  ],
  8: [
    ['reading/cells.test.ts', 'reads what French typography writes'],
    ['reading/cells.test.ts', 'never throws and never gives a value that is no number'],
  ],
  9: [
    ['excel/add-sheets.test.ts', 'writes %j as the text it is'],
    ['hostile/formula-injection.test.ts', 'stays a text in a sheet that the add-in writes'],
    ['hostile/formula-injection.test.ts', 'never begins a formula in the .csv of a check or of a summary'],
  ],
  10: [
    ['excel/reading.test.ts', 'says so once, waits, and finishes by itself when the user leaves the cell'],
    ['taskpane/watching.test.ts', 'waits by itself, without a word, for someone typing in a cell'],
  ],
  11: [
    ['excel/reading.test.ts', 'takes 100,000 rows of 30 columns by blocks under the 5 MB'],
    ['excel/reading.test.ts', 'asks again for less where Excel gives nothing instead of an error'],
  ],
  12: [
    ['browser/web-safety.test.ts', 'from the check to the help, breaks no policy'],
    ['browser/web-safety.test.ts', 'lets no text become code or style'],
    ['functions/bundle.test.ts', 'builds no code from text'],
  ],
  13: [
    ['browser/web-safety.test.ts', 'asks nothing of anywhere else'],
    ['browser/web-safety.test.ts', 'cannot reach another server even if it tried'],
  ],
  14: [
    ['excel/errors.test.ts', 'never lets Excel’s own wording through'],
    ['taskpane/texts.test.ts', 'have a way out for every difficulty'],
    [
      'taskpane/help.test.tsx',
      'gives a diagnostic to copy without a cell, a sheet, a file or a person in it',
    ],
  ],
  15: [
    ['excel/reading.test.ts', 'reads a protected sheet of a read-only workbook'],
    ['excel/replace-cell.test.ts', 'says that a sheet is protected, or gone'],
    ['excel/add-sheets.test.ts', 'says that the structure is protected, or the workbook read-only'],
    ['taskpane/review.test.tsx', 'tells of a refusal: %s'],
    ['taskpane/reporting.test.ts', 'tells of a refusal: %s'],
  ],
  16: [
    ['excel/reading.test.ts', 'names hidden and filtered rows, and reads them like the others'],
    ['excel/replace-cell.test.ts', 'writes to the row asked for, though a filter hides others'],
  ],
  17: [
    ['excel/workbook.test.ts', 'activates its sheet, then selects it, in an exchange of its own'],
    ['excel/workbook.test.ts', 'lands on both sheets when two are asked for at once, in that order'],
    ['excel/workbook.test.ts', 'refuses a hidden sheet and one that is gone'],
  ],
  18: [
    ['taskpane/watching.test.ts', 'marks the findings of an edited cell within a second, and no others'],
    ['taskpane/watching.test.ts', 'takes its own correction for no change'],
    ['taskpane/watching.test.ts', 'once for many edits, and never in a circle'],
    ['taskpane/watching.test.ts', 'marks what others change, and leaves it to the user'],
  ],
  19: [
    ['excel/reading.test.ts', 'gives up within a second when cancelled'],
    ['excel/add-sheets.test.ts', 'are taken back when cancelled, before the refusal is told'],
    ['taskpane/session.test.ts', 'leaves the earlier result in place when cancelled, and can be run again'],
  ],
  20: [['taskpane/long-sheet.test.ts', 'never holds the page for long, though there are 50,000 rows']],
  21: [
    ['taskpane/review.test.tsx', 'shows what would change, writes that one cell, checks again'],
    ['browser/review.test.ts', 'corrects the cell that was asked for, and puts back what stood there'],
  ],
  22: [
    ['taskpane/review.test.tsx', 'asks for a reason and a name before anything is stored'],
    ['waiving/waivers.test.ts', 'follows its line through sorting and inserting'],
    ['waiving/waivers.test.ts', 'is open again when what it rested on changes'],
    ['browser/review.test.ts', 'sets a finding aside for a reason, kept in the workbook and nowhere else'],
  ],
  23: [
    ['excel/highlight.test.ts', 'adds colours of ours over the user’s own, and takes off exactly those'],
    ['excel/highlight.test.ts', 'finds what an earlier session left'],
    ['taskpane/lens.test.tsx', 'comes with its legend, follows the next check'],
  ],
  24: [
    ['excel/add-sheets.test.ts', 'takes another name where one is taken'],
    ['excel/add-sheets.test.ts', 'looks like a report: table with filters'],
    ['taskpane/reporting.test.ts', 'is the terminal’s, with links to the cells'],
    ['taskpane/reporting.test.ts', 'are never taken for orders by the checks that follow'],
  ],
  25: [
    ['summing/independent.test.ts', 'by order, line by line'],
    ['summing/living.test.ts', 'come to the same for every measure'],
    ['browser/summaries.test.ts', 'inserts formulas that the workbook calculates to the figures shown'],
  ],
  26: [
    ['taskpane/kept-summaries.test.tsx', 'is kept, and the same when refreshed twice'],
    ['taskpane/kept-summaries.test.tsx', 'asks where the sheet was edited'],
    ['reporting/inserted-summary.test.ts', 'with the total and the control below'],
  ],
  27: [
    ['excel/workbook.test.ts', 'is pending as long as Excel has something to compute'],
    ['taskpane/pane.test.tsx', 'warns that values may be stale where calculation is manual'],
  ],
  28: [
    ['acceptance/properties.test.ts', 'answers the same in every time zone'],
    ['excel/reading.test.ts', 'tells a workbook that counts days from 1904'],
  ],
  29: [['functions/bundle.test.ts', 'answers ten thousand different calls within a second']],
  30: [
    ['reading/recognise.test.ts', 'understands headings merged over two rows'],
    ['reading/tables.test.ts', 'beside the orders are not mixed with them'],
    ['browser/mapping.test.ts', 'remembers the answer in the workbook'],
  ],
  31: [
    ['excel/workbook.test.ts', 'ask for nothing that is active or selected'],
    ['taskpane/watching.test.ts', 'ends the check with a clear word, and the next one works'],
    ['taskpane/requests.test.tsx', 'tells that a chart sheet is in front'],
  ],
  32: [
    ['excel/workbook.test.ts', 'are refused past 100 kB, counted as the file counts them'],
    ['common/stored-part.test.ts', 'is not ours with %s'],
    ['taskpane/session.test.ts', 'are set aside whole when one of them is wrong, and are not lost by a save'],
    ['waiving/waivers.test.ts', 'names no person of the sheet and no row'],
    ['common/stored-document.test.ts', 'of any earlier version is read as one of today'],
    ['taskpane/two-people.test.ts', 'where a newer product has stored them meanwhile'],
  ],
  33: [['browser/accessibility.test.ts', 'goes from opening the workbook to a report']],
  34: [
    ['browser/accessibility.test.ts', 'has nothing serious or critical for axe'],
    ['browser/accessibility.test.ts', 'can be read at 200 % without scrolling sideways'],
  ],
  35: [['excel/host-facts.test.ts', 'acceptance point 35: the theme']],
  36: [
    ['languages/tongues.test.ts', 'leave no sentence of one in the other'],
    ['languages/tongues.test.ts', 'say nothing in English under "fr", nor in French under "en"'],
    ['taskpane/texts.test.ts', 'keep their punctuation with the word before it'],
    ['manifest/manifest.test.ts', 'speaks French by default and English where asked'],
  ],
  37: [
    ['browser/weight.test.ts', 'acceptance point 37: the pane shows itself on 300 kB of scripts'],
    ['release/pack.test.ts', 'lets be kept what never changes, asks again for pages'],
  ],
  38: [
    ['browser/start-up.test.ts', 'the page explains itself in French within five seconds'],
    ['excel/start-up.test.ts', 'without office.js, it says so within five seconds'],
    ['excel/start-up.test.ts', 'with a pane that fails to load, it says what to do'],
  ],
  39: [
    ['manifest/manifest.test.ts', 'acceptance point 39: the shortcuts'],
    ['excel/ribbon.test.ts', 'tells Excel first that %s is done, once'],
  ],
  40: [
    ['release/pack.test.ts', 'is the same, byte for byte, whenever and wherever it is made'],
    ['release/pack.test.ts', 'tells nginx and IIS the same headers'],
    ['browser/released.test.ts', 'runs from a static server under its own headers, without a violation'],
  ],
};

describe('the acceptance points of the pane', () => {
  it('are all there', () => {
    expect(Object.keys(proofs).map(Number)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
  });

  it.each(Object.entries(proofs))('acceptance point %s has its tests', (_, tests) => {
    for (const [file, title] of tests)
      expect(readFileSync(join(root, 'test', file), 'utf8')).toContain(title);
  });

  it('acceptance point 15: nothing of the add-in ever takes a protection off', () => {
    const sources = readdirSync(join(root, 'src', 'excel'), { recursive: true, encoding: 'utf8' });
    expect(sources.length).toBeGreaterThan(20);
    for (const file of sources.filter((name) => name.endsWith('.ts')))
      expect(readFileSync(join(root, 'src', 'excel', file), 'utf8')).not.toMatch(/unprotect/);
  });

  it('acceptance point 28: no day is read on the clock of a time zone', () => {
    for (const file of readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }))
      if (/\.tsx?$/.test(file))
        expect([file, readFileSync(join(root, 'src', file), 'utf8')]).toEqual([
          file,
          expect.not.stringMatching(/\.get(?:FullYear|Month|Date|Day|Hours|TimezoneOffset)\(\)/),
        ]);
  });

  it('acceptance point 31: only what the user asks for at that moment looks at the active cell or sheet', () => {
    const sources = readdirSync(join(root, 'src', 'excel'), { recursive: true, encoding: 'utf8' });
    const looking = sources.filter(
      (file) =>
        file.endsWith('.ts') &&
        /\.getActive|\.getSelected/.test(readFileSync(join(root, 'src', 'excel', file), 'utf8')),
    );
    expect(looking.filter((file) => /read|list|add-sheets|watch|replace|stored/.test(file))).toEqual([]);
  });
});
