import { HostError, type Protected } from '../../src/core/ports';
import { en } from '../../src/languages/en';
import { fr } from '../../src/languages/fr';
import { toldOfProblem } from '../../src/taskpane/parts/problem-bar';
import { problemOf } from '../../src/taskpane/session/problem';

const sheet: Protected = { what: 'sheets', sheets: ['Suivi BC'] };
const structure: Protected = { what: 'structure' };

function told(place: string, protection: Protected | null, { pane: t, say } = fr) {
  return toldOfProblem(problemOf(new HostError('protected', 'code', protection), place), { t, say });
}

describe('a protection that keeps something from being written', () => {
  it.each(['fix', 'insertFormula', 'appendLine', 'reenterFormulas', 'freezeCopy', 'refreshSummary', 'lens'])(
    'is told by the name of its sheet, and with what can be done instead (%s)',
    (place) => {
      const { what, next } = told(place, sheet);
      expect(what).toMatch(/^La feuille «\sSuivi BC\s» est protégée/);
      expect(next).toMatch(/Ôter la protection de la feuille.*À défaut, /);
      expect(told(place, sheet, en).next).toMatch(/Unprotect Sheet.*Failing that, /);
    },
  );

  it.each(['report', 'summary', 'addPriceSheet', 'freezeCopy', 'refreshSummary'])(
    'is told as that of the structure, and with what can be done instead (%s)',
    (place) => {
      const { what, next } = told(place, structure);
      expect(what).toMatch(/^La structure du classeur est protégée/);
      expect(next).toMatch(/Protéger le classeur.*À défaut, /);
      expect(told(place, structure, en).next).toMatch(/Protect Workbook.*Failing that, /);
    },
  );

  it('names several sheets', () => {
    expect(told('lens', { what: 'sheets', sheets: ['A', 'B'] }).what).toMatch(
      /^Les feuilles «\sA\s» et «\sB\s» sont protégées/,
    );
  });

  it('is told generally where Excel does not say which', () => {
    expect(told('save', null)).toEqual(fr.pane.problems.protected);
    expect(told('fix', null).what).toBe(fr.pane.problems.protected.what);
  });
});

it('any other difficulty is told as ever', () => {
  const { pane: t, say } = fr;
  expect(toldOfProblem(problemOf(new HostError('sheet-gone', 'code'), 'fix'), { t, say })).toEqual(
    t.problems['sheet-gone'],
  );
});
