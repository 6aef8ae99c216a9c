/** Understanding the phase a cell or an argument names (doubt D-01). */
import { remembered, rememberedFor } from '../remembered';
import { normalise } from '../text';
import { inFigures, significantWords } from './numerals';
import type { PhaseReading } from '../orders/order-line';
import type { Agreement, Phase } from './schema';
import { allVersions } from './versions';

export function phaseById(agreement: Agreement, id: string): Phase | undefined {
  return allVersions(agreement).phases.find((phase) => phase.id === id);
}

/**
 * The phase meant by a number or a text: 2, "2", "Phase 2", "Construction", "phase 2 – construction". A name of an
 * older draft is understood and told (`former-name`). A number and a name of different phases are `unknown`.
 */
export function readPhase(agreement: Agreement, written: string | number): PhaseReading {
  return readingOf(agreement)(written);
}

/** A sheet, or a column of formulas, names the same few phases thousands of times. */
const readingOf = rememberedFor((agreement: Agreement) => {
  const names = namesOf(agreement);
  return remembered((written: string | number) => read(names, written));
});

function read({ ids, names }: PhaseNames, written: string | number): PhaseReading {
  // A program that exports a column with blanks in it writes its whole numbers as "2.0".
  const text = String(written)
    .trim()
    .replace(/^(\d+)\.0$/, '$1');
  if (text === '') return { kind: 'blank' };
  const [first = '', ...others] = phaseWords(text);
  const numbered = ids.get(first) ?? ids.get(first.replace(/^p(?:h(?:ase)?)?(?=\d)/, ''));
  const name = (numbered ? others : [first, ...others]).join(' ');
  // "Phase 2 (lot 2)": the number decides, unless the rest names another phase; "2.5", "1-3" and "2 et 3" are no phase.
  const isOther =
    /^(?:(?:et|ou|a|and|or|to) )?\d/.test(name) ||
    [...names].some(
      ([other, { kind, phase }]) =>
        kind === 'known' && phase !== numbered && ` ${name} `.includes(` ${other} `),
    );
  const meant = names.get(name) ?? (numbered && !isOther && { kind: 'known', phase: numbered });
  return meant && (!numbered || meant.phase === numbered)
    ? { ...meant, written: text }
    : { kind: 'unknown', written: text };
}

const phaseWords = (text: string) => significantWords(text, 'ph(?:ase)?|n|d[eu]?|l[ae]?');

interface NamedPhase {
  readonly kind: 'known' | 'former-name';
  readonly phase: Phase;
}

interface PhaseNames {
  /** Phases by their id as it is compared: "E1" is also written "e1". */
  readonly ids: ReadonlyMap<string, Phase>;
  readonly names: ReadonlyMap<string, NamedPhase>;
}

function namesOf(amended: Agreement): PhaseNames {
  const { phases } = allVersions(amended);
  const named = (kind: NamedPhase['kind'], labelsOf: (phase: Phase) => readonly string[]) =>
    phases.flatMap((phase) =>
      labelsOf(phase).map((label): [string, NamedPhase] => [phaseWords(label).join(' '), { kind, phase }]),
    );
  return {
    ids: new Map(phases.map((phase) => [inFigures(normalise(phase.id)), phase])),
    // What one phase is called now, another may have been called before.
    names: new Map([
      ...named('former-name', ({ formerLabels }) => formerLabels),
      ...named('known', ({ label, labels }) => [label, ...labels]),
    ]),
  };
}
