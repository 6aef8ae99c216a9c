/** What a file must say consistently, beyond the shape of each value: also in every version its amendments make. */
import type { z } from 'zod';
import { looksLikeCode, patternFault } from '../code-pattern';
import type { FaultParams, FaultPath } from '../faults';
import type { Agreement } from '../schema';
import { keyOfList, versionsOf } from '../versions';
import { bodySchema } from './body';

export interface Incoherence {
  readonly path: FaultPath;
  readonly params: FaultParams | { readonly issue: z.core.$ZodIssue };
}

/** Names that mean something else to the language we are written in: nobody's lot is called so. */
const reserved: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

export function incoherences(agreement: Agreement): readonly Incoherence[] {
  const pattern = patternFault(agreement.unitCode.pattern);
  const found: Incoherence[] = [
    ...(pattern === null ? [] : [{ path: ['unitCode', 'pattern'], params: { reason: pattern } }]),
    ...entriesIn(agreement),
    ...relations(agreement),
  ];
  // What the text as signed gets wrong would be told again for each version.
  return found.length > 0 ? found : inAmendments(agreement);
}

/** Entries that stand twice, or bear a name that cannot be told from the machinery's own. */
function entriesIn(agreement: Agreement): readonly Incoherence[] {
  return Object.entries(keyOfList).flatMap(([list, key]) => {
    const entries = new Map<string, unknown>(Object.entries(agreement)).get(list);
    const names = Array.isArray(entries)
      ? entries.map((entry: Record<string, unknown>) => String(entry[key]))
      : [];
    return names.flatMap((name, index): Incoherence[] => {
      const path = [list, index, key];
      if (reserved.has(name)) return [{ path, params: { reason: 'reserved-name', value: name } }];
      return names.indexOf(name) === index ? [] : [{ path, params: { reason: 'stands-twice', value: name } }];
    });
  });
}

/** What is named in one place must stand in another. */
function relations(agreement: Agreement): readonly Incoherence[] {
  const ids = (entries: readonly { readonly id: string }[]) => new Set(entries.map(({ id }) => id));
  const [lots, phases, profiles] = [ids(agreement.lots), ids(agreement.phases), ids(agreement.profiles)];
  const [levels, families] = [ids(agreement.levels ?? []), ids(agreement.families ?? [])];
  const penalties = ids(agreement.penalties ?? []);
  const codes = new Set(agreement.units.map(({ code }) => code));
  const found: Incoherence[] = [];
  const tell = (path: FaultPath, params: FaultParams) => found.push({ path, params });
  agreement.units.forEach((unit, index) => {
    unit.lots.forEach((lot, at) => {
      if (!lots.has(lot)) tell(['units', index, 'lots', at], { reason: 'unknown-lot', value: lot });
    });
    if (unit.phase !== null && !phases.has(unit.phase))
      tell(['units', index, 'phase'], { reason: 'unknown-phase', value: unit.phase });
    if (unit.profile !== null && !profiles.has(unit.profile))
      tell(['units', index, 'profile'], { reason: 'unknown-profile', value: unit.profile });
    if (agreement.levels && unit.level !== undefined && !levels.has(unit.level))
      tell(['units', index, 'level'], { reason: 'unknown-level', value: unit.level });
    if (agreement.families && unit.family !== undefined && !families.has(unit.family))
      tell(['units', index, 'family'], { reason: 'unknown-family', value: unit.family });
    if (patternFault(agreement.unitCode.pattern) === null && !looksLikeCode(agreement, unit.code))
      tell(['units', index, 'code'], {
        reason: 'off-pattern',
        value: unit.code,
        pattern: agreement.unitCode.pattern,
      });
  });
  agreement.profiles.forEach((profile, index) =>
    profile.notBillable?.forEach(({ phase }, at) => {
      if (!phases.has(phase))
        tell(['profiles', index, 'notBillable', at, 'phase'], { reason: 'unknown-phase', value: phase });
    }),
  );
  agreement.iterationPhases?.forEach((phase, index) => {
    if (!phases.has(phase)) tell(['iterationPhases', index], { reason: 'unknown-phase', value: phase });
  });
  agreement.unitCode.ambiguous?.forEach(({ candidates }, index) =>
    candidates.forEach((code, at) => {
      if (!codes.has(code))
        tell(['unitCode', 'ambiguous', index, 'candidates', at], { reason: 'unknown-unit', value: code });
    }),
  );
  lotsNamed(agreement).forEach(({ path, lot }) => {
    if (!lots.has(lot)) tell(path, { reason: 'unknown-lot', value: lot });
  });
  agreement.timeLimits.forEach(({ units = [] }, index) =>
    units.forEach((code, at) => {
      if (!codes.has(code)) tell(['timeLimits', index, 'units', at], { reason: 'unknown-unit', value: code });
    }),
  );
  const late = agreement.finance?.['late-penalty']?.penalty;
  if (late !== undefined && !penalties.has(late))
    tell(['finance', 'late-penalty', 'penalty'], { reason: 'unknown-penalty', value: late });
  agreement.doubts.forEach((doubt, index) => {
    if (!doubt.readings.some((reading) => reading.id === doubt.chosen))
      tell(['doubts', index, 'chosen'], { reason: 'unknown-reading', value: doubt.chosen });
  });
  const doubts = ids(agreement.doubts);
  for (const { path, doubt } of doubtsCited(agreement, []))
    if (!doubts.has(doubt)) tell(path, { reason: 'unknown-doubt', value: doubt });
  return found;
}

/** The lots that entries of lists are limited to. */
function lotsNamed(agreement: Agreement): readonly { path: FaultPath; lot: string }[] {
  const lists = ['lotMentions', 'timeLimits', 'notPayable', 'penalties', 'figures'] as const;
  return lists.flatMap((list) =>
    (agreement[list] ?? []).flatMap(({ lots = [] }, index) =>
      lots.map((lot, at) => ({ path: [list, index, 'lots', at], lot })),
    ),
  );
}

/** Every doubt that a number or a statement says it rests on. */
function doubtsCited(value: unknown, path: FaultPath): readonly { path: FaultPath; doubt: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    // What an amendment cites is looked at in the version it makes.
    if (path.length === 0 && name === 'amendments') return [];
    const step = [...path, Array.isArray(value) ? Number(name) : name];
    if (name !== 'doubts' || !Array.isArray(inner)) return doubtsCited(inner, step);
    return inner.flatMap((doubt: unknown, at) =>
      typeof doubt === 'string' ? [{ path: [...step, at], doubt }] : [],
    );
  });
}

/** The agreement as each amendment leaves it: what was added is whole, and what is named still stands. */
function inAmendments(agreement: Agreement): readonly Incoherence[] {
  const { amendments = [] } = agreement;
  const twice = amendments.flatMap(({ id }, index): Incoherence[] => {
    const path = ['amendments', index, 'id'];
    if (reserved.has(id)) return [{ path, params: { reason: 'reserved-name', value: id } }];
    return amendments.findIndex((other) => other.id === id) === index
      ? []
      : [{ path, params: { reason: 'stands-twice', value: id } }];
  });
  if (twice.length > 0) return twice;
  const versions = versionsOf(agreement);
  const soFar: number[] = [];
  for (const [at, version] of versions.entries()) {
    const indexes = version.amendments.map((amendment) => amendments.indexOf(amendment));
    const before = versions[at - 1]?.agreement;
    const unknown = before === undefined ? [] : unknownWithdrawals(before, amendments, indexes);
    if (unknown.length > 0) return unknown;
    soFar.unshift(...[...indexes].reverse());
    const place = (path: FaultPath) => placeIn(agreement, soFar, version.agreement, path);
    const { error } = bodySchema.safeParse(version.agreement);
    // What the text as signed gets wrong is told of the text itself.
    if (error && before === undefined) return [];
    if (error)
      return error.issues.map(
        (issue) =>
          emptied(amendments, indexes, issue.path) ?? {
            path: place(issue.path.map(step)),
            params: { issue },
          },
      );
    const pattern = patternFault(version.agreement.unitCode.pattern);
    if (pattern !== null) return [{ path: place(['unitCode', 'pattern']), params: { reason: pattern } }];
    const found = [...entriesIn(version.agreement), ...relations(version.agreement)];
    if (found.length > 0) return found.map(({ path, params }) => ({ path: place(path), params }));
  }
  return [];
}

function step(key: PropertyKey): string | number {
  return typeof key === 'number' ? key : String(key);
}

/** A list that is wrong as a whole once an amendment withdrew entries of it has none left. */
function emptied(
  amendments: NonNullable<Agreement['amendments']>,
  indexes: readonly number[],
  [list, ...inner]: readonly PropertyKey[],
): Incoherence | null {
  if (inner.length > 0) return null;
  const value = String(list);
  const index = indexes.find((at) => Object.keys(amendments[at]?.without ?? {}).includes(value));
  return index === undefined
    ? null
    : { path: ['amendments', index, 'without', value], params: { reason: 'nothing-left', value } };
}

/** What an amendment withdraws was there before it. */
function unknownWithdrawals(
  before: Agreement,
  amendments: NonNullable<Agreement['amendments']>,
  indexes: readonly number[],
): readonly Incoherence[] {
  return indexes.flatMap((index) =>
    Object.entries(amendments[index]?.without ?? {}).flatMap(([list, names]) => {
      const key = new Map<string, string>(Object.entries(keyOfList)).get(list) ?? 'id';
      const entries = new Map<string, unknown>(Object.entries(before)).get(list);
      const standing = new Set(
        Array.isArray(entries) ? entries.map((entry: Record<string, unknown>) => entry[key]) : [],
      );
      return (names ?? []).flatMap((name, at): Incoherence[] =>
        standing.has(name)
          ? []
          : [
              {
                path: ['amendments', index, 'without', list, at],
                params: { reason: 'unknown-entry', value: name },
              },
            ],
      );
    }),
  );
}

/**
 * The place in the file of a value of a version: in the last amendment that says it, else in the text as signed.
 * `indexes`: of the amendments that made the version, the last one first.
 */
function placeIn(
  agreement: Agreement,
  indexes: readonly number[],
  version: Agreement,
  path: FaultPath,
): FaultPath {
  const [list = '', position, ...rest] = path;
  const key = new Map<string, string>(Object.entries(keyOfList)).get(String(list));
  const listIn = (part: object): unknown => new Map<string, unknown>(Object.entries(part)).get(String(list));
  const entries = listIn(version);
  const name =
    key === undefined || !Array.isArray(entries) ? undefined : nameOf(entries[Number(position)], key);
  const placeOf = (own: unknown): FaultPath | null => {
    if (own === undefined) return null;
    if (key === undefined || position === undefined || !Array.isArray(own)) return path;
    const at = own.findIndex((entry: unknown) => nameOf(entry, key) === name);
    return at < 0 ? null : [list, at, ...rest];
  };
  for (const index of indexes) {
    const place = placeOf(listIn(agreement.amendments?.[index] ?? {}));
    if (place) return ['amendments', index, ...place];
  }
  return placeOf(listIn(agreement)) ?? path;
}

function nameOf(entry: unknown, key: string): unknown {
  return typeof entry === 'object' && entry !== null
    ? new Map<string, unknown>(Object.entries(entry)).get(key)
    : undefined;
}
