/** Understanding the unit of work a cell or an argument names. */
import { editDistance } from '../edit-distance';
import { remembered, rememberedFor } from '../remembered';
import { normalise, words } from '../text';
import type { UnitReading } from '../orders/order-line';
import type { Agreement, Unit } from './schema';
import { allVersions } from './versions';

/** The unit with exactly this code, in any version of the agreement; as the latest one has it. */
export function unitByCode(agreement: Agreement, code: string): Unit | undefined {
  return indexOf(agreement).byCode.get(code);
}

/**
 * The unit meant by what is written: case, spaces, separators, O for 0, a missing prefix and known aliases are put
 * right (`respelled`). A section number, the beginning of several codes or a family without its level is `ambiguous` and
 * never chosen for the user. The label and the level beside it narrow candidates, and name alone a unit to which the
 * contract gives no code or that comes in levels.
 */
export function readUnit(agreement: Agreement, written: string, label = '', level = ''): UnitReading {
  const reading = indexOf(agreement).readingOf(written);
  return typeof reading === 'function' ? reading(label)(level) : reading;
}

/** Whether a text names a unit, or a family of units that come in levels. */
export function namesUnit(agreement: Agreement, written: string): boolean {
  const reading = readUnit(agreement, written);
  // A bare number may be the beginning of a code, and of anything else.
  if (reading.kind === 'ambiguous')
    return /\p{L}/u.test(written) && reading.candidates.every(({ family }) => family !== undefined);
  return reading.kind === 'exact' || reading.kind === 'respelled';
}

/** Codes with their labels and remarks are shorter; in pages of text no unit is looked for. */
const longestText = 1_000;

function read(index: Spellings, written: string, label: string, level: string): UnitReading {
  const text = written.trim();
  if (text === '') {
    const [unit, another] = index.byLabel.get(normalise(label)) ?? [];
    if (unit?.codeGivenByUs && !another) return { kind: 'exact', unit };
    return unit?.level ? read(index, label, '', level) : { kind: 'blank' };
  }
  if (text.length > longestText) return { kind: 'unknown', written: text, nearest: [], closest: null };
  const named = index.byLabel.get(normalise(text)) ?? unitsInside(index, text);
  if (named.length === 1 && named[0])
    return named[0].codeGivenByUs
      ? { kind: 'exact', unit: named[0] }
      : { kind: 'respelled', unit: named[0], written: text };

  const candidates = named.length > 0 ? named : ambiguousUnits(index, text);
  if (candidates.length > 0) {
    const said = levelIn(index, level);
    const ofLevel = candidates.filter((unit) => unit.level === said);
    if (ofLevel.length === 1 && ofLevel[0])
      return { kind: 'respelled', unit: ofLevel[0], written: `${text} ${level}` };
    const labelled = candidates.filter((unit) => index.labelKeys(unit).includes(normalise(label)));
    return { kind: 'ambiguous', written: text, candidates: labelled.length > 0 ? labelled : candidates };
  }
  return unknown(index, text, label);
}

/** What it may stand for is looked for when asked: most texts of a sheet that name no unit are not meant to. */
function unknown(index: Spellings, written: string, label: string): UnitReading {
  let found: readonly NearUnit[] | null = null;
  const near = () => (found ??= nearUnits(index, written));
  return {
    kind: 'unknown',
    written,
    get nearest() {
      return near()
        .slice(0, 3)
        .map(({ unit }) => unit);
    },
    get closest() {
      return closestOf(index, near(), label);
    },
  };
}

/** The unit whose code is written, whatever stands beside it; `null` where no code is. */
function readCode(index: Spellings, written: string): UnitReading | null {
  const text = written.trim();
  if (text.length > longestText) return null;
  const exact = index.byCode.get(text);
  if (exact) return { kind: 'exact', unit: exact };
  const found = resolve(index, text);
  return found ? { kind: 'respelled', unit: found, written: text } : null;
}

/** The level a cell names, whatever else it says: "Niveau 2", "2 – Intermédiaire"; two of them name none. */
function levelIn({ levels }: Spellings, text: string): string | null {
  const [said = null, another] = new Set(words(text).flatMap((word) => levels.get(word) ?? []));
  return another === undefined ? said : null;
}

/** The units of an agreement by what they are called. */
interface Spellings {
  readonly units: readonly Unit[];
  readonly prefix: string;
  readonly byCode: ReadonlyMap<string, Unit>;
  /** Units by the body of their code or alias, "L2.2.2" for "UO-L2.2.2". */
  readonly byBody: ReadonlyMap<string, Unit>;
  /** The same with the separators left out, "L222", where no two units collide. */
  readonly byPackedBody: ReadonlyMap<string, Unit>;
  readonly byLabel: ReadonlyMap<string, readonly Unit[]>;
  /** Ids of the levels by what they are called. */
  readonly levels: ReadonlyMap<string, string>;
  readonly labelKeys: (unit: Unit) => readonly string[];
  readonly ambiguous: ReadonlyMap<string, readonly Unit[]>;
}

interface UnitIndex extends Spellings {
  /** What is written, then, where it is no code, the label and the level beside it. */
  readonly readingOf: (written: string) => UnitReading | ((label: string) => (level: string) => UnitReading);
}

const indexOf = rememberedFor((amended: Agreement): UnitIndex => {
  const agreement = allVersions(amended);
  const prefix = folded(agreement.unitCode.prefix);
  const byCode = new Map(agreement.units.map((unit) => [unit.code, unit]));
  const byBody = new Map<string, Unit>();
  const packed = new Map<string, Set<Unit>>();
  const byLabel = new Map<string, Unit[]>();
  const levels = levelNames(agreement);
  const labelKeys = labelling(agreement, levels);
  for (const unit of agreement.units) {
    for (const spelling of [unit.code, ...(unit.aliases ?? [])]) {
      const body = bodyOf(prefix, folded(spelling)).body;
      byBody.set(body, unit);
      const key = pack(body);
      packed.set(key, (packed.get(key) ?? new Set()).add(unit));
    }
    for (const key of new Set(labelKeys(unit))) byLabel.set(key, [...(byLabel.get(key) ?? []), unit]);
  }
  const byPackedBody = new Map<string, Unit>();
  for (const [key, [unit, ...others]] of packed) if (unit && others.length === 0) byPackedBody.set(key, unit);
  const ambiguous = new Map(
    (agreement.unitCode.ambiguous ?? []).map((entry) => [
      folded(entry.written),
      entry.candidates.flatMap((code) => byCode.get(code) ?? []),
    ]),
  );
  const spellings: Spellings = {
    units: agreement.units,
    prefix,
    byCode,
    byBody,
    byPackedBody,
    byLabel,
    levels,
    labelKeys,
    ambiguous,
  };
  return {
    ...spellings,
    readingOf: remembered(
      (written) =>
        readCode(spellings, written) ??
        remembered((label) => remembered((level) => read(spellings, written, label, level))),
    ),
  };
});

/** A level goes by its names and by its number alone, where that is one of them: "niveau 2" is "2". */
function levelNames({ levels = [] }: Agreement): ReadonlyMap<string, string> {
  return new Map(
    levels.flatMap(({ id, names }) =>
      [id, ...names].flatMap((name) => {
        const key = normalise(name).replace(/^niveau /, '');
        return [key, `niveau ${key}`].map((each) => [each, id] as const);
      }),
    ),
  );
}

/** Wordings that name a unit; a family of units that come in levels names it with its level, in either order. */
function labelling(
  { families = [] }: Agreement,
  levels: ReadonlyMap<string, string>,
): (unit: Unit) => readonly string[] {
  return remembered(({ label, labels, family, level }: Unit) => {
    const names = families.find(({ id }) => id === family)?.names ?? [];
    const ofLevel = [...levels].flatMap(([name, id]) => (id === level && /\p{L}/u.test(name) ? [name] : []));
    const named = [...(family ? [family] : []), ...names].map(normalise);
    return [
      ...[label, ...labels].map(normalise),
      ...named.flatMap((name) => [name, ...ofLevel.flatMap((of) => [`${name} ${of}`, `${of} ${name}`])]),
    ];
  });
}

/** Upper case, O as 0, every run of spaces and separators as one dot, none at the ends: "U0.L2.2.2". */
function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/O/g, '0')
    .replace(/[^\p{L}\p{N}]+/gu, '.')
    .replace(/^\.|\.$/g, '');
}

/** The code without its prefix, a letter joined to the digit it precedes: "L.2.2.2" → "L2.2.2". */
function bodyOf(prefix: string, foldedText: string): { body: string; prefixed: boolean } {
  const prefixed = foldedText.startsWith(prefix);
  const rest = prefixed ? foldedText.slice(prefix.length).replace(/^\./, '') : foldedText;
  return { body: rest.replace(/(\p{L})\.(?=\p{N})/gu, '$1'), prefixed };
}

function pack(body: string): string {
  return body.replaceAll('.', '');
}

function resolve(index: Spellings, text: string): Unit | undefined {
  const { body, prefixed } = bodyOf(index.prefix, folded(text));
  const unit = index.byBody.get(body);
  if (unit) return unit;
  // Digits alone, without separators or prefix, may be any number: "132" is not UO 1.3.2.
  return prefixed || /\p{L}/u.test(body) ? index.byPackedBody.get(pack(body)) : undefined;
}

/** No code is written in more: "L 2. 2. 2". */
const mostWords = 4;

/**
 * Units whose code stands somewhere in a longer text ("UO-L2.2.2 – Développement devops"), else those whose label stands
 * before a remark: "Astreinte passive (DevOps)".
 */
function unitsInside(index: Spellings, text: string): readonly Unit[] {
  const pieces = text.split(/[\s()[\]+;,/]/).filter((piece) => /[\p{L}\p{N}]/u.test(piece));
  const found = new Set<Unit>();
  for (let start = 0; start < pieces.length;) {
    let length = mostWords;
    for (; length > 0; length -= 1) {
      const unit = resolve(index, pieces.slice(start, start + length).join(' '));
      // A code that goes on with a digit is another code.
      if (unit && !/^\d/.test(pieces[start + length] ?? '')) {
        found.add(unit);
        break;
      }
    }
    // A code that no unit has stands beside: the text names more than what is found.
    const { body, prefixed } = bodyOf(index.prefix, folded(pieces[start] ?? ''));
    if (length === 0 && prefixed && body.includes('.')) return [];
    start += length || 1;
  }
  return found.size > 0 ? [...found] : (index.byLabel.get(normalise(text.replace(/\(.*/s, ''))) ?? []);
}

/** Several codes begin so, or the letter that tells a code from a section number is missing. */
function ambiguousUnits(index: Spellings, text: string): readonly Unit[] {
  const listed = index.ambiguous.get(folded(text));
  if (listed) return listed;
  const { body } = bodyOf(index.prefix, folded(text));
  if (!/\p{N}/u.test(body)) return [];
  const begins = (code: string, start: string) => code === start || code.startsWith(`${start}.`);
  return index.units.filter((unit) => {
    const code = bodyOf(index.prefix, folded(unit.code)).body;
    return (
      begins(code, body) ||
      begins(code.replace(/\p{L}/gu, ''), body) ||
      (/^\p{L}?\d$/u.test(body) && code.startsWith(body))
    );
  });
}

interface NearUnit {
  readonly unit: Unit;
  /** Signs that set the codes apart. */
  readonly distance: number;
}

/** Units whose codes differ by two signs at most, nearest first. */
function nearUnits(index: Spellings, text: string): readonly NearUnit[] {
  const { body } = bodyOf(index.prefix, folded(text));
  return index.units
    .map((unit) => {
      const code = bodyOf(index.prefix, folded(unit.code)).body;
      return { unit, distance: editDistance(body, code), gap: digitGap(body, code) };
    })
    .filter(({ distance, unit }) => distance <= 2 && distance < unit.code.length / 3)
    .sort((a, b) => a.distance - b.distance || a.gap - b.gap);
}

/**
 * The unit that is certainly meant: the nearest of those that the label beside it names or, where it names none, the only
 * one that a single sign sets apart.
 */
function closestOf(index: Spellings, near: readonly NearUnit[], label: string): Unit | null {
  const labelled = near.filter(({ unit }) => index.labelKeys(unit).includes(normalise(label)));
  const [best, next] = labelled.length > 0 ? labelled : near.filter(({ distance }) => distance === 1);
  return best && best.distance < (next?.distance ?? Infinity) ? best.unit : null;
}

/** How far apart the figures of two codes are: L2.3.5 is nearer to L2.3.4 than to L2.3.1. */
function digitGap(a: string, b: string): number {
  return [...a].reduce((sum, sign, index) => {
    const gap = Math.abs(Number(sign) - Number(b[index] ?? sign));
    return sum + (Number.isNaN(gap) ? 0 : gap);
  }, 0);
}
