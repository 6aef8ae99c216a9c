import { en } from '../../src/languages/en';
import { fr } from '../../src/languages/fr';
import { french } from '../../src/languages/french';

/** The sentences of a tree of texts that stand there whole; those made of parts are looked at in the sources. */
function sentences(texts: unknown): string[] {
  if (typeof texts === 'string') return [texts];
  if (typeof texts !== 'object' || texts === null) return [];
  return Object.values(texts).flatMap(sentences);
}

describe('French texts of the pane', () => {
  const said = [
    ...sentences(fr.pane),
    fr.pane.recognition.line('Suivi BC', 142, 31, fr.say),
    fr.pane.noOrderSheet.lookedOn(['Notes', 'Achats'], fr.say),
    fr.pane.findings.remedy('inscrivez le lot 2.'),
    fr.pane.findings.doubt('D-03', 'la veille'),
    fr.pane.check.progress(0.5, fr.say),
    fr.pane.notCheckable.missingColumn('Lot'),
    fr.pane.results.summary({ error: 1, warning: 2, info: 0 }, 3, fr.say),
    fr.pane.clean.notChecked(2, fr.say),
  ];

  it('keep their punctuation with the word before it', () => {
    expect(said.filter((text) => / [:;?!%»]|« /.test(text))).toEqual([]);
  });

  it('write the apostrophe as printers do', () => {
    expect(said.filter((text) => text.includes("'"))).toEqual([]);
  });

  it('take the plural from two, and not before', () => {
    expect(fr.pane.recognition.line('A', 1, 2, fr.say)).toBe('A\u00a0: 1 ligne, 2 colonnes reconnues');
    expect(fr.pane.recognition.line('A', 0, 1, fr.say)).toBe('A\u00a0: 0 ligne, 1 colonne reconnue');
  });

  it('shorten runs of rows', () => {
    expect(fr.pane.recognition.rows([4, 7, 8, 9], fr.say)).toBe('lignes 4 et 7 à 9');
    expect(en.pane.recognition.rows([12], en.say)).toBe('row 12');
  });
});

describe('the languages', () => {
  it('have a way out for every difficulty', () => {
    for (const { pane } of [fr, en])
      for (const { what, next } of Object.values(pane.problems)) {
        expect(what).toMatch(/\.$/);
        expect(next).toMatch(/\.$/);
      }
  });
});

describe('french', () => {
  it('sets no-break spaces around signs and values', () => {
    expect(french`Feuille « ${'A b'} » : ${3} % ; vu ?`).toBe(
      'Feuille «\u00a0A b\u00a0»\u00a0: 3\u00a0%\u00a0; vu\u00a0?',
    );
  });
});
