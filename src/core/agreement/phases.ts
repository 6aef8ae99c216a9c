/** Understanding the phase a cell or an argument names (doubt D-01). */
import { remembered, rememberedFor } from '../remembered';
import { normalise } from '../text';
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

function read({ ids, names, formerNames }: PhaseNames, written: string | number): PhaseReading {
  // A program that exports a column with blanks in it writes its whole numbers as "2.0".
  const text = String(written)
    .trim()
    .replace(/^(\d+)\.0$/, '$1');
  if (text === '') return { kind: 'blank' };
  const unknown: PhaseReading = { kind: 'unknown', written: text };
  const [first = '', ...others] = significantWords(text);
  const numbered = ids.get(first) ?? ids.get(first.replace(/^p(?:h(?:ase)?)?(?=\d)/, ''));
  const name = (numbered ? others : [first, ...others]).join(' ');
  // "2.5", "1-3" and "2 et 3" are no phase.
  if (numbered && /^(?:(?:et|ou|a|and|or|to) )?\d/.test(name)) return unknown;

  const named = names.get(name);
  const formerlyNamed = formerNames.get(name);
  if (!numbered) {
    if (named) return { kind: 'known', phase: named };
    return formerlyNamed ? { kind: 'former-name', phase: formerlyNamed, written: text } : unknown;
  }
  if (named) return named === numbered ? { kind: 'known', phase: numbered } : unknown;
  if (formerlyNamed)
    return formerlyNamed === numbered ? { kind: 'former-name', phase: numbered, written: text } : unknown;
  // "Phase 2 (lot 2)": the number decides, unless the rest names another phase.
  const contradicts = [...names].some(
    ([other, phase]) => phase !== numbered && ` ${name} `.includes(` ${other} `),
  );
  return contradicts ? unknown : { kind: 'known', phase: numbered };
}

const fillers = new Set(['phase', 'ph', 'n', 'no', 'nr', 'numero', 'de', 'du', 'd', 'la', 'le', 'l']);

function significantWords(text: string): string[] {
  return normalise(text)
    .split(' ')
    .filter((word) => !fillers.has(word));
}

interface PhaseNames {
  /** Phases by their id as it is compared: "E1" is also written "e1". */
  readonly ids: ReadonlyMap<string, Phase>;
  readonly names: ReadonlyMap<string, Phase>;
  readonly formerNames: ReadonlyMap<string, Phase>;
}

function namesOf(amended: Agreement): PhaseNames {
  const agreement = allVersions(amended);
  const key = (label: string) => significantWords(label).join(' ');
  const names = new Map(
    agreement.phases.flatMap((phase) => [phase.label, ...phase.labels].map((label) => [key(label), phase])),
  );
  const formerNames = new Map(
    agreement.phases.flatMap((phase) => phase.formerLabels.map((label) => [key(label), phase])),
  );
  const ids = new Map(agreement.phases.map((phase) => [normalise(phase.id), phase]));
  return { ids, names, formerNames };
}
